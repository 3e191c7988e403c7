import PlanDocuments
import PlanModel
import Records
import TerminalUI
import Wording

/// What makes papers of what is recorded.
enum PaperCommands {
    private static let reminding = Set([ScreenName.calendar, .reports].map(Mode.screen))

    static let all: [Command] = [
        letter(in: reminding, footer: 2), letter(in: Set<Mode>.allScreens.subtracting(reminding), footer: nil),
        Command(
            .draftReport, [.character("r")], in: .allScreens, unless: { $0.noPaperPlan }, run: { $0.beginReport() }),
        Command(.exportFile, [.character("X")], in: .allScreens) { $0.beginExport() },
    ]

    private static func letter(in modes: Set<Mode>, footer: Int?) -> Command {
        Command(
            .draftLetter, [.character("w")], in: modes, footer: footer, unless: { $0.noPaperPlan },
            run: { $0.beginLetter() })
    }
}

extension AppState {
    /// The plan that a paper is made about.
    var paperPlan: ResolvedPlan? { (selection.plan ?? selection.nearestPlan).flatMap(digest.plan)?.plan }

    fileprivate var noPaperPlan: Unavailable? {
        (selection.plan ?? selection.nearestPlan).flatMap(digest.library.entry) == nil ? .noPlan : nil
    }

    /// Shows a paper before it is saved. The form that it comes from stays below, to be changed.
    mutating func preview(
        _ papers: [OfficialPaper], title: String, remark: String? = nil, file: String, in form: DocumentForm,
        registering letters: [LetterRegister.Letter] = []
    ) {
        let papers = papers.map { $0.mapTexts { SafeText.clean($0) } }
        let text = PaperText(width: min(76, size.columns - 4)).text(papers)
        var page = TextPage(title: title, text: (remark.map { $0 + "\n\n" } ?? "") + text)
        page.file = TextPage.File(name: file + (form.endings.first ?? ""), document: .papers(papers))
        page.file.letters = letters
        present(.page(page))
    }
}
