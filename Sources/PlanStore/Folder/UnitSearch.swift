import Glibc
import PlanFormat
import PlanModel

/// Finds the unit files that plans need, and reads those: of a province in whose plan groups of its units stand, and of
/// every unit that a plan names.
struct UnitSearch {
    private let reader: FolderReader
    /// What was read before.
    private let before: [String: ReadFile<[AdministrativeUnit]>]
    private let provinces: Set<UnitID>
    /// Those that stand in no province's file.
    private let own: Set<UnitID>
    /// Of each of those the nearest unit above that stands in one, or is a province.
    private let aboveOwn: [UnitID: UnitID]
    /// What units became, by what the folder's people know.
    private let heirs: Set<UnitID>
    /// The unit files that are needed, by province.
    private(set) var files: [String: ReadFile<[AdministrativeUnit]>]
    /// The province of each unit of those files, as far as they are not ``unplaced``.
    private var places: [UnitID: String]
    /// Files that were read since somebody looked for a unit.
    private var unplaced: [String] = []
    private let cached: CachedUnits
    private var missing: Set<UnitID> = []

    /// - Parameters:
    ///   - reader: Reads the files.
    ///   - known: The units that are known from `files`; nil if the provinces are not.
    ///   - before: What was read before, for files that have not changed.
    ///   - files: Those that are needed in any case.
    ///   - cached: What an earlier run read.
    init(
        reader: FolderReader, known: KnownUnits?,
        before: [String: ReadFile<[AdministrativeUnit]>],
        files: [String: ReadFile<[AdministrativeUnit]>] = [:], cached: CachedUnits = CachedUnits()
    ) {
        (self.reader, self.before, self.files) = (reader, before, files)
        self.cached = cached
        (provinces, places) = (known?.provinces ?? [], known?.files ?? [:])
        (own, aboveOwn, heirs) = (known?.own ?? [], known?.aboveOwn ?? [:], known?.heirs ?? [])
    }

    /// Reads the file of a plan's own province, if it needs that. To have those of all plans first makes looking for
    /// other units rare.
    mutating func needOwn(_ plan: UncachedPlan, naming mentions: [UnitMention]) {
        if needsOwn(plan, mentions) { load(plan.plan.unit.slug) }
    }

    private func needsOwn(_ plan: UncachedPlan, _ mentions: [UnitMention]) -> Bool {
        provinces.contains(plan.plan.unit)
            && (plan.namesGroups || mentions.contains { !provinces.contains($0.unit) })
    }

    /// Reads the files that a plan needs.
    ///
    /// - Returns: Their provinces.
    mutating func need(_ plan: UncachedPlan, naming mentions: [UnitMention]) -> [String] {
        var needed: Set<String> = []
        if needsOwn(plan, mentions) {
            load(plan.plan.unit.slug)
            needed.insert(plan.plan.unit.slug)
        }
        // What lies in a listed unit is named with it.
        let mentioned = Set(mentions.map { aboveOwn[$0.unit] ?? $0.unit }).union(heirs)
        for unit in mentioned.subtracting(provinces).subtracting(own).sorted(by: { $0.slug < $1.slug }) {
            if let province = province(of: unit) { needed.insert(province) }
        }
        return needed.sorted()
    }

    /// Reads the files of provinces that are known to be needed.
    ///
    /// - Returns: Whether they still say what they said before.
    mutating func need(_ provinces: [String]) -> Bool {
        var isSame = true
        for province in provinces {
            load(province)
            isSame = isSame && files[province] == before[province]
        }
        return isSame
    }

    /// Reads the files of provinces that are known to be needed.
    mutating func load(_ provinces: [String]) {
        for province in provinces { load(province) }
    }

    private mutating func load(_ province: String) {
        guard files[province] == nil else { return }
        let file = FolderLayout.units(of: province)
        let read =
            cached.file(file)
            ?? reader.read(file, before: before[province]) { ReferenceFile(units: $0, file: $1) }
            ?? ReadFile(stamp: nil, value: nil, faults: [Fault(file: file, kind: .missingFile, scope: .file)])
        files[province] = read
        unplaced.append(province)
    }

    private mutating func place(of unit: UnitID) -> String? {
        for province in unplaced {
            for unit in files[province]?.value ?? [] where places[unit.id] == nil { places[unit.id] = province }
        }
        unplaced = []
        return places[unit]
    }

    /// Finds a unit in the files that were read before, then in all.
    private mutating func province(of unit: UnitID) -> String? {
        if let known = place(of: unit) { return known }
        guard !missing.contains(unit) else { return nil }
        let found = before.keys.sorted().first { (before[$0]?.value ?? []).contains { $0.id == unit } }
        if let found { load(found) }
        // Parsing all files for one name would take longer than looking for the letters of its slug.
        let needle = Array("\"\(unit.slug)\"".utf8)
        for name in (try? reader.files.names(FolderLayout.units)) ?? [] where name.hasSuffix(".json") {
            if let known = place(of: unit) { return known }
            let province = String(name.dropLast(5))
            guard province.isSlug, files[province] == nil,
                let bytes = try? reader.files.contentsIfPresent(FolderLayout.units(of: province)),
                UnitSearch.contains(needle, in: bytes)
            else { continue }
            load(province)
        }
        let place = place(of: unit)
        if place == nil { missing.insert(unit) }
        return place
    }

    private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        return bytes.withUnsafeBytes { text in
            guard let start = text.baseAddress else { return false }
            var place = 0
            while place + needle.count <= text.count,
                let found = memchr(start + place, Int32(first), text.count - place - needle.count + 1)
            {
                if memcmp(found, needle, needle.count) == 0 { return true }
                place = UnsafeRawPointer(found) - start + 1
            }
            return false
        }
    }
}
