import Records

/// Lists inside files: those of records by their names, others element by element.
extension ValueMerge {
    /// Merges two versions of a list.
    ///
    /// - Returns: The merged list; nil if its elements cannot be told apart, so that the list is one value.
    mutating func mergeList(
        _ base: [FieldValue]?, _ ours: [FieldValue], _ theirs: [FieldValue], at place: MergePlace
    ) -> [FieldValue]? {
        let before = base ?? []
        if ListIdentity.tellsApart([before, ours, theirs]), !(ours + theirs).isEmpty {
            let records = RecordLists(base: before, ours: ours, theirs: theirs)
            return mergeRecords(records, at: place)
        }
        if place.isPaperList, let before = base {
            guard let merged = LineMerge(base: before, ours: ours, theirs: theirs).merged else { return nil }
            if merged != ours { edits.append(.set(place.path, .array(merged))) }
            return merged
        }
        let areObjects = (before + ours + theirs).allSatisfy { $0.members != nil }
        guard areObjects, base != nil, before.count == ours.count, ours.count == theirs.count else { return nil }
        return ours.indices.map { index in
            merge(before[index], ours[index], theirs[index], at: place.element(index, named: String(index)))
                ?? ours[index]
        }
    }

    /// Three versions of a list of records, by name.
    private struct RecordLists {
        let base: [String: FieldValue]
        let ours: [(name: String, value: FieldValue)]
        let theirs: [(name: String, value: FieldValue)]
        let ourNames: Set<String>
        let theirValues: [String: FieldValue]
        private let baseOrder: [String]

        init(base: [FieldValue], ours: [FieldValue], theirs: [FieldValue]) {
            let before = ListIdentity.named(base)
            self.base = Dictionary(before.map { ($0.name, $0.value) }) { first, _ in first }
            self.ours = ListIdentity.named(ours)
            self.theirs = ListIdentity.named(theirs)
            ourNames = Set(self.ours.map(\.name))
            theirValues = Dictionary(self.theirs.map { ($0.name, $0.value) }) { first, _ in first }
            baseOrder = before.map(\.name)
        }

        /// Whether the other side alone changed the order of what all versions have.
        var isReordered: Bool {
            let common = Set(base.keys).intersection(ourNames).intersection(theirValues.keys)
            let before = baseOrder.filter { common.contains($0) }
            return ours.map(\.name).filter { common.contains($0) } == before
                && theirs.map(\.name).filter { common.contains($0) } != before
        }
    }

    private mutating func mergeRecords(_ lists: RecordLists, at place: MergePlace) -> [FieldValue] {
        var values: [String: FieldValue] = [:]
        var removed: [Int] = []
        for (index, (name, mine)) in lists.ours.enumerated() {
            let there = place.element(index, named: name)
            let before = lists.base[name]
            if let other = lists.theirValues[name] {
                if before == nil, there.isNumberedRecord, !there.isSame(mine, other) {
                    // Two records that have only their number in common: their fields must not be mixed.
                    values[name] = settle(nil, mine, other, at: there) ?? mine
                    continue
                }
                values[name] = merge(before, mine, other, at: there) ?? mine
            } else if before != nil, isGone(before, mine, nil, at: there) {
                removed.append(index)
            } else {
                values[name] = mine
            }
        }
        var added: [String] = []
        for (name, other) in lists.theirs where !lists.ourNames.contains(name) {
            let before = lists.base[name]
            let there = place.element(lists.ours.count, named: name)
            guard before == nil || !isGone(before, nil, other, at: there) else { continue }
            values[name] = other
            added.append(name)
        }
        let kept = lists.ours.map(\.name).filter { values[$0] != nil }
        if lists.isReordered {
            let own = kept.filter { lists.theirValues[$0] == nil }
            let order = order(
                lists.theirs.map(\.name).filter { values[$0] != nil }, adding: own, after: lists.ours.map(\.name), lists
            )
            let all = order.compactMap { values[$0] }
            edits.append(.set(place.path, .array(all)))
            return all
        }
        let order = order(kept, adding: added, after: lists.theirs.map(\.name), lists)
        // Edits are applied one after another: what goes first goes from behind, what comes then from the front.
        edits += removed.reversed().map { .remove(place.path.appending(.index($0))) }
        let new = Set(added)
        for (index, name) in order.enumerated() where new.contains(name) {
            if let value = values[name] { edits.append(.insert(place.path.appending(.index(index)), value)) }
        }
        return order.compactMap { values[$0] }
    }

    /// Whether a record that one side took away is gone: if the other side left it as it was, or a person says so.
    private mutating func isGone(
        _ base: FieldValue?, _ ours: FieldValue?, _ theirs: FieldValue?, at place: MergePlace
    ) -> Bool {
        if place.isSame(base, ours ?? theirs) { return true }
        switch side(for: conflict(base, ours, theirs, at: place)) {
        case .mine: return ours == nil
        case .theirs: return theirs == nil
        }
    }

    /// Puts new records into an order, each after the one that it follows in its own list. Of records that both sides
    /// put at the same place the paper's order decides, so that both sides come to the same.
    private func order(
        _ names: [String], adding added: [String], after neighbours: [String], _ lists: RecordLists
    ) -> [String] {
        var order = names
        for name in added {
            let before = neighbours.prefix { $0 != name }
            let present = Set(order)
            let neighbour = before.last { present.contains($0) }
            var index = neighbour.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            while index < order.count, lists.base[order[index]] == nil, !neighbours.contains(order[index]),
                Ref(order[index]) < Ref(name)
            {
                index += 1
            }
            order.insert(name, at: index)
        }
        return order
    }
}
