import PlanRules
import RuleTables

/// Tables with an own rule of each kind, so that what holds of every text is tried with them too.
package let tablesWithOwnRules: Tables = {
  let text = #"""
    {"rules": [
      {"id": "thu/mau", "kind": "pattern", "phrases": ["giáo viên", "thực hiện", "a"],
       "must": "not-appear", "near": ["năm", "và"], "withinWords": 3,
       "severity": "info", "message": "x", "source": "y"},
      {"id": "thu/phai-co", "kind": "pattern", "phrases": ["không có đâu"], "must": "appear",
       "parts": ["body", "basis"], "sections": ["content", "funding"],
       "severity": "info", "message": "x", "source": "y"},
      {"id": "thu/muc", "kind": "required-section", "anyOf": ["venue"], "headings": ["nhân sự"],
       "severity": "info", "message": "x", "source": "y"},
      {"id": "thu/can-cu", "kind": "required-citation", "number": "141/KH-SGDĐT",
       "severity": "info", "message": "x", "source": "y", "to": "2030-01-01"},
      {"id": "thu/so-tiet", "kind": "period", "sections": ["content"], "unit": "period",
       "minimum": 5000, "severity": "info", "message": "x", "source": "y"},
      {"id": "thu/han", "kind": "deadline", "phrases": ["báo cáo", "các"], "latest": "2001-01-01",
       "severity": "info", "message": "x", "source": "y"}
    ]}
    """#
  do throws(TableError) {
    return try Tables.builtIn(
      adding: [TableFile(name: "thu.json", bytes: Array(text.utf8))],
      ruleNames: Rule.all.map { $0.id })
  } catch {
    fatalError("\(error)")
  }
}()
