extension String {
    /// A name as a slug: without marks, words joined by hyphens.
    package var slugged: String {
        withoutVietnameseMarks.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .joined(separator: "-")
    }
}

extension String {
    /// The words of a text, without marks and in lower case, one blank apart: what is the same for a person who reads it.
    package var plainWords: String {
        asTyped.withoutVietnameseMarks.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
