import PlanModel
import Records

/// A file of the cache: what is kept of the plans of some units.
///
/// A head in bytes of the machine's order (magic, hash of what the rest was made from, where the entries and the texts
/// begin, their hashes), the entries, the texts. A cache is read only by the program that wrote it, so lists lie in it
/// as they do in memory.
struct CacheShard {
    /// One plan file.
    struct Entry {
        /// Its path in the data folder.
        var path: String
        var stamp: FileStamp
        var kept: PlanCacheRecord
    }

    private static let magic: UInt64 = 0x6B65_686F_6163_6804
    private static let headSize = 48

    /// The entries of a file; nil if it is not whole or was made from something else.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - basis: The hash of all that the plans' facts depend on beside the plans.
    /// - Returns: The entries.
    static func read(_ path: String, basis: UInt64) -> [Entry]? {
        guard let file = CacheFile(path), file.size >= headSize, let head = file.bytes(0..<headSize) else { return nil }
        let words = head.withUnsafeBytes { buffer in
            (0..<6).map { buffer.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self) }
        }
        guard words[0] == magic, words[1] == basis, let textsAt = Int(exactly: words[2]),
            let end = Int(exactly: words[3]), (headSize...end).contains(textsAt), end == file.size,
            let bytes = file.bytes(headSize..<textsAt), ContentHash.of(bytes) == words[4]
        else { return nil }
        return bytes.withUnsafeBytes { buffer in
            var reader = CacheReader(buffer)
            let texts = CacheTexts(file, at: textsAt..<end, hash: words[5])
            var entries: [Entry] = []
            let count = reader.number(UInt32.self)
            var text = textsAt
            for _ in 0..<count {
                guard let entry = Entry(&reader, texts: texts, textAt: &text), reader.isIntact else { return nil }
                entries.append(entry)
            }
            return text == end ? entries : nil
        }
    }

    /// Writes a file.
    ///
    /// - Returns: Whether it is written.
    static func write(_ entries: [Entry], to path: String, basis: UInt64) -> Bool {
        var writer = CacheWriter()
        var texts: [UInt8] = []
        writer.add(UInt32(entries.count))
        for entry in entries {
            guard let text = entry.kept.text.bytes() else { return false }
            texts += text
            entry.write(to: &writer)
        }
        var head = CacheWriter()
        let textsAt = headSize + writer.bytes.count
        head.add(magic)
        head.add(basis)
        head.add(UInt64(textsAt))
        head.add(UInt64(textsAt + texts.count))
        head.add(ContentHash.of(writer.bytes))
        head.add(ContentHash.of(texts))
        return CacheFile.replace(path, with: [head.bytes, writer.bytes, texts])
    }
}

extension CacheShard.Entry {
    fileprivate init?(_ reader: inout CacheReader, texts: CacheTexts, textAt: inout Int) {
        path = reader.text()
        guard let stamp = FileStamp(&reader) else { return nil }
        self.stamp = stamp
        let version = reader.number(UInt64.self)
        let textCount = Int(reader.number(UInt32.self))
        let unitFiles = (0..<Int(reader.number(UInt8.self))).map { _ in reader.text() }
        guard let outline = PlanOutline(&reader) else { return nil }
        let facts = PlanIndex(
            tasks: reader.list(of: PlanIndex.TaskIndexEntry.self), occasions: reader.list(of: Occasion.self),
            deadlines: reader.list(of: PlanIndex.DeadlineFact.self))
        guard textCount <= texts.range.upperBound - textAt, facts.isWhole else { return nil }
        kept = PlanCacheRecord(
            entry: PlanEntry(outline: outline, facts: facts, version: version),
            text: .cached(texts, textAt..<textAt + textCount),
            unitFiles: unitFiles)
        textAt += textCount
    }

    fileprivate func write(to writer: inout CacheWriter) {
        writer.add(path)
        stamp.write(to: &writer)
        writer.add(kept.version)
        writer.add(UInt32(kept.text.count))
        writer.add(UInt8(clamping: kept.unitFiles.count))
        for file in kept.unitFiles.prefix(Int(UInt8.max)) { writer.add(file) }
        kept.outline.write(to: &writer)
        writer.add(kept.entry.facts.tasks)
        writer.add(kept.entry.facts.days)
        writer.add(kept.entry.facts.deadlines)
    }
}

extension PlanOutline {
    fileprivate init?(_ reader: inout CacheReader) {
        let (id, unit, year) = (reader.text(), reader.text(), Int(reader.number(Int32.self)))
        let (state, kind) = (reader.number(UInt8.self), reader.number(UInt8.self))
        let (day, alarmsFrom) = (reader.day(), reader.day())
        let (number, title) = (reader.optionalText(), reader.text())
        let issuer = AgencyReference(&reader)
        let (derivedFrom, flags) = (reader.optionalText(), reader.number(UInt8.self))
        let (states, kinds) = (Plan.State.allCases, OfficialDocument.Kind.allCases)
        guard reader.isIntact, Int(state) <= states.count, kinds.indices.contains(Int(kind)) else { return nil }
        self.init(
            id: PlanID(id), unit: UnitID(unit), year: year, statedState: state == 0 ? nil : states[Int(state) - 1],
            alarmsFrom: alarmsFrom, referenceDay: day, number: number, isNumberFromOutside: flags & 4 != 0,
            kind: kinds[Int(kind)],
            title: title,
            issuer: issuer, derivedFrom: derivedFrom.map { PlanID($0) },
            hasDuties: flags & 1 != 0, hasCalls: flags & 8 != 0, hasNorms: flags & 2 != 0)
    }

    fileprivate func write(to writer: inout CacheWriter) {
        writer.add(id.slug)
        writer.add(unit.slug)
        writer.add(Int32(year))
        writer.add(UInt8(statedState.flatMap { Plan.State.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0))
        writer.add(UInt8(OfficialDocument.Kind.allCases.firstIndex(of: kind) ?? 0))
        writer.add(referenceDay)
        writer.add(alarmsFrom)
        writer.add(number)
        writer.add(title)
        AgencyReference.write(issuer, to: &writer)
        writer.add(derivedFrom?.slug)
        writer.add(
            UInt8(
                (hasDuties ? 1 : 0) | (hasNorms ? 2 : 0) | (isNumberFromOutside ? 4 : 0) | (hasCalls ? 8 : 0)))
    }
}

extension AgencyReference {
    fileprivate init?(_ reader: inout CacheReader) {
        switch reader.number(UInt8.self) {
        case 1: self.init(AgencyID(reader.text()))
        case 2: self.init(AgencyID(reader.text()), scope: .all)
        case 3: self.init(AgencyID(reader.text()), scope: .unit(UnitID(reader.text())))
        default: return nil
        }
    }

    fileprivate static func write(_ body: AgencyReference?, to writer: inout CacheWriter) {
        guard let body else { return writer.add(UInt8(0)) }
        switch body.scope {
        case .own: writer.add(UInt8(1))
        case .all: writer.add(UInt8(2))
        case .unit: writer.add(UInt8(3))
        }
        writer.add(body.agency.slug)
        if case .unit(let unit) = body.scope { writer.add(unit.slug) }
    }
}
