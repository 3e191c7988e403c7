import JSONText
import PlanDocuments
import PlanModel
import Presentation
import Records
import TerminalUI
import Wording

/// Comma-separated values by RFC 4180: a header, lines that end with CR LF, UTF-8, without a mark but where Excel is to
/// open them.
///
/// ``MarkdownTable`` has the same columns and cells.
///
/// Two things are done to texts on the way out, as spreadsheets act on what they open: characters that a terminal or
/// program would obey become visible marks, and a text that begins with `=`, `+`, `-`, `@` (also in their full width), a
/// tab or a carriage return gets an apostrophe before it, which spreadsheets take as "this is text". Numbers stay
/// numbers.
struct CSVText {
    /// The lines of a list whose objects have the given keys.
    static func text(_ records: [[String: FieldValue]], keys: [String]) -> String {
        line(keys) + records.map { line($0, keys: keys) }.joined()
    }

    /// The header.
    static func line(_ keys: [String]) -> String {
        keys.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// What Excel takes for the sign of UTF-8; without it Vietnamese letters are read in the code page of the machine.
    static let mark = "\u{FEFF}"

    /// The line of cells that are texts.
    static func line(ofTexts cells: [String]) -> String {
        cells.map { quoted(harmless($0)) }.joined(separator: ",") + "\r\n"
    }

    /// The rows of a sheet with its heading; days as they are written in the language.
    static func text(_ sheet: Spreadsheet, _ wording: Wording) -> String {
        line(ofTexts: sheet.columns.map(\.title))
            + sheet.rows.map { row in
                row.map { cell in
                    switch cell {
                    case .text(let text): quoted(harmless(text))
                    case .day(let number): wording.day(Day(ordinal: number - 25_569))
                    case .number(let number): String(number)
                    case .empty: ""
                    }
                }.joined(separator: ",") + "\r\n"
            }.joined()
    }

    /// The line of an object.
    static func line(_ record: [String: FieldValue], keys: [String]) -> String {
        keys.map { cell(record[$0]) }.joined(separator: ",") + "\r\n"
    }

    private static func cell(_ value: FieldValue?) -> String {
        switch value {
        case nil, .null, .bool, .int: plain(value)
        case .object: quoted(SafeText.clean(plain(value)))
        case .string, .array: quoted(harmless(plain(value)))
        }
    }

    /// A value as one text, which nothing is done to yet.
    static func plain(_ value: FieldValue?) -> String {
        // What has data for keys keeps them.
        if case .object(let members) = value { return members.isEmpty ? "" : compact(.object(members)) }
        return flat(value ?? .null)
    }

    /// Lists with semicolons between their elements, objects with commas between their values.
    private static func flat(_ value: FieldValue) -> String {
        switch value {
        case .null: ""
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .int(let number): String(number)
        case .string(let text): text
        case .array(let elements): elements.map(flat).joined(separator: "; ")
        case .object(let members):
            members.sorted { CSVText.rank($0.key) < CSVText.rank($1.key) }
                .map { flat($0.value) }.filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    private static func compact(_ value: FieldValue) -> String {
        let line = CanonicalJSON().line(value)
        return String(decoding: line.dropLast(), as: UTF8.self)
    }

    /// What names a thing comes before what is said of it.
    private static func rank(_ key: String) -> (Int, String) {
        let first = ["number", "title", "agency", "at", "by", "issuedOn", "status", "done", "text", "file"]
        return (first.firstIndex(of: key) ?? first.count, key)
    }

    // Spreadsheets know nothing of characters that are made of several code points: an equals sign is one, also with a
    // mark on top of it, and so are quotation marks and commas.

    private static func harmless(_ text: String) -> String {
        let clean = SafeText.clean(text)
        guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return clean }
        return "'" + clean
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
        }
        return quoted + "\""
    }
}
