import PlanModel
import Records

/// Makes the lines of a roll-over.
struct RollOverLines {
    let plan: ResolvedPlan
    let request: RollOverRequest
    let unit: UnitID
    let bodies: [BodySuccession]
    let successors: [AgencyReference: AgencyReference]
    let reference: ReferenceData
    private let world: RollOverWorld
    private let oneOff: OneOffWords

    private typealias Line = RollOver.Line

    init(
        plan: ResolvedPlan, request: RollOverRequest, unit: UnitID, bodies: [BodySuccession],
        successors: [AgencyReference: AgencyReference], reference: ReferenceData
    ) {
        self.plan = plan
        self.request = request
        self.unit = unit
        self.bodies = bodies
        self.successors = successors
        self.reference = reference
        world = RollOverWorld(plan.plan, request, unit, bodies, successors, reference)
        oneOff = OneOffWords(
            year: plan.plan.year, nextElection: .next(from: Day(request.year, 1, 1) ?? request.day))
    }

    var source: Plan { plan.plan }
    private var years: Int { request.year - source.year }

    /// All lines, in the order of a review.
    var lines: [RollOver.Line] {
        var lines = paper + bodies.map(line) + content + citations
        lines += named(source.document.addressees, RollOverItem.addressee)
        lines += named(source.document.recipients, RollOverItem.recipient)
        lines += source.activities.map { activity in
            Line(
                id: .activity(activity.id), text: activity.title, proposedText: activity.title,
                reasons: [.activityOfOldYear])
        }
        if !source.remarks.isEmpty {
            let count = String(source.remarks.count)
            lines.append(Line(id: .remarks, text: count, proposedText: count, reasons: [.oldPrint]))
        }
        return RollOverLines.followingDropped(lines).map { line in
            var line = line
            line.reasons = line.reasons.enumerated().sorted { left, right in
                (right.element.weight.rawValue, left.offset) < (left.element.weight.rawValue, right.offset)
            }.map(\.element)
            return line
        }
    }

    // MARK: The paper

    private var paper: [RollOver.Line] {
        let document = source.document
        let title = RolledText(document.title, in: world)
        var lines = [
            Line(
                id: .document, text: document.title, proposedText: title.text,
                reasons: [.identityEmpty] + title.reasons)
        ]
        var issuer = line(.issuer, document.issuer.printed, bodies: document.issuer.agency.map { [$0] } ?? [])
        let fate = reference.fate(of: source.unit, on: request.day)
        let before = source.referenceDay ?? request.day
        let (old, new) = (
            reference.units[source.unit]?.naming(on: before), reference.units[unit]?.naming(on: request.day)
        )
        let isRenamed = old?.name != new?.name || old?.kind != new?.kind
        if isRenamed { issuer.reasons.append(.unitRenamed) }
        lines.append(issuer)
        if fate != .same || isRenamed || unit != source.unit {
            var reasons: [RollOverReason] = isRenamed ? [.unitRenamed] : []
            if unit != source.unit {
                reasons.append(.unitMerged(unit))
            } else if fate == .ended {
                reasons.append(.unitEnded)
            }
            lines.append(
                Line(
                    id: .unit, text: old?.name ?? source.unit.slug, proposedText: new?.name ?? unit.slug,
                    reasons: reasons))
        }
        if let parent = document.parent {
            let text = RollOverLines.text(of: parent)
            lines.append(Line(id: .parent, text: text, proposedText: text, reasons: [.ofOldYear]))
        }
        return lines
    }

    private func line(_ found: BodySuccession) -> RollOver.Line {
        let new = successors[found.body]
        var reasons: [RollOverReason] = []
        if let new, new != found.body {
            let chosen = request.successors[found.body] != nil
            let candidate = found.candidates.first { $0.body == new }
            let isVerified = chosen || candidate?.isVerified ?? false
            reasons.append(.replaced(found.body, by: new, isVerified: isVerified))
            // What no source confirms is asked once, here, and only shown wherever the body is named.
            if !isVerified { reasons.append(.unconfirmed(by: new)) }
        } else if new == nil {
            reasons.append(found.standing == .ended ? .noSuccessor(found.body) : .mayHaveEnded(found.body))
        }
        return Line(
            id: .agency(found.body), text: found.body.description, proposedText: (new ?? found.body).description,
            bodies: [found.body], reasons: reasons)
    }

    // MARK: Headings, blocks, tasks, duties, norms

    private var content: [RollOver.Line] {
        var placed: [(ref: Ref, rank: Int, line: RollOver.Line)] = []
        func add(_ ref: Ref, _ rank: Int, _ line: RollOver.Line) {
            var line = line
            line.place = ref
            placed.append((ref, rank, line))
        }
        let tasks = Set(source.tasks.map(\.ref))
        for section in source.sections {
            var line = line(.section(section.id), section.title, isHeading: true)
            line.reasons += expired(at: section.ref)
            if let reason = oneOff.reason(in: section.title) { line.reasons.append(reason) }
            add(section.ref, 0, line)
            for (index, note) in section.notes.enumerated() {
                var line = self.line(.note(section.id, index), note.text)
                // A note and a task may not share a place; where they do, the task carries the warning.
                if !tasks.contains(note.ref) { line.reasons += expired(at: note.ref) }
                add(note.ref, 2, line)
            }
        }
        for block in source.assignments { add(block.ref, 1, line(of: block)) }
        for (index, norm) in source.norms.enumerated() {
            var line = line(.norm(index), norm.who)
            if norm.level == .district, !world.hasDistricts { line.reasons.append(.levelEnded(norm.level)) }
            add(norm.ref, 3, line)
        }
        for task in source.tasks { add(task.ref, 4, line(of: task)) }
        for duty in source.duties.asLaidDown { add(plan.ref(ofTask: duty.task), 5, line(of: duty)) }
        return placed.enumerated().sorted { left, right in
            let (ours, theirs) = (left.element, right.element)
            if ours.ref != theirs.ref { return ours.ref < theirs.ref }
            return (ours.rank, left.offset) < (theirs.rank, right.offset)
        }.map(\.element.line)
    }

    private func line(of block: Plan.Assignment) -> RollOver.Line {
        var line = line(.assignment(block.id), block.printed, bodies: block.agencies, isHeading: true)
        let ours = Set(block.agencies.map(successor))
        for other in source.assignments where other.id != block.id {
            let theirs = Set(other.agencies.map(successor))
            guard !ours.isDisjoint(with: theirs), Set(block.agencies).isDisjoint(with: other.agencies) else { continue }
            line.reasons.append(.sameBody(as: other.ref))
        }
        return line
    }

    private func line(of task: PlanTask) -> RollOver.Line {
        let partners = task.partners.compactMap(\.body)
        var line = line(.task(task.id), task.title, bodies: task.statedOwners + partners)
        line.hasDuties = plan.dutiesByTask[task.id] != nil
        if let text = task.text {
            let rolled = RolledText(text, in: world)
            line.proposedWording = rolled.text
            line.reasons += rolled.reasons.filter { !line.reasons.contains($0) }
        }
        line.timings = task.timings.asLaidDown.map { RollOver.MovedTiming($0, by: years, in: world) }
        if line.timings.contains(where: { $0.old.due != $0.new.due }) { line.reasons.append(.daysMoved) }
        line.reasons += expired(at: task.ref)
        for citation in source.document.citations where citation.at == task.ref.description && isOfOldYear(citation) {
            line.reasons.append(.basisDropped(RollOverLines.text(of: citation)))
        }
        if task.progress.status == .dropped { line.reasons.append(.wasDropped) }
        if let day = lastPrintedDay(of: task) { line.reasons.append(.dateGone(day)) }
        let steps = task.steps.map { step in
            (rolled: RolledText(step.title, in: world), once: oneOff.reason(in: step.title))
        }
        for reason in steps.filter({ $0.once == nil }).flatMap(\.rolled.reasons) where !line.reasons.contains(reason) {
            line.reasons.append(reason)
        }
        let once = steps.indices.filter { steps[$0].once != nil }
        let isWhole = once.count == steps.count
        let leftOut = once.filter { !isDueAgain(steps[$0].once) }
        let named = oneOff.reason(in: task.title)
        if !once.isEmpty && !isWhole {
            if !leftOut.isEmpty { line.reasons.append(.oneOffSteps(leftOut)) }
            // The steps tell apart what happens once: the rest is not dropped for a title that names both.
            if named != nil { line.reasons.append(.onceInText) }
            for reason in once.compactMap({ steps[$0].once })
            where reason.weight == .asks && !line.reasons.contains(reason) { line.reasons.append(reason) }
        } else if let reason = named ?? once.first.flatMap({ steps[$0].once }) {
            line.reasons.append(reason)
        }
        line.steps = zip(task.steps, steps).enumerated().map { index, pair in
            RollOver.Step(
                text: pair.0.title, proposedText: pair.1.rolled.text,
                isLeftOut: leftOut.contains(index) && !isWhole)
        }
        addOtherSuccessors(of: task, to: &line)
        if task.statedOwners.isEmpty, let block = block(of: task) {
            line.bodies = block.agencies + line.bodies.filter { !block.agencies.contains($0) }
        }
        return line
    }

    private func block(of task: PlanTask) -> Plan.Assignment? {
        plan.blockByTask[task.id].flatMap { id in source.assignments.first { $0.id == id } }
    }

    /// Work that went to another successor of the owner than the one that takes its place.
    private func addOtherSuccessors(of task: PlanTask, to line: inout RollOver.Line) {
        let owners = task.statedOwners.isEmpty ? block(of: task)?.agencies ?? [] : task.statedOwners
        let functions = OneOffWords.functions(in: ([task.title] + task.steps.map(\.title)).joined(separator: "\n"))
        for owner in owners {
            guard let found = bodies.first(where: { $0.body == owner }), request.successors[owner] == nil else {
                continue
            }
            for candidate in found.candidates
            where functions.contains(candidate.function) && candidate.body != successor(of: owner) {
                let known = line.reasons.contains { reason in
                    if case .otherSuccessor(owner, by: candidate.body, _) = reason { true } else { false }
                }
                guard !known else { continue }
                line.reasons.append(.otherSuccessor(owner, by: candidate.body, function: candidate.function))
            }
        }
    }

    /// The last of a task's days, where all of them were printed with their year and stand for no yearly occasion.
    private func lastPrintedDay(of task: PlanTask) -> Day? {
        guard !task.timings.isEmpty, plan.dutiesByTask[task.id] == nil else { return nil }
        let isOnce = task.timings.allSatisfy { $0.landmark == nil && !$0.isInferred && $0.due != nil }
        return isOnce ? task.timings.compactMap(\.due).max() : nil
    }

    private func line(of duty: ReportingDuty) -> RollOver.Line {
        var line = line(.duty(duty.id), duty.title, bodies: RollOverLines.once(duty.who + duty.toWhom + duty.via))
        line.timings = duty.timing.map { [RollOver.MovedTiming($0, by: years, in: world)] } ?? []
        if line.timings.contains(where: { $0.old.due != $0.new.due }) { line.reasons.append(.daysMoved) }
        let receivers = duty.toWhom + duty.via
        for body in RollOverLines.once(duty.who.map(successor))
        where receivers.map(successor).contains(body) && !duty.who.contains(where: receivers.contains) {
            line.reasons.append(.reportsToItself(body))
        }
        return line
    }

    // MARK: Names

    private func named(
        _ bodies: [OfficialDocument.NamedBody], _ item: (Int) -> RollOverItem
    ) -> [RollOver.Line] {
        bodies.enumerated().map { index, body in
            var line = line(item(index), body.printed, bodies: body.agency.map { [$0] } ?? [])
            // A line goes to one body alone: whether that is still there decides about the line.
            if let agency = body.agency, successors[agency] == nil,
                self.bodies.contains(where: { $0.body == agency && $0.standing == .mayHaveEnded })
            {
                line.reasons.append(.mayHaveEnded(agency))
            }
            return line
        }
    }

    // MARK: Parts of lines

    /// A line with a text and bodies.
    private func line(
        _ item: RollOverItem, _ text: String, bodies: [AgencyReference] = [], isHeading: Bool = false
    ) -> RollOver.Line {
        let rolled = RolledText(text, in: world, isHeading: isHeading)
        var line = Line(id: item, text: text, proposedText: rolled.text, bodies: bodies, reasons: rolled.reasons)
        for body in bodies {
            guard let found = self.bodies.first(where: { $0.body == body }) else { continue }
            let new = successor(of: body)
            if new != body {
                let candidate = found.candidates.first { $0.body == new }
                let isVerified = request.successors[body] != nil || candidate?.isVerified ?? false
                line.reasons.append(.replaced(body, by: new, isVerified: isVerified))
            } else if found.standing == .ended, request.successors[body] == nil {
                line.reasons.append(.noSuccessor(body))
            }
        }
        let new = bodies.map(successor)
        for body in Set(new) where new.count(where: { $0 == body }) > 1 {
            line.reasons.append(.fellTogether(into: body))
        }
        return line
    }

    private func successor(of body: AgencyReference) -> AgencyReference { successors[body] ?? body }

    /// Whether what happens once is due again in the new year.
    private func isDueAgain(_ reason: RollOverReason?) -> Bool {
        if case .election(let next) = reason { next.year == request.year } else { reason == .dialogue }
    }

    private static func once(_ bodies: [AgencyReference]) -> [AgencyReference] {
        var seen: Set<AgencyReference> = []
        return bodies.filter { seen.insert($0).inserted }
    }
}
