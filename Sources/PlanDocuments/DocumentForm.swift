/// The forms in which documents are written. A file's name says by its ending which one it is; what reads files goes by
/// that, so that no file gets an ending of another form.
package enum DocumentForm: String, CaseIterable, Sendable {
    /// As on paper.
    case text
    /// For what reads Markdown.
    case markdown = "md"

    /// What the ending of a file's name asks for.
    package enum Ending: Equatable, Sendable {
        /// Nothing: it has none.
        case none
        case known(DocumentForm)
        /// A form that is not written.
        case unknown(String)
    }

    /// The endings, the usual one first.
    package var endings: [String] {
        switch self {
        case .text: [".txt"]
        case .markdown: [".md", ".markdown"]
        }
    }

    /// All endings.
    package static var allEndings: [String] { allCases.flatMap(\.endings) }

    /// The ending of a file's name, whatever the case of its letters.
    package static func ending(of path: String) -> Ending {
        let name = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).last.map { Array($0) } ?? []
        // A point at the beginning hides a file.
        guard let point = name.lastIndex(of: 0x2E), point > 0 else { return .none }
        let ending = String(decoding: name[point...], as: UTF8.self)
        let form = allCases.first { $0.endings.contains(ending.lowercased()) }
        return form.map { .known($0) } ?? .unknown(ending)
    }
}
