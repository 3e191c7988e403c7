/// A kind of body that plans give tasks to: a department, a committee, a mass organisation, or a group of such.
public struct Agency: Hashable, Sendable, Identifiable {
    /// At which level such bodies are.
    public enum Level: String, CaseIterable, Sendable {
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
    public enum Class: String, CaseIterable, Sendable {
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
    public struct Succession: Hashable, Sendable {
        /// The successor.
        public var agency: AgencyID
        /// The first day.
        public var from: Day?
        /// Which work: `all`, or a word such as `genderEquality`.
        public var function: String
        /// Whether a source confirms it.
        public var isVerified: Bool
        /// Where that was read, in short.
        public var source: String

        /// A succession.
        public init(agency: AgencyID, from: Day?, function: String, isVerified: Bool, source: String = "") {
            self.agency = agency
            self.from = from
            self.function = function
            self.isVerified = isVerified
            self.source = source
        }
    }

    /// The slug.
    public var id: AgencyID
    /// The level.
    public var level: Level
    /// What sort of body it is.
    public var sort: Class
    /// The full name in Vietnamese, without the unit's.
    public var name: String
    /// The name in English.
    public var english: String
    /// A short Vietnamese name for narrow columns.
    public var short: String
    /// A short English name for narrow columns.
    public var shortEnglish: String
    /// Abbreviations in use.
    public var abbreviations: [String]
    /// Other spellings met in documents.
    public var spellings: [String]
    /// For a group: the classes whose bodies, as far as the plan addresses them, are its members. Empty: the members
    /// are not known and the group stays one line.
    public var expandsTo: [Class]
    /// The day such bodies were founded, if known.
    public var began: Day?
    /// Their last day, if they were ended.
    public var ended: Day?
    /// Who took over.
    public var successors: [Succession]
    /// Names of the fields above that no source confirms: `ended` where it is not known whether the body still exists.
    public var unverified: [String]

    /// A kind of body with all its facts.
    public init(
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
}
