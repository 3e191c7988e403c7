/// The pages of a TIFF: each has a directory that says where the next one is.
enum TIFFDirectories {
    /// How many there are; 1 for any other file. More than the limit are not counted on. One that lies behind the end of a
    /// file that was cut off counts, too.
    static func count(in bytes: [UInt8], limit: Int) -> Int {
        let isLittle = bytes.starts(with: [0x49, 0x49, 0x2A, 0x00])
        guard isLittle || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) else { return 1 }
        func number(at place: Int, _ size: Int) -> Int? {
            guard place >= 0, place <= bytes.count - size else { return nil }
            let digits = bytes[place..<(place + size)]
            return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
        }
        var seen: Set<Int> = []
        var next = number(at: 4, 4) ?? 0
        while next > 0, seen.count <= limit, seen.insert(next).inserted {
            guard let entries = number(at: next, 2), entries > 0,
                let following = number(at: next + 2 + entries * 12, 4)
            else { break }
            next = following
        }
        return max(1, seen.count)
    }
}
