import JSONText
import PlanFormat
import Records

/// The history of one file as it was read: its lines, and what of it is no line.
package struct HistoryFile: Sendable {
    /// One line with its place.
    package struct Line: Sendable {
        package let entry: HistoryEntry
        let number: Int
        /// Where it begins, in bytes.
        let offset: Int
        /// Its own number, or for a line without one the greatest before it in the file: what an older program adds
        /// comes after what it found.
        package let order: Int

        /// The order of what happened: numbers first, as clocks differ and are set back.
        static func precedes(_ left: Line, _ right: Line) -> Bool {
            left.order != right.order
                ? left.order < right.order : left.entry.id.utf8.lexicographicallyPrecedes(right.entry.id.utf8)
        }
    }

    /// All lines that can be read, in the order of the file.
    package private(set) var lines: [Line] = []
    /// What cannot be read, in the order of the file; a torn end is in it.
    private(set) var faults: [Fault] = []
    /// Where a torn last line begins; nil if the last line is whole.
    private(set) var tornOffset: Int?
    /// Whether the last line is whole but has no newline, as some editors leave it.
    private(set) var lacksNewline = false

    /// The history of a file without one.
    init() {}

    /// Reads a file. A line that cannot be read is listed and passed over; it never hides the others.
    package init(_ bytes: [UInt8], plan: PlanID, file: String) {
        var start = bytes.startIndex
        var number = 1
        var order = 0
        if let form = ForeignEncoding(of: bytes.span) {
            faults.append(Fault(file: file, kind: .json(form.fault), scope: .notice))
            // Places in another form of the text would be none in the file.
            guard form == .markedUTF8 else { return }
            start = ForeignEncoding.mark.count
        }
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: ASCII.lineFeed)
            let text = bytes[start..<(end ?? bytes.endIndex)]
            if !text.allSatisfy({ ASCII.isWhitespace($0) }) {
                do {
                    let entry = try HistoryLine.entry(text, line: number, plan: plan)
                    order = max(order, entry.n ?? 0)
                    lines.append(Line(entry: entry, number: number, offset: start, order: entry.n ?? order))
                    lacksNewline = end == nil
                } catch {
                    let isTorn = end == nil && !error.isWhole
                    if isTorn { tornOffset = start }
                    lacksNewline = end == nil && error.isWhole
                    faults.append(
                        Fault(
                            file: file, line: isTorn ? number : error.line, column: isTorn ? 1 : error.column,
                            kind: isTorn ? .historyTorn(bytes: text.count) : error.kind, scope: .notice))
                }
            }
            start = end.map { $0 + 1 } ?? bytes.endIndex
            number += 1
        }
    }

    /// The lines in the order of what happened; a merge puts them into that of their ids.
    var ordered: [Line] { lines.sorted(by: Line.precedes) }

    /// The lines of an action.
    func lines(of action: String) -> [Line] {
        lines.filter { $0.entry.action == action }
    }

    /// The last line that changed a field of a record, or something inside or around that field.
    func lastChange(of path: FieldPath, in record: RecordID) -> HistoryEntry? {
        ordered.last { line in
            line.entry.record == record
                && line.entry.fields.contains { $0.path.overlaps(path) }
        }?.entry
    }
}

/// The end of a history file: all that a new line needs to know of the old ones, without reading them.
struct HistoryEnd {
    /// The id of the last line that can be read.
    let lastID: String?
    /// Its number.
    let lastNumber: Int?
    /// Where a torn last line begins; nil if the last line is whole.
    let tornOffset: Int?
    /// Whether the last line is whole but has no newline.
    let lacksNewline: Bool

    init(of bytes: [UInt8], plan: PlanID) {
        var end = bytes.endIndex
        var last: HistoryEntry?
        var tornOffset: Int?
        var lacksNewline = false
        while end > bytes.startIndex, last == nil {
            let start = bytes[..<end].lastIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? bytes.startIndex
            let text = start == 0 && bytes.starts(with: ForeignEncoding.mark) ? bytes[3..<end] : bytes[start..<end]
            if !text.allSatisfy({ ASCII.isWhitespace($0) }) {
                let isWhole: Bool
                do {
                    last = try HistoryLine.entry(text, line: 1, plan: plan)
                    isWhole = true
                } catch {
                    isWhole = error.isWhole
                }
                if end == bytes.endIndex {
                    if isWhole { lacksNewline = true } else { tornOffset = start }
                }
            }
            end = max(start - 1, bytes.startIndex)
            if start == bytes.startIndex { break }
        }
        (lastID, lastNumber) = (last?.id, last?.n)
        self.tornOffset = tornOffset
        self.lacksNewline = lacksNewline
    }
}
