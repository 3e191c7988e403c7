import JSONText
import Records

/// Brings two versions of a list of lines together that have no names, as papers have them: citations, recipients. What
/// one side changed between lines that all have is taken; lines that both added at one place stand side by side, in an
/// order that does not ask whose they are; a line of which both made something else is a conflict.
struct LineMerge {
    private let base: [FieldValue]
    private let ours: [FieldValue]
    private let theirs: [FieldValue]

    init(base: [FieldValue], ours: [FieldValue], theirs: [FieldValue]) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
    }

    /// The merged list; nil where both sides changed the same lines, and not to the same.
    var merged: [FieldValue]? {
        let (inOurs, inTheirs) = (LineMerge.places(of: base, in: ours), LineMerge.places(of: base, in: theirs))
        var merged: [FieldValue] = []
        var (start, ourStart, theirStart) = (0, 0, 0)
        for line in base.indices + [base.count] {
            let isEnd = line == base.count
            guard isEnd || (inOurs[line] != nil && inTheirs[line] != nil) else { continue }
            let ourEnd = isEnd ? ours.count : inOurs[line] ?? ourStart
            let theirEnd = isEnd ? theirs.count : inTheirs[line] ?? theirStart
            guard
                let between = LineMerge.settled(
                    base[start..<line], ours[ourStart..<ourEnd], theirs[theirStart..<theirEnd])
            else { return nil }
            merged += between
            if !isEnd { merged.append(base[line]) }
            (start, ourStart, theirStart) = (line + 1, ourEnd + 1, theirEnd + 1)
        }
        return noMore(merged)
    }

    /// The lines, none more often than on the side that has it most often: one that each side put at another place would
    /// stand at both.
    private func noMore(_ lines: [FieldValue]) -> [FieldValue] {
        func counts(_ lines: [FieldValue]) -> [FieldValue: Int] {
            lines.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        var left = counts(ours).merging(counts(theirs)) { max($0, $1) }
        return lines.filter { line in
            left[line, default: 0] -= 1
            return left[line, default: 0] >= 0
        }
    }

    /// What stands between two lines that all versions have; nil where both made something else of it.
    private static func settled(
        _ base: ArraySlice<FieldValue>, _ ours: ArraySlice<FieldValue>, _ theirs: ArraySlice<FieldValue>
    ) -> [FieldValue]? {
        if ours == theirs || theirs == base { return Array(ours) }
        if ours == base { return Array(theirs) }
        guard base.isEmpty else { return beside(base, ours, theirs) ?? beside(base, theirs, ours) }
        let new = theirs.filter { !ours.contains($0) }
        let lists = [Array(ours), Array(new)].sorted {
            CanonicalJSON().line(.array($0)).lexicographicallyPrecedes(CanonicalJSON().line(.array($1)))
        }
        return lists.flatMap { $0 }
    }

    /// What the first side made of lines, beside which the second one only added some; nil where it did more.
    private static func beside(
        _ base: ArraySlice<FieldValue>, _ changed: ArraySlice<FieldValue>, _ grown: ArraySlice<FieldValue>
    ) -> [FieldValue]? {
        if grown.starts(with: base) { return Array(changed) + Array(grown.dropFirst(base.count)) }
        if grown.suffix(base.count) == base { return Array(grown.dropLast(base.count)) + Array(changed) }
        return nil
    }

    /// Where the lines of a list stand in another one, in the longest common order; nil for those that are not there.
    private static func places(of lines: [FieldValue], in others: [FieldValue]) -> [Int?] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: others.count + 1), count: lines.count + 1)
        for line in lines.indices.reversed() {
            for other in others.indices.reversed() {
                lengths[line][other] =
                    lines[line] == others[other]
                    ? lengths[line + 1][other + 1] + 1 : max(lengths[line + 1][other], lengths[line][other + 1])
            }
        }
        var places = [Int?](repeating: nil, count: lines.count)
        var (line, other) = (0, 0)
        while line < lines.count, other < others.count {
            if lines[line] == others[other] {
                places[line] = other
                (line, other) = (line + 1, other + 1)
            } else if lengths[line + 1][other] >= lengths[line][other + 1] {
                line += 1
            } else {
                other += 1
            }
        }
        return places
    }
}
