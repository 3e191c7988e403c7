import Records

/// One line of a plan that has a place in the paper.
package struct PlacedLine: Hashable, Sendable {
    /// What stands there.
    package enum Kind: Hashable, Sendable {
        case section, assignment, task, norm
        /// An aim or a source of money under a heading, by its place in the heading's list.
        case note(section: Ref, Int)
    }

    package let kind: Kind
    /// The record's id; of a note that of its heading.
    package let id: Ref
    /// Where it stands.
    package let ref: Ref
}

extension Ref {
    /// The last mark.
    package var lastMark: String {
        description.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }

    /// The ref of a line under a heading; nil stands for the top of the paper.
    package static func under(_ heading: Ref?, _ mark: String) -> Ref {
        Ref(heading.map { "\($0).\(mark)" } ?? mark)
    }

    /// This ref with another one in place of one that it is or lies inside of.
    package func replacing(_ old: Ref, with new: Ref) -> Ref {
        if self == old { return new }
        return isInside(old) ? Ref(new.description + description.dropFirst(old.description.count)) : self
    }
}

extension Plan {
    /// All that has a place in the paper, in its order; a heading and the block that it opens are two of one place.
    package var placedLines: [PlacedLine] {
        var lines = sections.map { PlacedLine(kind: .section, id: $0.id, ref: $0.ref) }
        lines += assignments.map { PlacedLine(kind: .assignment, id: $0.id, ref: $0.ref) }
        lines += tasks.map { PlacedLine(kind: .task, id: $0.id, ref: $0.ref) }
        lines += norms.map { PlacedLine(kind: .norm, id: $0.id, ref: $0.ref) }
        for section in sections {
            lines += section.notes.enumerated().map { index, note in
                PlacedLine(kind: .note(section: section.id, index), id: section.id, ref: note.ref)
            }
        }
        return lines.sorted { $0.ref < $1.ref }
    }

    /// The numbered refs directly under a heading, in their order; nil stands for the top of the paper. What staff added
    /// by numbers of their own and unmarked paragraphs are left out.
    package func numberedRefs(under heading: Ref?) -> [Ref] {
        var seen: Set<Ref> = []
        let refs = placedLines.map(\.ref).filter { $0.parent == heading && seen.insert($0).inserted }
        guard let series = series(of: refs) else { return [] }
        return refs.filter { series.number(of: $0.lastMark) != nil }
    }

    /// The next ref under a heading, by the series of those that stand there, of those that stand as deep elsewhere, or
    /// the usual one. Nil where the series has no more marks.
    package func freeRef(under heading: Ref?) -> Ref? {
        let there = numberedRefs(under: heading)
        let series = series(under: heading)
        let last = there.compactMap { series.number(of: $0.lastMark) }.max() ?? 0
        return series.mark(last + 1).map { Ref.under(heading, $0) }
    }

    /// In which series the lines under a heading count.
    package func series(under heading: Ref?) -> MarkSeries {
        let lines = placedLines.map(\.ref)
        if let there = series(of: lines.filter { $0.parent == heading }) { return there }
        guard let heading else { return .roman }
        let depth = heading.depth + 1
        let isTopAlike = { (ref: Ref) in ref.top == heading.top }
        let alike = lines.filter { $0.depth == depth }
        if let near = series(of: alike.filter(isTopAlike)) ?? series(of: alike) { return near }
        return MarkSeries(beginningWith: heading.lastMark)?.below ?? .arabic
    }

    private func series(of refs: [Ref]) -> MarkSeries? {
        refs.lazy.compactMap { MarkSeries(beginningWith: $0.lastMark) }.first
    }
}

extension Ref {
    fileprivate var depth: Int { description.split(separator: ".").count }
    fileprivate var top: Substring { description.prefix { $0 != "." } }
}
