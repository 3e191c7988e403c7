/// How a file is read that does not say all by itself. Each of it is done only when somebody asks for it.
package struct ReadingManner: Hashable, Sendable {
    /// Whether the text of pictures of pages is recognised by a machine.
    package var recognisesText: Bool
    /// The encoding of before Unicode that its text is in.
    package var encoding: LegacyEncoding?

    /// A manner; without anything said, a file is read as it is.
    package init(recognisesText: Bool = false, encoding: LegacyEncoding? = nil) {
        (self.recognisesText, self.encoding) = (recognisesText, encoding)
    }
}

extension ReadingFailure {
    /// How the file could be read all the same, if it was not read so already; nil where there is no such way.
    package func wayOut(after manner: ReadingManner) -> ReadingManner? {
        var next = manner
        switch self {
        case .noText, .stampOnly, .wrongRecognition: next.recognisesText = true
        case .legacyEncoding(let encoding): next.encoding = encoding
        default: return nil
        }
        return next == manner ? nil : next
    }
}
