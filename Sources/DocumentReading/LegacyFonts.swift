/// A font whose letters are not those that its text says.
struct LegacyFont: Equatable {
    let encoding: LegacyEncoding
    /// Whether it prints small letters as capitals.
    let isCapital: Bool

    /// Nil for any other font.
    init?(_ name: String) {
        guard let encoding: LegacyEncoding = name.hasPrefix(".Vn") ? .tcvn3 : name.hasPrefix("VNI-") ? .vni : nil else {
            return nil
        }
        (self.encoding, isCapital) = (encoding, encoding == .tcvn3 && name.hasSuffix("H"))
    }

    /// What it prints.
    func printed(_ text: String) -> String {
        let letters = LegacyLetters(encoding).unicode(text)
        return isCapital ? letters.uppercased() : letters
    }
}

/// Text that is read run by run, as it is printed.
struct PrintedText {
    private var settled = ""
    /// What was said last in a font of before Unicode: a letter may go on in the next run.
    private var open = ""
    private var font: LegacyFont?

    /// What was said so far.
    var printed: String { font.map { settled + $0.printed(open) } ?? settled }

    /// Adds a run; without a font it is printed as it is.
    mutating func add(_ text: String, in font: LegacyFont?) {
        if font != self.font { (settled, open, self.font) = (printed, "", font) }
        if font == nil { settled += text } else { open += text }
    }
}

/// How much of a text is in fonts of before Unicode.
struct FontCensus {
    /// The encoding whose fonts are read as what they print.
    private let converting: LegacyEncoding?
    private var letters = 0
    private var left: [LegacyEncoding: Int] = [:]
    /// Whether anything is converted.
    private(set) var converts = false

    init(converting encoding: LegacyEncoding?) { converting = encoding }

    /// The encoding that most letters are in; those that are converted are not.
    var legacyEncoding: LegacyEncoding? { left.first { $0.value * 2 > letters }?.key }

    /// Counts a run in a font.
    ///
    /// - Returns: The font, where the run is converted.
    mutating func converted(_ text: String, in font: String) -> LegacyFont? {
        letters += text.utf8.count
        // Letters that no encoding of before Unicode has are what they say, whatever the font.
        guard let legacy = LegacyFont(font), !text.unicodeScalars.contains(where: { $0.value >= 0x1E00 }) else {
            return nil
        }
        guard legacy.encoding == converting else {
            left[legacy.encoding, default: 0] += text.utf8.count
            return nil
        }
        converts = true
        return legacy
    }
}
