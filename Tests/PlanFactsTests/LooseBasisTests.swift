import PlanFacts
import PlanSyntax
import RuleTables
import SourceText
import Testing

/// Căn cứ of documents that do not begin with them.
@Suite struct LooseBasisTests {
  /// Each text's references that are căn cứ, by their numbers.
  @Test(arguments: [
    (
      "THÔNG BÁO\nMời chào giá\n1. Bên mời: Trường A.\n2. Căn cứ pháp lý: Nghị định số "
        + "24/2024/NĐ-CP; Thông tư số 9/2024/TT-BTC.\n3. Hàng hóa theo Quyết định số 5/QĐ-THCS.",
      ["24/2024/NĐ-CP", "9/2024/TT-BTC"]
    ),
    (
      "BÁO CÁO\nThành tích năm học\nI. SƠ LƯỢC\nÔng A dạy lớp 3.\nII. ĐỀ NGHỊ\nCăn cứ khoản 1 Điều 8 "
        + "Thông tư số 29/2023/TT-BGDĐT, kính đề nghị xét tặng.\nKèm Quyết định số 12/QĐ-UBND.",
      ["29/2023/TT-BGDĐT"]
    ),
    (
      "QUY CHẾ\nChi tiêu nội bộ\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Căn cứ xây dựng\n"
        + "1. Nghị định số 60/2021/NĐ-CP của Chính phủ;\n2. Thông tư số 56/2022/TT-BTC.\n"
        + "Điều 2. Mức chi\n1. Theo Thông tư số 40/2017/TT-BTC.",
      ["60/2021/NĐ-CP", "56/2022/TT-BTC"]
    ),
    // Where căn cứ stand at the head, a paragraph of the body is none.
    (
      "KẾ HOẠCH\nBồi dưỡng\nCăn cứ Thông tư số 19/2019/TT-BGDĐT;\nI. NỘI DUNG\nTập huấn.\n"
        + "Căn cứ Quyết định số 5/QĐ-THCS, tổ chuyên môn thực hiện.",
      ["19/2019/TT-BGDĐT"]
    ),
  ])
  func rolesAreTold(text: String, bases: [String]) {
    let source = SourceText(Array(text.utf8))
    let plan = Plan(parsing: source, tables: .builtIn)
    let facts = Facts(of: plan, source: source, tables: .builtIn)
    #expect(facts.references.filter { $0.role == .basis }.compactMap(\.number) == bases)
  }
}
