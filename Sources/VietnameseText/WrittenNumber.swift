extension Int {
    /// The number that one to four digits write; nil for anything else.
    @inlinable package init?(digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 4 else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        self = value
    }
}
