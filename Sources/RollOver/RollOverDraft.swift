import PlanModel
import Records

extension RollOverReview {
    /// The new plan as it stands decided: a draft that knows what it was made from. Number, date and signatory are
    /// unknown, nothing has been done, handed in or scheduled yet.
    ///
    /// - Parameter remarks: What the draft shall say about its own open questions, by place.
    /// - Returns: The draft.
    package func draft(remarks: [Plan.Remark]) -> Plan {
        let source = rollOver.source
        let kept = lines.filter(isKept)
        var plan = Plan(
            id: rollOver.planID, unit: rollOver.unit, year: rollOver.request.year, statedState: .draft,
            derivedFrom: source.id, subject: source.subject, document: document(kept))
        for line in kept {
            switch line.id {
            case .section(let id):
                guard let section = source.sections.first(where: { $0.id == id }) else { continue }
                plan.sections.append(
                    Plan.Section(
                        id: id, ref: section.ref, title: text(of: line), part: section.part,
                        notes: notes(of: section, kept)))
            case .assignment(let id):
                guard let block = source.assignments.first(where: { $0.id == id }) else { continue }
                let agencies = successors(of: block.agencies, in: line.id)
                let inBody = successors(of: block.namedInBody, in: line.id)
                plan.assignments.append(
                    Plan.Assignment(
                        id: id, ref: block.ref, agencies: agencies, isRequested: block.isRequested,
                        printed: text(of: line),
                        namedInBody: inBody))
            case .task(let ref):
                guard let task = source.tasks.first(where: { $0.id == ref }) else { continue }
                plan.tasks.append(self.task(task, line))
            case .duty(let ref):
                guard let duty = source.duties.asLaidDown.first(where: { $0.id == ref }) else { continue }
                plan.duties += self.duty(duty, line).forEachPeriod
            case .norm(let index):
                var norm = source.norms[index]
                norm.who = text(of: line)
                plan.norms.append(norm)
            case .document, .issuer, .parent, .unit, .agency, .note, .activity, .citation, .addressee, .recipient,
                .remarks:
                continue
            }
        }
        plan.putInOrder(of: source)
        for (block, other) in joined.sorted(by: { $0.key < $1.key }) { plan.join(block, into: other) }
        let headings = Set(plan.sections.map(\.id))
        plan.tasks.removeAll { !headings.contains($0.section) }
        let tasks = Set(plan.tasks.map(\.id))
        plan.duties.removeAll { !tasks.contains($0.task) }
        plan.remarks = remarks
        return plan
    }

    private func document(_ kept: [RollOver.Line]) -> OfficialDocument {
        let source = rollOver.source.document
        let isSameUnit = rollOver.unit == rollOver.source.unit && rollOver.line(.unit) == nil
        func text(_ item: RollOverItem) -> String { rollOver.line(item).map { self.text(of: $0) } ?? "" }
        func named(
            _ bodies: [OfficialDocument.NamedBody], _ item: (Int) -> RollOverItem
        ) -> [OfficialDocument.NamedBody] {
            bodies.enumerated().compactMap { index, body in
                guard let line = kept.first(where: { $0.id == item(index) }) else { return nil }
                return OfficialDocument.NamedBody(
                    agency: body.agency.map { successor(of: $0, in: line.id) }, printed: self.text(of: line),
                    note: body.note)
            }
        }
        return OfficialDocument(
            kind: source.kind, number: nil, issuedOn: rollOver.request.statedDay.map { PartialDate($0) },
            place: isSameUnit ? source.place : nil, title: text(.document),
            issuer: OfficialDocument.NamedBody(
                agency: source.issuer.agency.map { successor(of: $0, in: .issuer) }, printed: text(.issuer),
                note: source.issuer.note),
            signatory: OfficialDocument.Signatory(name: nil, capacity: []),
            parent: kept.contains { $0.id == .parent } ? source.parent : nil,
            addressees: named(source.addressees, RollOverItem.addressee),
            recipients: named(source.recipients, RollOverItem.recipient),
            citations: source.citations.enumerated().compactMap { index, citation in
                kept.contains { $0.id == .citation(index) } ? citation : nil
            })
    }

    private func notes(of section: Plan.Section, _ kept: [RollOver.Line]) -> [Plan.Section.Note] {
        section.notes.enumerated().compactMap { index, note in
            kept.first { $0.id == .note(section.id, index) }
                .map { Plan.Section.Note(ref: note.ref, text: text(of: $0)) }
        }
    }

    private func task(_ task: PlanTask, _ line: RollOver.Line) -> PlanTask {
        var owners = successors(of: task.statedOwners, in: line.id)
        if task.statedOwners.isEmpty, let own = chosen[line.id] {
            // Whoever was chosen for this task alone owns it, and no longer those of its block.
            let block = line.bodies.filter { own[$0] != nil && !task.partners.contains(.agency($0)) }
            if !block.isEmpty { owners = successors(of: ownersOfBlock(line), in: line.id) }
        }
        var partners: [PlanTask.Partner] = []
        for partner in task.partners {
            let new: PlanTask.Partner =
                if case .agency(let body) = partner { .agency(successor(of: body, in: line.id)) } else { partner }
            if !partners.contains(new) { partners.append(new) }
        }
        return PlanTask(
            id: task.id, ref: task.ref, section: task.section, title: text(of: line),
            // Whoever writes another title means another wording.
            text: texts[line.id] == nil ? line.proposedWording : nil, statedOwners: owners, role: task.role,
            partners: partners, kind: task.kind, timings: line.timings.map(\.new).onEachDay,
            isActionMonth: task.isActionMonth,
            steps: steps(of: line).map { PlanTask.Step(title: $0) })
    }

    /// The bodies of the block that a task stands in.
    private func ownersOfBlock(_ line: RollOver.Line) -> [AgencyReference] {
        guard let place = line.place else { return [] }
        let blocks = rollOver.source.assignments.filter { place == $0.ref || place.isInside($0.ref) }
        return blocks.max { $0.ref.description.count < $1.ref.description.count }?.agencies ?? []
    }

    private func duty(_ duty: ReportingDuty, _ line: RollOver.Line) -> ReportingDuty {
        ReportingDuty(
            id: duty.id, ref: duty.ref, task: duty.task, kind: duty.kind, title: text(of: line),
            who: successors(of: duty.who, in: line.id), toWhom: successors(of: duty.toWhom, in: line.id),
            via: successors(of: duty.via, in: line.id), timing: line.timings.first?.new)
    }

    /// The successors of some bodies; those that fall together are one.
    private func successors(of bodies: [AgencyReference], in item: RollOverItem) -> [AgencyReference] {
        var seen: Set<AgencyReference> = []
        return bodies.map { successor(of: $0, in: item) }.filter { seen.insert($0).inserted }
    }
}

extension Plan {
    /// Puts the tasks and notes of a block below the heading of another one, behind those that it has. They get numbers as
    /// what staff add: the paper that numbers them anew is still to be written.
    fileprivate mutating func join(_ id: Ref, into other: Ref) {
        guard let block = assignments.first(where: { $0.id == id }),
            let target = assignments.first(where: { $0.id == other }),
            let heading = sections.firstIndex(where: { $0.ref == target.ref })
        else { return }
        let gone = sections.filter { $0.ref == block.ref || $0.ref.isInside(block.ref) }
        let left = Set(gone.map(\.id))
        sections[heading].notes += gone.flatMap(\.notes)
        let id = sections[heading].id
        let moving = tasks.filter { left.contains($0.section) }.map { task in
            var task = task
            task.section = id
            return task
        }
        tasks.removeAll { left.contains($0.section) }
        let below = Set(sections.filter { $0.ref == target.ref || $0.ref.isInside(target.ref) }.map(\.id))
        var place = tasks.lastIndex { below.contains($0.section) }.map { $0 + 1 } ?? tasks.count
        for task in moving {
            var task = task
            task.ref = NumberedRef.free("\(target.ref).+", among: tasks.map(\.ref))
            tasks.insert(task, at: place)
            place += 1
        }
        sections.removeAll { left.contains($0.id) }
        assignments.removeAll { $0.id == block.id }
    }

    /// Lists what it has in the order of another plan's file, as lines of a roll-over stand in that of their refs.
    fileprivate mutating func putInOrder(of other: Plan) {
        func ordered<Record>(_ records: [Record], like ids: [Ref], by id: (Record) -> Ref) -> [Record] {
            let ranks = Dictionary(zip(ids, 0...), uniquingKeysWith: min)
            return records.enumerated().map { (rank: ranks[id($1)] ?? Int.max, place: $0, record: $1) }
                .sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.record)
        }
        sections = ordered(sections, like: other.sections.map(\.id)) { $0.id }
        assignments = ordered(assignments, like: other.assignments.map(\.id)) { $0.id }
        tasks = ordered(tasks, like: other.tasks.map(\.id)) { $0.id }
        duties = ordered(duties, like: other.duties.map(\.record)) { $0.record }
    }
}
