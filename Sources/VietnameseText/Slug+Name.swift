extension String {
    /// A name as a slug: without marks, words joined by hyphens.
    package var slugged: String {
        withoutVietnameseMarks.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .joined(separator: "-")
    }
}
