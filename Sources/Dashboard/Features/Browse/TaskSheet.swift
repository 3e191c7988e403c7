import PlanModel
import TerminalUI
import Wording

/// What is known about a task, label by label.
struct TaskSheet {
    /// One labelled fact.
    struct Field {
        var label: String
        var text: String
        var style: StyleName = .normal
    }

    let row: FolderDigest.TaskRow
    let plan: FolderDigest.PlanDigest
    let state: AppState

    private var wording: Wording { state.wording }
    private var language: Language { state.language }
    private var task: PlanTask { row.task }
    private var paper: Plan { plan.plan.plan }
    private var reference: ReferenceData { state.digest.library.reference }

    /// The facts in the order of the detail.
    var fields: [Field] {
        [status] + due + people + duties + recorded + [source] + print
    }

    private var status: Field {
        let standing = row.standing
        var parts = [standing.status.name(language), task.kind.name(language)]
        if let day = standing.doneOn { parts[0] += " \(wording.doneOn(day))" }
        if standing.timeliness != .undated || standing.status != .done {
            parts.append(standing.timeliness.name(language))
        }
        if task.isActionMonth { parts.append(wording.actionMonthMark) }
        return Field(
            label: wording.label(.status), text: parts.joined(separator: " · "), style: PartMark(standing.part).style)
    }

    private var due: [Field] {
        let settings = state.digest.library.settings
        var fields = task.timings.map { timing in
            var text = wording.timing(timing, settings: settings)
            if let last = timing.lastDay(settings), row.standing.status != .done, task.progress.newDue == nil {
                text += " · \(wording.distance(from: state.today, to: last))"
            }
            return Field(label: wording.label(.due), text: text)
        }
        if let day = task.progress.newDue {
            let distance = wording.distance(from: state.today, to: day)
            fields.append(Field(label: wording.label(.newDue), text: "\(wording.day(day)) · \(distance)"))
        }
        return fields
    }

    private var people: [Field] {
        let owners = plan.plan.owners[task.id] ?? []
        let names = owners.map { owner in
            let name = reference.shortName(of: owner.reference, in: paper, language)
            return owner.isRequested ? "\(name) (\(wording.isRequested))" : name
        }
        let partners = task.partners.map { partner in
            switch partner {
            case .agency(let body): reference.shortName(of: body, in: paper, language)
            case .printed(let text): text
            }
        }
        var fields = [Field(label: wording.label(.role), text: task.role.name(language))]
        if owners.count < 2 {
            fields.append(Field(label: wording.label(.owners), text: names.first ?? wording.noAgency))
        }
        if !partners.isEmpty {
            fields.append(Field(label: wording.label(.partners), text: partners.joined(separator: ", ")))
        }
        if let person = task.progress.responsible {
            fields.append(Field(label: wording.label(.responsible), text: person))
        }
        return fields
    }

    private var duties: [Field] {
        // Who looks at one body's work wants to know what that body has handed in.
        if case .body(let body) = state.browse.grouping {
            let isRequested = (plan.plan.owners[task.id] ?? []).first { $0.reference == body }?.isRequested ?? false
            return BodyShare(body: body, plan: plan, state: state).cells(of: task.id).map { duty, cell in
                Field(
                    label: duty.title, text: wording.reportStanding(cell, isRequested: isRequested),
                    style: cell.isOverdue && !isRequested ? .late : .normal)
            }
        }
        return (plan.plan.dutiesByTask[task.id] ?? []).map { duty in
            let settings = state.digest.library.settings
            let standing = DutyAssessment(duty, in: plan.plan, today: state.today, settings: settings)
            let share = wording.submitted(Deadline.Share(done: standing.submitted, total: standing.owed))
            let timing = duty.timing.map { wording.timing($0, settings: settings) }
            return Field(
                label: duty.title, text: [timing, share].compactMap(\.self).joined(separator: " · "),
                style: standing.timeliness == .overdue ? .late : .normal)
        }
    }

    private var recorded: [Field] {
        let evidence = task.progress.evidence.map {
            Field(label: wording.label(.evidence), text: wording.evidence($0))
        }
        let none = Field(
            label: wording.label(.evidence), text: wording.none(key: wording.key(.addEvidence)), style: .dim)
        let notes = task.progress.notes.map { Field(label: wording.label(.notes), text: wording.note($0)) }
        let members = task.memberProgress.sorted { $0.key.description < $1.key.description }.flatMap { body, progress in
            let name = reference.shortName(of: body, in: paper, language)
            let person = progress.responsible.map {
                Field(label: name, text: "\(wording.label(.responsible)): \($0)")
            }
            return [person].compactMap(\.self)
                + progress.evidence.map { Field(label: name, text: wording.evidence($0)) }
                + progress.notes.map { Field(label: name, text: wording.note($0)) }
        }
        return (evidence.isEmpty ? [none] : evidence) + notes + members
    }

    private var source: Field {
        Field(
            label: wording.label(.source),
            text: wording.source(
                plan: "\(paper.label(language)) \(paper.year)", ref: task.ref.description), style: .dim)
    }

    private var print: [Field] {
        paper.remarks.filter { $0.at == task.ref.description }.map {
            Field(label: wording.label(.print), text: $0.text, style: .dim)
        }
    }
}
