import PlanModel
import Records
import VietnameseText

/// What a person can do to a line.
extension MendedReading {
    /// Lets a line go on with the one above it.
    package mutating func join(_ id: LineID) throws(Refusal) {
        guard let index = lines.firstIndex(where: { $0.id == id }), index > 0 else { throw .nothingBefore }
        let (line, before) = (lines[index], lines[index - 1])
        if let row = line.taskRow, line.place.cell != before.place.cell { return try join(row) }
        guard line.place.cell == before.place.cell else { throw .nothingBefore }
        try decide { decisions in
            if let cuts = decisions.cuts[id.line], cuts.contains(id.offset), before.id.line == id.line {
                // What was split is whole again.
                decisions.cuts[id.line] = cuts.count > 1 ? cuts.subtracting([id.offset]) : nil
            } else {
                decisions.joined.insert(id)
            }
            decisions.kinds[id] = nil
            decisions.bodies[id] = nil
        }
    }

    /// Lets a row of a table of tasks go on with the one above it.
    private mutating func join(_ row: MendedLine.TaskRow) throws(Refusal) {
        guard !row.isHead, row.part == 0, let first = lines.firstIndex(where: { $0.taskRow == row }), first > 0,
            let above = lines[first - 1].taskRow, above.table == row.table, !above.isHead
        else { throw .nothingBefore }
        let id = lines[first].id
        try decide { $0.joined.insert(id) }
    }

    /// Splits a line before a place of its text, in letters.
    package mutating func split(_ id: LineID, before offset: Int) throws(Refusal) {
        guard let line = lines.first(where: { $0.id == id }), offset > 0, offset < line.text.count,
            let origin = line.origin(of: offset)
        else { throw .nothingToSplit }
        guard line.taskRow?.isHead != true else { throw .inTable }
        try decide { decisions in
            if decisions.joined.contains(origin) {
                decisions.joined.remove(origin)
            } else {
                decisions.cuts[origin.line, default: []].insert(origin.offset)
            }
        }
    }

    /// Says what a line is; nil leaves it to the reader.
    package mutating func set(_ kind: LineKind?, of id: LineID) throws(Refusal) {
        guard let line = lines.first(where: { $0.id == id }) else { return }
        guard !line.isInTaskTable || kind == nil || kind == .leftOut else { throw .inTable }
        try decide { decisions in
            decisions.kinds[id] = kind
            if kind != nil, kind != .body { decisions.bodies[id] = nil }
        }
    }

    /// Leaves a line out, or takes it back in.
    package mutating func toggle(_ id: LineID) throws(Refusal) {
        try set(decisions.kinds[id] == .leftOut ? nil : .leftOut, of: id)
    }

    /// Says whom a heading addresses.
    package mutating func set(_ bodies: [AgencyReference], of id: LineID) throws(Refusal) {
        guard let line = lines.first(where: { $0.id == id }) else { return }
        guard !line.isInTaskTable else { throw .inTable }
        try decide { decisions in
            decisions.bodies[id] = bodies
            if decisions.kinds[id] != nil { decisions.kinds[id] = .body }
        }
    }

    /// Says for which unit the plan is.
    package mutating func set(_ unit: UnitID) throws(Refusal) {
        try decide { $0.unit = unit }
    }

    /// Says that a line is right as it was understood.
    package mutating func accept(_ id: LineID) throws(Refusal) {
        try decide { $0.accepted.insert(id) }
    }

    /// Takes over fields that a person changed of records of the draft. Who changes what a line gives has looked at it.
    package mutating func take(_ changes: [RecordChange]) throws(Refusal) {
        var wanted: [MendingDecisions.RecordOfLine: [FieldPath: FieldValue?]] = [:]
        var settled: Set<LineID> = []
        for change in changes {
            guard let record = record(of: change.record) else { continue }
            if let line = record.line {
                settled.insert(line)
            } else {
                let paths = Set(change.fields.map(\.path.description))
                for (line, meaning) in zip(lines, meanings)
                where meaning.facts.contains(where: { paths.contains("document/\($0)") }) {
                    settled.insert(line.id)
                }
            }
            for field in change.fields { wanted[record, default: [:]][field.path] = .some(field.new) }
        }
        try decide { decisions in
            decisions.fields.merge(wanted) { old, new in old.merging(new) { $1 } }
            decisions.accepted.formUnion(settled)
        }
    }

    private func record(of id: RecordID) -> MendingDecisions.RecordOfLine? {
        if id == .plan(draft.plan.id) { return MendingDecisions.RecordOfLine(line: nil, kind: .head) }
        for (line, meaning) in zip(lines, meanings) {
            if let block = meaning.records.first(where: { $0.kind == .block }),
                RecordKind.section.record(block.ref) == id.record
            {
                return MendingDecisions.RecordOfLine(line: line.id, kind: .section)
            }
            for record in meaning.records where record.id.names(id.record) {
                let place = meaning.records.filter { $0.kind == record.kind }.firstIndex { $0.id == record.id } ?? 0
                return MendingDecisions.RecordOfLine(line: line.id, kind: record.kind, place: place)
            }
        }
        return nil
    }

    /// The places at which a line may be split, in letters: where a sentence ends, and before marks.
    package func splits(of id: LineID) -> [Int] {
        guard let line = lines.first(where: { $0.id == id }) else { return [] }
        let letters = Array(line.text)
        var places = Set(line.parts.map(\.start))
        let head = Mark.split(line.text).map { letters.count - $0.rest.count } ?? 0
        for place in letters.indices.dropFirst(head + 1) where letters[place] != " " && letters[place - 1] == " " {
            let before = letters[..<place].last { $0 != " " }
            let rest = String(letters[place...])
            if let before, ".;:".contains(before) { places.insert(place) }
            if let mark = Mark.leading(rest), !mark.isBullet || before.map({ ".;:,".contains($0) }) ?? false {
                places.insert(place)
            }
        }
        return places.filter { $0 > 0 }.sorted()
    }

    /// Where a text stands in a line, in letters, with or without its marks; not at its beginning.
    package func place(of text: String, in id: LineID) -> Int? {
        guard let line = lines.first(where: { $0.id == id }), !text.isEmpty else { return nil }
        let (letters, wanted) = (Array(line.text), Array(text))
        let folded = { (letters: [Character]) in letters.map { String($0).withoutVietnameseMarks.lowercased() } }
        for (inside, sought) in [
            (letters.map { String($0) }, wanted.map { String($0) }), (folded(letters), folded(wanted)),
        ]
        where inside.count > sought.count {
            for start in 1...(inside.count - sought.count)
            where inside[start..<(start + sought.count)].elementsEqual(sought) {
                if letters[start - 1] == " " || !letters[start].isLetter { return start }
            }
        }
        return nil
    }
}

extension OutlineLine.ID {
    fileprivate func names(_ record: Ref) -> Bool {
        switch kind {
        case .section: RecordKind.section.record(self.record) == record
        case .block: RecordKind.assignment.record(self.record) == record
        case .norm: RecordKind.norm.record(self.record) == record
        case .task, .duty: self.record == record
        case .head, .citation, .recipient, .other: false
        }
    }
}
