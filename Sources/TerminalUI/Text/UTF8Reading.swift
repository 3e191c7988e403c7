/// Reading scalars from the bytes of Swift strings, which are always valid UTF-8, without making strings of them.
enum UTF8Reading {
    /// The scalar that begins at `index`, which is moved behind it.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = UInt32(bytes[index])
        index += 1
        if lead < 0x80 { return lead }
        let extra = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
        var value = lead & (0x3F >> UInt32(extra))
        // A substring could in principle be cut inside a scalar; the bounds hold even then.
        for _ in 0..<extra where index < bytes.count {
            value = value << 6 | UInt32(bytes[index]) & 0x3F
            index += 1
        }
        return value
    }
}
