import PlanFormat
import PlanModel
import Records

/// What a person wants a task to be.
package struct TaskDraft: Hashable, Sendable {
    package var title: String
    /// The whole wording; nil where only the title is known.
    package var text: String?
    package var role: PlanTask.Role
    package var kind: PlanTask.Kind
    /// Who acts where that is not the block's matter.
    package var owners: [AgencyReference]
    package var partners: [PlanTask.Partner]
    package var timings: [Timing]
    package var isActionMonth: Bool
    package var steps: [PlanTask.Step]

    package init(
        title: String, text: String? = nil, role: PlanTask.Role = .sole, kind: PlanTask.Kind = .routine,
        owners: [AgencyReference] = [],
        partners: [PlanTask.Partner] = [], timings: [Timing] = [], isActionMonth: Bool = false,
        steps: [PlanTask.Step] = []
    ) {
        (self.text, self.steps) = (text, steps)
        (self.title, self.role, self.kind, self.owners) = (title, role, kind, owners)
        (self.partners, self.timings, self.isActionMonth) = (partners, timings, isActionMonth)
    }

    /// Takes partners. Whoever has some leads, where nothing else was said.
    package mutating func work(with partners: [PlanTask.Partner]) {
        self.partners = partners
        if role == .sole, !partners.isEmpty { role = .lead }
    }

    /// Takes days and windows. What has some is no routine.
    package mutating func fall(on timings: [Timing]) {
        self.timings = timings
        if kind == .routine, !timings.isEmpty { kind = .dated }
    }

    /// Takes the whole wording. It gives a task its title where that has none of its own.
    package mutating func say(_ text: String?) {
        self.text = text
        if title.isEmpty, let text { title = TaskTitle.made(from: text) }
    }

    /// Takes other steps by their titles; what was recorded of those that stay is kept.
    package mutating func take(steps titles: [String]) {
        var old = steps
        steps = titles.map { title in
            guard let place = old.firstIndex(where: { $0.title == title }) else { return PlanTask.Step(title: title) }
            return old.remove(at: place)
        }
    }

    /// What a task is now.
    package init(_ task: PlanTask) {
        self.init(
            title: task.title, text: task.text, role: task.role, kind: task.kind, owners: task.statedOwners,
            partners: task.partners,
            timings: task.timings, isActionMonth: task.isActionMonth, steps: task.steps)
    }

    /// The task at a place of its own.
    func task(_ id: Ref, at ref: Ref, in section: Ref) -> PlanTask {
        PlanTask(
            id: id, ref: ref, section: section, title: title, text: text, statedOwners: owners, role: role,
            partners: partners, kind: kind, timings: timings.onEachDay, isActionMonth: isActionMonth, steps: steps)
    }
}

extension PlanTask {
    /// The changes that make the task what a person wants, who has looked at it now; what was recorded of it stays.
    func changes(to draft: TaskDraft) -> [FieldChange] {
        var wanted = self
        (wanted.title, wanted.text, wanted.role, wanted.kind) = (draft.title, draft.text, draft.role, draft.kind)
        (wanted.statedOwners, wanted.partners) = (draft.owners, draft.partners)
        (wanted.timings, wanted.steps) = (draft.timings.onEachDay, draft.steps)
        wanted.isActionMonth = draft.isActionMonth
        wanted.unsure = [:]
        return FieldValue.changes(from: fieldValue, to: wanted.fieldValue)
    }
}

/// What a person wants a block that addresses bodies to be.
package struct BlockDraft: Hashable, Sendable {
    package var agencies: [AgencyReference]
    /// How it is headed.
    package var printed: String
    package var isRequested: Bool

    package init(_ agencies: [AgencyReference], printed: String, isRequested: Bool = false) {
        (self.agencies, self.printed, self.isRequested) = (agencies, printed, isRequested)
    }

    /// What a block is now.
    package init(_ block: Plan.Assignment) {
        self.init(block.agencies, printed: block.printed, isRequested: block.isRequested)
    }
}

/// What a person wants a duty to report to be.
package struct DutyDraft: Hashable, Sendable {
    package var kind: ReportingDuty.Kind
    package var title: String
    package var who: [AgencyReference]
    package var toWhom: [AgencyReference]
    package var via: [AgencyReference]
    package var timing: Timing?

    package init(
        kind: ReportingDuty.Kind, title: String, who: [AgencyReference], toWhom: [AgencyReference] = [],
        via: [AgencyReference] = [], timing: Timing? = nil
    ) {
        (self.kind, self.title, self.who) = (kind, title, who)
        (self.toWhom, self.via, self.timing) = (toWhom, via, timing)
    }

    /// What a duty is now.
    package init(_ duty: ReportingDuty) {
        self.init(
            kind: duty.kind, title: duty.title, who: duty.who, toWhom: duty.toWhom, via: duty.via, timing: duty.timing)
    }

    func duty(_ id: Ref, at ref: Ref, of task: Ref) -> ReportingDuty {
        ReportingDuty(
            id: id, ref: ref, task: task, kind: kind, title: title, who: who, toWhom: toWhom, via: via, timing: timing)
    }
}

extension ReportingDuty {
    func changes(to draft: DutyDraft) -> [FieldChange] {
        var wanted = self
        (wanted.kind, wanted.title, wanted.who) = (draft.kind, draft.title, draft.who)
        (wanted.toWhom, wanted.via, wanted.timing) = (draft.toWhom, draft.via, draft.timing)
        wanted.unsure = [:]
        return FieldValue.changes(from: fieldValue, to: wanted.fieldValue)
    }
}

extension FieldValue {
    /// The fields in which two stored forms of one record differ.
    static func changes(from old: FieldValue, to new: FieldValue, at path: [String] = []) -> [FieldChange] {
        let (before, after) = (old.members ?? [:], new.members ?? [:])
        return Set(before.keys).union(after.keys).sorted().compactMap { key in
            guard before[key] != after[key] else { return nil }
            return FieldChange(FieldPath(parts: path + [key]), from: before[key], to: after[key])
        }
    }
}
