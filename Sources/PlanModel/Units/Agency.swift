/// A kind of body that plans give tasks to: a department, a committee, a mass organisation, or a group of such.
package struct Agency: Hashable, Sendable, Identifiable {
    /// At which level such bodies are.
    package enum Level: String, CaseIterable, Sendable {
        /// Trung ương.
        case central
        /// Cấp tỉnh.
        case province
        /// Cấp huyện.
        case district
        /// Cấp xã.
        case commune
    }

    /// What sort of body it is. Groups such as "các sở, ban, ngành" are made of classes.
    package enum Class: String, CaseIterable, Sendable {
        /// Ủy ban nhân dân, Hội đồng nhân dân.
        case committee
        /// Sở, ban, ngành.
        case department
        /// A central body's branch in the province (ngành dọc).
        case vertical
        /// Mặt trận Tổ quốc, đoàn thể.
        case massBody
        /// Báo, đài.
        case media
        /// A body of the Party.
        case party
        /// An official of a commune (công chức xã).
        case officer
        /// An office (văn phòng).
        case office
        /// A ministry or another central body.
        case ministry
        /// A group of bodies that a paper names as one.
        case collective
    }

    /// Who took over work of a body, from a day on.
    package struct Succession: Hashable, Sendable {
        /// The successor.
        package var agency: AgencyID
        /// The first day.
        package var from: Day?
        /// Which work: `all`, or a word such as `genderEquality`.
        package var function: String
        /// Whether a source confirms it.
        package var isVerified: Bool
        /// Where that was read, in short.
        package var source: String
        /// The provinces in which it is so; empty: in all that are not named by another one.
        package var units: [UnitID]

        /// A succession.
        package init(
            agency: AgencyID, from: Day?, function: String, isVerified: Bool, source: String = "", units: [UnitID] = []
        ) {
            self.agency = agency
            self.from = from
            self.function = function
            self.isVerified = isVerified
            self.source = source
            self.units = units
        }
    }

    /// The slug.
    package var id: AgencyID
    /// The level.
    package var level: Level
    /// What sort of body it is.
    package var sort: Class
    /// The full name in Vietnamese, without the unit's.
    package var name: String
    /// The name in English.
    package var english: String
    /// A short Vietnamese name for narrow columns.
    package var short: String
    /// A short English name for narrow columns.
    package var shortEnglish: String
    /// Abbreviations in use.
    package var abbreviations: [String]
    /// Other spellings met in documents.
    package var spellings: [String]
    /// For a group: the classes whose bodies, as far as the plan addresses them, are its members. Empty: the members
    /// are not known and the group stays one line.
    package var expandsTo: [Class]
    /// The day such bodies were founded, if known.
    package var began: Day?
    /// Their last day, if they were ended.
    package var ended: Day?
    /// Who took over.
    package var successors: [Succession]
    /// Names of the fields above that no source confirms: `ended` where it is not known whether the body still exists.
    package var unverified: [String]

    /// A kind of body with all its facts.
    package init(
        id: AgencyID, level: Level, sort: Class, name: String, english: String, short: String? = nil,
        shortEnglish: String? = nil, abbreviations: [String] = [], spellings: [String] = [],
        expandsTo: [Class] = [], began: Day? = nil, ended: Day? = nil, successors: [Succession] = [],
        unverified: [String] = []
    ) {
        self.id = id
        self.level = level
        self.sort = sort
        self.name = name
        self.english = english
        self.short = short ?? name
        self.shortEnglish = shortEnglish ?? english
        self.abbreviations = abbreviations
        self.spellings = spellings
        self.expandsTo = expandsTo
        self.began = began
        self.ended = ended
        self.successors = successors
        self.unverified = unverified
    }

    /// Who took over in a province: what is said of it alone goes before what is said of all.
    package func successors(in province: UnitID?) -> [Succession] {
        guard successors.contains(where: { !$0.units.isEmpty }) else { return successors }
        let own = successors.filter { succession in province.map(succession.units.contains) ?? false }
        let functions = Set(own.map(\.function))
        return own + successors.filter { $0.units.isEmpty && !functions.contains($0.function) }
    }
}
