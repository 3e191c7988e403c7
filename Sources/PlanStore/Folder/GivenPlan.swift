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
    /// The ids of those tasks, duties and activities that came without one, by the keys of their lists: their marks,
    /// until they get one.
    package let provisional: [String: Set<String>]
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
