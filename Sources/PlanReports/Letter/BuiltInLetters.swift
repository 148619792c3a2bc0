// Rules/letters/ as the program carries it, written by the test builtInLettersAreTheFilesOfRules.
// swift-format-ignore-file

import RuleTables

/// Mẫu phiếu góp ý có sẵn.
package enum BuiltInLetters {
  package static func text(_ language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private static let vietnamese = ##"""
# PHIẾU GÓP Ý
# {{tên văn bản}}

Kính gửi: {{cơ quan ban hành}}.

Chúng tôi đã đọc văn bản nêu trên (số, ký hiệu: {{số}}; thời gian ban hành: {{ngày}}; tệp: {{tệp}}) và xin góp ý như sau.

Cách đọc: theo yêu cầu đối với loại văn bản «{{hồ sơ}}»; {{ngày xét}}; đối chiếu với danh mục văn bản pháp luật đến ngày {{ngày danh mục}}.

Nhận xét chung: {{kết luận}}.

## 1. Những điểm đã làm được

{{điểm đúng}}

## 2. Những điểm đề nghị xem lại

{{góp ý}}

## 3. Những nội dung chưa kiểm tra được

{{chưa kiểm tra}}

Đề nghị đơn vị xem xét. Điểm nào chưa rõ hoặc chúng tôi đọc chưa đúng, xin trao đổi lại. Trân trọng cảm ơn.

> ………, ngày … tháng … năm …
> NGƯỜI GÓP Ý
> (Ký, ghi rõ họ tên)
"""##

  private static let english = ##"""
# COMMENTS
# {{title}}

To: {{issuer}}.

We have read this document (number: {{number}}; date: {{date}}; file: {{file}}) and have the following comments.

Manner of reading: profile {{profile}}; {{judged day}}; compared with the register of law up to {{register day}}.

In general: {{verdict}}.

## 1. What is right

{{right points}}

## 2. What to look at again

{{comments}}

## 3. What could not be checked

{{not checked}}

Please consider these points, and tell us where we have misread. Thank you.

> ………, date ………
> COMMENTED BY
> (signature, full name)
"""##
}
