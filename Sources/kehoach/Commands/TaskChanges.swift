import PlanModel
import Records

/// What a person wants of one or more tasks, turned into one action.
struct TaskChanges {
    /// The status to set; nil leaves it.
    var status: TaskStatus?
    /// The day of completion, where the status is done.
    var day: Day
    /// Whose part, as typed; nil means all.
    var member: String?
    /// Evidence to add.
    var evidence: Evidence?
    /// A note to add.
    var note: TaskNote?

    /// The action for tasks, named by ids as typed. Nothing is changed unless all can be.
    func action(on ids: [String], in folder: OpenFolder) throws(ProgramFailure) -> Action {
        var changes: [RecordChange] = []
        for id in ids {
            let change: RecordChange
            if case .activity(let plan, let activity) = try folder.item(id) {
                change = RecordChange(RecordID(plan.id, activity.id), try fields(of: activity, typed: id))
            } else {
                let (plan, task) = try folder.task(id)
                change = RecordChange(RecordID(plan.id, task.id), try fields(of: task, in: plan, folder))
            }
            guard !changes.contains(where: { $0.record == change.record }) else { continue }
            changes.append(change)
        }
        return Action(changes, note: note?.text)
    }

    /// An activity has a status and notes; evidence and parts of bodies belong to tasks.
    private func fields(of activity: Activity, typed id: String) throws(ProgramFailure) -> [FieldChange] {
        guard member == nil, evidence == nil else { throw .usage(.notATask(id)) }
        return (status.map(activity.setting) ?? []) + (note.map { [activity.adding($0)] } ?? [])
    }

    private func fields(
        of task: PlanTask, in plan: ResolvedPlan, _ folder: OpenFolder
    ) throws(ProgramFailure) -> [FieldChange] {
        let member = try member.map { (typed) throws(ProgramFailure) in try folder.owner(typed, of: task, in: plan) }
        let marking = TaskMarking(task, in: plan)
        do throws(TaskMarking.Refusal) {
            var fields: [FieldChange] = []
            if let status { fields += try marking.setting(status, on: day, member: member) }
            if let evidence { fields += try marking.adding(evidence, member: member) }
            if let note { fields += try marking.adding(note, member: member) }
            return fields
        } catch {
            throw .refusal(error, plan.id)
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
            throw BodyLookup.failure(error, record: record.description, among: known)
        }
    }

    /// The bodies meant, a group's members each, or what to tell the person.
    func bodies(
        _ typed: String, record: String, among known: [AgencyReference]
    ) throws(ProgramFailure) -> [AgencyReference] {
        do {
            return try bodies(LiteralDashArguments.unshield(typed))
        } catch {
            throw BodyLookup.failure(error, record: record, among: known)
        }
    }

    private static func failure(
        _ failure: LookupFailure, record: String, among known: [AgencyReference]
    ) -> ProgramFailure {
        switch failure {
        case .notFound(let name): .usage(.noSuchBody(name, record: record, known: known.map(\.description)))
        case .ambiguous(let name, let candidates): .usage(.ambiguous(name, candidates: candidates))
        }
    }
}

extension OpenFolder {
    /// The task that a person names.
    func task(_ typed: String) throws(ProgramFailure) -> (ResolvedPlan, PlanTask) {
        switch try item(typed) {
        case .task(let plan, let task): return (plan, task)
        // A duty is where its task's status comes from.
        case .duty(let plan, let duty): throw .refusal(.followsDuties([duty.id]), plan.id)
        case .plan, .activity, .block, .section, .agency, .unit: throw .usage(.notATask(typed))
        }
    }

    /// The body that a person names among those that have a part in a task.
    func owner(_ typed: String, of task: PlanTask, in plan: ResolvedPlan) throws(ProgramFailure) -> AgencyReference {
        let owners = (plan.owners[task.id] ?? []).map(\.reference)
        return try BodyLookup(owners, in: plan, reference: library.reference)
            .body(typed, record: RecordID(plan.id, task.id), among: owners)
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

extension Session {
    /// Commits an action and says what it did.
    mutating func commit(
        _ action: Action, in folder: OpenFolder, by author: AuthorOptions
    ) throws(ProgramFailure) -> ExitStatus {
        do {
            let receipt = try folder.folder.commit(action, by: self.author(author))
            acknowledge(wording.committed(receipt))
            return .done
        } catch {
            throw .commit(error)
        }
    }
}
