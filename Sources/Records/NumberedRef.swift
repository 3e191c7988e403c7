/// An id that ends in a running number, as those of records that staff add: `act.3`, `II.3.+1`.
package struct NumberedRef: Hashable, Sendable {
    /// Everything before the number.
    package let stem: String
    /// The number, from 1.
    package let number: Int

    /// An id.
    package init(stem: String, number: Int) { (self.stem, self.number) = (stem, number) }

    /// Reads an id; nil for one that does not count what staff added, such as the place of a printed task.
    package init?(_ ref: Ref) {
        let text = ref.description
        let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        let stem = String(text.dropLast(digits))
        guard stem == NumberedRef.activities || stem.hasSuffix(NumberedRef.added),
            let number = Int(text.suffix(digits)), number > 0
        else { return nil }
        self.init(stem: stem, number: number)
    }

    /// The id.
    package var ref: Ref { Ref(stem + String(number)) }

    /// The next id of the kind after all that are taken; 1 if there is none.
    package static func free(_ stem: String, among taken: some Sequence<Ref>) -> Ref {
        let last = taken.lazy.compactMap { NumberedRef($0) }.filter { $0.stem == stem }.map(\.number).max() ?? 0
        return NumberedRef(stem: stem, number: last + 1).ref
    }

    package static let activities = "act."
    package static let added = "+"
}

extension Action {
    /// Whether the step brings in records that are not there yet.
    package var addsRecords: Bool { changes.contains(where: \.isInsertion) }
}

extension [RecordChange] {
    /// The changes of one file with free ids for its new records where somebody else has taken one of their running
    /// numbers meanwhile: then all new ones of the kind move up together and stay in their order. Records with other
    /// ids, and those that are there already just as they are wanted, keep theirs.
    ///
    /// - Parameters:
    ///   - taken: The ids that the file has.
    ///   - isThere: Whether the file has the record just as this change wants it.
    /// - Returns: The changes.
    package func withFreeIDs(among taken: Set<Ref>, isThere: (RecordChange) -> Bool) -> [RecordChange] {
        let new = indices.filter {
            self[$0].isInsertion && !(taken.contains(self[$0].record.record) && isThere(self[$0]))
        }
        let numbered = new.compactMap { place in NumberedRef(self[place].record.record).map { (place, $0.stem) } }
        let outrun = Set(numbered.filter { taken.contains(self[$0.0].record.record) }.map(\.1))
        var taken = taken
        var result = self
        for (place, stem) in numbered where outrun.contains(stem) {
            let free = NumberedRef.free(stem, among: taken)
            taken.insert(free)
            result[place] = self[place].renamed(free)
        }
        return result
    }
}

extension RecordChange {
    /// The change of another record of the same file; a whole record gets that one's id.
    package func renamed(_ ref: Ref) -> RecordChange {
        func named(_ value: FieldValue?) -> FieldValue? {
            guard case .object(var members)? = value else { return value }
            members["id"] = .string(ref.description)
            return .object(members)
        }
        return RecordChange(
            RecordID(record.plan, ref),
            fields.map { field in
                field.path.isWhole ? FieldChange(.whole, from: named(field.old), to: named(field.new)) : field
            })
    }
}
