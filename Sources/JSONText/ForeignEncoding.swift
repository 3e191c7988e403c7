/// Texts that another program saved in another form than ours, which is UTF-8 without a mark: Notepad puts a byte order
/// mark before it, or writes UTF-16.
package enum ForeignEncoding: Equatable {
    case markedUTF8
    case littleEndianUTF16(mark: Int)
    case bigEndianUTF16(mark: Int)

    package static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The form of a text; nil for ours, and for what is none of these.
    package init?(of bytes: Span<UInt8>) {
        guard bytes.count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF: self = .markedUTF8
        case (0xFF, 0xFE): self = .littleEndianUTF16(mark: 2)
        case (0xFE, 0xFF): self = .bigEndianUTF16(mark: 2)
        // Our texts begin with a bracket, and none has a zero.
        case (ASCII.openBrace, 0): self = .littleEndianUTF16(mark: 0)
        case (0, ASCII.openBrace): self = .bigEndianUTF16(mark: 0)
        default: return nil
        }
    }

    /// The text in our form; nil if it is so already, or not whole in the form that it begins in.
    package static func plain(_ bytes: [UInt8]) -> [UInt8]? {
        switch ForeignEncoding(of: bytes.span) {
        case nil: nil
        case .markedUTF8: Array(bytes[mark.count...])
        case .littleEndianUTF16(let mark): utf8(bytes[mark...]) { UInt16($1) << 8 | UInt16($0) }
        case .bigEndianUTF16(let mark): utf8(bytes[mark...]) { UInt16($0) << 8 | UInt16($1) }
        }
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }

    /// What is to be told of it.
    package var fault: JSONFault.Kind { self == .markedUTF8 ? .byteOrderMark : .utf16 }
}
