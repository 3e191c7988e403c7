import TerminalUI
import Testing

@testable import Dashboard

@Suite struct FieldChoicesTests {
    private static let names: [(text: String, names: [String])] = [
        ("Sở Y tế", ["Sở Y tế", "SYT"]), ("Sở Nội vụ", ["Sở Nội vụ"]), ("Hội LHPN tỉnh", ["Hội Liên hiệp Phụ nữ"]),
        ("Hội", ["Hội"]),
    ]

    @Test(arguments: [
        ("so", ["Sở Y tế", "Sở Nội vụ"]), ("y te", ["Sở Y tế"]), ("syt", ["Sở Y tế"]), ("phu nu", ["Hội LHPN tỉnh"]),
        ("hoi", ["Hội", "Hội LHPN tỉnh"]), ("", []), ("xyz", []), ("ội", []), ("te", ["Sở Y tế"]),
        ("t", ["Sở Y tế", "Hội LHPN tỉnh"]), ("Sở Nội vụ", []), ("noi vu s", ["Sở Nội vụ"]),
    ])
    func whatFits(_ typed: String, _ expected: [String]) {
        #expect(FieldChoices(Self.names).fitting(TextField(typed)) == expected)
    }

    @Test func whatStandsInOrderComesFirst() {
        let units = ["phường Tịnh Biên, tỉnh An Giang", "xã An Biên, tỉnh An Giang"]
        let choices = FieldChoices(units.map { ($0, []) })
        #expect(choices.fitting(TextField("an bien an giang")) == units.reversed())
        #expect(choices.fitting(TextField("an giang bien")) == units)
    }

    @Test func aClosedListIsOfferedAsAWhole() {
        let choices = FieldChoices(Self.names, isClosed: true)
        #expect(choices.fitting(TextField()).count == 4 && choices.fitting(TextField("Hội")).count == 4)
        #expect(choices.fitting(TextField("so")) == ["Sở Y tế", "Sở Nội vụ"])
    }

    @Test func ofSeveralTheOneAtTheCursorIsTaken() {
        let choices = FieldChoices(Self.names, separator: ";")
        var field = TextField("so noi; các trường; y te")
        #expect(choices.fitting(field) == ["Sở Y tế"])
        field = choices.taking("Sở Y tế", in: field)
        #expect(field.text == "so noi; các trường; Sở Y tế" && field.cursor == field.text.count)
        field.moveCursor(to: 2)
        #expect(choices.fitting(field) == ["Sở Nội vụ"])
        field = choices.taking("Sở Nội vụ", in: field)
        #expect(field.text == "Sở Nội vụ; các trường; Sở Y tế" && field.cursor == 9)
    }
}
