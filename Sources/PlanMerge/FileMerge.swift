import JSONText
import PlanFormat
import PlanStore

/// Brings the two sides of one file of a data folder together, given what both had before.
///
/// Plan files and the other JSON files are merged record by record and field by field, in the text of our side: what
/// the other side did not touch keeps its bytes. Histories are the set of both sides' lines. The result is always a
/// whole, valid file: an open conflict leaves our value in its place, and never a mark.
package struct FileMerge: Sendable {
    private let base: [UInt8]
    private let ours: [UInt8]
    private let theirs: [UInt8]
    private let kind: Kind

    /// How a file is merged.
    private enum Kind {
        case plan, history, other
    }

    /// What a merge comes to.
    package struct Outcome: Hashable, Sendable {
        /// The merged file.
        package var bytes: [UInt8]
        /// What only a person can decide; our side's values stand in their place.
        package var conflicts: [MergeConflict]
        /// What a person decided.
        package var decided: [DecidedConflict]
    }

    /// Why a file cannot be merged at all.
    package enum Failure: Error, Hashable, Sendable {
        /// One side is not the JSON that is accepted, or has a key twice.
        case unreadable(MergeSide, JSONFault)
        /// One side's outermost value is no object.
        case notAnObject(MergeSide)
    }

    /// A merge of a file.
    ///
    /// - Parameters:
    ///   - base: What both sides had; empty if both are new. One that cannot be read counts as empty.
    ///   - ours: Our side.
    ///   - theirs: The other side.
    ///   - path: The file's path, which tells plans and histories from other files.
    package init(base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        if path.hasSuffix(".jsonl") {
            kind = .history
        } else if path.hasPrefix("plans/") || path.contains("/plans/") {
            kind = .plan
        } else {
            kind = .other
        }
    }

    /// Whether files of this name are merged here; others are left to git.
    package static func isMergeable(_ path: String) -> Bool {
        path.hasSuffix(".json") || path.hasSuffix(".jsonl")
    }

    /// Merges.
    ///
    /// - Parameter decide: What a person decided about a conflict; nil leaves it open.
    /// - Returns: The merged file and what is open.
    /// - Throws: ``Failure``, where a side that matters cannot be understood; then nothing may overwrite it.
    package func run(
        _ decide: (MergeConflict) -> MergeSide? = { _ in nil }
    ) throws(Failure) -> Outcome {
        if ours == theirs || theirs == base { return Outcome(bytes: ours, conflicts: [], decided: []) }
        if ours == base { return Outcome(bytes: theirs, conflicts: [], decided: []) }
        switch kind {
        case .history:
            return Outcome(
                bytes: HistoryMerge(base: base, ours: ours, theirs: theirs).bytes, conflicts: [], decided: [])
        case .plan, .other: return try merged(decide)
        }
    }

    private func merged(_ decide: (MergeConflict) -> MergeSide?) throws(Failure) -> Outcome {
        let ourDocument = try document(ours, .mine)
        let theirDocument = try document(theirs, .theirs)
        let baseDocument = try? JSONDocument(base)
        let numbers = ExactNumbers(apartFrom: [baseDocument, ourDocument, theirDocument].compactMap(\.self))
        return try withoutActuallyEscaping(decide) { decide throws(Failure) in
            var merge = ValueMerge(isPlan: kind == .plan, numbers: numbers, decide: decide)
            merge.mergeFile(
                base: baseDocument.map { numbers.value(of: $0.root) } ?? .object([:]),
                ours: numbers.value(of: ourDocument.root), theirs: numbers.value(of: theirDocument.root))
            let order: JSONKeyOrder = kind == .plan ? .plan : JSONKeyOrder(following: [theirDocument.root])
            // The paths were found in this very document, so that no edit can fail.
            guard let edited = try? ourDocument.edited(merge.edits, order: order) else {
                throw .notAnObject(.mine)
            }
            return Outcome(
                bytes: numbers.written(edited), conflicts: merge.conflicts, decided: merge.decided)
        }
    }

    private func document(_ bytes: [UInt8], _ side: MergeSide) throws(Failure) -> JSONDocument {
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes)
        } catch {
            throw .unreadable(side, error)
        }
        if let repeated = document.duplicateKeys.first { throw .unreadable(side, repeated) }
        guard document.root.kind == .object else { throw .notAnObject(side) }
        return document
    }
}

extension JSONKeyOrder {
    /// The order in which some values have their keys, for files that have no order of their own.
    init(following nodes: [JSONNode]) {
        var keys: [String] = []
        var values: [String: [JSONNode]] = [:]
        for node in JSONKeyOrder.objects(in: nodes) {
            for member in node.members {
                let key = member.key
                if values[key] == nil { keys.append(key) }
                values[key, default: []].append(member.value)
            }
        }
        self.init(keys.map { Member($0, JSONKeyOrder(following: values[$0] ?? [])) })
    }

    /// The objects among values; lists are looked through.
    private static func objects(in nodes: [JSONNode]) -> [JSONNode] {
        nodes.flatMap { node in
            switch node.kind {
            case .object: [node]
            case .array: objects(in: Array(node.elements))
            case .null, .bool, .number, .string: [JSONNode]()
            }
        }
    }
}
