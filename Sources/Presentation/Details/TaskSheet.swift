import PlanModel
import Records
import Wording

/// What is known about a task, label by label.
package struct TaskSheet {
    private let record: TaskRecord
    private let library: PlanLibrary
    private let today: Day
    private let wording: Wording
    private let form: SheetForm
    private let body: BodyReports?

    /// What one body handed in of what a task lays down.
    package struct BodyReports {
        let cells: [(duty: ReportingDuty, cell: ReportCell)]
        let isRequested: Bool

        package init(_ cells: [(duty: ReportingDuty, cell: ReportCell)], isRequested: Bool) {
            (self.cells, self.isRequested) = (cells, isRequested)
        }
    }

    /// - Parameters:
    ///   - record: The task.
    ///   - library: What is known beside it.
    ///   - today: The day.
    ///   - wording: In which language.
    ///   - form: Where it is read.
    ///   - body: Where one body's work is looked at, its reports; nil for those of all.
    package init(
        _ record: TaskRecord, _ library: PlanLibrary, today: Day, _ wording: Wording, in form: SheetForm,
        narrowedTo body: BodyReports? = nil
    ) {
        (self.record, self.library, self.today, self.wording) = (record, library, today, wording)
        (self.form, self.body) = (form, body)
    }

    /// The facts in the order of the form; what is not known of a task is left out.
    package var facts: [Fact] {
        let facts =
            switch form {
            case .page:
                [
                    source, owners, role, partners, responsible, status, due, newDue, steps, members, evidence, notes,
                    text, print, unsure,
                ]
            case .pane:
                [status] + dues + [newDue, role, owners, partners, responsible] + duties + [evidence, notes] + records
                    + [text, source, print, unsure]
            }
        return facts.filter { !$0.isEmpty }
    }

    private var task: PlanTask { record.task }
    private var standing: TaskAssessment { record.standing }
    private var plan: ResolvedPlan { record.plan }
    private var language: Language { wording.language }

    // MARK: Who and where

    private var source: Fact {
        let paper = plan.plan
        let year = form == .page ? "(\(paper.year))" : String(paper.year)
        let place = wording.source(plan: "\(paper.label(language)) \(year)", ref: task.ref.description)
        return Fact(wording.label(.source), place, .dim)
    }

    private var role: Fact {
        // In a pane each body says so itself.
        let requested = form == .page && record.isRequested ? " (\(wording.isRequested))" : ""
        return Fact(wording.label(.role), task.role.name(language) + requested)
    }

    /// Who acts: on a page as the paper says, in a pane the one that it comes to, as several are a list there.
    private var owners: Fact {
        switch form {
        case .page:
            let names = record.agencies.map(name).joined(separator: ", ")
            return Fact(wording.label(.owners), names.isEmpty ? wording.noAgency : names)
        case .pane:
            let owners = plan.owners[task.id] ?? []
            guard owners.count < 2 else { return Fact(wording.label(.owners), []) }
            return Fact(wording.label(.owners), owners.first.map(text) ?? wording.noAgency)
        }
    }

    private var partners: Fact {
        let names = task.partners.map { partner in
            switch partner {
            case .agency(let body): name(body)
            case .printed(let text): text
            }
        }
        let none = form == .page ? wording.noneNamed : nil
        return Fact(wording.label(.partners), names.isEmpty ? none : names.joined(separator: ", "))
    }

    private var responsible: Fact { Fact(wording.label(.responsible), task.progress.responsible) }

    private func name(_ body: AgencyReference) -> String {
        switch form {
        case .page: record.reference.fullName(of: body, in: plan.plan, language)
        case .pane: shortName(body)
        }
    }

    private func shortName(_ body: AgencyReference) -> String {
        record.reference.shortName(of: body, in: plan.plan, language)
    }

    private func text(_ owner: ResolvedPlan.Owner) -> String {
        shortName(owner.reference) + (owner.isRequested ? " (\(wording.isRequested))" : "")
    }

    // MARK: How far, and by when

    private var status: Fact {
        let doneOn = standing.doneOn.map { " " + wording.doneOn($0) } ?? ""
        let text: String
        switch form {
        case .page: text = wording.standing(standing.status, standing.timeliness) + doneOn
        case .pane:
            let isTimed = standing.timeliness != .undated || standing.status != .done
            let parts = [
                standing.status.name(language) + doneOn, task.kind.name(language),
                isTimed ? standing.timeliness.name(language) : nil,
                task.isActionMonth ? wording.actionMonthMark : nil,
            ]
            text = parts.compactMap(\.self).joined(separator: " · ")
        }
        return Fact(wording.label(.status), text, .part(standing.part))
    }

    /// The printed days, then how far the last one is.
    private var due: Fact {
        let printed = zip(task.timings, days.parts).map { timing, part in
            wording.timing(timing, settings: library.settings, in: library.reference) + done(part)
        }
        guard let last = standing.lastDay, standing.status != .done, !isPastWithoutAlarm else {
            return Fact(wording.label(.due), printed.isEmpty ? [standing.timeliness.name(language)] : printed)
        }
        return Fact(wording.label(.due), printed + [wording.distance(from: today, to: last)])
    }

    /// The printed days, each with how far it is while it counts.
    private var dues: [Fact] {
        zip(task.timings, days.parts).map { timing, part in
            var text = wording.timing(timing, settings: library.settings, in: library.reference) + done(part)
            let isOpen = standing.status != .done && !(days.isByDay && part.status == .done) && !isPastWithoutAlarm
            if let last = timing.lastDay(library.settings), isOpen, task.progress.newDue == nil {
                text += " · \(wording.distance(from: today, to: last))"
            }
            return Fact(wording.label(.due), text)
        }
    }

    /// Nobody counts how long ago an event was, or what a plan left that is over.
    private var isPastWithoutAlarm: Bool { [.unrecorded, .closed].contains(standing.timeliness) }

    /// How far the whole is on each of its days; parts of bodies say so themselves.
    private var days: TaskDays { TaskDays(task.progress, of: task.timings) }

    private func done(_ part: TaskDays.Part) -> String {
        guard days.isByDay, part.status == .done else { return "" }
        return " · " + (part.doneOn.map { wording.doneOn($0) } ?? part.status.name(language))
    }

    private var newDue: Fact {
        let text = task.progress.newDue.map { day in
            // On a page how far it is stands with the printed days.
            form == .page ? wording.day(day) : "\(wording.day(day)) · \(wording.distance(from: today, to: day))"
        }
        return Fact(wording.label(.newDue), text)
    }

    private var steps: Fact { Fact(wording.label(.steps), task.steps.map(line)) }

    /// A step with its tick.
    package func line(_ step: PlanTask.Step) -> String { (step.isDone ? "[x] " : "[ ] ") + step.title }

    // MARK: The bodies' parts

    private var members: Fact {
        Fact(
            wording.label(.members),
            standing.members.map { member in
                let body = member.owner.reference
                let day = member.doneOn.map { " " + wording.doneOn($0) } ?? ""
                return "\(body)  \(shortName(body)): \(member.status.name(language))\(day)"
                    + recorded(of: body).map { "; \($0)" }.joined()
            })
    }

    /// A body's part as a line of a list, with its tick.
    package func line(_ member: TaskAssessment.Member) -> String {
        var text = (member.status == .done ? "[x] " : "[ ] ") + self.text(member.owner)
        if member.status != .done, member.status != .notStarted { text += " · \(member.status.name(language))" }
        if let day = member.doneOn { text += " · \(wording.day(day))" }
        return text
    }

    /// What was recorded of each body's part, under its name.
    private var records: [Fact] {
        task.memberProgress.keys.sorted { $0.description < $1.description }.map { body in
            Fact(shortName(body), recorded(of: body))
        }
    }

    private func recorded(of body: AgencyReference) -> [String] {
        guard let progress = task.memberProgress[body] else { return [] }
        let person = progress.responsible.map { "\(wording.label(.responsible)): \($0)" }
        return [person].compactMap(\.self) + progress.evidence.map(wording.evidence) + progress.notes.map(wording.note)
    }

    // MARK: What was recorded

    /// The reports that the task lays down, each under its title.
    private var duties: [Fact] {
        if let body {
            return body.cells.map { duty, cell in
                Fact(
                    duty.titleOfPeriod, wording.reportStanding(cell, isRequested: body.isRequested),
                    cell.isOverdue && !body.isRequested ? .late : .normal)
            }
        }
        return (plan.dutiesByTask[task.id] ?? []).map { duty in
            let standing = DutyAssessment(duty, in: plan, today: today, settings: library.settings)
            let share = wording.submitted(Deadline.Share(done: standing.submitted, total: standing.owed))
            let timing = duty.timing.map { wording.timing($0, settings: library.settings, in: library.reference) }
            return Fact(
                duty.titleOfPeriod, [timing, share].compactMap(\.self).joined(separator: " · "),
                standing.timeliness == .overdue ? .late : .normal)
        }
    }

    private var evidence: Fact {
        let lines = task.progress.evidence.map(wording.evidence)
        guard lines.isEmpty, form == .pane else { return Fact(wording.label(.evidence), lines) }
        return Fact(wording.label(.evidence), wording.none(key: wording.key(.addEvidence)), .dim)
    }

    private var notes: Fact { Fact(wording.label(.notes), task.progress.notes.map(wording.note)) }

    /// What is not sure of it and of the reports that it lays down.
    private var unsure: Fact {
        let duties = plan.dutiesByTask[task.id] ?? []
        return Fact(wording.label(.unsure), wording.doubts(task.unsure) + duties.flatMap { wording.doubts($0.unsure) })
    }

    /// The whole wording, where it says more than the title.
    private var text: Fact { Fact(wording.label(.text), task.text == task.title ? nil : task.text) }

    private var print: Fact {
        let remarks = plan.plan.remarks.filter { $0.at == task.ref.description }
        return Fact(wording.label(.print), remarks.map(\.text), .dim)
    }
}
