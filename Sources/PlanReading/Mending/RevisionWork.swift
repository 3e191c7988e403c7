import PlanFormat
import PlanModel
import Records

/// What becomes of a plan, list by list, when its document is read again.
struct RevisionWork {
    let old: Plan
    let new: Plan
    let touched: [Ref: Set<String>]
    let base: RevisionBase?
    var lines: [PlanRevision.Line] = []
    var members: [String: FieldValue]
    var paper: [String: FieldValue]
    /// The ids that records of the new draft get, by kind.
    private var ids: [OutlineLine.Kind: [Ref: Ref]] = [:]

    private static let lists: [(kind: OutlineLine.Kind, key: String, record: RecordKind, fields: [String])] = [
        (.section, "sections", .section, ["ref", "title", "part", "notes"]),
        (.block, "assignments", .assignment, ["ref", "agencies", "requested", "printed", "namedInBody"]),
        (
            .task, "tasks", .task,
            [
                "ref", "section", "title", "text", "owners", "role", "partners", "kind", "timings", "actionMonth",
                "steps",
            ]
        ),
        (.duty, "duties", .duty, ["task", "kind", "title", "who", "toWhom", "via", "timing"]),
    ]

    init(_ old: Plan, _ new: Plan, _ touched: [Ref: Set<String>], _ base: Plan?) {
        (self.old, self.new, self.touched) = (old, new, touched)
        self.base = base.map { RevisionBase($0) }
        members = old.fieldValue.members ?? [:]
        paper = new.fieldValue.members ?? [:]
        (paper["id"], paper["unit"]) = (members["id"], members["unit"])
    }

    mutating func run(_ newID: (RecordKind) -> Ref) {
        head()
        for list in RevisionWork.lists {
            let (before, after) = (old.storedLines(list.kind), new.storedLines(list.kind))
            let pairs = RevisionWork.pairs(before, after, base)
            for (index, line) in after.enumerated() {
                ids[list.kind, default: [:]][line.id] = pairs[index].map { before[$0].id } ?? newID(list.record)
            }
            paper[list.key] = .array(
                after.enumerated().map { index, line in .object(said(line, pairs[index].map { before[$0] })) })
            var records = after.enumerated().map { index, line -> (ref: Ref, value: FieldValue) in
                (line.ref, .object(record(line, pairs[index].map { before[$0] }, list.fields)))
            }
            let used = Set(pairs.values)
            for (index, line) in before.enumerated() where !used.contains(index) {
                guard stays(line) else {
                    tell(line, .gone)
                    continue
                }
                tell(line, .stays)
                let place = records.firstIndex { line.ref < $0.ref } ?? records.endIndex
                records.insert((line.ref, .object(freeing(line, among: records.map(\.ref)))), at: place)
            }
            members[list.key] = .array(records.map(\.value))
        }
    }

    // MARK: Which is which

    /// The places of the old lines that the new ones are: those that say the same where they stood, then those that say
    /// the same elsewhere, then those that say nearly the same, then those that stand where one stood. What an old line says
    /// is also what the paper said of it before.
    private static func pairs(_ old: [StoredLine], _ new: [StoredLine], _ base: RevisionBase?) -> [Int: Int] {
        var pairs: [Int: Int] = [:]
        var used: Set<Int> = []
        let printed = old.map { base?.line($0.name) ?? $0 }
        let worded = (old: printed.map(\.asWorded), new: new.map(\.asWorded))
        func isSame(_ place: Int, _ line: StoredLine) -> Bool {
            old[place].key == line.key || printed[place].key == line.key
        }
        func likeness(_ place: Int, _ line: StoredLine, _ index: Int) -> Double {
            max(
                old[place].likeness(to: line), printed[place].likeness(to: line),
                worded.old[place].likeness(to: worded.new[index]))
        }
        func pair(_ find: (StoredLine, Int, [Int]) -> Int?) {
            for (index, line) in new.enumerated() where pairs[index] == nil {
                guard let found = find(line, index, old.indices.filter { !used.contains($0) }) else { continue }
                pairs[index] = found
                used.insert(found)
            }
        }
        pair { line, _, free in free.first { isSame($0, line) && old[$0].ref == line.ref } }
        pair { line, _, free in free.first { isSame($0, line) && !line.key.isEmpty } }
        pair { line, index, free in
            let likest = free.map { (place: $0, likeness: likeness($0, line, index)) }.max { $0.likeness < $1.likeness }
            return likest.flatMap { $0.likeness >= 0.6 ? $0.place : nil }
        }
        // What was recorded of one may belong to the other, where they stand at the same place.
        pair { line, index, free in
            free.first { old[$0].ref == line.ref && (line.kind != .task || likeness($0, line, index) >= 0.25) }
        }
        return pairs
    }

    /// Whether people worked on a line, or on one that stands below it.
    private func stays(_ line: StoredLine) -> Bool {
        func isRecorded(_ id: Ref) -> Bool {
            guard let task = old.tasks.first(where: { $0.id == id }) else { return false }
            return task.hasProgress || touched[id] != nil || old.duties.contains { $0.task == id && isOwed($0) }
        }
        func isOwed(_ duty: ReportingDuty) -> Bool {
            duty.hasProgress || touched[duty.record] != nil
        }
        switch line.kind {
        case .task: return isRecorded(line.id)
        case .duty: return old.duties.contains { $0.record == line.id && isOwed($0) }
        case .section, .block:
            return touched[line.name] != nil
                || old.tasks.contains { $0.ref.isInside(line.ref) && isRecorded($0.id) }
        case .head, .norm, .citation, .recipient, .other: return true
        }
    }

    /// A line that stays, at a ref that no line of the paper has.
    private func freeing(_ line: StoredLine, among taken: [Ref]) -> [String: FieldValue] {
        var (members, ref, count) = (line.members, line.ref, 1)
        while taken.contains(ref) {
            count += 1
            ref = Ref("\(line.ref)~\(count)")
        }
        if ref != line.ref { members["ref"] = .string(ref.description) }
        return members
    }

    // MARK: What becomes of it

    private mutating func record(
        _ line: StoredLine, _ before: StoredLine?, _ fields: [String]
    ) -> [String: FieldValue] {
        var wanted = said(line, before)
        let isNamedByRef = line.kind == .section || line.kind == .block
        guard let before else {
            tell(line, .new)
            return wanted
        }
        let first = base?[before.name]
        let steps = wanted["steps"]
        wanted["steps"] = RevisionWork.steps(wanted["steps"], as: before.members["steps"])
        var result = before.members
        if isNamedByRef { result["id"] = wanted["id"] }
        let own = touched[before.name] ?? []
        var (changes, conflicts): ([FieldChange], [FieldChange]) = ([], [])
        for field in fields where result[field] != wanted[field] {
            let isPlace = field == "ref" || field == "section" || field == "task"
            let isChanged = own.contains(field) || field != "steps" && first.map { $0[field] != result[field] } ?? false
            if isChanged, !isPlace {
                // What the paper says as before is no news: what people made of it is newer.
                let print = field == "steps" ? steps : wanted[field]
                if first.map({ $0[field] != print }) ?? true {
                    conflicts.append(FieldChange(FieldPath(field), from: result[field], to: wanted[field]))
                }
                continue
            }
            // A heading's id is no news to anybody, and neither is a wording beside the title that is made from it.
            let isNews =
                field != "section" && field != "task"
                && !(field == "text" && changes.contains { $0.path == FieldPath("title") })
            if isNews { changes.append(FieldChange(FieldPath(field), from: result[field], to: wanted[field])) }
            result[field] = wanted[field]
        }
        let changed = changes.map(\.path.description)
        result["unsure"] = RevisionWork.doubts(before.members["unsure"], wanted["unsure"], of: changed)
        if !changes.isEmpty || !conflicts.isEmpty { tell(line, .changed(changed), changes, conflicts) }
        return result
    }

    /// What the paper says of a line, with the ids of the plan's records.
    private func said(_ line: StoredLine, _ before: StoredLine?) -> [String: FieldValue] {
        var said = line.members
        let id = ids[line.kind]?[line.id] ?? line.id
        said["section"] = said["section"]?.text.map { .string((ids[.section]?[Ref($0)] ?? Ref($0)).description) }
        said["task"] = said["task"]?.text.map { .string((ids[.task]?[Ref($0)] ?? Ref($0)).description) }
        guard before != nil else {
            said["id"] = .string(id.description)
            said["ref"] = .string(line.ref.description)
            return said
        }
        let isNamedByRef = line.kind == .section || line.kind == .block
        said["id"] = isNamedByRef && line.ref == id ? nil : .string(id.description)
        said["ref"] = isNamedByRef || line.ref != id ? .string(line.ref.description) : nil
        return said
    }

    /// New steps; those that were ticked stay so.
    private static func steps(_ new: FieldValue?, as old: FieldValue?) -> FieldValue? {
        guard let steps = new?.elements else { return new }
        let done = Set(
            (old?.elements ?? []).filter { $0.members?["done"] == .bool(true) }.compactMap {
                $0.members?["title"]?.text
            })
        return .array(
            steps.map { step in
                guard var members = step.members, members["title"]?.text.map(done.contains) == true else { return step }
                members["done"] = .bool(true)
                return .object(members)
            })
    }

    /// What was settled stays so; what changed may be in doubt again.
    private static func doubts(_ old: FieldValue?, _ new: FieldValue?, of changed: [String]) -> FieldValue? {
        var doubts = old?.members ?? [:]
        for field in changed { doubts[field] = new?.members?[field] }
        return doubts.isEmpty ? nil : .object(doubts)
    }

    private mutating func head() {
        let own = touched[Ref("plan")] ?? []
        let (before, after) = (members["document"]?.members ?? [:], new.fieldValue.members?["document"]?.members ?? [:])
        var paper = before
        var (changes, conflicts): ([FieldChange], [FieldChange]) = ([], [])
        for field in Set(before.keys).union(after.keys).sorted()
        where before[field] != after[field] && field != "outside" {
            let change = FieldChange(FieldPath(parts: ["document", field]), from: before[field], to: after[field])
            // What was entered on signing is not taken away by a paper that leaves it blank.
            let first = base?.document
            let isChanged =
                own.contains("document/\(field)") || first.map { $0[field] ?? .null != before[field] ?? .null } ?? false
            if isChanged || after[field] ?? .null == .null {
                let isNews = first.map { $0[field] ?? .null != after[field] ?? .null } ?? true
                if isChanged, isNews, after[field] ?? .null != .null { conflicts.append(change) }
                continue
            }
            paper[field] = after[field]
            changes.append(change)
        }
        members["document"] = .object(paper)
        members["source"] = new.fieldValue.members?["source"]
        guard !changes.isEmpty || !conflicts.isEmpty else { return }
        lines.append(
            PlanRevision.Line(
                kind: .head, ref: Ref(""), text: new.document.title, fate: .changed(changes.map(\.path.description)),
                changes: changes, conflicts: conflicts))
    }

    private mutating func tell(
        _ line: StoredLine, _ fate: PlanRevision.Fate, _ changes: [FieldChange] = [], _ conflicts: [FieldChange] = []
    ) {
        // A block's heading is one line with it.
        if line.kind == .section, (old.assignments + new.assignments).contains(where: { $0.ref == line.ref }) { return }
        lines.append(
            PlanRevision.Line(
                kind: line.kind, ref: line.ref, text: line.text, fate: fate, changes: changes, conflicts: conflicts))
    }
}
