import Records

/// One leaf of a plan that asks for something, with what staff have recorded about it.
@usableFromInline package struct PlanTask: Hashable, Sendable, Identifiable {
    /// What sort of task it is.
    @usableFromInline package enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
        /// Thường xuyên: part of the ordinary work, without a day; never late.
        case routine
        /// Has a day or a window.
        case dated
        /// Something held: a seminar, a meeting, a course.
        case event
        /// A plan, report or guidance to be drawn up.
        case document
    }

    /// What the addressed body's part is.
    @usableFromInline package enum Role: String, CaseIterable, Sendable, BitwiseCopyable {
        /// Chủ trì.
        case lead
        /// Phối hợp.
        case coordinate
        /// Tự thực hiện: the paper names no role.
        case sole
        /// Tham mưu.
        case advise
    }

    /// Whom to work with, as the leaf names them.
    package enum Partner: Hashable, Sendable {
        /// A body we know.
        case agency(AgencyReference)
        /// Words of the paper that name no single body.
        case printed(String)
    }

    /// One of several actions inside a leaf.
    package struct Step: Hashable, Sendable {
        /// What, in short.
        package var title: String
        /// Whether staff ticked it.
        package var isDone: Bool
        /// Its own day or window, where the paper gives it one.
        package var timing: Timing?

        /// A step.
        package init(title: String, isDone: Bool = false, timing: Timing? = nil) {
            (self.title, self.isDone, self.timing) = (title, isDone, timing)
        }
    }

    /// Unique in the plan; never changes.
    @usableFromInline package var id: Ref
    /// Where it stands, as printed.
    package var ref: Ref
    /// The id of the nearest heading above it.
    package var section: Ref
    /// What is to be done, in short.
    package var title: String
    /// The whole wording, where it is known.
    package var text: String?
    /// Who acts, where the leaf itself says so; else the agencies of its block.
    package var statedOwners: [AgencyReference]
    /// The owner's part.
    package var role: Role
    /// Whom to work with.
    package var partners: [Partner]
    /// What sort of task.
    package var kind: Kind
    /// Its days and windows, in order; empty for tasks without a day.
    package var timings: [Timing]
    /// Whether it belongs to the Action Month (Tháng hành động).
    package var isActionMonth: Bool
    /// The separate actions inside it.
    package var steps: [Step]
    /// Progress of the task as a whole: where it has one owner or none.
    package var progress: TaskProgress
    /// Progress by owner, where there are several. An owner that is missing here stands as the whole task does.
    package var memberProgress: [AgencyReference: TaskProgress]
    /// What of it was read from a document and is not sure, by the names of its fields.
    package var unsure: [String: Doubt] = [:]

    /// A task; without a ref its id is the ref.
    package init(
        id: Ref, ref: Ref? = nil, section: Ref, title: String, text: String? = nil,
        statedOwners: [AgencyReference] = [], role: Role = .sole,
        partners: [Partner] = [], kind: Kind = .routine, timings: [Timing] = [], isActionMonth: Bool = false,
        steps: [Step] = [], progress: TaskProgress = TaskProgress(),
        memberProgress: [AgencyReference: TaskProgress] = [:]
    ) {
        self.id = id
        self.ref = ref ?? id
        self.section = section
        (self.title, self.text) = (title, text)
        self.statedOwners = statedOwners
        self.role = role
        self.partners = partners
        self.kind = kind
        self.timings = timings
        self.isActionMonth = isActionMonth
        self.steps = steps
        self.progress = progress
        self.memberProgress = memberProgress
    }
}
