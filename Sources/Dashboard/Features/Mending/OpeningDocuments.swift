import DocumentReading
import PlanModel
import PlanReading
import Records
import Wording

/// How a document comes to be read, and what was decided about it in the meantime.
extension AppState {
    /// Asks for a document.
    mutating func askForDocument() -> [Effect] {
        present(.form(Form(purpose: .document, fields: [Form.Field(.file, documentPath)])))
        return [.listDocuments]
    }

    /// Offers what came in, the newest at once, and the documents of the folder that the person is in.
    mutating func offer(documents names: [String]) {
        guard case .form(var form) = modal, form.purpose == .document else { return }
        form.fields[0].choices = FieldChoices(
            names.map { ($0, []) }, atOnce: world.shared.inbox == nil ? 0 : FieldChoices.offered)
        replaceModal(with: .form(form))
    }

    /// Reads the document that was typed; nothing else can be done until it is there or is not waited for.
    mutating func acceptDocument(_ typed: Form) -> [Effect] {
        var form = typed
        guard let path = form.text(.file) else {
            form.reject(.file, .missing)
            replaceModal(with: .form(form))
            return []
        }
        documentPath = path
        replaceModal(with: .documentWait(path))
        return [.readDocument(path, ReadingManner())]
    }

    /// Stops waiting for a document, and what reads it.
    mutating func stopWaiting(forDocument path: String) -> [Effect] {
        dismiss()
        notice = Notice(kind: .done, text: wording.notReading(path))
        return [.stopReading]
    }

    /// Opens a document that was read, or says why it could not be; nothing where nobody waits for it.
    mutating func take(_ answer: DocumentAnswer) -> [Effect] {
        guard let place = modals.lastIndex(of: .documentWait(answer.path)) else { return [] }
        if case .failure(.file(.reading(let failure))) = answer.result,
            let manner = failure.wayOut(after: answer.manner)
        {
            // It is still waited for: what comes of the answer is the same document.
            let question = wording.readOtherwiseQuestion(failure, answer.path)
            present(.confirmation(Question(question, effects: [.readDocument(answer.path, manner)])))
            return []
        }
        modals.remove(at: place)
        switch answer.result {
        case .success(let reading):
            mending = MendingState(reading)
            notice = nil
            let plan = reading.draft.plan.id
            let known: [Effect] = digest.library.entry(plan) == nil ? [] : [.readWork(on: plan)]
            return known + (world.keepsDecisions ? [.readMending(of: reading.source.sha256)] : [])
        case .failure(let refusal):
            let file = answer.path.split(separator: "/").last.map(String.init) ?? answer.path
            let reason =
                switch refusal {
                case .file(.file(let failure)): wording.documentUnreadable(failure)
                case .file(.reading(let failure)): wording.readingFailure(failure)
                case .understanding(let refusal): wording.refusal(refusal)
                }
            notice = Notice(kind: .failed, text: "\(file): \(reason)")
            return []
        }
    }

    // MARK: Keeping

    /// What is decided about a document; nil where none is read, or where nothing can be kept.
    struct KeptMending: Equatable {
        let file: String
        let decisions: MendingDecisions
    }

    var keptMending: KeptMending? {
        guard world.keepsDecisions, let reading = mending?.reading else { return nil }
        return KeptMending(file: reading.source.sha256, decisions: reading.decisions)
    }

    /// What has to be kept, or forgotten, after something happened.
    func keeping(since before: KeptMending?) -> [Effect] {
        // A document that was just opened has nothing to say about what was kept of it. What was decided stays also when
        // the draft is written: read again, the file then says the same.
        guard let now = keptMending, let before, before.file == now.file, before.decisions != now.decisions else {
            return []
        }
        return [.keepMending(mending?.reading.kept, of: now.file)]
    }

    /// Takes over what people changed of the plan that is there already.
    mutating func take(_ touched: [Ref: Set<String>], _ base: Plan?, of plan: PlanID) {
        guard mending?.reading.draft.plan.id == plan else { return }
        mending?.touched = touched
        mending?.base = base
    }

    /// Takes over what was decided another time, unless the person has decided something meanwhile.
    mutating func restoreMending(_ text: String, of file: String) {
        guard var current = mending, current.reading.source.sha256 == file, current.reading.decisions.isEmpty else {
            return
        }
        if let count = current.restore(text) {
            notice = Notice(kind: .done, text: wording.mendingRestored(count))
        } else {
            notice = Notice(kind: .refused, text: wording.mendingNotFitting)
        }
        mending = current
    }
}
