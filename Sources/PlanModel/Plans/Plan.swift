/// A year's gender-equality plan of one unit: the paper's identity, its headings, who has to do what, who reports by
/// when, and what staff have recorded since.
public struct Plan: Hashable, Sendable, Identifiable {
    /// Where a plan stands in its life.
    public enum State: String, CaseIterable, Sendable {
        /// Not issued yet; counts nowhere.
        case draft
        /// In force.
        case inForce
        /// Over: its dates stay true, but it raises no alarm.
        case closed
    }

    /// A heading of the paper, with what stands under it and asks for nothing.
    public struct Section: Hashable, Sendable {
        /// Which part of a plan a top-level heading is.
        public enum Part: String, CaseIterable, Sendable {
            /// Mục đích, yêu cầu.
            case purpose
            /// Nội dung.
            case content
            /// Kinh phí.
            case funding
            /// Tổ chức thực hiện.
            case implementation
            /// Chế độ báo cáo.
            case reporting
        }

        /// An aim or a source of money: a leaf that is no task.
        public struct Note: Hashable, Sendable {
            /// Where it stands.
            public var ref: Ref
            /// What it says, in short.
            public var text: String

            /// A note.
            public init(ref: Ref, text: String) { (self.ref, self.text) = (ref, text) }
        }

        /// What tasks name it by; never changes.
        public var id: Ref
        /// Where it stands.
        public var ref: Ref
        /// The heading, in short.
        public var title: String
        /// Which part it is; on top-level headings.
        public var part: Part?
        /// What stands under it and asks for nothing.
        public var notes: [Note]

        /// A heading; without an id its ref is the id.
        public init(id: Ref? = nil, ref: Ref, title: String, part: Part? = nil, notes: [Note] = []) {
            self.id = id ?? ref
            (self.ref, self.title, self.part, self.notes) = (ref, title, part, notes)
        }
    }

    /// A block of "Tổ chức thực hiện": who is addressed. Its tasks are those below its ref.
    public struct Assignment: Hashable, Sendable {
        /// Never changes.
        public var id: Ref
        /// Where it stands.
        public var ref: Ref
        /// Whom it addresses.
        public var agencies: [AgencyReference]
        /// "Đề nghị": the bodies are asked, not ordered, and never count as failing.
        public var isRequested: Bool
        /// The heading's names, as printed.
        public var printed: String
        /// Those of `agencies` that only the text below the heading names.
        public var namedInBody: [AgencyReference]

        /// A block; without an id its ref is the id.
        public init(
            id: Ref? = nil, ref: Ref, agencies: [AgencyReference], isRequested: Bool = false, printed: String,
            namedInBody: [AgencyReference] = []
        ) {
            self.id = id ?? ref
            self.ref = ref
            self.agencies = agencies
            self.isRequested = isRequested
            self.printed = printed
            self.namedInBody = namedInBody
        }
    }

    /// What a plan says each unit of a level has to spend a year.
    public struct MoneyNorm: Hashable, Sendable {
        /// What money is entered under; never changes.
        public var id: Ref
        /// Where it stands.
        public var ref: Ref
        /// For units of which level.
        public var level: AdministrativeUnit.Level
        /// For whom, in short.
        public var who: String
        /// At least, in đồng a year.
        public var minimum: Int
        /// At most, in đồng a year, if the plan sets it.
        public var maximum: Int?
        /// What else it says.
        public var remark: String?

        /// A norm; without an id its ref is the id.
        public init(
            id: Ref? = nil, ref: Ref, level: AdministrativeUnit.Level, who: String, minimum: Int, maximum: Int? = nil,
            remark: String? = nil
        ) {
            self.id = id ?? ref
            self.ref = ref
            self.level = level
            self.who = who
            self.minimum = minimum
            self.maximum = maximum
            self.remark = remark
        }
    }

    /// What the paper prints wrongly, twice or broken.
    public struct Remark: Hashable, Sendable {
        /// Where: `preamble` or a ref.
        public var at: String
        /// What.
        public var text: String

        /// A remark.
        public init(at: String, text: String) { (self.at, self.text) = (at, text) }
    }

    /// The file that a plan was read from.
    public struct Source: Hashable, Sendable {
        /// Its name.
        public var file: String
        /// The SHA-256 of its bytes, in hexadecimal digits.
        public var sha256: String
        /// When it was read.
        public var day: Day

        /// A file.
        public init(file: String, sha256: String, day: Day) {
            (self.file, self.sha256, self.day) = (file, sha256, day)
        }
    }

    /// The slug.
    public var id: PlanID
    /// The unit it holds for.
    public var unit: UnitID
    /// The year it is for.
    public var year: Int
    /// The state staff set; nil leaves it to the calendar.
    public var statedState: State?
    /// The plan it was drawn up from.
    public var derivedFrom: PlanID?
    /// What it is about; nil for gender equality, as nearly all are.
    public var subject: String?
    /// The file it was read from, if it was imported.
    public var source: Source?
    /// The paper.
    public var document: OfficialDocument
    /// All headings, in the paper's order.
    public var sections: [Section]
    /// The agency blocks, in the paper's order.
    public var assignments: [Assignment]
    /// The tasks, in the paper's order.
    public var tasks: [PlanTask]
    /// Who reports by when.
    public var duties: [ReportingDuty]
    /// Scheduled activities.
    public var activities: [Activity]
    /// Money norms.
    public var norms: [MoneyNorm]
    /// Oddities of the print.
    public var remarks: [Remark]

    /// A plan.
    public init(
        id: PlanID, unit: UnitID, year: Int, statedState: State? = nil, derivedFrom: PlanID? = nil,
        subject: String? = nil, source: Source? = nil, document: OfficialDocument, sections: [Section] = [],
        assignments: [Assignment] = [],
        tasks: [PlanTask] = [], duties: [ReportingDuty] = [], activities: [Activity] = [],
        norms: [MoneyNorm] = [], remarks: [Remark] = []
    ) {
        self.id = id
        self.unit = unit
        self.year = year
        self.statedState = statedState
        self.derivedFrom = derivedFrom
        self.subject = subject
        self.source = source
        self.document = document
        self.sections = sections
        self.assignments = assignments
        self.tasks = tasks
        self.duties = duties
        self.activities = activities
        self.norms = norms
        self.remarks = remarks
    }

    /// The day that decides which units and agencies the plan means: the day of issue, or the first day it can mean;
    /// the first of its year where nothing is known.
    public var referenceDay: Day? {
        document.issuedOn?.earliest ?? Day(year, 1, 1)
    }
}
