extension String {
    /// What a person typed or pasted, with only what can be seen of it: zero-width characters, byte order marks, soft
    /// hyphens and directions are left out, every kind of blank within a line is a plain one, letters are composed.
    /// Text that is copied from a web page or a messenger is full of these.
    package var asTyped: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format where scalar != "\u{200D}" || result.last?.isPictured != true: break
            case .spaceSeparator: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result).composingVietnamese
    }
}

extension Unicode.Scalar {
    /// Whether a joiner behind it may make a picture of several, as an emoji of a family is.
    fileprivate var isPictured: Bool { value == 0xFE0F || value > 0xFF && properties.isEmoji }
}
