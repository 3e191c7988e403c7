/// Where text stands in a field that is wider than it.
package enum Alignment: Hashable, Sendable {
    /// At the left edge, blanks to its right.
    case left
    /// At the right edge, as numbers stand.
    case right
    /// In the middle; an odd blank goes to the right.
    case center
}

extension String {
    /// The text cut to at most `width` cells, its end replaced by the ellipsis if it did not fit. A character is never
    /// split from its marks, and a wide one that would be cut in half is left out.
    ///
    /// On a frame use the default; for other output of an ASCII terminal pass "...".
    package func truncated(toWidth width: Int, ellipsis: String = "…") -> String {
        guard displayWidth > width else { return self }
        let ellipsisWidth = ellipsis.displayWidth
        guard width >= ellipsisWidth else { return prefix(width: width) }
        return prefix(width: width - ellipsisWidth) + ellipsis
    }

    /// The longest beginning that takes at most `width` cells.
    package func prefix(width: Int) -> String {
        if let plain = PlainText.prefix(of: self, cells: max(0, width)) { return plain }
        var used = 0
        var end = startIndex
        for index in indices {
            used += DisplayWidth.of(self[index])
            if used > width { return String(self[..<end]) }
            end = self.index(after: index)
        }
        return self
    }

    /// The text in exactly `width` cells: padded with blanks, or cut with an ellipsis.
    package func fitted(toWidth width: Int, alignment: Alignment = .left, ellipsis: String = "…") -> String {
        let text = truncated(toWidth: width, ellipsis: ellipsis)
        let blanks = max(0, width - text.displayWidth)
        switch alignment {
        case .left: return text + String(repeating: " ", count: blanks)
        case .right: return String(repeating: " ", count: blanks) + text
        case .center:
            let before = blanks / 2
            return String(repeating: " ", count: before) + text + String(repeating: " ", count: blanks - before)
        }
    }
}
