import Foundation

/// A ward's plan and one of a school that carries it out, not quite as it is asked.
enum SuperiorCase {
  static let plan = """
    ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    XÃ AN BÌNH\tĐộc lập - Tự do - Hạnh phúc
    Số: 156/KH-UBND\tAn Bình, ngày 19 tháng 9 năm 2025

    KẾ HOẠCH
    Bồi dưỡng thường xuyên giáo viên năm học 2025-2026

    I. MỤC ĐÍCH
    Giúp giáo viên cập nhật kiến thức.
    II. TỔ CHỨC THỰC HIỆN
    1. Các trường
    a) Xây dựng kế hoạch nêu rõ mục đích, đối tượng, kinh phí; gửi kế hoạch về xã trước ngày 10/10/2025.
    b) Gửi kết quả bồi dưỡng của từng giáo viên trước ngày 05/6/2026./.

    """

  static let school = """
    UBND XÃ AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG TIỂU HỌC BẾN ĐÒ\tĐộc lập - Tự do - Hạnh phúc
    Số: 21/KH-THBĐ\tAn Bình, ngày 02 tháng 10 năm 2025

    KẾ HOẠCH
    Bồi dưỡng thường xuyên giáo viên năm học 2025-2026

    Căn cứ Kế hoạch số 156/KH-UBND ngày 19/9/2025 của UBND xã An Bình về bồi dưỡng;

    I. MỤC ĐÍCH
    Giúp giáo viên cập nhật kiến thức.
    II. ĐỐI TƯỢNG
    31 giáo viên của trường.
    III. TỔ CHỨC THỰC HIỆN
    Phó Hiệu trưởng gửi kết quả bồi dưỡng của từng giáo viên về xã trước ngày 15/6/2026./.

    """

  static func word() -> Data { WordFile.document(of: plan) }
}
