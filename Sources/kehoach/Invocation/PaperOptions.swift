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
    func form() throws(ProgramFailure) -> DocumentForm { try form(among: DocumentForm.papers, usual: .text) }

    /// The form that was asked for, else that of the file's ending, else the usual one.
    func form(among forms: [DocumentForm], usual: DocumentForm) throws(ProgramFailure) -> DocumentForm {
        var asked: DocumentForm?
        if let format {
            asked = forms.first { $0.rawValue == format || $0.endings.contains(".\(format)") }
            guard asked != nil else {
                throw .usage(.invalidValue(format, option: "--format", known: forms.map(\.rawValue)))
            }
        }
        guard let out = out.map(LiteralDashArguments.unshield) else {
            let form = asked ?? usual
            guard form.isText else { throw .usage(.formNeedsFile(form.rawValue)) }
            return form
        }
        guard let ending = DocumentForm.ending(ofName: out) else { return asked ?? usual }
        guard let named = forms.first(where: { $0.endings.contains(ending.lowercased()) }) else {
            throw .usage(.unknownEnding(ending, known: forms.endings))
        }
        guard asked == nil || asked == named else { throw .usage(.endingOfOtherForm(out, format: format ?? "")) }
        return named
    }
}
