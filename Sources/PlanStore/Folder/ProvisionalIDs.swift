import JSONText
import PlanFormat
import Records
import VietnameseText

/// Lets records that name only their mark be read as if it were their id. What is added stands behind all that a record
/// says, on the same line, so that every fault has the place that it has in the text.
struct ProvisionalIDs {
    /// The text with the ids.
    let text: [UInt8]
    /// Those that were added, by the keys of their lists.
    let ids: [String: Set<String>]

    private static let lists = RecordFile(PlanID("")).lists.filter { !$0.isByRef }

    init(_ document: JSONDocument) {
        let records = ProvisionalIDs.lists.flatMap { list in
            (document.root[list.key].map { Array($0.elements) } ?? []).map { (list: list.key, node: $0) }
        }
        var taken = Set(records.compactMap { $0.node["id"]?.string?.composingVietnamese })
        var (ids, added): ([String: Set<String>], [(place: Int, text: String)]) = ([:], [])
        for record in records where record.node["id"] == nil {
            guard let ref = record.node["ref"]?.string?.composingVietnamese, Ref(ref).isWellFormed,
                let end = record.node.members.map(\.value.byteRange.upperBound).max()
            else { continue }
            var (id, count) = (ref, 1)
            while !taken.insert(id).inserted {
                count += 1
                id = "\(ref)~\(count)"
            }
            ids[record.list, default: []].insert(id)
            added.append((end, ", \"id\": \"\(id)\""))
        }
        var text = document.bytes
        for insertion in added.sorted(by: { $0.place > $1.place }) {
            text.insert(contentsOf: insertion.text.utf8, at: insertion.place)
        }
        (self.text, self.ids) = (text, ids)
    }

    /// The ids that would put a record into another list than the one it stands in, as faults.
    static func misplaced(in document: JSONDocument) -> [Fault] {
        let file = RecordFile(PlanID(""))
        return lists.flatMap { list in
            (document.root[list.key].map { Array($0.elements) } ?? []).compactMap { record -> Fault? in
                guard let node = record["id"], let id = node.string, record["ref"]?.string != id,
                    let home = file.list(for: Ref(id)), home.key != list.key
                else { return nil }
                return Fault(
                    file: "", line: node.position.line, column: node.position.column,
                    kind: .idIsNotContent(id: id, expected: list.prefix + "…"), scope: .file)
            }
        }
    }
}
