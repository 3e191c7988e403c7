import DocumentReading
import PlanModel

/// Who issued a paper, at which level, and for which unit.
struct IssuerReader {
    let names: BodyNames
    let identity: PaperIdentity
    let texts: [String]
    let body: [String]
    let day: Day

    /// The level of who issued it, as its lines say, else its first sentences, else what the text speaks of most.
    var level: Agency.Level {
        for line in identity.issuerLines.reversed() + opening {
            if let level = IssuerReader.level(of: Words(line)) { return level }
        }
        if let symbol = identity.symbol ?? identity.number, symbol.contains("TTg") { return .central }
        let all = body.map { Words($0) }
        let counts = IssuerReader.kindWords.map { kind in
            let phrases = ["uy ban nhan dan", "ubnd", "dia ban"].map {
                Phrase($0.split(separator: " ").map(String.init) + kind.0.words)
            }
            return (
                level: kind.1, count: all.reduce(0) { sum, words in sum + phrases.count { words.place(of: $0) != nil } }
            )
        }
        let most = counts.max { $0.count < $1.count }
        return most.map { $0.count > 0 ? $0.level : .province } ?? .province
    }

    private static let kindWords: [(Phrase, Agency.Level)] = [
        ("tinh", .province), ("huyen", .district), ("quan", .district), ("thi xa", .district), ("xa", .commune),
        ("phuong", .commune), ("thi tran", .commune), ("dac khu", .commune),
    ]

    /// The level that a line says: by the body that it begins with, or the kind of unit behind "Ủy ban nhân dân".
    private static func level(of words: Words) -> Agency.Level? {
        if words.begins(withAnyOf: ["thu tuong", "chinh phu", "bo"]) { return .central }
        for start in 0..<words.count {
            let isCommittee = words.has("nhan dan", at: start - 2) || start > 0 && words[start - 1].bare == "ubnd"
            guard start == 0 || isCommittee else { continue }
            if let kind = kindWords.first(where: { words.has($0.0, at: start) }),
                words.count > start + kind.0.words.count || isCommittee
            {
                return kind.1
            }
            if words.has("thanh pho", at: start) { return nil }
        }
        if words.begins(withAnyOf: ["so"]) { return .province }
        return words.begins(withAnyOf: ["phong"]) ? .district : nil
    }

    /// The sentences that name the issuer where there is no letterhead: "Ủy ban nhân dân tỉnh ban hành".
    private var opening: [String] {
        for text in texts {
            let words = Words(text)
            for phrase: Phrase in [
                "ban hanh ke hoach", "xay dung ke hoach", "trien khai ke hoach", "ban hanh", "de nghi cac",
                "yeu cau cac",
            ] {
                guard let place = words.place(of: phrase) else { continue }
                let start = max(0, place - 9)
                let sentence = words.text(start..<place)
                let canonical = CanonicalWords(Words(sentence))
                if canonical.items.contains(where: { ["ubnd", "so", "phong", "tinh uy"].contains($0.key) }) {
                    return [sentence]
                }
            }
        }
        return []
    }

    /// The issuer as the data folder knows it.
    func issuer(_ scanner: BodyScanner) -> OfficialDocument.NamedBody? {
        let lines = identity.issuerLines
        if !lines.isEmpty {
            let joined = lines.joined(separator: " ")
            let bodies = scanner.bodies(in: Words(joined))
            let last = bodies.last
            let printed = IssuerReader.isSubordinate(lines) ? lines[lines.count - 1] : joined
            return OfficialDocument.NamedBody(agency: last?.bodies.first, printed: printed)
        }
        for sentence in opening {
            let words = Words(sentence)
            if let last = scanner.bodies(in: words).last {
                return OfficialDocument.NamedBody(agency: last.bodies.first, printed: last.printed)
            }
            // "Ủy ban nhân dân Bình", whose kind of unit is lost.
            guard let committee = words.place(of: "uy ban nhan dan") ?? words.place(of: "ubnd") else { continue }
            let own: [Agency.Level: String] = [.province: "ubnd-tinh", .district: "ubnd-huyen", .commune: "ubnd-xa"]
            return OfficialDocument.NamedBody(
                agency: own[scanner.level].map { AgencyReference(AgencyID($0)) }, printed: words.text(from: committee))
        }
        return nil
    }

    /// Whether the last line names a body below the one above it: "UBND TỈNH …" over "SỞ NỘI VỤ".
    private static func isSubordinate(_ lines: [String]) -> Bool {
        guard lines.count > 1, let last = lines.last else { return false }
        let words = Words(last)
        return BodyHead.begins(at: 0, in: words) && !words.has("tinh", at: 0)
    }

    // MARK: Units

    /// The unit that the paper is for.
    func unit(_ level: Agency.Level) -> AdministrativeUnit? {
        let reference = names.reference
        let living = reference.units.values.filter { $0.existed(on: day) }
        let searched = identity.issuerLines + [identity.place].compactMap(\.self) + texts
        let province = named(.province, among: living, in: searched, place: identity.place)
        guard level == .district || level == .commune else { return province }
        let wanted: AdministrativeUnit.Level = level == .district ? .district : .commune
        let lower = living.filter { unit in
            unit.level == wanted && (province.map { reference.province(of: unit.id) == $0.id } ?? true)
        }
        return named(wanted, among: lower, in: identity.issuerLines + texts, place: identity.place)
    }

    private func named(
        _ level: AdministrativeUnit.Level, among units: [AdministrativeUnit], in texts: [String], place: String?
    ) -> AdministrativeUnit? {
        var byName: [[String]: [AdministrativeUnit]] = [:]
        for unit in units where unit.level == level {
            guard let name = unit.naming(on: day).name else { continue }
            byName[Words(name).words.filter { !$0.isSign }.map(\.bare), default: []].append(unit)
        }
        let longest = byName.keys.map(\.count).max() ?? 0
        let kinds = IssuerReader.kinds[level] ?? []
        for text in texts {
            let words = Words(text)
            for index in 0..<words.count {
                guard let kind = kinds.first(where: { words.has($0.phrase, at: index) }) else { continue }
                let start = index + kind.phrase.words.count
                for length in (1...max(1, longest)).reversed() where start + length <= words.count {
                    let key = words.words[start..<min(words.count, start + length + 1)].filter { !$0.isSign }.prefix(
                        length
                    ).map(\.bare)
                    let found = (byName[Array(key)] ?? []).filter { kind.kinds.contains($0.naming(on: day).kind) }
                    if found.count == 1, words[start].isCapital { return found[0] }
                }
            }
        }
        guard let place else { return nil }
        let key = Words(place).words.filter { !$0.isSign }.map(\.bare)
        let heads = [["thanh", "pho"], ["tp"]]
        let plain = heads.first { key.starts(with: $0) }.map { Array(key.dropFirst($0.count)) } ?? key
        let found = byName[plain] ?? []
        return found.count == 1 ? found[0] : nil
    }

    private static let kinds: [AdministrativeUnit.Level: [(phrase: Phrase, kinds: Set<AdministrativeUnit.Kind>)]] = [
        .province: [
            ("tinh", [.province]), ("thanh pho", [.municipality]), ("tp .", [.municipality]), ("tp", [.municipality]),
        ],
        .district: [
            ("huyen", [.ruralDistrict]), ("thi xa", [.town]), ("quan", [.urbanDistrict]), ("thanh pho", [.city]),
        ],
        .commune: [
            ("xa", [.commune]), ("phuong", [.ward]), ("thi tran", [.township]), ("dac khu", [.specialZone]),
        ],
    ]
}

extension ReferenceData {
    /// The province above a unit, as the list of units has it.
    func province(of unit: UnitID) -> UnitID {
        var current = unit
        for _ in 0..<4 {
            guard let parent = units[current]?.parent else { break }
            current = parent
        }
        return current
    }
}
