import PlanDocuments
import Testing

/// Papers as text and as Markdown.
struct PlainPaperTests {
    private func letter(addressees: [String] = ["UBND huyện An Phú", "UBND huyện Tri Tôn"]) -> OfficialPaper {
        Papers.letter(addressees: addressees)
    }

    /// 56 is what the smallest terminal leaves.
    @Test(arguments: [56, 76]) func textKeepsItsWidth(_ width: Int) {
        let text = PaperText(width: width).text([letter(), letter(addressees: ["Sở Y tế"])])
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
        long.annexes = [
            OfficialPaper.Annex(
                titles: ["DANH SÁCH"], note: "(Kèm theo)",
                body: [
                    .table(
                        OfficialPaper.Table(
                            columns: [.init("TT", weight: 1, alignment: .right), .init("Cơ quan", weight: 9)],
                            rows: [.heading("Báo cáo năm")] + (1...9).map { .cells(["\($0)", "Xã \($0)"]) }
                                + [.heading("Kế hoạch"), .cells(["10", "A|B"])]))
                ])
        ]
        let text = PaperText(width: 56).text([long])
        #expect(text.contains("\n\nBáo cáo năm\n 1  Xã 1\n") && text.contains("\n 9  Xã 9\n\nKế hoạch\n10  A|B\n"))
        let markdown = PaperMarkdown().text([long])
        #expect(markdown.contains("Kế hoạch\n\n| TT | Cơ quan |\n| -: | :- |\n| 10 | A\\|B |\n"))
    }

    @Test func wordsWithoutBlanksAreCut() {
        var long = letter()
        long.body = [.paragraph(String(repeating: "ă", count: 400))]
        let lines = PaperText(width: 76).text([long]).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 76 })
        #expect(lines.joined().filter { $0 == "ă" }.count >= 400)
    }

    @Test func markdownIsNotMistaken() {
        let text = PaperMarkdown().text([letter(), letter()])
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
        let text = PaperText(width: 76).text([changed])
        #expect(Set(text).isSubset(of: Set("x. \n-=;:")))
    }
}
