import ArgumentParser
import PlanDocuments

/// Where a paper goes, and in which form.
struct PaperOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(\.paperOutHelp, for: \.outPlaceholder))
    var out: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.overwriteHelp))
    var overwrite = false
    @Option(help: LocalizedHelp.of(\.letterFormatHelp, for: \.letterFormatPlaceholder))
    var format: DocumentForm?

    /// The form that was asked for, else that of the file's ending.
    func form() throws(ProgramFailure) -> DocumentForm {
        guard let out = out.map(LiteralDashArguments.unshield) else {
            let form = format ?? .text
            guard DocumentForm.plain.contains(form) else { throw .usage(.formNeedsFile(form.rawValue)) }
            return form
        }
        switch DocumentForm.ending(of: out) {
        case .none: return format ?? .text
        case .known(let form):
            guard format == nil || format == form else {
                throw .usage(.endingOfOtherForm(out, format: format?.rawValue ?? ""))
            }
            return form
        case .unknown(let ending): throw .usage(.unknownEnding(ending, known: DocumentForm.allCases.endings))
        }
    }
}

extension DocumentForm: ExpressibleByArgument {
    package init?(argument: String) {
        switch argument {
        case "markdown": self = .markdown
        case "txt": self = .text
        default: self.init(rawValue: argument)
        }
    }
}
