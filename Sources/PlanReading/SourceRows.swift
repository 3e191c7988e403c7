import DocumentReading
import PlanModel
import Records

extension PlanDraft {
    /// At which line of what was read each record of a plan stands, from 0, by what histories know it. The plan was made of
    /// the draft: with ids of its own, and the marks of the paper.
    package func rows(in document: SourceDocument, of plan: Plan) -> [Ref: Int] {
        let rows = Dictionary(
            document.plainLines.enumerated().map { ($0.element.place, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return plan.rows { ref in places[ref.description].flatMap { rows[$0] } }
    }
}

extension MendedReading {
    /// At which line of what was read each record of a plan stands, from 0, by what histories know it. The plan was made of
    /// the draft: with ids of its own, and the marks of the paper.
    package func rows(of plan: Plan) -> [Ref: Int] {
        plan.rows { ref in
            draft.places[ref.description].flatMap { place in
                lines.indices.contains(place.line - 1) ? lines[place.line - 1].id.line - 1 : nil
            }
        }
    }
}

extension Plan {
    fileprivate func rows(_ row: (Ref) -> Int?) -> [Ref: Int] {
        var rows: [Ref: Int] = [:]
        for task in tasks { rows[task.id] = row(task.ref) }
        for duty in duties.asLaidDown { rows[duty.id] = row(duty.ref) }
        for section in sections { rows[RecordKind.section.record(section.id)] = row(section.ref) }
        for block in assignments { rows[RecordKind.assignment.record(block.id)] = row(block.ref) }
        for norm in norms { rows[RecordKind.norm.record(norm.id)] = row(norm.ref) }
        return rows
    }
}
