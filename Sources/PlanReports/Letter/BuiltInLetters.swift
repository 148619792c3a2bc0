// Rules/letters/ as the program carries it, written by the test builtInLettersAreTheFilesOfRules.
// swift-format-ignore-file

import RuleTables

/// Mẫu phiếu góp ý có sẵn.
package enum BuiltInLetters {
  package static func text(_ language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private static let vietnamese = ##"""
{{đầu phiếu}}
# PHIẾU GÓP Ý
# {{tên văn bản}}

Kính gửi: {{kính gửi}}.

Qua đọc văn bản nêu trên (số, ký hiệu: {{số}}; ngày ban hành: {{ngày}}; tệp: {{tệp}}), chúng tôi góp ý như sau.

Kết luận: {{kết luận}}.

{{góp ý}}

## Nội dung chưa kiểm tra được

{{chưa kiểm tra}}

## Cách đọc phiếu

- «Phải sửa»: sai hoặc thiếu. «Đề nghị xem lại»: kiểm tra rồi sửa hoặc giữ. «(cần kiểm tra lại)»: đối chiếu văn bản gốc trước khi sửa. Chữ trong «…» là chữ của văn bản, dùng để tìm.
- Xét theo yêu cầu đối với «{{hồ sơ}}»; {{ngày xét}}; đối chiếu danh mục văn bản pháp luật đến ngày {{ngày danh mục}}. Điểm nào chưa rõ hoặc chúng tôi đọc chưa đúng, xin trao đổi lại.

{{ký tên}}
"""##

  private static let english = ##"""
{{letterhead}}
# COMMENTS
# {{title}}

To: {{addressee}}.

We have read this document (number: {{number}}; date: {{date}}; file: {{file}}) and have the following comments.

In general: {{verdict}}.

{{comments}}

## What could not be checked

{{not checked}}

## How to read this

- "To be mended" is wrong or missing; "To be looked at again" is to be checked, then mended or kept; "Form and wording" is better mended. Words in «…» stand in the document, to be searched for.
- Read as {{profile}}; {{judged day}}; compared with the register of law up to {{register day}}. Please tell us where we have misread.

{{signature}}
"""##
}
