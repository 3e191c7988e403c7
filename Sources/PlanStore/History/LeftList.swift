import Records

/// A list as the lines of a history left it, whatever the order of its elements: sides that were brought together may
/// have them in another one.
struct LeftList {
    /// What is in it, each as often.
    private var counts: [FieldValue: Int]
    /// Whether nothing else is in it.
    private var isComplete: Bool

    /// The list as the first line that names it left it.
    init(_ change: FieldChange) {
        counts = LeftList.counts(change.new)
        isComplete = !change.isOfElements
    }

    /// A whole list.
    init(_ value: FieldValue?) {
        counts = LeftList.counts(value)
        isComplete = true
    }

    /// Takes in a later line.
    mutating func take(_ change: FieldChange) {
        let (old, new) = (LeftList.counts(change.old), LeftList.counts(change.new))
        guard change.isOfElements else {
            guard isComplete, counts == old else {
                // The line did not see what the one before left: what it did not add may be there or not.
                isComplete = false
                counts = new.filter { $0.value > old[$0.key] ?? 0 }
                return
            }
            counts = new
            return
        }
        for (element, count) in old {
            let rest = (counts[element] ?? 0) - count
            if rest < 0 { isComplete = false }
            counts[element] = rest > 0 ? rest : nil
        }
        for (element, count) in new { counts[element, default: 0] += count }
    }

    /// Whether the list of a file is the one that the lines left.
    func holds(_ found: FieldValue?) -> Bool {
        switch found {
        case nil, .null?, .array?: break
        default: return false
        }
        if LeftList.counts(found) == counts { return true }
        // The file may have members that we do not know, or letters in parts.
        var rest = found?.elements ?? []
        for (element, count) in counts {
            for _ in 0..<count {
                guard let place = rest.firstIndex(where: { FieldComparison.isEqual($0, element) }) else { return false }
                rest.remove(at: place)
            }
        }
        return rest.isEmpty || !isComplete
    }

    private static func counts(_ list: FieldValue?) -> [FieldValue: Int] {
        var counts: [FieldValue: Int] = [:]
        for element in list?.elements ?? [] { counts[element, default: 0] += 1 }
        return counts
    }
}
