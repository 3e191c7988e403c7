import PlanModel

/// The lines of both sides of a history, each once, in the order of their ids. Both sides come to the same bytes,
/// whichever of them merges.
struct HistoryMerge {
    private let base: [UInt8]
    private let ours: [UInt8]
    private let theirs: [UInt8]

    init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
    }

    /// The merged file.
    var bytes: [UInt8] {
        let before = Dictionary(HistoryMerge.lines(of: base).map { ($0.key, $0.text) }) { first, _ in first }
        var lines: [Key: [UInt8]] = [:]
        for line in HistoryMerge.lines(of: ours) { lines[line.key] = line.text }
        for line in HistoryMerge.lines(of: theirs) {
            guard let mine = lines[line.key], mine != line.text else {
                lines[line.key] = line.text
                continue
            }
            // Only a hand changes a line that was written. Where both did, the choice must not ask whose it is.
            let old = before[line.key]
            if mine == old || (line.text != old && line.text.lexicographicallyPrecedes(mine)) {
                lines[line.key] = line.text
            }
        }
        return lines.sorted { $0.key < $1.key }.flatMap { $0.value + [ASCII.lineFeed] }
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

    private static func lines(of bytes: [UInt8]) -> [(key: Key, text: [UInt8])] {
        var last: [UInt8] = []
        let text = bytes.starts(with: ForeignEncoding.mark) ? bytes[ForeignEncoding.mark.count...] : bytes[...]
        return text.split(separator: ASCII.lineFeed).compactMap { line in
            let text = Array(line)
            guard !text.allSatisfy({ ASCII.isWhitespace($0) }) else { return nil }
            if let id = (try? JSONDocument(text))?.root["id"]?.string {
                last = Array(id.utf8)
                return (Key(id: last, unreadable: []), text)
            }
            return (Key(id: last, unreadable: text), text)
        }
    }
}
