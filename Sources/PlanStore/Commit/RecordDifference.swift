import JSONText
import PlanFormat
import PlanModel
import Records

/// What has to change in a file that staff change so that it says what another version of it says.
package struct RecordDifference {
    private let file: RecordFile
    private let old: JSONDocument?
    private let new: JSONDocument

    /// - Parameters:
    ///   - file: Which file.
    ///   - old: The file as it is; nil where there is none.
    ///   - new: What it is to say.
    package init(_ file: RecordFile, from old: JSONDocument?, to new: JSONDocument) {
        (self.file, self.old, self.new) = (file, old, new)
    }

    /// The changes of its records; of numbers that only a person understands nothing is said.
    package var changes: [RecordChange] {
        let whole = RecordID.plan(file.id)
        guard let old else {
            let value = (try? new.root.fieldValue())?.members ?? [:]
            return [RecordChange.inserting(whole, value.filter { $0.key != "$schema" })]
        }
        let (before, after) = (StoredRecords(old, of: file), StoredRecords(new, of: file))
        let lists = Set(file.lists.map(\.key) + ["$schema"])
        var changes = [
            RecordChange(whole, difference(old.root, new.root, but: lists))
        ]
        for id in before.ids.union(after.ids).sorted(by: { $0.description < $1.description }) {
            let nodes = [(before, old), (after, new)].map { records, document in
                records.path(to: id).flatMap { document.root[$0] }
            }
            let record = RecordID(file.id, id)
            switch (nodes[0], nodes[1]) {
            case (let old?, let new?): changes.append(RecordChange(record, difference(old, new)))
            case (let old, let new):
                let field = FieldChange(.whole, from: try? old?.fieldValue(), to: try? new?.fieldValue())
                if field.old != field.new { changes.append(RecordChange(record, [field])) }
            }
        }
        return changes.filter { !$0.fields.isEmpty }
    }

    private func difference(_ old: JSONNode, _ new: JSONNode, but passed: Set<String> = []) -> [FieldChange] {
        let sides = [old, new].map { ((try? $0.fieldValue())?.members ?? [:]).filter { !passed.contains($0.key) } }
        return Set(sides[0].keys).union(sides[1].keys).sorted().compactMap { key in
            let (old, new) = (sides[0][key], sides[1][key])
            guard old != new, [old, new] != [.null, nil], [old, new] != [nil, .null] else { return nil }
            return FieldChange(FieldPath(key), from: old, to: new)
        }
    }
}

extension PlanFolder {
    /// What has to change in a file that staff change so that it says what another version of it says.
    package func changes(of file: RecordFile, to wanted: JSONDocument) throws(CommitError) -> [RecordChange] {
        RecordDifference(file, from: try document(of: file), to: wanted).changes
    }

    /// What has to change so that the way of a plan to its signature is again as another version of its unit's register has
    /// it; nil where that has no register.
    package func changes(
        ofSigning plan: PlanID, of unit: UnitID, to wanted: JSONDocument?
    ) throws(CommitError) -> [RecordChange] {
        let file = RecordFile(.signing(of: unit))
        let now = try document(of: file)
        func steps(_ document: JSONDocument?) -> [RecordID: FieldValue] {
            let all = (document?.root["steps"]?.elements).map(Array.init) ?? []
            return all.filter { $0["plan"]?.string == plan.slug }.reduce(into: [:]) { steps, step in
                guard let id = step["id"]?.string, let value = try? step.fieldValue() else { return }
                steps[.signing(unit, Ref(id))] = value
            }
        }
        let (before, after) = (steps(now), steps(wanted))
        guard let now, let wanted else {
            return Set(before.keys).union(after.keys).sorted { $0.description < $1.description }.map {
                RecordChange($0, [FieldChange(.whole, from: before[$0], to: after[$0])])
            }
        }
        return RecordDifference(file, from: now, to: wanted).changes.filter {
            before[$0.record] != nil || after[$0.record] != nil
        }
    }

    /// The text of a file that staff change, as it is now; nil where there is none.
    package func document(of file: RecordFile) throws(CommitError) -> JSONDocument? {
        guard let path = file.path ?? contents.file(of: file.id) else { return nil }
        let bytes: [UInt8]?
        do {
            bytes = try files.contentsIfPresent(path)
        } catch {
            throw LockedFolder.commitError(error, file: path)
        }
        do {
            return try bytes.map { (bytes) throws(JSONFault) in try JSONDocument(bytes) }
        } catch {
            throw .fileBroken(Fault(error, in: path))
        }
    }
}
