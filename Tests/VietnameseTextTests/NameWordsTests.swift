import Testing
import VietnameseText

/// Names as people write and compare them.
struct NameWordsTests {
    @Test(arguments: [
        ("Ea H’Leo", "EA H'LEO"), ("H'Leo", "HLeo"), ("Đắk R'Lấp", "đắk r’lấp"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"),
        ("Các sở, ban, ngành", "các sở ban ngành"), ("kĩ thuật", "kỹ thuật"), ("Mỹ Tho", "Mĩ Tho"), ("Sỹ", "Sĩ"),
        ("Lý Sơn", "Lí Sơn"), ("hoà", "hòa"), ("Sở TN&MT", "Sở TNMT"), ("LĐ-TB&XH", "LĐTBXH"), ("tỷ", "tỉ"),
        ("Hy", "Hi"),
    ])
    func spellingsOfOneName(_ left: String, _ right: String) {
        #expect(NameWords(left).isSame(as: NameWords(right)))
        #expect(FoldedText(left).contains(SearchPattern(right)) || left.contains("&") || left.contains("-TB"))
    }

    @Test(arguments: [
        ("Tân Hà", "Tân Hạ"), ("Thúy", "Thúi"), ("Quý", "Qúi"), ("yến", "iến"), ("Sở", "Sơ"), ("Tây", "Tai"),
    ])
    func differentNames(_ left: String, _ right: String) {
        #expect(!NameWords(left).isSame(as: NameWords(right)))
    }

    @Test func marksMayBeLeftAside() {
        #expect(NameWords("So Y te").isSame(withoutMarksAs: NameWords("Sở Y tế")))
        #expect(NameWords("dak lak").isSame(withoutMarksAs: NameWords("Đắk Lắk")))
        #expect(!NameWords("So Y te").isSame(as: NameWords("Sở Y tế")))
        #expect(!NameWords("Sở Y").isSame(withoutMarksAs: NameWords("Sở Y tế")))
    }

    @Test func wordsStandSideBySide() {
        let union = NameWords("Liên đoàn Lao động tỉnh")
        #expect(NameWords("lao dong").place(in: union) == 2)
        #expect(NameWords("Liên đoàn").place(in: union) == 0)
        for typed in ["tỉnh đoàn", "đoán", "lao đồng", "ao", "", ".", "đoàn lao động tỉnh ta"] {
            #expect(NameWords(typed).place(in: union) == nil, "\(typed)")
        }
    }

    @Test(arguments: [
        ("y te", true), ("so y", true), ("te so", true), ("huy", false), ("tế", true), ("tẻ", false), ("ế", false),
    ])
    func searchesBeginWords(_ typed: String, _ isFound: Bool) {
        #expect(NameSearch(typed).finds(["Sở Y tế"]) == isFound)
        #expect(!NameSearch("y te").finds(["Ủy ban nhân dân huyện Tịnh Biên"]))
    }

    @Test func whatATextLacksIsLeft() {
        let left = NameSearch("binh 2025").missing(in: "Hòa Bình")
        #expect(left.finds("2025 67/KH-UBND") && !left.finds("2024") && !left.isEmpty)
        #expect(NameSearch("binh").missing(in: "Hòa Bình").isEmpty)
    }

    @Test func numbersSortAsNumbers() {
        let names = ["quận 10", "quận 1", "quận 12", "quận 3", "quận 4", "quận 02", "quận Ba Đình", "2 tháng 9"]
        #expect(
            names.sortedInVietnamese { $0 } == [
                "2 tháng 9", "quận 1", "quận 02", "quận 3", "quận 4", "quận 10", "quận 12", "quận Ba Đình",
            ])
    }
}
