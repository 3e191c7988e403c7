import Disk

/// Stamps as they stand in the cache.
extension FileStamp {
    init?(_ reader: inout CacheReader) {
        let numbers = (0..<7).map { _ in Int(reader.number(Int64.self)) }
        guard reader.isIntact else { return nil }
        self.init(
            size: numbers[0], modified: FileStatus.Time(seconds: numbers[1], nanoseconds: numbers[2]),
            changed: FileStatus.Time(seconds: numbers[3], nanoseconds: numbers[4]),
            identity: FileStatus.Identity(
                device: UInt(bitPattern: numbers[5]), inode: UInt(bitPattern: numbers[6])))
    }

    func write(to writer: inout CacheWriter) {
        let numbers = [
            size, modified.seconds, modified.nanoseconds, changed.seconds, changed.nanoseconds,
            Int(bitPattern: identity.device), Int(bitPattern: identity.inode),
        ]
        for number in numbers { writer.add(Int64(number)) }
    }
}
