import PlanActions
import PlanModel
import Records
import Wording

extension OpenFolder {
    /// The change of tasks or activities that a person names, of one body's part where one is named. Statuses of several
    /// bodies at once are only meant where `all` says so.
    func changes(
        _ ids: [String], member: String?, all: Bool = false, takingFirst takesFirst: Bool, _ wanted: [TaskChange]
    ) throws(ProgramFailure) -> AttemptedChange {
        let actions = self.actions
        var typed: [RecordID: String] = [:]
        var subjects: [ChangeSubject] = []
        for id in ids {
            let subject = try subject(id, member: member, takingFirst: takesFirst)
            // A day of its own has what is done on it, and nothing else.
            if subject.day != nil, !wanted.allSatisfy(\.isOfOneDay) { throw .usage(.notOfOneDay(id)) }
            let parts = actions.parts(of: subject).count
            if parts > 1, !all, wanted.contains(where: \.isStatus) { throw .usage(.severalBodies(id, count: parts)) }
            typed[subject.record] = id
            subjects.append(subject)
        }
        do throws(ChangeRefusal) {
            return try actions.changing(subjects, wanted)
        } catch {
            if case .notForActivities(let record) = error { throw .usage(.notATask(typed[record] ?? "")) }
            throw ProgramFailure(error, library)
        }
    }

    private func subject(
        _ typed: String, member: String?, takingFirst takesFirst: Bool
    ) throws(ProgramFailure) -> ChangeSubject {
        let (item, day) = try dated(typed)
        if case .activity(let plan, let activity) = item {
            // Parts of bodies belong to tasks.
            guard member == nil else { throw .usage(.notATask(typed)) }
            return ChangeSubject(RecordID(plan.id, activity.id))
        }
        let (plan, task) = try task(item, typed)
        let owner = try member.map { (typed) throws(ProgramFailure) in
            try self.owner(typed, of: task, in: plan, takingFirst: takesFirst)
        }
        return ChangeSubject(RecordID(plan.id, task.id), member: owner, day: day)
    }

    /// What a person names as lists do, which put a number behind a task's second day and those after it (`IV.1.4#2`), and
    /// that day.
    func dated(_ typed: String, anywhere: Bool = false) throws(ProgramFailure) -> (LibraryItem, Day?) {
        let parts = typed.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return (try item(typed, anywhere: anywhere), nil) }
        guard let number = Int(parts[1]),
            case .task(let plan, let task) = try item(String(parts[0]), anywhere: anywhere),
            task.timings.indices.contains(number - 1), let day = task.timings[number - 1].due
        else { throw .usage(.notFound(typed)) }
        return (.task(plan, task), day)
    }
}

extension TaskChange {
    /// Whether it says how far the work is.
    fileprivate var isStatus: Bool {
        switch self {
        case .status, .finish: true
        case .evidence, .note, .newDue, .responsible, .step: false
        }
    }

    /// Whether it can be said of one of a task's days alone; evidence and notes beside it belong to the task.
    fileprivate var isOfOneDay: Bool {
        switch self {
        case .status(let status, _): status == .done || status == .notStarted
        case .finish, .evidence, .note, .newDue: true
        case .responsible, .step: false
        }
    }
}

extension BodyLookup {
    /// The body meant, or what to tell the person.
    func body(
        _ typed: String, record: RecordID, among known: [AgencyReference]
    ) throws(ProgramFailure) -> AgencyReference {
        do {
            return try body(LiteralDashArguments.unshield(typed))
        } catch {
            throw failure(error, record: record.description, among: known)
        }
    }

    /// The bodies meant, a group's members each, or what to tell the person.
    func bodies(
        _ typed: String, record: String, among known: [AgencyReference]
    ) throws(ProgramFailure) -> [AgencyReference] {
        do {
            return try bodies(LiteralDashArguments.unshield(typed))
        } catch {
            throw failure(error, record: record, among: known)
        }
    }

    private func failure(
        _ failure: LookupFailure, record: String, among known: [AgencyReference]
    ) -> ProgramFailure {
        .usage(UsageFault(failure, record: record, known: known.map(label), label))
    }
}

extension UsageFault {
    /// What to tell whoever named a body that is not there, or several.
    init(
        _ failure: LookupFailure, record: String, known: [BodyLabel], _ label: (AgencyReference) -> BodyLabel
    ) {
        self =
            switch failure {
            case .notFound(let name): .noSuchBody(name, record: record, known: known)
            case .ambiguous(let name, let candidates): .ambiguous(name, candidates: candidates)
            case .ambiguousBody(let name, let bodies): .ambiguousBody(name, candidates: bodies.map(label))
            }
    }
}

extension OpenFolder {
    /// The task that a person names.
    func task(_ typed: String) throws(ProgramFailure) -> (ResolvedPlan, PlanTask) {
        try task(try item(typed), typed)
    }

    private func task(_ item: LibraryItem, _ typed: String) throws(ProgramFailure) -> (ResolvedPlan, PlanTask) {
        switch item {
        case .task(let plan, let task): return (plan, task)
        // A duty is where its task's status comes from.
        case .duty(let plan, let duty): throw .refusal(.followsDuties([duty.id]), plan.id)
        case .plan, .activity, .block, .section, .agency, .unit: throw .usage(.notATask(typed))
        }
    }

    /// The body that a person names among those that have a part in a task.
    func owner(
        _ typed: String, of task: PlanTask, in plan: ResolvedPlan, takingFirst takesFirst: Bool = false
    ) throws(ProgramFailure) -> AgencyReference {
        let owners = (plan.owners[task.id] ?? []).map(\.reference)
        return try BodyLookup(owners, in: plan, reference: library.reference, takingFirst: takesFirst)
            .body(typed, record: RecordID(plan.id, task.id), among: owners)
    }

    /// The duty that a person names, as the paper lays it down: what is owed again and again by its record, or by one of its
    /// periods.
    func laidDownDuty(_ typed: String) throws(ProgramFailure) -> (ResolvedPlan, ReportingDuty) {
        let parts = typed.split(separator: "/", maxSplits: 1)
        if parts.count == 2, let plan = library.plan(PlanID(parts[0].lowercased())) {
            let name = Ref(String(parts[1]))
            let laidDown = plan.plan.duties.asLaidDown
            if let duty = laidDown.first(where: { $0.id == name || $0.ref == name }) { return (plan, duty) }
        }
        let (plan, duty) = try duty(typed)
        return (plan, duty.asLaidDown)
    }

    /// The duty that a person names, by its own id or by that of a task that lays down just one.
    func duty(_ typed: String) throws(ProgramFailure) -> (ResolvedPlan, ReportingDuty) {
        switch try item(typed) {
        case .duty(let plan, let duty): return (plan, duty)
        case .task(let plan, let task):
            let duties = plan.dutiesByTask[task.id] ?? []
            guard let duty = duties.first else { throw .usage(.notADuty(typed)) }
            guard duties.count == 1 else {
                throw .usage(
                    .ambiguous(typed, candidates: duties.map { RecordID(plan.id, $0.id).description }))
            }
            return (plan, duty)
        case .plan, .activity, .block, .section, .agency, .unit: throw .usage(.notADuty(typed))
        }
    }
}
