import Records

/// One line of a plan as staff write it: its head, what it is based on, a heading, a block, a task, a duty below the task
/// that lays it down, a money norm, who gets it.
package struct OutlineLine: Hashable, Sendable, Identifiable {
    package enum Kind: String, Hashable, Sendable {
        /// What the plan says of itself before its first heading.
        case head
        case section, block, task, duty
        /// A money norm.
        case norm
        /// A document that the paper is based on, and who gets it: named by their place in their list, from 0.
        case citation, recipient
        /// An aim or a source of money, which are read and not written here.
        case other
    }

    /// Names a line: one with a record also after it has moved, one without a mark by its place.
    package struct ID: Hashable, Sendable {
        package let kind: Kind
        package let record: Ref

        package init(_ kind: Kind, _ record: Ref) { (self.kind, self.record) = (kind, record) }

        /// Names a line without a mark by its place in its list.
        package init(_ kind: Kind, at place: Int) { self.init(kind, Ref(String(place))) }

        /// The place of a line without a mark, from 0; nil of others.
        package var place: Int? { list == nil ? nil : Int(record.description) }

        /// The list in which a line without a mark stands; nil of others.
        package var list: PaperList? {
            switch kind {
            case .citation: .citations
            case .recipient: .recipients
            case .head, .section, .block, .task, .duty, .norm, .other: nil
            }
        }
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
        for norm in norms { add(.norm, norm.id, norm.ref, norm.who) }
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
        let bases = document.bases.map { place in
            OutlineLine(
                id: OutlineLine.ID(.citation, at: place), ref: Ref(""), depth: 1,
                text: document.citations[place].typedText)
        }
        let recipients = document.recipients.enumerated().map { place, body in
            OutlineLine(id: OutlineLine.ID(.recipient, at: place), ref: Ref(""), depth: 1, text: body.typedText)
        }
        return [head] + bases + all + recipients
    }
}
