import PlanActions
import PlanDocuments
import PlanModel
import PlanStore
import TerminalUI
import Wording

/// A text that is being given a file's name.
package struct Saving: Equatable, Sendable {
    /// Why a name cannot be accepted.
    package enum Complaint: Equatable, Sendable {
        /// Nothing was typed.
        case nothingTyped
        /// There is such a file; the same name once more replaces it.
        case exists(String)
        /// Such files are not written of it.
        case unknownEnding(String, known: [String])
        /// It names a drive or server that this machine does not know.
        case elsewhere
        /// It could not be written.
        case failed(SavingFailure)
    }

    /// The text, to return to.
    package var page: TextPage
    /// The name as typed.
    package var field: TextField
    /// Why it cannot be accepted.
    package var complaint: Complaint?

    /// A text that is to be saved, under the name that it is offered: where files go out, if there is such a place.
    init(_ page: TextPage, in outbox: SharedFolder? = nil) {
        self.page = page
        field = TextField(outbox?.shown(page.file.name) ?? page.file.name)
    }
}

/// Why a file was not written.
package enum SavingFailure: Error, Hashable, Sendable {
    case output(OutputFailure)
    case paper(PaperFailure)
    /// The person stopped it.
    case stopped
}

extension TextPage {
    /// How a text is saved.
    package struct File: Hashable, Sendable {
        /// The name that is offered.
        package var name: String
        /// What is written, where it is more than the text that is shown.
        package var document: OutgoingDocument?
        /// The letters that go into the register once it is saved.
        package var letters: [LetterRegister.Letter] = []
        /// Where it was saved.
        package var savedAt: String?
        /// What stands in there for the font that it is set in.
        package var standIn: String?

        /// How a text is saved.
        package init(name: String = "kehoach.txt", document: OutgoingDocument? = nil) {
            (self.name, self.document) = (name, document)
        }
    }

    /// What is written into a file.
    var document: OutgoingDocument { file.document ?? .text(text.hasSuffix("\n") ? text : text + "\n") }
}

extension AppState {
    /// Carries out a command while a text is read.
    mutating func perform(_ command: CommandID, in page: TextPage) -> [Effect] {
        switch command {
        case .saveText: present(.saving(Saving(page, in: world.shared.outbox)))
        case .showLinesToCopy: present(.linesToCopy(LinesToCopy(page.papers, wording)))
        case .copyPath:
            guard let saved = page.file.savedAt else {
                notice = Notice(kind: .refused, text: wording.notSavedYet)
                return []
            }
            let path = world.shared.shown(ofPath: saved) ?? saved
            notice = Notice(kind: .done, text: wording.pathCopied(path))
            return [.copy(path)]
        case .close where page.file.savedAt != nil:
            dismiss()
            closeSavedForm()
        default: turn(page.performing(command, page: pageRows).map(Modal.page))
        }
        return []
    }

    /// Closes the form that a saved paper came from: what was typed into it is on paper.
    private mutating func closeSavedForm() {
        guard case .form(let form) = modal else { return }
        dismiss()
        keptForms.forget(name(of: form))
    }

    /// Carries out a command while a file's name is typed.
    mutating func perform(_ command: CommandID, in saving: Saving) -> [Effect] {
        switch command {
        case .cancel where work != nil: return stopWork()
        case .cancel: dismiss()
        case .accept where work == nil:
            let path = saving.field.text.trimmed
            guard !path.isEmpty else {
                reject(saving, .nothingTyped)
                return []
            }
            guard !world.shared.isElsewhere(path) else {
                reject(saving, .elsewhere)
                return []
            }
            let document = saving.page.document
            let form: DocumentForm
            switch DocumentForm.ending(of: path, among: document.forms) {
            case .none: form = document.plainForm
            case .known(let known): form = known
            case .unknown(let ending):
                reject(saving, .unknownEnding(ending, known: document.forms.endings))
                return []
            }
            work = .writing(path)
            return [.save(document, as: form, path: path, isReplacing: saving.complaint == .exists(path))]
        default: break
        }
        return []
    }

    /// Gives up what goes on. A file that is being made is given up when that is told; what is only read, at once.
    mutating func stopWork() -> [Effect] {
        guard let work else { return [] }
        if case .exporting = work {
            self.work = nil
            notice = Notice(kind: .refused, text: wording.workStopped)
        }
        return [.stopWork]
    }

    /// Takes in that a text was saved, and where.
    mutating func takeSaved(_ path: String, standIn: String?) -> [Effect] {
        work = nil
        if case .saving = modal { dismiss() }
        let font = standIn.map { wording.standsIn($0) + " · " } ?? ""
        let told = font + wording.fileSaved(path, shownAs: world.shared.shown(ofPath: path))
        notice = Notice(kind: .done, text: told)
        guard case .page(var page) = modal else { return [] }
        (page.file.savedAt, page.file.standIn) = (path, standIn)
        let letters = page.file.letters
        page.file.letters = []
        replaceModal(with: .page(page))
        notice = Notice(kind: .done, text: told + wording.copyHint)
        return register(letters)
    }

    /// Enters letters that were saved. Where the folder takes nothing they are saved all the same.
    private mutating func register(_ letters: [LetterRegister.Letter]) -> [Effect] {
        guard let plan = letters.first?.plan, let unit = digest.library.entry(plan)?.outline.unit else { return [] }
        let register = digest.library.letters[unit]
        let new = digest.library.known(letters, of: unit).filter { register?[letter: $0.id] != $0 }
        guard readOnlyFolder == nil, !new.isEmpty else { return [] }
        return commit { actions throws(ChangeRefusal) in try actions.registering(new, of: unit) }
    }

    /// Takes in that a text could not be saved: the name stays as typed, with the reason.
    mutating func takeNotSaved(_ path: String, _ failure: SavingFailure) {
        work = nil
        guard case .saving(let saving) = modal else {
            // Whoever went elsewhere meanwhile is told all the same.
            notice = Notice(kind: .failed, text: wording.complaint(.failed(failure)))
            return
        }
        if case .output(.system(let system)) = failure, system.alreadyExists {
            reject(saving, .exists(path))
        } else {
            reject(saving, .failed(failure))
        }
    }

    private mutating func reject(_ saving: Saving, _ complaint: Saving.Complaint) {
        var saving = saving
        saving.complaint = complaint
        replaceModal(with: .saving(saving))
    }
}

extension Wording {
    /// Why a file's name cannot be accepted.
    func complaint(_ complaint: Saving.Complaint, outbox: SharedFolder? = nil) -> String {
        switch complaint {
        case .elsewhere: fileElsewhere(outbox.map { $0.shownAs ?? $0.path })
        case .nothingTyped: nothingTyped
        case .exists: fileExists
        case .unknownEnding(let ending, let known): unknownEnding(ending, known: known)
        case .failed(.output(let failure)): outputReason(failure)
        case .failed(.paper(let failure)): paperFailure(failure)
        case .failed(.stopped): workStopped
        }
    }
}
