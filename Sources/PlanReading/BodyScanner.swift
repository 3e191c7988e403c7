import PlanModel

/// A body that a text names.
struct NamedInText: Hashable {
    /// The bodies it is known as; empty where the reference data has none of that name.
    var bodies: [AgencyReference]
    /// What is printed.
    var printed: String
    /// The words it stands on.
    var words: Range<Int>
    /// Whether more than one body may be meant.
    var isAmbiguous = false
}

/// Finds the bodies that a text names. Which body a name means depends on the level of who issued the paper.
struct BodyScanner {
    let names: BodyNames
    let level: Agency.Level
    /// Whether the issuer's province is a municipality, whose bodies are "của thành phố".
    let isMunicipality: Bool
    /// The words of the name of the issuer's unit and of its province.
    let places: [[String]]
    /// The units below, by the words of their names.
    let unitNames: [[String]: [AdministrativeUnit]]

    init(
        _ names: BodyNames, level: Agency.Level, isMunicipality: Bool = false, places: [String] = [],
        units: [AdministrativeUnit] = [], day: Day? = nil
    ) {
        (self.names, self.level, self.isMunicipality) = (names, level, isMunicipality)
        self.places = places.map { Words($0).words.filter { !$0.isSign }.map(\.bare) }.sorted { $0.count > $1.count }
        var byName: [[String]: [AdministrativeUnit]] = [:]
        for unit in units {
            let naming = day.map { unit.naming(on: $0) } ?? unit.namings[0]
            guard let name = naming.name else { continue }
            byName[Words(name).words.filter { !$0.isSign }.map(\.bare), default: []].append(unit)
        }
        unitNames = byName
    }

    /// All bodies between two words.
    func bodies(in words: Words, from start: Int = 0, to end: Int? = nil) -> [NamedInText] {
        let canonical = CanonicalWords(words)
        let last = end ?? words.count
        var result: [NamedInText] = []
        var item = canonical.item(atWord: start)
        var department = false
        while item < canonical.items.count, canonical.items[item].words.lowerBound < last {
            if let found = body(at: item, in: canonical, afterDepartment: department), found.words.upperBound <= last {
                result.append(found)
                department =
                    canonical.items[item].key == "so" || canonical.items[item].key == "cac"
                    || (department && canonical.items[item].key != "ubnd")
                item = canonical.item(atWord: found.words.upperBound)
            } else {
                if canonical.items[item].key == ";" { department = false }
                item += 1
            }
        }
        return result
    }

    /// The body whose name begins exactly at a word.
    func body(at word: Int, in words: Words) -> NamedInText? {
        let canonical = CanonicalWords(words)
        return body(at: canonical.item(atWord: word), in: canonical, afterDepartment: false)
    }

    func body(at start: Int, in canonical: CanonicalWords, afterDepartment: Bool) -> NamedInText? {
        var item = start
        let items = canonical.items
        guard item < items.count, !items[item].isSkipped else { return nil }
        // "Thủ trưởng các sở", "Giám đốc Sở Y tế", "Chủ tịch UBND": the head stands for the body.
        for title in BodyScanner.titles where canonical.source.has(title, at: items[item].words.lowerBound) {
            let behind = canonical.item(atWord: items[item].words.lowerBound + title.words.count)
            if let found = body(at: behind, in: canonical, afterDepartment: false) {
                return extended(found, from: start, in: canonical)
            }
        }
        if let found = committees(at: item, in: canonical) { return found }
        var match = names.longest(at: item, in: canonical)
        if match == nil, items[item].key == "cac", item + 1 < items.count {
            item += 1
            if let found = committees(at: item, in: canonical) { return extended(found, from: start, in: canonical) }
            match = names.longest(at: item, in: canonical)
        }
        if match == nil, afterDepartment, canonical.source[items[item].words.lowerBound].isCapital {
            match = names.longest(at: item, in: canonical, behind: ["so"])
        }
        guard let match else { return media(at: start, in: canonical) }
        guard canonical.source[items[start].words.lowerBound].isCapital || isGroup(match.bodies) else { return nil }
        let (level, end) = levelBehind(match.end, in: canonical)
        let bodies = chosen(match.bodies, level)
        let words = items[start].words.lowerBound..<wordEnd(end, in: canonical)
        return NamedInText(
            bodies: bodies.count == 1 ? bodies.map(reference) : [],
            printed: canonical.source.text(words), words: words, isAmbiguous: bodies.count > 1)
    }

    /// Bodies of lower levels are those of all units below.
    private func reference(_ body: AgencyID) -> AgencyReference {
        guard let agency = names.reference.agencies[body], agency.sort != .collective, agency.level != .central,
            BodyScanner.rank(agency.level) > BodyScanner.rank(level)
        else { return AgencyReference(body) }
        return AgencyReference(body, scope: .all)
    }

    private func isGroup(_ bodies: [AgencyID]) -> Bool {
        bodies.contains { names.reference.agencies[$0].map { $0.sort == .collective || $0.sort == .officer } ?? false }
    }

    private func extended(_ found: NamedInText, from start: Int, in canonical: CanonicalWords) -> NamedInText {
        var result = found
        result.words = canonical.items[start].words.lowerBound..<found.words.upperBound
        result.printed = canonical.source.text(result.words)
        return result
    }

    private func wordEnd(_ item: Int, in canonical: CanonicalWords) -> Int {
        item > 0 ? canonical.items[item - 1].words.upperBound : 0
    }

    // MARK: Levels

    /// The bodies of a name that fit the level it says, or that of who issued the paper.
    private func chosen(_ bodies: [AgencyID], _ stated: Agency.Level?) -> [AgencyID] {
        func level(_ body: AgencyID) -> Agency.Level? { names.reference.agencies[body]?.level }
        guard bodies.count > 1 else {
            guard let stated, let only = bodies.first, let own = level(only), own != stated, own != .central else {
                return bodies
            }
            return names.reference.agencies[only]?.sort == .collective ? bodies : []
        }
        for wanted in [stated, self.level] {
            let fitting = bodies.filter { level($0) == wanted }
            if !fitting.isEmpty { return fitting }
            if stated != nil { return [] }
        }
        let near = bodies.filter { level($0) != .central }
        return near.isEmpty ? bodies : near
    }

    /// "tỉnh", "huyện Tri Tôn" behind a name: which level it says, and where it ends.
    private func levelBehind(_ item: Int, in canonical: CanonicalWords) -> (Agency.Level?, Int) {
        let items = canonical.items
        var (place, level): (Int, Agency.Level?) = (item, nil)
        guard place < items.count else { return (nil, item) }
        let source = canonical.source
        let word = items[place].words.lowerBound
        let kinds: [(Phrase, Agency.Level)] = [
            ("cua tinh", .province), ("cap tinh", .province), ("tinh", .province), ("cua thanh pho", thanhPho),
            ("thanh pho", thanhPho), ("cap huyen", .district), ("huyen", .district), ("thi xa", .district),
            ("quan", .district), ("cap xa", .commune), ("xa", .commune), ("phuong", .commune),
            ("thi tran", .commune), ("dac khu", .commune),
        ]
        for (phrase, found) in kinds where source.has(phrase, at: word) {
            level = found
            place = canonical.item(atWord: word + phrase.words.count)
            break
        }
        let end = named(at: place, in: canonical)
        return (level, end ?? place)
    }

    private var thanhPho: Agency.Level { isMunicipality ? .province : .district }

    /// The end of a unit's name that stands here.
    private func named(at place: Int, in canonical: CanonicalWords) -> Int? {
        for name in places where !name.isEmpty {
            var (item, index) = (place, 0)
            while item < canonical.items.count, index < name.count {
                if canonical.items[item].key == name[index] {
                    index += 1
                } else if !canonical.items[item].isSkipped || index == 0 {
                    break
                }
                item += 1
            }
            if index == name.count { return item }
        }
        return nil
    }

    /// "Báo An Giang", "Đài PT-TH": names that end with a place.
    private func media(at start: Int, in canonical: CanonicalWords) -> NamedInText? {
        let source = canonical.source
        let word = canonical.items[start].words.lowerBound
        guard source[word].text == "báo", source[word].isCapital, level == .province else { return nil }
        let body = AgencyID("bao-tinh")
        guard names.reference.agencies[body] != nil else { return nil }
        let behind = start + 1
        let end =
            named(at: behind, in: canonical)
            ?? (source.has("tinh", at: word + 1) || source.has("thanh pho", at: word + 1)
                ? levelBehind(behind, in: canonical).1 : nil)
            // "Báo, Đài".
            ?? (behind < canonical.items.count && [",", "-"].contains(canonical.items[behind].key) ? behind : nil)
        guard let end else { return nil }
        let words = word..<wordEnd(end, in: canonical)
        return NamedInText(bodies: [AgencyReference(body)], printed: source.text(words), words: words)
    }

    // MARK: People's committees

    private static let titles: [Phrase] = [
        "thu truong", "giam doc", "chu tich", "pho chu tich", "lanh dao", "nguoi dung dau", "chanh", "truong",
        "thanh vien",
    ]

    /// "UBND các huyện, thị xã, thành phố", "UBND cấp xã", "UBND huyện Trà Bồng", "UBND tỉnh".
    private func committees(at start: Int, in canonical: CanonicalWords) -> NamedInText? {
        let (items, source) = (canonical.items, canonical.source)
        guard items[start].key == "ubnd" else { return nil }
        let first = items[start].words.lowerBound
        var word = items[start].words.upperBound
        var levels: [Agency.Level] = []
        var isPlural = false
        var named: AdministrativeUnit?
        var end = word
        while word < source.count {
            if source[word].isSign {
                guard [",", "-", "/"].contains(source[word].bare), !levels.isEmpty else { break }
                word += 1
                continue
            }
            if source[word].text == "và", !levels.isEmpty {
                word += 1
                continue
            }
            if source.has("cac", at: word) {
                isPlural = true
                word += 1
                continue
            }
            if source.has("cap", at: word) {
                isPlural = true
                word += 1
                continue
            }
            guard let (kind, level) = BodyScanner.kinds.first(where: { source.has($0.0, at: word) }) else { break }
            // "UBND huyện, Phòng Nội vụ": another body begins.
            if !levels.isEmpty, !isPlural { break }
            word += kind.words.count
            let isCity = kind == "thanh pho"
            levels.append(isCity && isMunicipality && !isPlural ? .province : level)
            end = word
            if let (unit, behind) = unit(at: word, in: source, level: levels[levels.count - 1]) {
                if !isPlural { named = unit }
                (word, end) = (behind, behind)
            } else if let item = self.named(at: canonical.item(atWord: word), in: canonical) {
                word = wordEnd(item, in: canonical)
                end = word
            }
        }
        let isCentral = levels.contains(.province) && source.has("truc thuoc trung uong", at: end)
        if isCentral { levels = [.province] }
        for tail: Phrase in ["thuoc tinh", "tren dia ban tinh", "cua tinh", "truc thuoc trung uong"]
        where source.has(tail, at: end) {
            end += tail.words.count
        }
        let words = first..<end
        var bodies: [AgencyReference] = []
        // "UBND thành phố Huế, các thị xã và các huyện" are all of them.
        if let named, !isPlural, let body = committee(of: Agency.Level(named.level)) {
            let isOwn = places.first.map { $0 == nameWords(named) } ?? false
            bodies = [AgencyReference(body, scope: isOwn ? .own : .unit(named.id))]
        } else {
            let known = Set(levels)
            if levels.isEmpty { return nil }
            for level in [Agency.Level.province, .district, .commune] where known.contains(level) {
                guard let body = committee(of: level) else { continue }
                let isBelow = isPlural || BodyScanner.rank(level) > BodyScanner.rank(self.level)
                let isAll = isBelow && (level != .province || self.level == .central)
                bodies.append(AgencyReference(body, scope: isAll ? .all : .own))
            }
            // "các thành phố" of a list of districts says nothing more.
            if bodies.count > 1, isPlural == false { bodies = [bodies[0]] }
        }
        return NamedInText(bodies: bodies, printed: source.text(words), words: words)
    }

    private func nameWords(_ unit: AdministrativeUnit) -> [String] {
        Words(unit.namings.last?.name ?? "").words.filter { !$0.isSign }.map(\.bare)
    }

    private func unit(at word: Int, in source: Words, level: Agency.Level) -> (AdministrativeUnit, Int)? {
        guard word < source.count, source[word].isCapital else { return nil }
        for length in (1...5).reversed() where word + length <= source.count {
            let key = source.words[word..<(word + length)].filter { !$0.isSign }.map(\.bare)
            let found = (unitNames[key] ?? []).filter { Agency.Level($0.level) == level }
            if found.count == 1 { return (found[0], word + length) }
        }
        return nil
    }

    private func committee(of level: Agency.Level) -> AgencyID? {
        let slugs: [Agency.Level: String] = [.province: "ubnd-tinh", .district: "ubnd-huyen", .commune: "ubnd-xa"]
        return slugs[level].map { AgencyID($0) }.flatMap { names.reference.agencies[$0] == nil ? nil : $0 }
    }

    static func rank(_ level: Agency.Level) -> Int {
        switch level {
        case .central: 0
        case .province: 1
        case .district: 2
        case .commune: 3
        }
    }

    private static let kinds: [(Phrase, Agency.Level)] = [
        ("thi tran", .commune), ("dac khu", .commune), ("thi xa", .district), ("thanh pho", .district),
        ("tinh", .province), ("huyen", .district), ("quan", .district), ("xa", .commune), ("phuong", .commune),
    ]
}

extension Agency.Level {
    init(_ level: AdministrativeUnit.Level) {
        switch level {
        case .province: self = .province
        case .district: self = .district
        case .commune: self = .commune
        }
    }
}
