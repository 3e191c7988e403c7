import JSONText
import PlanDocuments
import Records
import TerminalUI

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
        CSVRow.line(keys.map(CSVRow.quoted))
    }

    /// The line of cells that are texts.
    static func line(ofTexts cells: [String]) -> String {
        CSVRow.line(cells.map { CSVRow.cell($0, clean: SafeText.clean) })
    }

    /// The line of an object.
    static func line(_ record: [String: FieldValue], keys: [String]) -> String {
        CSVRow.line(keys.map { cell(record[$0]) })
    }

    private static func cell(_ value: FieldValue?) -> String {
        switch value {
        case nil, .null, .bool, .int: plain(value)
        case .object: CSVRow.quoted(SafeText.clean(plain(value)))
        case .string, .array: CSVRow.cell(plain(value), clean: SafeText.clean)
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
}
