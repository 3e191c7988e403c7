extension Ref {
    /// So many bytes at most. Those of money name a plan, a norm, a body and a year.
    package static let longest = 512

    /// Whether the text can be the id of a record: letters, digits and some marks, and not too many. An id comes from
    /// whoever wrote the file, and is shown, compared and typed.
    package var isWellFormed: Bool {
        let bytes = description.utf8
        guard !bytes.isEmpty, bytes.count <= Ref.longest else { return false }
        var isASCII = true
        for byte in bytes {
            if byte >= 0x80 {
                isASCII = false
            } else if !Ref.isAllowed(byte) {
                return false
            }
        }
        return isASCII || description.unicodeScalars.allSatisfy { $0.isASCII || Ref.isLetter($0) }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "~"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "*"),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }

    /// Letters with their marks; nothing that cannot be seen, or that turns the line around.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
}
