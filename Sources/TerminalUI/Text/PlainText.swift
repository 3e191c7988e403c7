/// Text that needs no segmentation by the Unicode rules to be laid out: every scalar is one cell, or is one of the common
/// combining marks on such a scalar. Vietnamese, composed or not, punctuation, arrows, borders and geometric shapes are
/// like that, and so is nearly all text we draw. The shortcuts here give what the long way gives, several times faster.
enum PlainText {
    /// Whether a scalar is one cell wide, visible, harmless, and begins a character of its own wherever it stands.
    @inline(__always)
    static func isPlain(_ value: UInt32) -> Bool {
        if value < 0x7F { return value >= 0x20 }
        if value < 0x300 { return value >= 0xA0 && value != 0xAD }
        if value < 0x1E00 { return false }
        if value < 0x1F00 { return true }
        if value < 0x2010 { return false }
        if value < 0x2028 { return true }
        if value < 0x2500 { return 0x2030...0x203A ~= value || value == 0x20AB || 0x2190...0x21FF ~= value }
        if value < 0x25FD { return true }
        return 0x2610...0x2612 ~= value || value == 0x2713 || value == 0x2605 || value == 0x2606
    }

    /// Whether a scalar is a mark that joins the plain scalar before it: the block of combining diacritical marks, but for
    /// the invisible joiner in it.
    @inline(__always)
    static func isMark(_ value: UInt32) -> Bool {
        0x300...0x36F ~= value && value != 0x34F
    }

    /// The number of cells of plain text; nil for text that is not plain. A mark that stands on nothing or on a blank
    /// is not plain.
    static func cellCount(_ utf8: some Collection<UInt8>) -> Int? {
        let found = utf8.withContiguousStorageIfAvailable { bytes -> Int in
            var count = 0
            var index = 0
            var hasBase = false
            while index < bytes.count {
                let value = UTF8Reading.scalar(bytes, &index)
                if isPlain(value) {
                    count += 1
                    hasBase = value != 0x20
                } else {
                    guard hasBase, isMark(value) else { return -1 }
                }
            }
            return count
        }
        guard let found, found >= 0 else { return nil }
        return found
    }

    /// The beginning of plain text that has so many cells, marks of the last letter included; nil if the text is not
    /// plain.
    static func prefix(of text: String, cells: Int) -> String? {
        guard cellCount(text.utf8) != nil else { return nil }
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            var count = 0
            var index = 0
            while index < bytes.count {
                let start = index
                if isPlain(UTF8Reading.scalar(bytes, &index)) { count += 1 }
                if count > cells { return String(decoding: bytes[..<start], as: UTF8.self) }
            }
            return text
        }
    }
}
