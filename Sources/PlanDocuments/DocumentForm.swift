import Subprocesses

/// The forms in which documents are written. A file's name says by its ending which one it is; what reads files goes by
/// that, so that no file gets an ending of another form.
package enum DocumentForm: String, CaseIterable, Sendable {
    /// As on paper.
    case text
    /// For what reads Markdown.
    case markdown = "md"
    /// For browsers, with what they print by.
    case html
    /// For Word and all that opens its files.
    case docx
    /// For LibreOffice and all that opens its files.
    case odt
    /// For reading and printing alone.
    case pdf
    /// For Excel and all that opens its sheets.
    case xlsx
    /// For whatever reads rows.
    case csv
    /// For calendars.
    case ics

    /// Those of papers.
    package static let papers: [DocumentForm] = [.text, .markdown, .html, .docx, .odt, .pdf]
    /// Those of papers, the one that offices exchange first.
    package static let papersToSend: [DocumentForm] = [.docx, .odt, .pdf, .html, .markdown, .text]
    /// Those of rows.
    package static let sheets: [DocumentForm] = [.xlsx, .csv]
    /// Those of days.
    package static let calendars: [DocumentForm] = [.ics]
    /// Those of texts that are no papers.
    package static let plain: [DocumentForm] = [.text, .markdown]

    /// Whether a terminal can show it.
    package var isText: Bool {
        switch self {
        case .text, .markdown, .csv, .ics: true
        case .html, .docx, .odt, .pdf, .xlsx: false
        }
    }

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
        case .html: [".html", ".htm"]
        case .docx: [".docx"]
        case .odt: [".odt"]
        case .pdf: [".pdf"]
        case .xlsx: [".xlsx"]
        case .csv: [".csv"]
        case .ics: [".ics"]
        }
    }

    /// The ending of a file's name, whatever the case of its letters.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - forms: Those that are written.
    /// - Returns: What it asks for.
    package static func ending(of path: String, among forms: [DocumentForm] = allCases) -> Ending {
        guard let ending = ending(ofName: path) else { return .none }
        let form = forms.first { $0.endings.contains(ending.lowercased()) }
        return form.map { .known($0) } ?? .unknown(ending)
    }

    /// The ending of a file's name with its point; nil where it has none.
    package static func ending(ofName path: String) -> String? {
        let name = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).last.map { Array($0) } ?? []
        // A point at the beginning hides a file.
        guard let point = name.lastIndex(of: 0x2E), point > 0 else { return nil }
        return String(decoding: name[point...], as: UTF8.self)
    }

    /// What writes papers in this form; plain text where it is none of papers.
    ///
    /// - Parameter programs: Where the program that makes PDF is looked for.
    /// - Returns: The writer.
    package func writer(programs: ExternalPrograms) -> any PaperWriter {
        switch self {
        case .text, .xlsx, .csv, .ics: PaperText()
        case .markdown: PaperMarkdown()
        case .html: HTMLWriter()
        case .docx: WordWriter()
        case .odt: OpenDocumentWriter()
        case .pdf: PDFWriter(programs: programs)
        }
    }
}

extension Sequence<DocumentForm> {
    /// All endings of these forms.
    package var endings: [String] { flatMap(\.endings) }
}
