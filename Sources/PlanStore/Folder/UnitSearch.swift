import PlanModel

/// Reads the districts and communes of those provinces whose plans need them: the files of all provinces together are
/// many times larger than the plans.
struct UnitSearch {
    let reader: FolderReader
    let before: [String: ReadFile<[AdministrativeUnit]>]

    /// Adds the unit files that the plans need.
    func run(_ contents: inout FolderContents) throws(FolderError) {
        guard let provinces = contents.provinces.value else {
            contents.units = before
            return
        }
        let provinceIDs = Set(provinces.map(\.id))
        var known = provinceIDs
        // The second file with a plan's id is closed, and needs nothing.
        var seen: Set<PlanID> = []
        for file in contents.planFiles {
            guard let read = contents.plans[file], let plan = read.plan?.id, seen.insert(plan).inserted,
                let unit = read.plan?.unit, provinceIDs.contains(unit),
                read.namesGroups || read.mentions.contains(where: { !provinceIDs.contains($0.unit) })
            else { continue }
            try load(unit.slug, into: &contents, known: &known)
        }
        var wanted: [UnitID] = []
        for read in contents.plans.values {
            for mention in read.mentions where !known.contains(mention.unit) && !wanted.contains(mention.unit) {
                wanted.append(mention.unit)
            }
        }
        for unit in wanted.sorted(by: { $0.slug < $1.slug }) where !known.contains(unit) {
            try find(unit, into: &contents, known: &known)
        }
    }

    private func load(
        _ province: String, into contents: inout FolderContents, known: inout Set<UnitID>
    ) throws(FolderError) {
        guard contents.units[province] == nil else { return }
        let file = FolderLayout.units(of: province)
        let read =
            try reader.read(file, before: before[province]) { ReferenceFile(units: $0, file: $1) }
            ?? ReadFile(stamp: nil, value: nil, faults: [Fault(file: file, kind: .missingFile, scope: .file)])
        contents.units[province] = read
        known.formUnion((read.value ?? []).map(\.id))
    }

    /// Reads the file that has a unit: the one that had it before, else those whose text has the slug in quotation
    /// marks, which costs far less than decoding them all.
    private func find(
        _ unit: UnitID, into contents: inout FolderContents, known: inout Set<UnitID>
    ) throws(FolderError) {
        if let found = before.first(where: { ($0.value.value ?? []).contains { $0.id == unit } }) {
            try load(found.key, into: &contents, known: &known)
        }
        let needle = Array("\"\(unit.slug)\"".utf8)
        for name in (try? reader.files.names(FolderLayout.units)) ?? [] where name.hasSuffix(".json") {
            guard !known.contains(unit) else { return }
            let province = String(name.dropLast(5))
            guard province.isSlug, contents.units[province] == nil,
                let bytes = try? reader.files.contentsIfPresent(FolderLayout.units(of: province)),
                UnitSearch.contains(needle, in: bytes)
            else { continue }
            try load(province, into: &contents, known: &known)
        }
    }

    private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
        guard bytes.count >= needle.count else { return false }
        return (0...bytes.count - needle.count).contains { start in
            bytes[start] == needle[0] && bytes[start + 1] == needle[1] && bytes[start...].starts(with: needle)
        }
    }
}
