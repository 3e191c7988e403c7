/// Text taken apart into letters, each with its combining marks put where they belong.
struct VietnameseText {
    private(set) var letters: [VietnameseLetter] = []

    /// Takes text apart; with `foldingTonePlace` the tone of "oa", "oe" and "uy" is moved onto the second vowel, so
    /// that hòa and hoà, ủy and uỷ are equal (both spellings are in official use).
    init(_ text: String, foldingTonePlace: Bool) {
        letters.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isCombiningMark, let last = letters.indices.last {
                // A mark that no Vietnamese letter takes is dropped: it must not hide the letter below it.
                _ = letters[last].apply(scalar)
            } else {
                letters.append(VietnameseLetter(scalar))
            }
        }
        if foldingTonePlace { foldTonePlace() }
    }

    /// Takes letters away from both ends.
    mutating func trim(_ isEdge: (VietnameseLetter) -> Bool) {
        while let last = letters.last, isEdge(last) { letters.removeLast() }
        letters = Array(letters.drop(while: isEdge))
    }

    private mutating func foldTonePlace() {
        guard letters.count > 1 else { return }
        for index in 1..<letters.count {
            let first = letters[index - 1]
            guard first.tone != .level, first.quality == .plain, letters[index].tone == .level,
                letters[index].quality == .plain
            else { continue }
            switch (first.base, letters[index].base) {
            case ("o", "a"), ("o", "e"), ("u", "y"):
                letters[index].tone = first.tone
                letters[index - 1].tone = .level
            default: continue
            }
        }
    }
}

extension String {
    /// The text with every Vietnamese letter composed (NFC); other characters stay as they are.
    ///
    /// Input methods and some file systems send a base letter and combining marks instead. What is stored is
    /// composed (TCVN 6909:2001, Unicode NFC).
    package var composingVietnamese: String {
        guard unicodeScalars.contains(where: \.isCombiningMark) else { return self }
        var result: [Unicode.Scalar] = []
        // The letter that the last scalar of the result is, as long as marks may follow it.
        var last: VietnameseLetter?
        for scalar in unicodeScalars {
            if last?.apply(scalar) == true, let composed = last?.composed {
                result[result.count - 1] = composed
            } else {
                result.append(scalar)
                last = VietnameseLetter(scalar)
            }
        }
        return String(String.UnicodeScalarView(result))
    }

    /// The text in lower case without any Vietnamese mark (đ becomes d): for slugs and for rough comparison.
    package var withoutVietnameseMarks: String {
        var result = String.UnicodeScalarView()
        for letter in VietnameseText(self, foldingTonePlace: false).letters { result.append(letter.base) }
        return String(result)
    }
}
