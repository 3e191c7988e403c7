/// Puts the bytes of UTF-8 together to scalars. A letter may arrive in several reads, and a line may bring bytes that are
/// no letter: these are dropped, and what follows them is not.
struct LetterAssembly: Sendable {
    private var value: UInt32 = 0
    private var missing = 0
    private var smallest: UInt32 = 0

    /// The scalar that a byte completes.
    mutating func add(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x00...0x7F:
            missing = 0
            return UInt32(byte)
        case 0x80...0xBF:
            guard missing > 0 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            // A long form of a short letter could smuggle a control character.
            guard missing == 0, value >= smallest, Unicode.Scalar(value) != nil else { return nil }
            return value
        case 0xC0...0xDF: begin(byte & 0x1F, missing: 1, smallest: 0x80)
        case 0xE0...0xEF: begin(byte & 0x0F, missing: 2, smallest: 0x800)
        case 0xF0...0xF7: begin(byte & 0x07, missing: 3, smallest: 0x1_0000)
        default: missing = 0
        }
        return nil
    }

    /// Forgets the beginning of a letter.
    mutating func reset() {
        missing = 0
    }

    private mutating func begin(_ bits: UInt8, missing: Int, smallest: UInt32) {
        value = UInt32(bits)
        self.missing = missing
        self.smallest = smallest
    }
}
