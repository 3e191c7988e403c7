import JSONText
import PlanFormat
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
