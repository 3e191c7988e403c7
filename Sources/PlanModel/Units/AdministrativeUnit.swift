/// A unit of local government as a legal person: a province, district or commune, from the day it was founded to the
/// day it was ended. A merger ends units and founds a new one; a new name or kind does not.
package struct AdministrativeUnit: Hashable, Sendable, Identifiable {
    /// The three levels of before 1/7/2025; since then there are no districts.
    package enum Level: String, CaseIterable, Sendable {
        /// Cấp tỉnh.
        case province
        /// Cấp huyện.
        case district
        /// Cấp xã.
        case commune
    }

    /// The kinds of unit.
    package enum Kind: String, CaseIterable, Sendable {
        /// Tỉnh.
        case province
        /// Thành phố trực thuộc trung ương.
        case municipality
        /// Thành phố below the province.
        case city
        /// Thị xã.
        case town
        /// Quận.
        case urbanDistrict
        /// Huyện.
        case ruralDistrict
        /// Xã.
        case commune
        /// Phường.
        case ward
        /// Thị trấn.
        case township
        /// Đặc khu.
        case specialZone
    }

    /// A name and kind, from a day on.
    package struct Naming: Hashable, Sendable {
        /// The first day it holds; nil for the first known name.
        package var from: Day?
        /// The name without its kind; nil where the source lost it.
        package var name: String?
        /// The kind.
        package var kind: Kind

        /// A name and kind from a day on.
        package init(from: Day?, name: String?, kind: Kind) {
            (self.from, self.name, self.kind) = (from, name, kind)
        }
    }

    /// The slug.
    package var id: UnitID
    /// The level.
    package var level: Level
    /// The unit it is part of; nil for a province.
    package var parent: UnitID?
    /// Names and kinds, oldest first; never empty.
    package var namings: [Naming]
    /// What a source prints where the name itself is lost.
    package var printed: String?
    /// Official codes by the version of the list they stand in (`before-2025-07`, `2025-07`). Codes were reused in
    /// 2025, so a code means nothing without its version.
    package var codes: [String: String]
    /// The day it was founded; nil if not known.
    package var began: Day?
    /// Its last day; nil while it exists or if not known.
    package var ended: Day?
    /// The units that were merged into it.
    package var predecessors: [UnitID]
    /// Names of the fields above that no source confirms.
    package var unverified: [String]

    /// A unit with all its facts.
    package init(
        id: UnitID, level: Level, parent: UnitID?, namings: [Naming], printed: String? = nil,
        codes: [String: String] = [:], began: Day? = nil, ended: Day? = nil, predecessors: [UnitID] = [],
        unverified: [String] = []
    ) {
        self.id = id
        self.level = level
        self.parent = parent
        self.namings = namings
        self.printed = printed
        self.codes = codes
        self.began = began
        self.ended = ended
        self.predecessors = predecessors
        self.unverified = unverified
    }

    /// Whether the unit existed on a day, as far as is known: an unknown first day is taken as long ago.
    package func existed(on day: Day) -> Bool {
        if let began, day < began { return false }
        if let ended, day > ended { return false }
        return true
    }

    /// The name and kind it bore on a day.
    package func naming(on day: Day) -> Naming {
        let current = namings.last { naming in naming.from.map { $0 <= day } ?? true }
        return current ?? namings.first ?? Naming(from: nil, name: nil, kind: .commune)
    }
}

extension AdministrativeUnit {
    /// Whether the unit existed on any day of a year, as far as is known.
    package func existed(inYear year: Int) -> Bool {
        guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return false }
        if let began, last < began { return false }
        if let ended, first > ended { return false }
        return true
    }
}
