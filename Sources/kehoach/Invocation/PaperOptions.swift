import ArgumentParser
import PlanDocuments

/// Where what goes out of the folder goes, and in which form.
struct PaperOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(\.paperOutHelp, for: \.outPlaceholder))
    var out: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.overwriteHelp))
    var overwrite = false
    @Option(help: LocalizedHelp.of(\.letterFormatHelp, for: \.letterFormatPlaceholder))
    var format: String?

    /// The form of a paper.
    func form() throws(ProgramFailure) -> DocumentForm {
        try form(among: DocumentForm.allCases, usual: .text)
    }

    /// The form that was asked for, else that of the file's ending, else the usual one.
    func form<Form: OutputForm>(among forms: [Form], usual: Form) throws(ProgramFailure) -> Form {
        var asked: Form?
        if let format {
            asked = forms.first { $0.name == format || $0.endings.contains(".\(format)") }
            guard asked != nil else {
                throw .usage(.invalidValue(format, option: "--format", known: forms.map(\.name)))
            }
        }
        guard let out = out.map(LiteralDashArguments.unshield) else {
            let form = asked ?? usual
            guard form.isText else { throw .usage(.formNeedsFile(form.name)) }
            return form
        }
        guard let ending = DocumentForm.ending(ofName: out) else { return asked ?? usual }
        guard let named = forms.first(where: { $0.endings.contains(ending.lowercased()) }) else {
            throw .usage(.unknownEnding(ending, known: forms.flatMap(\.endings)))
        }
        guard asked == nil || asked == named else { throw .usage(.endingOfOtherForm(out, format: format ?? "")) }
        return named
    }
}

/// A form in which something is written.
protocol OutputForm: Equatable {
    /// What `--format` calls it.
    var name: String { get }
    /// The endings of files of it.
    var endings: [String] { get }
    /// Whether a terminal can show it.
    var isText: Bool { get }
}

extension DocumentForm: OutputForm {
    var name: String { rawValue }
    var isText: Bool { DocumentForm.plain.contains(self) }
}

/// The forms of rows.
enum WorkbookForm: String, CaseIterable, OutputForm {
    case xlsx, csv

    var name: String { rawValue }
    var endings: [String] { [".\(rawValue)"] }
    var isText: Bool { self == .csv }
}

/// The forms of days.
enum CalendarForm: String, CaseIterable, OutputForm {
    case ics

    var name: String { rawValue }
    var endings: [String] { [".ics"] }
    var isText: Bool { true }
}
