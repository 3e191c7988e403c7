import PlanModel
import Testing

struct DocumentNumberTests {
    @Test(arguments: [
        ("21-CT/TW", "21/CT-TW"), ("458/LĐT BXH-BĐG", "458/LĐTBXH-BĐG"), ("41/ KH- UBND", "41/KH-UBND"),
        ("08/KH-UBND", "8/KH-UBND"), ("1696/QĐ-TTg", "1696/qd-ttg"), ("739/BNV-CTTN&BĐG", "739/BNV–CTTN&BDG"),
    ])
    func spellingsOfOneNumber(_ left: String, _ right: String) {
        #expect(DocumentNumber(left) != nil && DocumentNumber(left) == DocumentNumber(right))
    }

    @Test(arguments: [
        ("1696/QĐ-TTg", "1969/QĐ-TTg"), ("67/KH-UBND", "67/QĐ-UBND"), ("21-CT/TW", "21-CT/TU"),
        ("178/QĐ-TTg", "178/QĐ-UBND"),
    ])
    func differentNumbers(_ left: String, _ right: String) {
        #expect(DocumentNumber(left) != nil && DocumentNumber(left) != DocumentNumber(right))
    }

    @Test(arguments: ["", "/KH-UBND", "KH-UBND", "-", "số 5/KH"])
    func aBlankNumberIsNone(_ text: String) {
        #expect(DocumentNumber(text) == nil)
    }

    @Test func aYearInTheNumberIsLeftAside() {
        #expect(DocumentNumber("191/2009/TT-BTC") == DocumentNumber("191/TT-BTC"))
        #expect(DocumentNumber.year(printedIn: "191/2009/TT-BTC") == 2009)
        // A number that looks like a year is a number.
        #expect(DocumentNumber("2020/QĐ-UBND")?.number == 2020)
        #expect(DocumentNumber.year(printedIn: "2020/QĐ-UBND") == nil)
    }

    @Test(arguments: [
        ("67/KH-UBND", true), ("22-CT/TU", true), ("12/SLĐTBXH-BTXH", true), ("5/NQ-HĐND", true),
        ("1696/QĐ-TTg", false), ("28/NQ-CP", false), ("21-CT/TW", false), ("739/BNV-CTTN&BĐG", false),
        ("73/2006/QH11", false), ("418/LĐTBXH-BĐG", false),
    ])
    func whoNumbersAlike(_ text: String, _ isLocal: Bool) {
        #expect(DocumentNumber(text)?.isLocal == isLocal)
    }
}
