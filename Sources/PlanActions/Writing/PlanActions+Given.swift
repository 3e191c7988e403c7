import JSONText
import PlanFormat
import PlanModel
import PlanStore
import Records

/// What becomes of a plan that a program gives.
package struct GivenPlanChange: Sendable {
    /// A record of which something changes.
    package struct Line: Hashable, Sendable {
        package enum Fate: Hashable, Sendable {
            case new, gone
            /// It is gone, with what was recorded of it.
            case lost
            case changed([FieldChange])
            /// It stays, without some of what was recorded of it.
            case losing([FieldChange])
        }

        package let record: RecordID
        /// Where it stands, or stood; empty of the plan itself.
        package let ref: Ref
        package let title: String
        package let fate: Fate
    }

    package let attempt: AttemptedChange
    /// The records of which something changes, in the paper's order; nothing of a new plan.
    package let lines: [Line]
    /// Whether there is no such plan yet.
    package let isNew: Bool

    /// The marks of the records of which something that was recorded would go.
    package var lost: [Ref] {
        lines.filter { line in
            switch line.fate {
            case .lost, .losing: true
            case .new, .gone, .changed: false
            }
        }.map(\.ref)
    }
}

extension PlanActions {
    /// Makes a plan what a program gives, or begins it. What was recorded stays where nothing is said of it; the state is
    /// set by its own change alone, as days that have passed may be in question.
    ///
    /// - Parameters:
    ///   - given: What it gives.
    ///   - stored: The plan's file; nil where there is none.
    ///   - ids: Makes ids of new records.
    /// - Returns: The change, line by line.
    /// - Throws: `ChangeRefusal`.
    package func taking(
        _ given: GivenPlan, over stored: JSONDocument?, _ ids: NewRecordIDs = NewRecordIDs()
    ) throws(ChangeRefusal) -> GivenPlanChange {
        let plan = given.plan
        try check(PlanHead(plan))
        var old: [String: FieldValue] = [:]
        do throws(JSONFault) {
            old = try stored?.root.fieldValue().members ?? [:]
        } catch {
            let file = FolderLayout.plan(plan.id, of: plan.unit.slug)
            throw .closed(.record(.plan(plan.id), Fault(error, in: file)))
        }
        if stored != nil {
            let there = try self.plan(plan.id).plan
            guard there.unit == plan.unit else { throw .writing(.unitIsFixed(there.unit)) }
            for key in ["state", "alarmsFrom"] {
                guard let value = given.value.members?[key], value != old[key] ?? .null else { continue }
                throw .writing(.stateSetByItself(plan.id))
            }
        } else if plan.statedState != .draft, !plan.missingForForce.isEmpty {
            throw .writing(.givenInForce(plan.id, plan.missingForForce))
        }
        let wanted = GivenPlanOverStored(given, over: old, ids).members
        let changes = try changes(of: plan.id, from: stored, to: .object(wanted))
        try admit([RecordID.plan(plan.id)] + changes.map(\.record))
        let attempt = AttemptedChange(changes, .planGiven(plan.id))
        guard stored != nil else { return GivenPlanChange(attempt: attempt, lines: [], isNew: true) }
        let norms = Set(library.figures(of: plan.unit).money.filter { $0.plan == plan.id }.compactMap(\.norm))
        let recorded = try self.plan(plan.id).plan.recordsWithProgress.union(norms.map { RecordKind.norm.record($0) })
        let lines = changes.map { line(of: $0, from: old, to: wanted, recorded: recorded) }
        return GivenPlanChange(attempt: attempt, lines: lines.sorted { $0.ref < $1.ref }, isNew: false)
    }

    private func changes(
        of plan: PlanID, from stored: JSONDocument?, to wanted: FieldValue
    ) throws(ChangeRefusal) -> [RecordChange] {
        let document: JSONDocument
        do throws(JSONFault) {
            document = try JSONDocument(CanonicalJSON(order: .plan).file(wanted))
        } catch {
            // It was made of texts that were read.
            throw .gone(.plan(plan))
        }
        let changes = RecordDifference(RecordFile(plan), from: stored, to: document).changes
        return changes.map { RecordChange($0.record, $0.fields.flatMap(\.parts)) }
    }

    private func line(
        of change: RecordChange, from old: [String: FieldValue], to wanted: [String: FieldValue], recorded: Set<Ref>
    ) -> GivenPlanChange.Line {
        let whole = change.fields.first { $0.path.isWhole }
        let (before, after) = (old.record(change.record), wanted.record(change.record))
        let record = after ?? before ?? [:]
        let ref = (record["ref"] ?? record["id"])?.text ?? ""
        let title = (record["title"] ?? record["printed"] ?? record["who"])?.text ?? ""
        var fate = GivenPlanChange.Line.Fate.changed(change.fields)
        if let whole {
            fate = whole.old == nil ? .new : recorded.contains(change.record.record) ? .lost : .gone
        } else if let before, let after, GivenPlanOverStored.loses(before, becoming: after) {
            fate = .losing(change.fields)
        }
        return GivenPlanChange.Line(record: change.record, ref: Ref(ref), title: title, fate: fate)
    }
}

extension Plan {
    /// The records of which staff recorded anything, as histories know them.
    fileprivate var recordsWithProgress: Set<Ref> {
        Set(
            tasks.filter(\.hasProgress).map(\.id) + duties.filter(\.hasProgress).map(\.record)
                + activities.filter(\.hasProgress).map(\.id))
    }
}

extension [String: FieldValue] {
    /// The record of a plan's file that histories know by a name; the plan itself is none.
    fileprivate func record(_ name: RecordID) -> [String: FieldValue]? {
        let lists: [(key: String, kind: RecordKind?)] = [
            ("tasks", nil), ("duties", nil), ("activities", nil), ("sections", .section), ("assignments", .assignment),
            ("norms", .norm),
        ]
        for list in lists {
            for record in self[list.key]?.elements ?? [] {
                guard let members = record.members, let key = (members["id"] ?? members["ref"])?.text else { continue }
                if (list.kind?.record(Ref(key)) ?? Ref(key)) == name.record { return members }
            }
        }
        return nil
    }
}

extension FieldChange {
    /// The same in the fields that other changes know: of the paper each of its own, of bodies each by itself.
    fileprivate var parts: [FieldChange] {
        let depth = ["document": 1, "submissions": 1, "exempt": 1, "calls": 1, "members": 2][path.description] ?? 0
        return parts(to: depth)
    }

    private func parts(to depth: Int) -> [FieldChange] {
        guard depth > 0, let before = (old ?? .object([:])).members, let after = (new ?? .object([:])).members else {
            return [self]
        }
        return Set(before.keys).union(after.keys).sorted().flatMap { key -> [FieldChange] in
            guard before[key] ?? .null != after[key] ?? .null else { return [] }
            let inner = FieldChange(FieldPath(parts: path.parts + [key]), from: before[key], to: after[key])
            return inner.parts(to: depth - 1)
        }
    }
}
