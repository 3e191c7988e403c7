import PlanModel
import Records

extension Plan {
    /// The same plan, its headings, blocks, norms, tasks and duties under new ids: their marks may change, and what is
    /// recorded of them stays with them.
    package func withOwnIDs(_ newID: (RecordKind) -> Ref) -> Plan {
        var members = fieldValue.members ?? [:]
        var names: [RecordKind: [String: String]] = [:]
        let lists: [(key: String, kind: RecordKind)] = [
            ("sections", .section), ("assignments", .assignment), ("norms", .norm), ("tasks", .task), ("duties", .duty),
        ]
        for list in lists {
            guard let records = members[list.key]?.elements else { continue }
            members[list.key] = .array(
                records.map { record in
                    guard var record = record.members, let name = (record["id"] ?? record["ref"])?.text else {
                        return .object(record.members ?? [:])
                    }
                    let id = newID(list.kind).description
                    names[list.kind, default: [:]][name] = id
                    record["ref"] = record["ref"] ?? .string(name)
                    record["id"] = .string(id)
                    for (key, kind) in [("section", RecordKind.section), ("task", .task)] {
                        guard let old = record[key]?.text, let new = names[kind]?[old] else { continue }
                        record[key] = .string(new)
                    }
                    return .object(record)
                })
        }
        return Plan.stored(.object(members)) ?? self
    }
}
