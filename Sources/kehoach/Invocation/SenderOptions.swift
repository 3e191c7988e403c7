import ArgumentParser
import PlanModel
import VietnameseText
import Wording

/// Whose paper it is, and who signs it.
struct SenderOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(\.fromHelp, for: \.fromPlaceholder))
    var from: String?
    @Option(help: LocalizedHelp.of(\.signHelp, for: \.signPlaceholder))
    var sign: String?
    @Option(help: LocalizedHelp.of(\.signingCapacityHelp, for: \.textPlaceholder))
    var capacity: String?
    @Option(help: LocalizedHelp.of(\.signerHelp, for: \.textPlaceholder))
    var signer: String?
    @Option(help: LocalizedHelp.of(\.symbolHelp, for: \.symbolPlaceholder))
    var symbol: String?

    /// The first option that says something; nil where none does.
    var firstSaid: String? {
        let options = [
            ("--from", from), ("--sign", sign), ("--capacity", capacity), ("--signer", signer), ("--symbol", symbol),
        ]
        return options.first { $0.1 != nil }?.0
    }

    /// Whose paper it is where nothing is said depends on the paper.
    func sender(usual: PaperSender.Office = .standingAgency) throws(ProgramFailure) -> PaperSender {
        PaperSender(
            try word(from, option: "--from") ?? usual, signing: try word(sign, option: "--sign"),
            capacity: typed(capacity), name: typed(signer), symbol: typed(symbol))
    }

    private func typed(_ text: String?) -> String? {
        text.map { LiteralDashArguments.unshield($0).composingVietnamese }
    }

    private func word<Word: NamedWord>(_ text: String?, option: String) throws(ProgramFailure) -> Word? {
        guard let text = text.map(LiteralDashArguments.unshield) else { return nil }
        let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
        guard let word = Word(typed: bare) else {
            throw .usage(.invalidValue(text, option: option, known: Word.allCases.map(\.rawValue)))
        }
        return word
    }
}
