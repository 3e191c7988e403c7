import Records

/// A year's gender-equality plan of one unit: the paper's identity, its headings, who has to do what, who reports by
/// when, and what staff have recorded since.
package struct Plan: Hashable, Sendable, Identifiable {
    /// Where a plan stands in its life.
    package enum State: String, CaseIterable, Sendable {
        /// Not issued yet; counts nowhere.
        case draft
        /// In force.
        case inForce
        /// Over: its dates stay true, but it raises no alarm.
        case closed
    }

    /// A heading of the paper, with what stands under it and asks for nothing.
    package struct Section: Hashable, Sendable {
        /// Which part of a plan a top-level heading is.
        package enum Part: String, CaseIterable, Sendable {
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
        package struct Note: Hashable, Sendable {
            /// Where it stands.
            package var ref: Ref
            /// What it says, in short.
            package var text: String

            /// A note.
            package init(ref: Ref, text: String) { (self.ref, self.text) = (ref, text) }
        }

        /// What tasks name it by; never changes.
        package var id: Ref
        /// Where it stands.
        package var ref: Ref
        /// The heading, in short.
        package var title: String
        /// Which part it is; on top-level headings.
        package var part: Part?
        /// What stands under it and asks for nothing.
        package var notes: [Note]

        /// A heading; without an id its ref is the id.
        package init(id: Ref? = nil, ref: Ref, title: String, part: Part? = nil, notes: [Note] = []) {
            self.id = id ?? ref
            (self.ref, self.title, self.part, self.notes) = (ref, title, part, notes)
        }
    }

    /// A block of "Tổ chức thực hiện": who is addressed. Its tasks are those below its ref.
    package struct Assignment: Hashable, Sendable {
        /// Never changes.
        package var id: Ref
        /// Where it stands.
        package var ref: Ref
        /// Whom it addresses.
        package var agencies: [AgencyReference]
        /// "Đề nghị": the bodies are asked, not ordered, and never count as failing.
        package var isRequested: Bool
        /// The heading's names, as printed.
        package var printed: String
        /// Those of `agencies` that only the text below the heading names.
        package var namedInBody: [AgencyReference]
        /// What of it was read from a document and is not sure, by the names of its fields.
        package var unsure: [String: Doubt] = [:]

        /// A block; without an id its ref is the id.
        package init(
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
    package struct MoneyNorm: Hashable, Sendable {
        /// What money is entered under; never changes.
        package var id: Ref
        /// Where it stands.
        package var ref: Ref
        /// For units of which level.
        package var level: AdministrativeUnit.Level
        /// For whom, in short.
        package var who: String
        /// At least, in đồng a year.
        package var minimum: Int
        /// At most, in đồng a year, if the plan sets it.
        package var maximum: Int?
        /// What else it says.
        package var remark: String?

        /// A norm; without an id its ref is the id.
        package init(
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
    package struct Remark: Hashable, Sendable {
        /// Where: `preamble` or a ref.
        package var at: String
        /// What.
        package var text: String

        /// A remark.
        package init(at: String, text: String) { (self.at, self.text) = (at, text) }
    }

    /// The file that a plan was read from.
    package struct Source: Hashable, Sendable {
        /// Its name.
        package var file: String
        /// The SHA-256 of its bytes, in hexadecimal digits.
        package var sha256: String
        /// When it was read.
        package var day: Day

        /// A file.
        package init(file: String, sha256: String, day: Day) {
            (self.file, self.sha256, self.day) = (file, sha256, day)
        }
    }

    /// The slug.
    package var id: PlanID
    /// The unit it holds for.
    package var unit: UnitID
    /// The year it is for.
    package var year: Int
    /// The state staff set; nil leaves it to the calendar.
    package var statedState: State?
    /// What had to be done before this day is never late: the plan was put in force when it had passed. Nil where no day
    /// is left out.
    package var alarmsFrom: Day?
    /// The plan it was drawn up from.
    package var derivedFrom: PlanID?
    /// What it is about; nil for gender equality, as nearly all are.
    package var subject: String?
    /// The file it was read from, if it was imported.
    package var source: Source?
    /// The paper.
    package var document: OfficialDocument
    /// All headings, in the paper's order.
    package var sections: [Section]
    /// The agency blocks, in the paper's order.
    package var assignments: [Assignment]
    /// The tasks, in the paper's order.
    package var tasks: [PlanTask]
    /// Who reports by when.
    package var duties: [ReportingDuty]
    /// Scheduled activities.
    package var activities: [Activity]
    /// Money norms.
    package var norms: [MoneyNorm]
    /// Oddities of the print.
    package var remarks: [Remark]

    /// A plan.
    package init(
        id: PlanID, unit: UnitID, year: Int, statedState: State? = nil, alarmsFrom: Day? = nil,
        derivedFrom: PlanID? = nil,
        subject: String? = nil, source: Source? = nil, document: OfficialDocument, sections: [Section] = [],
        assignments: [Assignment] = [],
        tasks: [PlanTask] = [], duties: [ReportingDuty] = [], activities: [Activity] = [],
        norms: [MoneyNorm] = [], remarks: [Remark] = []
    ) {
        self.id = id
        self.unit = unit
        self.year = year
        self.statedState = statedState
        self.alarmsFrom = alarmsFrom
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
    package var referenceDay: Day? {
        document.knownDate?.earliest ?? Day(year, 1, 1)
    }
}
