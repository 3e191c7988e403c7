import DocumentReading
import Testing

@testable import PlanReading

/// How printed lines become paragraphs and marks.
struct LineTests {
    private func paragraphs(_ text: String) throws -> [String] {
        let document = try DocumentReader().read(Array(text.utf8))
        return ParagraphJoiner(document).parts().parts.compactMap { part in
            if case .paragraph(let paragraph) = part { paragraph.text } else { nil }
        }
    }

    @Test func aSentenceGoesOnBehindAPage() throws {
        let text = "- Nâng cao trách nhiệm của các cơ quan\n\n2\n\ntrong công tác cán bộ nữ;\n\n- Việc khác."
        #expect(
            try paragraphs(text) == [
                "- Nâng cao trách nhiệm của các cơ quan trong công tác cán bộ nữ;", "- Việc khác.",
            ])
    }

    @Test func aDashInsideANameIsNoBullet() throws {
        #expect(
            try paragraphs("Báo cáo Sở Lao động\n- Thương binh và Xã hội đúng hạn.")
                == ["Báo cáo Sở Lao động - Thương binh và Xã hội đúng hạn."])
    }

    @Test func aSymbolIsPutTogether() throws {
        #expect(try paragraphs("Thực hiện Kế hoạch số 67/KH-\nUBND.") == ["Thực hiện Kế hoạch số 67/KH-UBND."])
    }

    @Test(arguments: [
        ("I. MỤC ĐÍCH", Mark.roman(1)), ("IV- TỔ CHỨC", .roman(4)), ("lI. NỘI DUNG", .roman(2)),
        ("1. Sở Y tế", .number(1)),
        ("2.3. Giao ban", .numbers([2, 3])), ("đ) Việc", .letter("đ")), ("- Việc", .dash), ("+ Việc", .plus),
        ("Điều 2. Giao", .article(2)), ("Phần thứ nhất", .part(1)), ("A. PHẦN CHUNG", .capital("A")),
        ("– Việc", .dash), ("3/ Việc", .number(3)), ("III", .roman(3)),
        ("IL. NHIỆM VỤ", .roman(2)), ("IIL. KINH PHÍ", .roman(3)), ("VL. BÁO CÁO", .roman(6)), ("VIL. KHÁC", .roman(7)),
    ])
    func isMark(_ text: String, _ mark: Mark) { #expect(Mark.leading(text) == mark) }

    @Test(arguments: [
        "2021. Trong năm", "1.500 hộ", "Sở Y tế", "Điều này", "15/11 đến 15/12", "TM. ỦY BAN", "100% số xã",
        "XL. Bốn mươi", "LI. Năm mốt", "LV. Năm lăm", "LX. Sáu mươi", "IVL. Không là số", "VL: Vĩnh Long",
        "L. Một chữ", "IL- Một chữ",
    ])
    func isNoMark(_ text: String) { #expect(Mark.leading(text) == nil) }
}
