import PlanDocuments
import Testing

struct LetterTests {
    private func letter(addressees: [String] = ["UBND huyện An Phú", "UBND huyện Tri Tôn"]) -> OfficialLetter {
        OfficialLetter(
            superior: "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", issuer: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
            nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc", number: "Số: ……/……",
            subject: "V/v đôn đốc thực hiện Kế hoạch số 67/KH-UBND", placeAndDate: "Đắk Lắk, ngày …… tháng …… năm 2021",
            salutation: "Kính gửi", addressees: addressees,
            body: [
                .paragraph(String(repeating: "Thực hiện kế hoạch. ", count: 12)),
                .section("Ủy ban nhân dân huyện An Phú", items: ["Báo cáo năm: chậm 6 ngày;", "Việc A*B | C"]),
            ], recipientsHeading: "Nơi nhận", recipients: ["Như trên", "Lưu: VT, ……"],
            signature: ["GIÁM ĐỐC", "", "", "……"])
    }

    /// 56 is what the smallest terminal leaves.
    @Test(arguments: [56, 76]) func textKeepsItsWidth(_ width: Int) {
        let text = LetterText(width: width).text([letter(), letter(addressees: ["Sở Y tế"])])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= width })
        #expect(lines.allSatisfy { $0.last != " " })
        #expect(lines[0].contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        #expect(lines.contains { $0.contains("Kính gửi: Sở Y tế") })
        #expect(text.contains("- UBND huyện An Phú;\n") && text.contains("- UBND huyện Tri Tôn.\n"))
        #expect(text.contains("    1. Ủy ban nhân dân huyện An Phú\n    - Báo cáo năm: chậm 6 ngày;\n"))
        #expect(lines.contains(Substring(String(repeating: "=", count: width))))
    }

    @Test func aListGoesWithTheLetter() {
        var long = letter()
        long.annex = OfficialLetter.Annex(
            titles: ["DANH SÁCH"], columns: ["TT", "Cơ quan"],
            groups: [
                .init(title: "Báo cáo năm", rows: (1...9).map { "Xã \($0)" }), .init(title: "Kế hoạch", rows: ["A|B"]),
            ])
        let text = LetterText(width: 56).text([long])
        #expect(text.contains("\n\nBáo cáo năm\n 1  Xã 1\n") && text.contains("\n 9  Xã 9\n\nKế hoạch\n10  A|B\n"))
        let markdown = LetterMarkdown().text([long])
        #expect(markdown.contains("Kế hoạch\n\n| TT | Cơ quan |\n| -: | :- |\n| 10 | A\\|B |\n"))
    }

    @Test func wordsWithoutBlanksAreCut() {
        var long = letter()
        long.body = [.paragraph(String(repeating: "ă", count: 400))]
        let lines = LetterText(width: 76).text([long]).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 76 })
        #expect(lines.joined().filter { $0 == "ă" }.count >= 400)
    }

    @Test func markdownIsNotMistaken() {
        let text = LetterMarkdown().text([letter(), letter()])
        #expect(text.contains("Việc A\\*B \\| C"))
        #expect(text.contains("| :-: | :-: |"))
        #expect(text.contains("1. Ủy ban nhân dân huyện An Phú\n    - Báo cáo năm: chậm 6 ngày;"))
        #expect(text.contains("\n---\n"))
    }

    @Test func aStrokeWithAnAccentIsAStroke() {
        #expect("a|\u{301}b".escapedForMarkdown.unicodeScalars.elementsEqual("a\\|\u{301}b".unicodeScalars))
    }

    @Test func everyTextIsChanged() {
        let changed = letter().mapTexts { _ in "x" }
        let text = LetterText(width: 76).text([changed])
        #expect(Set(text).isSubset(of: Set("x1. \n-=;:")))
    }
}
