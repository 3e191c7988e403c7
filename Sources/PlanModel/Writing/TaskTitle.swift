import VietnameseText

/// The short title that a task's whole wording gives it by rule.
package enum TaskTitle {
    /// So many letters at most; a longer one is cut where a sense ends, or at a word.
    package static let longest = 150

    /// The first sentence of a wording, or as much of it as ends with a sense.
    package static func made(from wording: String) -> String {
        var result = firstSentence(of: trimmed(wording[...]))
        if result.count > longest {
            let head = result.prefix(longest)
            let cut =
                ["; ", ", ", " "].lazy.compactMap { sign -> Substring? in
                    guard let range = head.ranges(of: sign).last,
                        head.distance(from: head.startIndex, to: range.lowerBound) > 60
                    else { return nil }
                    return head[..<range.lowerBound]
                }.first ?? head
            result = String(cut) + "…"
        }
        while let last = result.last, ";,:".contains(last) || (last == "." && !result.hasSuffix("..")) {
            result = trimmed(result.dropLast())
        }
        if let first = result.first, first.isLowercase { result = first.uppercased() + result.dropFirst() }
        return result.isEmpty ? "…" : result
    }

    private static func firstSentence(of text: String) -> String {
        for range in text.ranges(of: ". ") {
            let before = text[..<range.lowerBound]
            guard before.count > 20, let last = before.split(separator: " ").last, last.count > 3,
                text[range.upperBound...].first?.isUppercase == true
            else { continue }
            return String(before)
        }
        return text
    }

    private static func trimmed(_ text: Substring) -> String {
        let head = text.drop(while: \.isWhitespace)
        return String(head[..<(head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? head.startIndex)])
    }
}
