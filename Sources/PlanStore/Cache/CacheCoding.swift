import PlanModel

/// Writes numbers, texts and lists one after the other, as ``CacheReader`` reads them.
struct CacheWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) {
        let utf8 = text.utf8
        add(UInt32(utf8.count))
        bytes.append(contentsOf: utf8)
    }

    mutating func add(_ text: String?) {
        add(UInt8(text == nil ? 0 : 1))
        if let text { add(text) }
    }

    mutating func add(_ day: Day?) {
        add(day.flatMap { Int32(exactly: $0.ordinal) } ?? Int32.min)
    }

    /// A list of values without references, as they lie in memory.
    mutating func add<Value: BitwiseCopyable>(_ list: [Value]) {
        add(UInt32(list.count))
        list.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Reads what ``CacheWriter`` wrote. Beyond the end, every number is 0 and every text empty, and ``isIntact`` is false.
struct CacheReader {
    private let buffer: UnsafeRawBufferPointer
    private var place = 0
    private(set) var isIntact = true

    init(_ buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count >= 0, count <= buffer.count - place else {
            isIntact = false
            return nil
        }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: buffer[place..<place + count])
    }

    mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type = Number.self) -> Number {
        take(MemoryLayout<Number>.size)?.loadUnaligned(as: Number.self) ?? 0
    }

    mutating func text() -> String {
        let count = Int(number(UInt32.self))
        return take(count).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    mutating func optionalText() -> String? {
        number(UInt8.self) == 0 ? nil : text()
    }

    mutating func day() -> Day? {
        let ordinal = number(Int32.self)
        return ordinal == .min ? nil : Day(ordinal: Int(ordinal))
    }

    /// A list of values without references. Only of bytes whose hash is right: not every byte is a value.
    mutating func list<Value: BitwiseCopyable>(of type: Value.Type) -> [Value] {
        let count = Int(number(UInt32.self))
        guard let part = take(count * MemoryLayout<Value>.stride) else { return [] }
        return [Value](unsafeUninitializedCapacity: count) { target, written in
            UnsafeMutableRawBufferPointer(target).copyMemory(from: part)
            written = count
        }
    }
}
