import PlanFormat
import PlanModel
import PlanStore
import Records

/// A plan that a program gives, put over the one that is there: records that it names by their marks get the ids of those
/// that stand there, new ones ids of their own, and what was recorded stays where it says nothing of it.
struct GivenPlanOverStored {
    /// A list of records: whether those that name no id are known by their mark, what is recorded of them rather than
    /// printed, and what of them refers to records of which list.
    private struct List {
        let key: String
        let kind: RecordKind?
        var isByRef = false
        var recorded: [String] = []
        var reference: (key: String, list: String)?

        /// An id for a new record. Activities are counted.
        func newID(_ ids: NewRecordIDs, beside activities: [Ref]) -> String {
            kind.map { ids.id($0).description }
                ?? NumberedRef.free(NumberedRef.activities, among: activities).description
        }
    }

    private static let lists = [
        List(key: "sections", kind: .section, isByRef: true),
        List(key: "assignments", kind: .assignment, isByRef: true),
        List(key: "norms", kind: .norm, isByRef: true),
        List(
            key: "tasks", kind: .task,
            recorded: ["responsible", "status", "doneOn", "newDue", "evidence", "notes", "occasions", "members"],
            reference: ("section", "sections")),
        List(key: "duties", kind: .duty, recorded: ["submissions", "exempt", "calls"], reference: ("task", "tasks")),
        List(key: "activities", kind: nil, recorded: ["status", "reached", "evidence", "notes"]),
    ]
    /// What is known of a plan besides its paper.
    private static let keptOfPlan = ["state", "alarmsFrom", "derivedFrom", "source"]

    /// The plan as its file is to say it.
    private(set) var members: [String: FieldValue]

    /// - Parameters:
    ///   - given: What a program gives.
    ///   - stored: What the file says; nothing for a new plan.
    ///   - ids: Makes ids of new records.
    init(_ given: GivenPlan, over stored: [String: FieldValue], _ ids: NewRecordIDs) {
        members = given.value.members ?? [:]
        members["$schema"] = nil
        for key in GivenPlanOverStored.keptOfPlan where members[key] == nil { members[key] = stored[key] }
        var renamed: [String: [String: String]] = [:]
        for list in GivenPlanOverStored.lists {
            guard let elements = members[list.key]?.elements else { continue }
            let there = StoredList(stored[list.key]?.elements ?? [])
            let provisional = given.provisional[list.key] ?? []
            // The ids that no other record can get: those that are said, then each one given out.
            var taken = Set(elements.compactMap { $0.members?["id"]?.text }).subtracting(provisional)
            var activities = stored["activities"].map { StoredList($0.elements ?? []).ids } ?? []
            activities += taken.map { Ref($0) }
            let records = elements.map { element -> FieldValue in
                guard var record = element.members else { return element }
                let added = record["id"]?.text.flatMap { provisional.contains($0) ? $0 : nil }
                if let key = added ?? (record["id"] == nil ? record["ref"]?.text : nil) {
                    let known = there.id(at: record["ref"]?.text ?? key, but: taken)
                    let id = known ?? list.newID(ids, beside: activities)
                    taken.insert(id)
                    if list.kind == nil { activities.append(Ref(id)) }
                    if renamed[list.key]?[key] == nil { renamed[list.key, default: [:]][key] = id }
                    record["id"] = .string(id)
                }
                if let reference = list.reference, let name = record[reference.key]?.text {
                    record[reference.key] = .string(renamed[reference.list]?[name] ?? name)
                }
                GivenPlanOverStored.keep(list.recorded, of: there[record["id"]?.text], in: &record)
                // The form of the file: of id and mark what would say the same again is left out, where it was.
                let second = list.isByRef ? "id" : "ref"
                if record["id"] == record["ref"], there[record["id"]?.text]?[second] == nil { record[second] = nil }
                return .object(record)
            }
            members[list.key] = .array(records)
        }
    }

    private static func keep(
        _ keys: [String], of stored: [String: FieldValue]?, in record: inout [String: FieldValue]
    ) {
        for key in keys {
            if record[key] == nil { record[key] = stored?[key] }
            if record[key] == .null { record[key] = nil }
        }
        guard let steps = record["steps"]?.elements, let old = stored?["steps"]?.elements else { return }
        record["steps"] = .array(
            steps.map { step in
                guard var members = step.members, members["done"] == nil else { return step }
                members["done"] = old.first { $0.members?["title"] == members["title"] }?.members?["done"]
                return .object(members)
            })
    }

    /// Whether a record, as it is stored, loses some of what was recorded of it when it becomes another one.
    static func loses(_ stored: [String: FieldValue], becoming wanted: [String: FieldValue]) -> Bool {
        func ticks(_ record: [String: FieldValue]) -> Int {
            (record["steps"]?.elements ?? []).count { $0.members?["done"] == .bool(true) }
        }
        let keys = Set(lists.flatMap(\.recorded))
        let recorded = stored.filter { keys.contains($0.key) }
        return FieldValue.object(recorded).names(moreThan: .object(wanted)) || ticks(stored) > ticks(wanted)
    }
}

extension FieldValue {
    /// Whether it has something at a place where another value has nothing, or more in a list.
    fileprivate func names(moreThan other: FieldValue) -> Bool {
        if let members {
            return members.contains { key, value in
                value != .null && (other.members?[key].map { value.names(moreThan: $0) } ?? true)
            }
        }
        if let elements { return elements.count > other.elements?.count ?? 0 }
        return self != .null && other == .null
    }
}

/// The records of a list as the file has them, by id and by mark.
private struct StoredList {
    private var records: [String: [String: FieldValue]] = [:]
    private var idsByRef: [String: [String]] = [:]

    init(_ elements: [FieldValue]) {
        for record in elements.compactMap(\.members) {
            guard let id = (record["id"] ?? record["ref"])?.text else { continue }
            records[id] = record
            let ref = (record["ref"] ?? record["id"])?.text ?? id
            idsByRef[ref, default: []].append(id)
        }
    }

    var ids: [Ref] { records.keys.map { Ref($0) } }

    subscript(id: String?) -> [String: FieldValue]? { id.flatMap { records[$0] } }

    /// The id of the first record at a mark that is nobody's yet.
    func id(at ref: String, but taken: Set<String>) -> String? {
        idsByRef[ref]?.first { !taken.contains($0) }
    }
}
