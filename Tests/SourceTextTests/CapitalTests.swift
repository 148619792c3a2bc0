import SourceText
import TestSupport
import Testing

/// TCVN3 has no capitals with a tone: what was typed as one is known by the letters around it.
@Suite struct CapitalTests {
  @Test(arguments: [
    ("KÕ HO¹CH", "KẾ HOẠCH"),
    ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("I. MôC §ÝCH Vµ Y£U CÇU", "I. MỤC ĐÍCH VÀ YÊU CẦU"), ("Së GD&§T Hµ Néi", "Sở GD&ĐT Hà Nội"),
    ("UBND x· §«ng Hoµ", "UBND xã Đông Hoà"), ("Sè: 12/KH-UBND", "Số: 12/KH-UBND"),
    ("ñy ban nh©n d©n", "ủy ban nhân dân"), ("· Néi dung", "· Nội dung"),
    ("L\u{93}\u{B7} m\u{B7}\u{94}", "L“ã mã”"),
  ])
  func ofWordsAreMended(written: String, expected: String) {
    let bytes = written.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(
      String(decoding: SourceText(bytes, encoding: .tcvn3).decoded, as: UTF8.self) == expected)
  }

  @Test func ofWholeLinesAreMendedWhereTheLetterheadHasSuch() throws {
    let text = """
      ubnd huyện hòa an          cộng hòa xã hội chủ nghĩa việt nam
      trường mầm non bắc cầu          Độc lập - Tự do - Hạnh phúc

      kế hoạch
      Bồi dưỡng thường xuyên năm học 2025-2026

      i. mục đích, yêu cầu
      Nâng cao năng lực của giáo viên và của cán bộ quản lý trong toàn trường theo quy định
      của ngành về công tác bồi dưỡng
      - bồi dưỡng theo tổ chuyên môn
      a) bồi dưỡng tập trung
      """
    let bytes = try #require(LegacyWriter.bytes(text, in: .tcvn3))
    let source = SourceText(bytes)
    #expect(source.notes.hasLostCapitals)
    #expect(
      String(decoding: source.decoded, as: UTF8.self) == """
        UBND HUYỆN HÒA AN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TRƯỜNG MẦM NON BẮC CẦU          Độc lập - Tự do - Hạnh phúc

        KẾ HOẠCH
        Bồi dưỡng thường xuyên năm học 2025-2026

        I. MỤC ĐÍCH, YÊU CẦU
        Nâng cao năng lực của giáo viên và của cán bộ quản lý trong toàn trường theo quy định
        của ngành về công tác bồi dưỡng
        - bồi dưỡng theo tổ chuyên môn
        a) bồi dưỡng tập trung
        """)
  }
}
