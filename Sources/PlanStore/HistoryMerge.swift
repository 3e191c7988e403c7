import JSONText

/// The lines of both sides of a history, each once, in the order of their ids. Both sides come to the same bytes,
/// whichever of them merges.
package struct HistoryMerge {
    private let base: [UInt8]
    private let ours: [UInt8]
    private let theirs: [UInt8]

    package init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
    }

    /// The merged file.
    package var bytes: [UInt8] {
        let before = Dictionary(HistoryMerge.lines(of: base).map { ($0.key, $0.text) }) { first, _ in first }
        var lines: [Key: Line] = [:]
        for line in HistoryMerge.lines(of: ours) { lines[line.key] = line }
        for line in HistoryMerge.lines(of: theirs) {
            if let mine = lines[line.key], HistoryMerge.stays(mine, beside: line, before[line.key]) { continue }
            lines[line.key] = line
        }
        return lines.sorted { $0.key < $1.key }.flatMap { $0.value.text + [ASCII.lineFeed] }
    }

    /// Whether our form of a line stays. The choice must not ask whose it is.
    private static func stays(_ mine: Line, beside other: Line, _ old: [UInt8]?) -> Bool {
        // A repair shortens lines, on one machine or on both: the long form must not come back.
        if mine.isShort != other.isShort { return mine.isShort }
        // Otherwise only a hand changes a line that was written.
        if mine.text == old { return false }
        return other.text == old || !other.text.lexicographicallyPrecedes(mine.text)
    }

    private struct Line {
        let key: Key
        let text: [UInt8]
        /// Whether it names the elements that a list gained or lost, and not the list.
        let isShort: Bool
    }

    /// What a line is sorted by and told apart by.
    private struct Key: Hashable, Comparable {
        /// The line's id; that of the line before it where it has none.
        let id: [UInt8]
        /// The text of a line without an id, which stands behind the line that it followed. Nothing is thrown away
        /// only because it cannot be read.
        let unreadable: [UInt8]

        static func < (left: Key, right: Key) -> Bool {
            left.id != right.id
                ? left.id.lexicographicallyPrecedes(right.id)
                : left.unreadable.lexicographicallyPrecedes(right.unreadable)
        }
    }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var last: [UInt8] = []
        let text = bytes.starts(with: ForeignEncoding.mark) ? bytes[ForeignEncoding.mark.count...] : bytes[...]
        return text.split(separator: ASCII.lineFeed).compactMap { line in
            let text = Array(line)
            guard !text.allSatisfy({ ASCII.isWhitespace($0) }) else { return nil }
            if let root = (try? JSONDocument(text))?.root, let id = root["id"]?.string {
                last = Array(id.utf8)
                return Line(
                    key: Key(id: last, unreadable: []), text: text, isShort: root["add"] != nil || root["take"] != nil)
            }
            return Line(key: Key(id: last, unreadable: text), text: text, isShort: false)
        }
    }
}
