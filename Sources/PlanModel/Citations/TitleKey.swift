import VietnameseText

extension Citation.Kind {
    /// Whether a document of the kind is known by its title: a plan or letter that carries another out bears that one's.
    var bearsItsOwnTitle: Bool {
        switch self {
        case .plan, .officialLetter, .notice: false
        case .law, .code, .decree, .resolution, .decision, .directive, .circular, .programme, .scheme, .strategy: true
        }
    }
}

extension String {
    /// A title for comparing: the words without marks, case and punctuation; without "và", for which some print a comma;
    /// and without the kind of document at its head, which some leave out.
    var titleKey: [String] {
        let words = withoutVietnameseMarks.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let kind = String.kindWords.first { words.starts(with: $0) && words.count > $0.count }
        return words.dropFirst(kind?.count ?? 0).filter { $0 != "va" }
    }

    private static let kindWords: [[String]] = Citation.Kind.allCases.map { kind in
        kind.name(.vietnamese).withoutVietnameseMarks.split(separator: " ").map(String.init)
    }.sorted { $0.count > $1.count }
}
