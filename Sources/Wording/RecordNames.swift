import PlanModel
import PlanStore
import Records

/// By what people know the records of histories: the mark that a paper prints, where a history keeps the id that never
/// changes.
package struct RecordNames: Sendable {
    private var names: [RecordID: RecordID] = [:]
    private var plans: [PlanID: String] = [:]
    private var bodies: [PlanID: [String: String]] = [:]
    private var duties: [RecordID: String] = [:]
    /// What records of other files than plans are called: persons, units, bodies, forms.
    private var others: [RecordID: String] = [:]

    /// No names: every record keeps its id.
    package init() {}

    /// The names of some records, as a library has them now. What it does not have keeps its id.
    package init(_ library: PlanLibrary, of records: some Sequence<RecordID>) {
        for (plan, wanted) in Dictionary(grouping: records, by: \.plan) {
            // Reading a plan for ids that are marks themselves would be for nothing.
            guard wanted.contains(where: { RecordNames.isStable($0.record) }), let plan = library.plan(plan)?.plan
            else {
                continue
            }
            func add(_ record: Ref, _ ref: Ref) { names[RecordID(plan.id, record)] = RecordID(plan.id, ref) }
            for task in plan.tasks where task.id != task.ref { add(task.id, task.ref) }
            for duty in plan.duties.asLaidDown where duty.id != duty.ref { add(duty.id, duty.ref) }
            for activity in plan.activities where activity.id != activity.ref { add(activity.id, activity.ref) }
            for section in plan.sections { add(RecordKind.section.record(section.id), section.ref) }
            for block in plan.assignments { add(RecordKind.assignment.record(block.id), block.ref) }
            for norm in plan.norms { add(RecordKind.norm.record(norm.id), norm.ref) }
        }
    }

    /// The names of the records of some changes. One that is made or taken away is known by what is told of it.
    package init(_ library: PlanLibrary, of entries: some Sequence<HistoryEntry>) {
        self.init(library, of: entries.map(\.record))
        for entry in entries where names[entry.record] == nil {
            guard let whole = entry.fields.first(where: \.path.isWhole),
                case .object(let members)? = whole.new ?? whole.old, case .string(let ref)? = members["ref"]
            else { continue }
            names[entry.record] = RecordID(entry.record.plan, Ref(ref))
        }
    }

    /// Whether an id may be another than the mark: `t.zwquci7m`, `s.IV`.
    private static func isStable(_ record: Ref) -> Bool {
        let text = record.description
        return "tsbdn".contains(text.prefix(1)) && text.dropFirst().first == "."
    }

    package subscript(record: RecordID) -> RecordID { names[record] ?? record }

    /// With what plans, reports and bodies are called as well, for people who see no ids.
    package init(
        _ library: PlanLibrary, of entries: [HistoryEntry], and records: [RecordID] = [], _ language: Language,
        title: (PlanOutline) -> String
    ) {
        self.init(library, of: entries)
        names.merge(RecordNames(library, of: records).names) { known, _ in known }
        name(entries.map(\.record) + records, library, language, title)
        nameOthers(of: entries, library, language)
        nameBodies(of: entries, library, language)
    }

    /// With what bodies are called as well; plans and records keep their ids, by which commands know them.
    package init(_ library: PlanLibrary, of entries: [HistoryEntry], _ language: Language) {
        self.init(library, of: entries)
        nameBodies(of: entries, library, language)
    }

    private mutating func nameBodies(of entries: [HistoryEntry], _ library: PlanLibrary, _ language: Language) {
        for entry in entries {
            let isOfWays = entry.record.plan.signingUnit != nil
            let named = entry.fields.compactMap(\.body) + (isOfWays ? entry.fields.flatMap(\.bodiesAsked) : [])
            for body in named where bodies[entry.record.plan]?[body] == nil {
                let file = entry.record.plan
                // Bodies of a unit's file are called as in any of its plans.
                let plan =
                    library.entry(file)
                    ?? file.signingUnit.flatMap { unit in
                        library.entries.last { $0.outline.unit == unit }
                    }
                guard let plan = plan?.outline, let reference = AgencyReference(body) else { continue }
                bodies[file, default: [:]][body] = library.reference.shortName(of: reference, in: plan, language)
            }
        }
    }

    private mutating func name(
        _ records: [RecordID], _ library: PlanLibrary, _ language: Language, _ title: (PlanOutline) -> String
    ) {
        for record in records {
            guard let plan = library.entry(record.plan)?.outline else { continue }
            plans[plan.id] = title(plan)
            guard library.task(record) == nil, plan.hasDuties else { continue }
            let duty = library.plan(plan.id)?.plan.duties.asLaidDown.first { $0.id == record.record }
            duties[record] = duty?.kind.name(language)
        }
    }

    private mutating func nameOthers(of entries: [HistoryEntry], _ library: PlanLibrary, _ language: Language) {
        for entry in entries where entry.record.plan.isReserved && others[entry.record] == nil {
            let known = entry.record.plan.contactsUnit.flatMap {
                library.contacts[$0]?[contact: entry.record.record]?.name
            }
            others[entry.record] =
                known ?? entry.fields.lazy.compactMap(\.statedUnitChange).first.map { change in
                    Wording(language).unitChange(change, in: library.reference)
                } ?? entry.fields.lazy.compactMap(\.statedName).first
        }
    }

    /// What a record is called in a sentence: its mark and its plan; where that has no name, its id.
    package func title(of record: RecordID) -> String {
        if let other = others[record] { return other }
        let name = self[record]
        guard let plan = plans[record.plan] else { return name.description }
        if record == RecordID.plan(record.plan) { return plan }
        return "\(duties[record] ?? name.record.description) (\(plan))"
    }

    /// A change with the names of bodies in the place of their ids.
    func named(_ change: FieldChange, of record: RecordID) -> FieldChange {
        var change = change
        if record.plan.signingUnit != nil {
            change.old = change.old.map { named($0, at: change.path, in: record.plan) }
            change.new = change.new.map { named($0, at: change.path, in: record.plan) }
        }
        guard let body = change.body, let name = bodies[record.plan]?[body] else { return change }
        var parts = change.path.parts
        parts[1] = name + parts[1].dropFirst(body.count)
        change.path = FieldPath(parts: parts)
        return change
    }

    /// What a step of a paper says, the bodies that it asks by their names.
    private func named(_ value: FieldValue, at path: FieldPath, in file: PlanID) -> FieldValue {
        func names(_ list: FieldValue) -> FieldValue {
            .array((list.elements ?? []).map { $0.text.flatMap { bodies[file]?[$0] }.map(FieldValue.string) ?? $0 })
        }
        if path.parts == ["bodies"] { return names(value) }
        guard path.isWhole, var members = value.members, let asked = members["bodies"] else { return value }
        members["bodies"] = names(asked)
        return .object(members)
    }
}

extension FieldChange {
    /// What a record that comes or goes as a whole is called.
    fileprivate var statedName: String? {
        guard path.isWhole, case .object(let members)? = new ?? old else { return nil }
        for key in ["name", "title"] {
            if case .string(let name)? = members[key] { return name }
        }
        return nil
    }

    /// What became of units, where that comes or goes.
    fileprivate var statedUnitChange: UnitChange? {
        path.isWhole ? (new ?? old).flatMap { UnitChange($0) } : nil
    }

    /// The bodies that a step of a paper asks, in the change of it as a whole or of its list.
    fileprivate var bodiesAsked: [String] {
        guard path.isWhole || path.parts == ["bodies"] else { return [] }
        return [old, new].compactMap(\.self).flatMap { value in
            ((path.isWhole ? value.members?["bodies"] : value)?.elements ?? []).compactMap(\.text)
        }
    }

    /// Whose part, submission or call it is, as it is stored. Of what is owed again and again the period stands behind it.
    fileprivate var body: String? {
        let keys = ["members", "submissions", "exempt", "calls", "replies"]
        guard path.parts.count > 1, keys.contains(path.parts[0]) else {
            return nil
        }
        return path.parts[1].split(separator: "#", maxSplits: 1).first.map(String.init)
    }
}
