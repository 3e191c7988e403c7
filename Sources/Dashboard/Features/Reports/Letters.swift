import PlanDocuments
import PlanModel
import PlanStore
import TerminalUI
import Wording

extension AppState {
    /// What a reminder would be about now: the plan, and on screen 6 the bodies and the report that are looked at.
    private var letterSubject: (plan: ResolvedPlan, scope: ReminderLetter.Scope)? {
        guard let plan = selection.plan.flatMap(digest.plan)?.plan else { return nil }
        guard screen == .reports else { return (plan, ReminderLetter.Scope()) }
        var scope = ReminderLetter.Scope()
        if reports.layout == .byReport {
            scope.duty = reports.duty
        } else if case .missingDuty(let duty) = reports.listing.filter {
            scope.duty = duty
        }
        if !reports.marked.isEmpty {
            scope.bodies = reports.marked
        } else if !reports.listing.search.isEmpty {
            scope.bodies = Set(reportRows.map(\.body))
        }
        return (plan, scope)
    }

    /// Drafts the letter that reminds the late, to be read and saved.
    mutating func draftLetter() {
        guard let (plan, scope) = letterSubject else { return }
        let letters = ReminderLetter.letters(about: plan, in: digest.library, today: today, scope: scope)
        guard !letters.isEmpty else {
            notice = Notice(kind: .done, text: wording.nobodyIsLate)
            return
        }
        let documents = letters.map { letter in
            wording.officialLetter(letter, about: plan.plan, reference: digest.library.reference)
                .mapTexts { SafeText.clean($0) }
        }
        let text = PaperText(width: min(76, size.columns - 4)).text(documents)
        var page = TextPage(title: wording.reminderTitle, text: text)
        page.file = TextPage.File(
            name: "\(wording.reminderFileName)-\(plan.id)-\(today.iso).txt", text: PaperText().text(documents),
            markdown: PaperMarkdown().text(documents))
        present(.page(page))
        let ended = letters.flatMap(\.addressees).count { $0.ended != nil }
        notice = ended == 0 ? nil : Notice(kind: .refused, text: wording.reminderToEnded(ended))
    }

    /// Carries out a command while a text is read.
    mutating func perform(_ command: CommandID, in page: TextPage) -> [Effect] {
        if command == .saveText {
            present(.saving(Saving(page)))
        } else {
            turn(page.performing(command, page: pageRows).map(Modal.page))
        }
        return []
    }

    /// Carries out a command while a file's name is typed.
    mutating func perform(_ command: CommandID, in saving: Saving) -> [Effect] {
        switch command {
        case .cancel: dismiss()
        case .accept:
            let path = saving.field.text.trimmed
            guard !path.isEmpty else {
                replaceModal(with: .saving(saving.rejected(.nothingTyped)))
                return []
            }
            if case .unknown(let ending) = DocumentForm.ending(of: path, among: DocumentForm.plain) {
                replaceModal(with: .saving(saving.rejected(.unknownEnding(ending))))
                return []
            }
            return [
                .save(saving.page.text(forFile: path), path: path, isReplacing: saving.complaint == .exists(path))
            ]
        default: break
        }
        return []
    }

    /// Takes in that a text was saved.
    mutating func takeSaved(_ path: String) {
        if case .saving = modal { dismiss() }
        notice = Notice(kind: .done, text: wording.fileSaved(path))
    }

    /// Takes in that a text could not be saved: the name stays as typed, with the reason.
    mutating func takeNotSaved(_ path: String, _ failure: OutputFailure) {
        guard case .saving(let saving) = modal else { return }
        if case .system(let failure) = failure, failure.alreadyExists {
            replaceModal(with: .saving(saving.rejected(.exists(path))))
        } else {
            replaceModal(with: .saving(saving.rejected(.failed(failure))))
        }
    }
}

extension Saving {
    fileprivate func rejected(_ complaint: Complaint) -> Saving {
        var saving = self
        saving.complaint = complaint
        return saving
    }
}
