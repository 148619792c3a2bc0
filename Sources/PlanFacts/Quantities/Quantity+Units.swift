import RuleTables
import SourceText

extension Unit {
  /// Đơn vị as they are written; values index `inOrder`.
  static let phrases: PhraseTable = {
    var table = PhraseList()
    table.add("tiết", value: 0)
    table.add("giờ", value: 1)
    table.add("buổi", value: 2)
    table.add("ngày", value: 3)
    table.add("tuần", value: 4)
    table.add("tháng", value: 5)
    for name in ["mô đun", "mô-đun", "môđun", "module", "modul", "mođun", "mô dun"] {
      table.add(name, value: 6)
    }
    return PhraseTable(table)
  }()

  static let inOrder: [Unit] = [.period, .hour, .session, .day, .week, .month, .module]

  /// Words that begin like a unit and are none: «02 tiết mục», «5 giờ 30».
  static let falseFriends = PhraseTable([
    "tiết mục", "tiết kiệm", "tiết canh", "giờ sáng", "giờ trưa", "giờ chiều", "giờ tối",
    "ngày hội",
    "ngày lễ", "ngày tết", "tuần lễ", "tuần trăng",
  ])
}
