import PlanModel

/// What the unit files of a folder say, as an earlier run read it: to take a few thousand units from JSON would take
/// longer than anything else at the start.
struct CachedUnits: Sendable {
    private var files: [String: ReadFile<[AdministrativeUnit]>] = [:]

    private static let magic: UInt64 = 0x6B65_686F_7561_7404
    private static let headSize = 24

    /// None.
    init() {}

    /// Unit files without faults, by their paths in the data folder.
    init(_ files: [String: ReadFile<[AdministrativeUnit]>]) {
        self.files = files.filter { $0.value.faults.isEmpty && $0.value.stamp != nil && $0.value.value != nil }
    }

    /// What a file says.
    func file(_ path: String) -> ReadFile<[AdministrativeUnit]>? { files[path] }

    /// Whether it has all of some files.
    func has(_ paths: some Sequence<String>) -> Bool { paths.allSatisfy { files[$0] != nil } }

    /// Reads a file of the cache; nil if it is not whole or was made from something else.
    static func read(_ path: String, basis: UInt64) -> CachedUnits? {
        guard let file = CacheFile(path), file.size > headSize, let bytes = file.bytes(0..<file.size) else {
            return nil
        }
        return bytes.withUnsafeBytes { buffer in
            var head = CacheReader(buffer)
            let body = UnsafeRawBufferPointer(rebasing: buffer[headSize...])
            guard head.number(UInt64.self) == magic, head.number(UInt64.self) == basis,
                head.number(UInt64.self) == ContentHash.of(body)
            else { return nil }
            var reader = CacheReader(body)
            var units = CachedUnits()
            for _ in 0..<reader.number(UInt32.self) {
                let path = reader.text()
                guard let stamp = FileStamp(&reader) else { return nil }
                let count = reader.number(UInt32.self)
                let value = (0..<count).map { _ in AdministrativeUnit(&reader) }
                guard reader.isIntact else { return nil }
                units.files[path] = ReadFile(stamp: stamp, value: value, faults: [])
            }
            return units
        }
    }

    /// Writes a file of the cache.
    func write(to path: String, basis: UInt64) {
        var body = CacheWriter()
        body.add(UInt32(files.count))
        for (path, read) in files.sorted(by: { $0.key < $1.key }) {
            body.add(path)
            read.stamp?.write(to: &body)
            body.add(UInt32(read.value?.count ?? 0))
            for unit in read.value ?? [] { unit.write(to: &body) }
        }
        var head = CacheWriter()
        head.add(CachedUnits.magic)
        head.add(basis)
        head.add(ContentHash.of(body.bytes))
        // What could not be written is read from the folder next time.
        _ = CacheFile.replace(path, with: [head.bytes, body.bytes])
    }
}

extension AdministrativeUnit {
    fileprivate init(_ reader: inout CacheReader) {
        let (levels, kinds) = (Level.allCases, Kind.allCases)
        let id = UnitID(reader.text())
        let level = levels[Int(reader.number(UInt8.self)) % levels.count]
        let parent = reader.optionalText().map { UnitID($0) }
        let namings = (0..<reader.number(UInt8.self)).map { _ in
            Naming(
                from: reader.day(), name: reader.optionalText(),
                kind: kinds[Int(reader.number(UInt8.self)) % kinds.count])
        }
        let printed = reader.optionalText()
        var codes: [String: String] = [:]
        for _ in 0..<reader.number(UInt8.self) {
            let version = reader.text()
            codes[version] = reader.text()
        }
        self.init(
            id: id, level: level, parent: parent, namings: namings, printed: printed, codes: codes,
            began: reader.day(), ended: reader.day(),
            predecessors: (0..<reader.number(UInt16.self)).map { _ in UnitID(reader.text()) },
            unverified: (0..<reader.number(UInt8.self)).map { _ in reader.text() })
    }

    fileprivate func write(to writer: inout CacheWriter) {
        writer.add(id.slug)
        writer.add(UInt8(Level.allCases.firstIndex(of: level) ?? 0))
        writer.add(parent?.slug)
        writer.add(UInt8(clamping: namings.count))
        for naming in namings.prefix(Int(UInt8.max)) {
            writer.add(naming.from)
            writer.add(naming.name)
            writer.add(UInt8(Kind.allCases.firstIndex(of: naming.kind) ?? 0))
        }
        writer.add(printed)
        writer.add(UInt8(clamping: codes.count))
        for (version, code) in codes.sorted(by: { $0.key < $1.key }).prefix(Int(UInt8.max)) {
            writer.add(version)
            writer.add(code)
        }
        writer.add(began)
        writer.add(ended)
        writer.add(UInt16(clamping: predecessors.count))
        for unit in predecessors.prefix(Int(UInt16.max)) { writer.add(unit.slug) }
        writer.add(UInt8(clamping: unverified.count))
        for field in unverified.prefix(Int(UInt8.max)) { writer.add(field) }
    }
}
