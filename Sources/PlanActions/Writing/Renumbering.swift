import PlanModel
import Records

/// What becomes of the refs under one heading when lines come, go or move: the paper counts on, and each record keeps its
/// id. Marks that a paper skips stay skipped; marks that are printed twice are left as they are.
struct Renumbering {
    private struct Sibling {
        /// Where it stands now; nil for a new line.
        let ref: Ref?
        var number: Int
    }

    private let heading: Ref?
    private let series: MarkSeries
    private var siblings: [Sibling]

    /// The top of the paper has no heading.
    init(_ plan: Plan, under heading: Ref?) {
        self.heading = heading
        let series = plan.series(under: heading)
        self.series = series
        siblings = plan.numberedRefs(under: heading).compactMap { ref in
            series.number(of: ref.lastMark).map { Sibling(ref: ref, number: $0) }
        }
    }

    /// Takes a line out; those behind it move up.
    mutating func remove(_ ref: Ref) {
        guard let place = siblings.firstIndex(where: { $0.ref == ref }) else { return }
        siblings.remove(at: place)
        for later in place..<siblings.count { siblings[later].number -= 1 }
    }

    /// Puts a line in behind another one, or before all; as many of those behind it move down as have to.
    ///
    /// - Parameters:
    ///   - ref: Where the line stands now; nil for a new one.
    ///   - previous: The line before it; nil for the first place.
    mutating func insert(_ ref: Ref?, after previous: Ref?) {
        let place = previous.flatMap { before in siblings.firstIndex { $0.ref == before } }.map { $0 + 1 } ?? 0
        siblings.insert(Sibling(ref: ref, number: place == 0 ? 1 : siblings[place - 1].number + 1), at: place)
        var last = siblings[place].number
        for later in siblings.indices.dropFirst(place + 1) {
            guard siblings[later].number <= last else { break }
            last += 1
            siblings[later].number = last
        }
    }

    /// The ref of the new line; nil where there is none, or the series has no more marks.
    var newRef: Ref? { siblings.first { $0.ref == nil }.flatMap(place(of:)) }

    /// The refs that become others, each with all that lies inside of it; nil where the series has no more marks.
    var moves: [Ref: Ref]? {
        var moves: [Ref: Ref] = [:]
        for sibling in siblings {
            guard let new = place(of: sibling) else { return nil }
            if let old = sibling.ref, old != new { moves[old] = new }
        }
        return moves
    }

    private func place(of sibling: Sibling) -> Ref? {
        series.mark(sibling.number).map { Ref.under(heading, $0) }
    }
}

extension Ref {
    /// The ref after some have become others.
    func after(_ moves: [Ref: Ref]) -> Ref {
        var heading: Ref? = self
        while let current = heading {
            if let new = moves[current] { return replacing(current, with: new) }
            heading = current.parent
        }
        return self
    }
}

extension Plan {
    /// The ref that a new line would have; nil where its series is at an end.
    package func newRef(at place: LinePlace) -> Ref? { renumbering(at: place).newRef }

    /// What makes room for a new line.
    func renumbering(at place: LinePlace) -> Renumbering {
        var renumbering = Renumbering(self, under: place.heading)
        renumbering.insert(nil, after: place.previous ?? numberedRefs(under: place.heading).last)
        return renumbering
    }
}

extension Plan {
    /// The changes that let lines stand at other places: of their own refs, and of what says where it is cited or printed.
    ///
    /// - Parameters:
    ///   - moves: The refs that become others, each with all that lies inside of it.
    ///   - gone: Records that are taken away in the same step.
    /// - Returns: A change for each record.
    func changes(moving moves: [Ref: Ref], without gone: Set<RecordID> = []) -> [RecordChange] {
        guard !moves.isEmpty else { return [] }
        var changes: [RecordChange] = []
        func move(_ record: Ref, id: Ref, ref: Ref, isByRef: Bool, _ more: [FieldChange] = []) {
            let name = RecordID(self.id, record)
            let new = ref.after(moves)
            guard !gone.contains(name) else { return }
            let fields = new == ref ? [] : Plan.fields(id: id, from: ref, to: new, isByRef: isByRef)
            if !(fields + more).isEmpty { changes.append(RecordChange(name, fields + more)) }
        }
        for section in sections {
            move(
                RecordKind.section.record(section.id), id: section.id, ref: section.ref, isByRef: true,
                section.notes(after: moves))
        }
        for block in assignments {
            move(RecordKind.assignment.record(block.id), id: block.id, ref: block.ref, isByRef: true)
        }
        for task in tasks { move(task.id, id: task.id, ref: task.ref, isByRef: false) }
        for norm in norms { move(RecordKind.norm.record(norm.id), id: norm.id, ref: norm.ref, isByRef: true) }
        let places = placesInHead(after: moves)
        if !places.isEmpty { changes.append(RecordChange(.plan(id), places)) }
        return changes
    }

    /// A record whose place is all that names it gets that name as its id, so that it stays the same record.
    private static func fields(id: Ref, from old: Ref, to new: Ref, isByRef: Bool) -> [FieldChange] {
        func text(_ ref: Ref) -> FieldValue { .string(ref.description) }
        let name = FieldChange(FieldPath("id"), from: nil, to: text(id))
        if isByRef {
            return (id == old ? [name] : []) + [FieldChange(FieldPath("ref"), from: text(old), to: text(new))]
        }
        return [
            FieldChange(
                FieldPath("ref"), from: old == id ? nil : text(old), to: new == id ? nil : text(new))
        ]
    }

    /// Where documents are cited and print is odd.
    private func placesInHead(after moves: [Ref: Ref]) -> [FieldChange] {
        func moved(_ at: String) -> String { Ref(at).after(moves).description }
        var changes: [FieldChange] = []
        for (index, citation) in document.citations.enumerated() {
            guard let at = citation.at, moved(at) != at else { continue }
            changes.append(
                FieldChange(
                    FieldPath("document/citations/\(index)/at"), from: .string(at), to: .string(moved(at))))
        }
        for (index, remark) in remarks.enumerated() where moved(remark.at) != remark.at {
            changes.append(
                FieldChange(
                    FieldPath("remarks/\(index)/at"), from: .string(remark.at), to: .string(moved(remark.at))))
        }
        return changes
    }
}

extension Plan.Section {
    fileprivate func notes(after moves: [Ref: Ref]) -> [FieldChange] {
        notes.enumerated().compactMap { index, note in
            let new = note.ref.after(moves)
            guard new != note.ref else { return nil }
            return FieldChange(
                FieldPath("notes/\(index)/ref"), from: .string(note.ref.description), to: .string(new.description))
        }
    }
}
