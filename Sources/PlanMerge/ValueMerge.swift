import JSONText
import Records

/// Merges the values of two sides and collects what that changes in the text of ours.
///
/// What only one side changed is taken; what both changed to the same stays; objects are merged member by member,
/// lists of records record by record (``ListMerging``), evidence and notes as sets. All else is a conflict.
struct ValueMerge {
    /// What changes in the text of our side, in the order in which it has to be applied.
    var edits: [JSONEdit] = []
    /// What is left to a person.
    private(set) var conflicts: [MergeConflict] = []
    /// What a person decided.
    private(set) var decided: [DecidedConflict] = []

    private let isPlan: Bool
    private let numbers: ExactNumbers
    private let decide: (MergeConflict) -> MergeSide?

    init(isPlan: Bool, numbers: ExactNumbers, decide: @escaping (MergeConflict) -> MergeSide?) {
        (self.isPlan, self.numbers, self.decide) = (isPlan, numbers, decide)
    }

    /// Merges the outermost values, which are objects.
    mutating func mergeFile(base: FieldValue, ours: FieldValue, theirs: FieldValue) {
        _ = merge(base, ours, theirs, at: MergePlace(isPlan: isPlan))
    }

    /// Merges one value.
    ///
    /// - Returns: What stands there afterwards; nil for nothing.
    mutating func merge(
        _ base: FieldValue?, _ ours: FieldValue?, _ theirs: FieldValue?, at place: MergePlace
    ) -> FieldValue? {
        if place.isSame(ours, theirs) || place.isSame(base, theirs) { return ours }
        if place.isSame(base, ours) { return put(theirs, at: place) }
        if place.isSet { return mergeSet(base, ours, theirs, at: place) }
        switch (place.meaning(ours), place.meaning(theirs)) {
        case (.object(let mine)?, .object(let other)?) where isOtherReport(base, mine, other, at: place):
            return settle(base, ours, theirs, at: place)
        case (.object(let mine)?, .object(let other)?):
            return mergeObject(place.meaning(base)?.members ?? [:], mine, other, at: place)
        case (.object(let mine)?, nil) where place.isOptionalHolder:
            return mergeObject(place.meaning(base)?.members ?? [:], mine, [:], at: place)
        case (nil, .object(let other)?) where place.isOptionalHolder:
            return mergeObject(place.meaning(base)?.members ?? [:], [:], other, at: place)
        case (.array(let mine)?, .array(let other)?):
            let before = place.meaning(base)?.elements
            if let merged = mergeList(before, mine, other, at: place) { return .array(merged) }
        default: break
        }
        return settle(base, ours, theirs, at: place)
    }

    /// Whether one side speaks of another report of a body than the other does: one was sent back, or followed by a new one,
    /// while the other side changed what it is. Field by field a return would be said of a report that nobody sent back.
    private func isOtherReport(
        _ base: FieldValue?, _ ours: [String: FieldValue], _ theirs: [String: FieldValue], at place: MergePlace
    ) -> Bool {
        guard place.isSubmission else { return false }
        let before = place.meaning(base)?.members ?? [:]
        func changes(_ side: [String: FieldValue], _ keys: [String]) -> Bool {
            keys.contains { !place.member($0).isSame(before[$0], side[$0]) }
        }
        let states = ["returned", "earlier"]
        guard changes(ours, states) || changes(theirs, states) else { return false }
        // Who mends a number or a note of the same report says nothing about the other side's return.
        let report = ["receivedOn", "earlier"]
        let all = ["receivedOn", "number", "note", "answers", "earlier", "returned"]
        if changes(ours, report) { return changes(theirs, all) }
        if changes(theirs, report) { return changes(ours, all) }
        return false
    }

    // MARK: Objects

    private mutating func mergeObject(
        _ base: [String: FieldValue], _ ours: [String: FieldValue], _ theirs: [String: FieldValue],
        at place: MergePlace
    ) -> FieldValue? {
        var merged = ours
        var keys = Set(ours.keys).union(theirs.keys).union(base.keys)
        if place.holdsProgress {
            keys.subtract(StandingPair.keys)
            let pair = mergeStanding(StandingPair(base), StandingPair(ours), StandingPair(theirs), at: place)
            merged["status"] = pair.status
            merged["doneOn"] = pair.doneOn
        }
        for key in keys.sorted() {
            merged[key] = merge(base[key], ours[key], theirs[key], at: place.member(key))
        }
        if merged.isEmpty, place.isOptionalHolder { return put(nil, at: place) }
        return .object(merged)
    }

    /// A status and the day of completion.
    private struct StandingPair {
        static let keys = ["status", "doneOn"]
        let status: FieldValue?
        let doneOn: FieldValue?

        init(_ members: [String: FieldValue]) { (status, doneOn) = (members["status"], members["doneOn"]) }

        func isSame(_ other: StandingPair, at place: MergePlace) -> Bool {
            place.member("status").isSame(status, other.status) && place.member("doneOn").isSame(doneOn, other.doneOn)
        }

        /// Both together, for a person to look at; nil where nothing is said.
        var shown: FieldValue? {
            var members: [String: FieldValue] = [:]
            members["status"] = status
            members["doneOn"] = doneOn
            members = members.filter { $0.value != .null }
            return members.isEmpty ? nil : .object(members)
        }
    }

    private mutating func mergeStanding(
        _ base: StandingPair, _ ours: StandingPair, _ theirs: StandingPair, at place: MergePlace
    ) -> StandingPair {
        if ours.isSame(theirs, at: place) || base.isSame(theirs, at: place) { return ours }
        let isTaken: Bool
        if base.isSame(ours, at: place) {
            isTaken = true
        } else {
            let conflict = MergeConflict(
                record: place.record, path: FieldPath(parts: place.fields + ["status"]), base: base.shown,
                mine: ours.shown, theirs: theirs.shown)
            isTaken = side(for: conflict) == .theirs
        }
        guard isTaken else { return ours }
        _ = put(theirs.status, at: place.member("status"))
        _ = put(theirs.doneOn, at: place.member("doneOn"))
        return theirs
    }

    // MARK: Sets

    private mutating func mergeSet(
        _ base: FieldValue?, _ ours: FieldValue?, _ theirs: FieldValue?, at place: MergePlace
    ) -> FieldValue? {
        func list(_ value: FieldValue?) -> [FieldValue]? {
            guard let value = place.meaning(value) else { return [] }
            return value.elements
        }
        guard let mine = list(ours), let other = list(theirs) else { return settle(base, ours, theirs, at: place) }
        let before = list(base) ?? []
        let merged = SetMerge(base: before, ours: mine, theirs: other).merged
        return put(merged.isEmpty ? nil : .array(merged), at: place)
    }

    // MARK: Conflicts

    /// Leaves a place that both sides changed to a person.
    ///
    /// - Returns: What stands there meanwhile: ours, or what the person decided.
    mutating func settle(
        _ base: FieldValue?, _ ours: FieldValue?, _ theirs: FieldValue?, at place: MergePlace
    ) -> FieldValue? {
        switch side(for: conflict(base, ours, theirs, at: place)) {
        case .theirs: put(theirs, at: place)
        case .mine: ours
        }
    }

    /// The conflict at a place.
    func conflict(
        _ base: FieldValue?, _ ours: FieldValue?, _ theirs: FieldValue?, at place: MergePlace
    ) -> MergeConflict {
        MergeConflict(
            record: place.record, path: FieldPath(parts: place.fields), base: base.map(numbers.shown),
            mine: ours.map(numbers.shown), theirs: theirs.map(numbers.shown))
    }

    /// Whose version stands: what the person decided, else ours until somebody does.
    mutating func side(for conflict: MergeConflict) -> MergeSide {
        guard let side = decide(conflict) else {
            conflicts.append(conflict)
            return .mine
        }
        decided.append(DecidedConflict(conflict, for: side))
        return side
    }

    /// Writes a value into our side; nil takes it away.
    @discardableResult
    mutating func put(_ value: FieldValue?, at place: MergePlace) -> FieldValue? {
        edits.append(value.map { .set(place.path, $0) } ?? .remove(place.path))
        return value
    }
}
