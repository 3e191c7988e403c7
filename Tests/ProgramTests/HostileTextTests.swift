import Foundation
import Testing

/// Texts of a hostile hand, in files, arguments and the environment: whatever the program prints of them, on either
/// stream, no terminal obeys it.
struct HostileTextTests {
    /// A colour, a C1 sequence, an override of the direction, a bell, the end of a terminal's title, a lone carriage
    /// return.
    private static let hostile = "\u{1B}[31mĐỏ\u{9B}2J\u{202E}ngược\u{2066}\u{7}\u{1B}]0;x\u{9C}\rđè"

    private func office() throws -> Office {
        let office = try Office()
        let escaped = #"\u001b[31mĐỏ\u009b2J\u202engược\u2066\u0007\u001b]0;x\u009c\rđè"#
        try office.replace(#""title": ""#, with: #""title": "\#(escaped) "#)
        try office.replace(#""name": ""#, with: #""name": "\#(escaped) "#, in: "agencies.json")
        try office.replace(#""vi": ""#, with: #""vi": "\#(escaped) "#, in: "observances.json")
        office.environment["KEHOACH_USER"] = "Lan" + Self.hostile
        return office
    }

    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private func expectHarmless(_ outcome: Office.Outcome, _ arguments: [String], isCSV: Bool = false) {
        let output = isCSV ? outcome.output.replacingOccurrences(of: "\r\n", with: "\n") : outcome.output
        for text in [output, outcome.errors] {
            let obeyed = text.unicodeScalars.filter(Self.isObeyed).map { String($0.value, radix: 16) }
            #expect(obeyed.isEmpty, "\(arguments): \(Set(obeyed))")
        }
    }

    @Test func nothingPrintedIsObeyed() throws {
        let office = try office()
        let text = Self.hostile
        let id = "an-giang-2021/IV.6.1"
        let changes = [
            ["done", id, "--evidence", "12/BC \(text)", "--note", text], ["note", id, text], ["assign", id, text],
            ["due", id, text], ["undo"], ["redo"],
            ["status", id, text], ["start", "an-giang-2021/IV.6.2", "--by", text],
            ["submit", "an-giang-2021/duty.year", "chau-phu", "--number", "85\(text)"],
            ["theme", "2030", text, "--source", text], ["figure", "an-giang", "1.1", "2024", "52,3", "--source", text],
            ["spend", "an-giang-2021", "chau-doc", "--spent", "1tr", "--by", text],
            ["activity", "add", "an-giang-2021", "--title", text, "--from", "15/11/2021", "--place", text],
            ["holiday", "add", "2031-01-01", "--name", text], ["plan-state", "an-giang-2021", text],
            ["roll-over", "an-giang-2021", "--to", "2026"],
        ]
        let lists = [
            ["history"], ["tasks"], ["plans"], ["agencies"], ["deadlines"], ["reports", "an-giang-2021"],
            ["activities"],
            ["holidays"], ["figures", "an-giang"], ["money", "an-giang-2021"], ["provinces"],
            ["action-month", "2021"], ["show", id], ["show", "an-giang-2021"], ["check"], ["check", "--citations"],
        ]
        let others = [
            ["today"], ["today", "--format", "json"], ["remind", "an-giang-2021"], ["show", "an-giang-2021/\(text)"],
            ["tasks", text], ["tasks", "hạn:\(text)"], [text], ["tasks", "--\(text)"], ["done", id, "--on", text],
            ["plans", "--data", text], ["init", office.data.path + "/" + text], ["unlock"], ["sync"],
            ["remind", "an-giang-2021", "--out", "/nonexistent/\(text)"], ["check", "--repair"],
        ]
        for arguments in changes + lists + others {
            expectHarmless(try office.finish(try office.start(arguments)), arguments)
        }
        for arguments in lists {
            for format in ["json", "csv", "md"] {
                let arguments = arguments + ["--format", format]
                expectHarmless(try office.finish(try office.start(arguments)), arguments, isCSV: format == "csv")
            }
        }
    }

    @Test func namesOfFilesAreNotObeyedEither() throws {
        let office = try Office()
        for folder in ["plans", "history", "units"] {
            try FileManager.default.createDirectory(
                at: office.data.appendingPathComponent(folder), withIntermediateDirectories: true)
            try office.write("{", to: "\(folder)/x\u{1B}[31m\u{9B}2J\u{202E}\nkehoach: .json")
        }
        let outcome = try office.kehoach("check")
        #expect(outcome.status == 1)
        expectHarmless(outcome, ["check"])
        // A line break in a name begins no line of its own.
        #expect(!outcome.output.contains("\nkehoach: "))
    }
}
