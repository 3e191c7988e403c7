import PlanFormat
import PlanModel
import Records

/// A line of one of the lists of a paper that have no marks.
package enum PaperListLine: Hashable, Sendable {
    case citation(Citation), recipient(OfficialDocument.NamedBody)

    package var list: PaperList {
        switch self {
        case .citation: .citations
        case .recipient: .recipients
        }
    }

    /// What it says in short.
    package var text: String {
        switch self {
        case .citation(let citation): citation.number ?? citation.title ?? ""
        case .recipient(let body): body.typedText
        }
    }

    fileprivate var fieldValue: FieldValue {
        switch self {
        case .citation(let citation): citation.fieldValue(isParent: false)
        case .recipient(let body): body.fieldValue
        }
    }
}

extension OfficialDocument {
    /// The lines of a list, in the paper's order.
    package func lines(_ list: PaperList) -> [PaperListLine] {
        switch list {
        case .citations: citations.map { .citation($0) }
        case .recipients: recipients.map { .recipient($0) }
        }
    }
}

/// Lines without marks are named by their place in their list, from 0. A list that grows at its end says so in its
/// history, a line that changes its fields; what moves others is the whole list.
extension PlanActions {
    /// Adds a line behind the one at a place, or before all; nil is behind the last one.
    package func adding(
        _ line: PaperListLine, at place: Int?, of id: PlanID
    ) throws(ChangeRefusal) -> AttemptedChange {
        let lines = try plan(id).plan.document.lines(line.list)
        let place = place ?? lines.count
        guard !line.text.isEmpty else { throw .writing(.emptyText) }
        guard (0...lines.count).contains(place) else { throw .writing(.noSuchPlace(line.list, place)) }
        var wanted = lines
        wanted.insert(line, at: place)
        return try changed(line.list, lines, wanted, .added, at: place, line, of: id)
    }

    /// Changes a line.
    package func editing(
        lineAt place: Int, of id: PlanID, to line: PaperListLine
    ) throws(ChangeRefusal) -> AttemptedChange {
        let lines = try plan(id).plan.document.lines(line.list)
        guard lines.indices.contains(place) else { throw .writing(.noSuchPlace(line.list, place)) }
        guard !line.text.isEmpty else { throw .writing(.emptyText) }
        try admit(.plan(id))
        let path = ["document", line.list.rawValue, String(place)]
        let fields = FieldValue.changes(from: lines[place].fieldValue, to: line.fieldValue, at: path)
        let change = PaperLineChange(act: .edited, list: line.list, place: place, text: line.text)
        return AttemptedChange([RecordChange(.plan(id), fields)], .paperLine(change, of: id))
    }

    /// Lets a line stand at another place of its list, counted without it.
    package func moving(
        _ list: PaperList, lineAt place: Int, to new: Int, of id: PlanID
    ) throws(ChangeRefusal) -> AttemptedChange {
        let lines = try plan(id).plan.document.lines(list)
        for place in [place, new] where !lines.indices.contains(place) { throw .writing(.noSuchPlace(list, place)) }
        var wanted = lines
        let line = wanted.remove(at: place)
        wanted.insert(line, at: new)
        return try changed(list, lines, wanted, .moved, at: new, line, of: id)
    }

    /// Takes a line away.
    package func removing(_ list: PaperList, lineAt place: Int, of id: PlanID) throws(ChangeRefusal) -> AttemptedChange
    {
        let lines = try plan(id).plan.document.lines(list)
        guard lines.indices.contains(place) else { throw .writing(.noSuchPlace(list, place)) }
        var wanted = lines
        let line = wanted.remove(at: place)
        return try changed(list, lines, wanted, .removed, at: place, line, of: id)
    }

    private func changed(
        _ list: PaperList, _ old: [PaperListLine], _ new: [PaperListLine], _ act: PaperLineChange.Act, at place: Int,
        _ line: PaperListLine, of id: PlanID
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(id))
        let field = FieldChange(
            FieldPath(parts: ["document", list.rawValue]), from: .array(old.map(\.fieldValue)),
            to: .array(new.map(\.fieldValue)))
        let change = PaperLineChange(act: act, list: list, place: place, text: line.text)
        return AttemptedChange(
            [RecordChange(.plan(id), old == new ? [] : [field])], .paperLine(change, of: id))
    }
}
