/// An id that ends in a running number, as those of records that staff add: `act.3`, `II.3.+1`.
public struct NumberedRef: Hashable, Sendable {
    /// Everything before the number.
    public let stem: String
    /// The number, from 1.
    public let number: Int

    /// An id.
    public init(stem: String, number: Int) { (self.stem, self.number) = (stem, number) }

    /// Reads an id; nil for one that does not count what staff added, such as the place of a printed task.
    public init?(_ ref: Ref) {
        let text = ref.description
        let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        let stem = String(text.dropLast(digits))
        guard stem == NumberedRef.activities || stem.hasSuffix(NumberedRef.added),
            let number = Int(text.suffix(digits)), number > 0
        else { return nil }
        self.init(stem: stem, number: number)
    }

    /// The id.
    public var ref: Ref { Ref(stem + String(number)) }

    /// The next id of the kind after all that are taken; 1 if there is none.
    public static func free(_ stem: String, among taken: some Sequence<Ref>) -> Ref {
        let last = taken.lazy.compactMap { NumberedRef($0) }.filter { $0.stem == stem }.map(\.number).max() ?? 0
        return NumberedRef(stem: stem, number: last + 1).ref
    }

    static let activities = "act."
    static let added = "+"
}

extension Plan {
    /// The ids of all records, which differ in the whole plan.
    public var recordIDs: [Ref] { tasks.map(\.id) + duties.map(\.id) + activities.map(\.id) }

    /// An id for a new activity: `act.1`, then one more than the greatest there is.
    public var freeActivityID: Ref { NumberedRef.free(NumberedRef.activities, among: recordIDs) }

    /// An id for a task that staff add below a heading: `II.3.+1`. It lies inside the heading, and with it in the block
    /// of the same agencies, behind all that is printed there.
    public func freeTaskID(under heading: Ref) -> Ref {
        NumberedRef.free("\(heading).\(NumberedRef.added)", among: recordIDs)
    }
}

extension Action {
    /// Whether the step brings in records that are not there yet.
    public var addsRecords: Bool { changes.contains(where: \.isInsertion) }
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
    public func withFreeIDs(among taken: Set<Ref>, isThere: (RecordChange) -> Bool) -> [RecordChange] {
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
    public func renamed(_ ref: Ref) -> RecordChange {
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
