import Subprocesses

/// What goes out of the folder as a file.
package enum OutgoingDocument: Hashable, Sendable {
    /// A text that is no paper.
    case text(String)
    /// Papers, one after the other.
    case papers([OfficialPaper])
    case sheet(Spreadsheet)
    case calendar(named: String, [CalendarEvent])

    /// In which it can be written, the usual one first.
    package var forms: [DocumentForm] {
        switch self {
        case .text: DocumentForm.plain
        case .papers: DocumentForm.papersToSend
        case .sheet: DocumentForm.sheets
        case .calendar: DocumentForm.calendars
        }
    }

    /// That of a file whose name has no ending: such as every program reads.
    package var plainForm: DocumentForm { forms.contains(.text) ? .text : forms.last(where: \.isText) ?? .text }

    /// Whether to write it takes so long that somebody would wait.
    package func takesLong(as form: DocumentForm) -> Bool {
        switch self {
        case .text: false
        case .papers(let papers): form == .pdf || papers.count > 20
        case .sheet(let sheet): sheet.rows.count > 2_000
        case .calendar(_, let events): events.count > 5_000
        }
    }

    /// The bytes of a file of it.
    ///
    /// - Parameters:
    ///   - form: One of ``forms``.
    ///   - programs: Where programs are looked for that make it.
    ///   - clean: Makes texts of rows harmless, where they are written as they are.
    /// - Returns: The bytes.
    /// - Throws: ``PaperFailure``, where there is no memory for them, or the program is not there or fails.
    package func bytes(
        as form: DocumentForm, programs: ExternalPrograms, clean: (String) -> String
    ) throws(PaperFailure) -> [UInt8] {
        switch self {
        case .text(let text): Array(text.utf8)
        case .papers(let papers): try form.writer(programs: programs).bytes(of: papers)
        case .sheet(let sheet):
            form == .xlsx ? try WorkbookWriter().bytes(of: sheet) : Array(CSVRow.text(of: sheet, clean: clean).utf8)
        case .calendar(let name, let events): CalendarWriter(name: name).bytes(of: events)
        }
    }
}
