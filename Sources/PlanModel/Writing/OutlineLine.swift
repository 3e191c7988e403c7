import Records

/// One line of a plan as staff write it: its head, a heading, a block, a task, or a duty below the task that lays it down.
package struct OutlineLine: Hashable, Sendable, Identifiable {
    package enum Kind: String, Hashable, Sendable {
        /// What the plan says of itself before its first heading.
        case head
        case section, block, task, duty
        /// An aim, a source of money or a norm, which are read and not written here.
        case other
    }

    /// Names a line, also after it has moved.
    package struct ID: Hashable, Sendable {
        package let kind: Kind
        package let record: Ref

        package init(_ kind: Kind, _ record: Ref) { (self.kind, self.record) = (kind, record) }
    }

    package let id: ID
    /// Where it stands; a duty has the ref by which people name it.
    package let ref: Ref
    /// How deep: 0 for the head and the headings at the top.
    package let depth: Int
    package let text: String

    package var kind: Kind { id.kind }
}

extension Plan {
    /// All lines in the paper's order. A heading and the block that it opens are one line.
    package var outline: [OutlineLine] {
        var lines: [OutlineLine] = []
        let blocks = Set(assignments.map(\.ref))
        func add(_ kind: OutlineLine.Kind, _ id: Ref, _ ref: Ref, _ text: String) {
            let depth = ref.description.count { $0 == "." }
            lines.append(OutlineLine(id: OutlineLine.ID(kind, id), ref: ref, depth: depth, text: text))
        }
        for section in sections {
            if !blocks.contains(section.ref) { add(.section, section.id, section.ref, section.title) }
            for note in section.notes { add(.other, note.ref, note.ref, note.text) }
        }
        for block in assignments {
            let heading = sections.first { $0.ref == block.ref }?.title
            add(.block, block.id, block.ref, heading ?? block.printed)
        }
        for task in tasks { add(.task, task.id, task.ref, task.title) }
        for norm in norms { add(.other, norm.id, norm.ref, norm.who) }
        lines.sort { $0.ref < $1.ref }
        let byTask = Dictionary(grouping: duties.asLaidDown, by: \.task)
        let all = lines.flatMap { line -> [OutlineLine] in
            guard line.kind == .task else { return [line] }
            return [line]
                + (byTask[line.id.record] ?? []).map { duty in
                    OutlineLine(
                        id: OutlineLine.ID(.duty, duty.id), ref: duty.ref, depth: line.depth + 1, text: duty.title)
                }
        }
        let head = OutlineLine(id: OutlineLine.ID(.head, Ref("")), ref: Ref(""), depth: 0, text: document.title)
        return [head] + all
    }
}
