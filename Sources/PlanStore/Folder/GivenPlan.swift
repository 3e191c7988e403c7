import JSONText
import PlanFormat
import PlanModel
import Records
import VietnameseText

/// A plan as a program of others gives it, in the form of its file.
package struct GivenPlan: Sendable {
    /// Why a text is no plan of this folder: all that is wrong with it, in its order.
    package struct Rejection: Error, Sendable {
        package let faults: [Fault]
    }

    /// What it says.
    package let plan: Plan
    /// The same as it is written, with what this program does not know.
    package let value: FieldValue
    /// The ids of those tasks, duties and activities that came without one: their marks, until they get one.
    package let provisional: Set<Ref>
}

extension PlanFolder {
    /// A plan in the form in which programs take it out and give it back: as its file, in one order and layout, without
    /// the way to the schema beside it. Nil where there is no such plan.
    package func text(ofPlan id: PlanID) throws(CommitError) -> [UInt8]? {
        guard let document = try document(of: RecordFile(id)) else { return nil }
        let withoutSchema = (try? document.edited([.remove([.key("$schema")])])).flatMap { try? JSONDocument($0) }
        return CanonicalJSON(order: .plan).file(withoutSchema ?? document)
    }

    /// Reads a plan that is given.
    ///
    /// - Parameters:
    ///   - bytes: Its text.
    ///   - name: What faults call it.
    /// - Returns: The plan.
    /// - Throws: `GivenPlan.Rejection`.
    package func plan(given bytes: [UInt8], named name: String) throws(GivenPlan.Rejection) -> GivenPlan {
        let (given, document): (ProvisionalIDs, JSONDocument)
        do throws(JSONFault) {
            given = try ProvisionalIDs(JSONDocument(bytes))
            document = try JSONDocument(given.text)
        } catch {
            throw GivenPlan.Rejection(faults: [Fault(error, in: name)])
        }
        let root = document.root
        let path = FolderLayout.plan(PlanID(root["id"]?.string ?? ""), of: root["unit"]?.string ?? "")
        let decoded = PlanDecoder.decode(given.text, file: path, agencies: contents.knownAgencies)
        let units = referenceWithAllUnits().units
        var faults = decoded.faults + decoded.mentions.filter { units[$0.unit] == nil }.map(\.fault)
        faults += ProvisionalIDs.misplaced(in: document)
        var value = FieldValue.null
        do throws(JSONFault) {
            value = try root.fieldValue()
        } catch {
            faults.append(Fault(error, in: name))
        }
        guard let plan = decoded.plan, faults.isEmpty else {
            let told = faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
            throw GivenPlan.Rejection(
                faults: told.map { fault in
                    Fault(file: name, line: fault.line, column: fault.column, kind: fault.kind, scope: fault.scope)
                })
        }
        return GivenPlan(plan: plan, value: value, provisional: given.ids)
    }
}

/// Lets records that name only their mark be read as if it were their id. What is added stands behind all that a record
/// says, on the same line, so that every fault has the place that it has in the text.
private struct ProvisionalIDs {
    /// The text with the ids.
    let text: [UInt8]
    /// Those that were added.
    let ids: Set<Ref>

    private static let lists = RecordFile(PlanID("")).lists.filter { !$0.isByRef }

    init(_ document: JSONDocument) {
        let records = ProvisionalIDs.lists.flatMap { list in document.root[list.key].map { Array($0.elements) } ?? [] }
        var taken = Set(records.compactMap { $0["id"]?.string?.composingVietnamese })
        var (ids, added): (Set<Ref>, [(place: Int, text: String)]) = ([], [])
        for record in records where record["id"] == nil {
            guard let ref = record["ref"]?.string?.composingVietnamese, Ref(ref).isWellFormed,
                let end = record.members.map(\.value.byteRange.upperBound).max()
            else { continue }
            var (id, count) = (ref, 1)
            while !taken.insert(id).inserted {
                count += 1
                id = "\(ref)~\(count)"
            }
            ids.insert(Ref(id))
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
