extension String {
    /// The text with a backslash before what Markdown would take as marks. By code points, as Markdown reads: a stroke
    /// with an accent on top of it still parts two cells.
    package var escapedForMarkdown: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if String.markdownMarks.contains(scalar) { text.append("\\") }
            text.append(scalar)
        }
        return String(text)
    }

    private static let markdownMarks: Set<Unicode.Scalar> = Set("\\`*_[]<>|#~&".unicodeScalars)
}
