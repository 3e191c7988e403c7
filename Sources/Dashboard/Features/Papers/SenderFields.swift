import PlanDocuments
import PlanModel
import Records
import VietnameseText
import Wording

/// Whose paper it is, who signs it, and in which form it is written: what the forms of papers have in common.
extension AppState {
    private static let labels: [Wording.FieldLabel] = [.sender, .signing, .signingCapacity, .signer, .symbol]

    /// The fields, filled in as they were last time for the same unit and kind of paper.
    func senderFields(_ kind: PaperKind, of plan: Plan) -> [Form.Field] {
        let usual = keptForms.usual(usualName(kind, of: plan))
        // Whose each of the other papers is, and who signs it, is known where nothing else is said.
        let isProposed = kind == .letter || kind == .report
        let proposed =
            (isProposed
                ? [PaperSender.Office.standingAgency.name(language), PaperSender.Signing.deputy.name(language)]
                : ["", ""]) + ["", "", ""]
        let texts = proposed.indices.map { usual[$0] ?? proposed[$0] }
        return [
            Form.Field(.sender, texts[0], choices: .words(PaperSender.Office.self, language)),
            Form.Field(.signing, texts[1], choices: .words(PaperSender.Signing.self, language)),
            Form.Field(.signingCapacity, texts[2]), Form.Field(.signer, texts[3]), Form.Field(.symbol, texts[4]),
        ]
    }

    /// In which form the file is to be.
    var fileFormField: Form.Field {
        let forms = DocumentForm.papersToSend.map { (text: wording.formName($0), names: $0.endings + [$0.rawValue]) }
        return Form.Field(.fileForm, forms[0].text, choices: FieldChoices(forms, isClosed: true))
    }

    /// What the fields say; nil where something is not understood, which the form then says.
    ///
    /// - Parameters:
    ///   - form: The form.
    ///   - usual: Whose paper it is where nothing is said; nil where it has to be said.
    /// - Returns: Whose paper it is, and who signs it.
    func sender(from form: inout Form, usual: PaperSender.Office? = nil) -> PaperSender? {
        let isSaid = form.text(.sender) != nil || usual == nil
        let office: PaperSender.Office? = isSaid ? form.word(.sender) : usual
        let signing: PaperSender.Signing? = form.text(.signing) == nil ? nil : form.word(.signing)
        guard let office else { return nil }
        return PaperSender(
            office, signing: signing, capacity: form.text(.signingCapacity)?.composingVietnamese,
            name: form.text(.signer)?.composingVietnamese, symbol: form.text(.symbol)?.composingVietnamese)
    }

    func fileForm(from form: inout Form) -> DocumentForm? {
        let text = form.text(.fileForm) ?? ""
        let found = DocumentForm.papersToSend.first { known in
            wording.formName(known) == text || ([known.rawValue] + known.endings).contains(text.lowercased())
        }
        if found == nil { form.reject(.fileForm, .notInList) }
        return found
    }

    /// Fills the same in next time.
    mutating func rememberSender(_ form: Form, _ kind: PaperKind, of plan: Plan) {
        var texts: [Int: String] = [:]
        for (place, label) in AppState.labels.enumerated() { texts[place] = form.text(label) ?? "" }
        keptForms.setUsual(texts, usualName(kind, of: plan))
    }

    private func usualName(_ kind: PaperKind, of plan: Plan) -> String { "\(kind.rawValue)/\(plan.unit)" }
}

/// The papers that are made about a plan.
enum PaperKind: String {
    case letter, report
    /// What goes with a plan, and what is about its Action Month.
    case covering, actionMonth
}
