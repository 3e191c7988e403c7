/// A number for some bytes, by which two contents are told apart: the same on every machine of one byte order and in
/// every run. It guards against damage and change, not against people who look for two contents of one number.
struct ContentHash {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The number of some bytes.
    static func of(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { of($0) }
    }

    /// The number of the bytes of a buffer.
    static func of(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
        var hash = ContentHash()
        var place = 0
        while place + 8 <= buffer.count {
            hash.add(buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        for byte in buffer[place...] { rest = rest << 8 | UInt64(byte) }
        hash.add(rest)
        hash.add(UInt64(buffer.count))
        return hash.state
    }

    /// Multiplication spreads each bit upwards, the turn brings the upper half down again.
    private mutating func add(_ word: UInt64) {
        let product = (state ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        state = product.high ^ product.low
        state = (state << 23 | state >> 41) &+ 0x9E37_79B9_7F4A_7C15
    }
}
