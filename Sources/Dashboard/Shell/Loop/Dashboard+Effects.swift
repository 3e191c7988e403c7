import Disk
import DocumentReading
import PlanActions
import PlanModel
import PlanStore
import PlanSync
import Records
import Subprocesses

/// Carries out what a message led to: what is stored and read, here or beside the loop.
extension Dashboard {
    /// Up to so many tasks are searched before anybody sees that it takes time.
    private static let manyTasks = 5_000

    func perform(_ effect: Effect) {
        switch effect {
        case .commit(let action, let summary):
            store(effect, .summary(summary), AttemptedChange(action: action, summary: summary)) {
                folder throws(CommitError) in
                try action.addsRecords ? folder.add(action, by: author) : folder.commit(action, by: author)
            }
        case .undo:
            store(effect, .undone) { folder throws(CommitError) in try folder.undo(by: author) }
            tellUnreadHistories()
        case .undoWithWorkOfOthers:
            store(effect, .undone) { folder throws(CommitError) in
                try folder.undo(by: author, evenWithWorkOfOthers: true)
            }
            tellUnreadHistories()
        case .redo:
            store(effect, .redone) { folder throws(CommitError) in try folder.redo(by: author) }
            tellUnreadHistories()
        case .search(let query): search(query)
        case .readHistory:
            do throws(FolderError) {
                tell(.historyRead(try folder.history().reversed()))
                tellUnreadHistories()
            } catch {
                tell(.unreadable(error))
            }
        case .readAuthors(let records): tell(.authorsRead(folder.lastEntries(of: records), of: records))
        case .keepDecisions(let text, let plan):
            if surroundings.kept?.write(text, "roll-over.\(plan)") != true { tell(.decisionsNotKept) }
        case .keepForms(let text):
            if surroundings.kept?.write(text, "forms") != true { tell(.decisionsNotKept) }
        case .readDecisions(let plan):
            if let text = surroundings.kept?.read("roll-over.\(plan)") { tell(.decisionsRead(text, of: plan)) }
        case .readUnits: readUnits()
        case .readDocument(let path, let manner): readDocument(path, manner)
        case .readWork(let plan): readWork(on: plan)
        case .keepSource(let copy, let plan): keep(copy, of: plan)
        case .readSource(let plan): tell(.sourceRead(folder.source(of: plan), of: plan))
        case .listDocuments: tell(.documentsListed(documentsToRead))
        case .keepMending(let text, let file):
            if surroundings.kept?.write(text, "reading.\(file)") != true { tell(.decisionsNotKept) }
        case .readMending(let file):
            if let text = surroundings.kept?.read("reading.\(file)") { tell(.mendingRead(text, of: file)) }
        case .synchronize(let decisions): synchronize(decisions)
        case .save(let document, let form, let path, let isReplacing):
            save(document, as: form, path: path, isReplacing: isReplacing)
        case .export(let request): export(request)
        case .stopWork: work?.stop()
        case .stopReading: documentReading?.stop()
        case .copy(let text): screen.copy(text)
        case .reload:
            screen.repaint()
            do throws(FolderError) {
                try folder.reload()
                tell(.reloaded(snapshot))
            } catch {
                tell(.unreadable(error))
            }
        case .quit: ending = .quit
        }
    }

    private func tellUnreadHistories() {
        if !folder.unreadHistories.isEmpty { tell(.historiesUnread(folder.unreadHistories)) }
    }

    private func search(_ query: Query) {
        let (library, today, earlier) = (state.digest.library, state.today, state.table.found)
        guard library.allTasks.count > Dashboard.manyTasks else {
            return tell(.found(library.found(query, today: today, after: earlier)))
        }
        let (arrivals, waker) = (arrivals, screen.waker)
        surroundings.inBackground {
            arrivals.add(.found(library.found(query, today: today, after: earlier)))
            waker.wake()
        }
    }

    /// What came in last first, by the names under which people see it; then what lies in the person's own folder.
    private var documentsToRead: [String] {
        let inbox = surroundings.shared.inbox.map { folder in
            DocumentFile.newestNames(in: folder.path).map(folder.shown)
        }
        return (inbox ?? []) + surroundings.documents()
    }

    private func readUnits() {
        let (today, wording, arrivals, waker) = (state.today, state.wording, arrivals, screen.waker)
        let units = folder.unitSource
        surroundings.inBackground {
            arrivals.add(.unitsRead(UnitChoices(units.reference(), today: today, wording)))
            waker.wake()
        }
    }

    private func readWork(on plan: PlanID) {
        do throws(FolderError) {
            let touched = try folder.history().fields(changedOf: plan)
            tell(.workRead(touched, base: folder.sourceBase(of: plan), of: plan))
            tellUnreadHistories()
        } catch {
            tell(.unreadable(error))
        }
    }

    private func keep(_ copy: SourceCopy, of plan: PlanID) {
        do throws(SystemFailure) {
            try folder.keep(copy, of: plan)
        } catch {
            tell(.sourceNotKept(error))
        }
    }

    private func readDocument(_ path: String, _ manner: ReadingManner) {
        let (units, day, arrivals, waker) = (folder.unitSource, state.today, arrivals, screen.waker)
        let place = surroundings.path(surroundings.shared.path(of: path))
        let stop = StopSignal()
        documentReading = stop
        var called = surroundings.programs
        called.stop = stop
        let programs = called
        surroundings.inBackground {
            let answer = DocumentAnswer(
                path, at: place, manner, programs: programs, units.reference(), on: day)
            arrivals.add(.documentRead(answer))
            waker.wake()
        }
    }

    private func synchronize(_ decisions: SyncDecisions) {
        guard let synchronize = surroundings.synchronize else {
            tell(.cannotSynchronize)
            return
        }
        let (author, arrivals, waker) = (author, arrivals, screen.waker)
        surroundings.inBackground {
            switch synchronize(decisions, author) {
            case .success(let report): arrivals.add(.synchronized(report))
            case .failure(let error): arrivals.add(.notSynchronized(error))
            }
            waker.wake()
        }
    }

    /// Stores a change, unless somebody else is writing: then it waits, and those after it wait for it.
    private func store(
        _ effect: Effect, _ occasion: CommitReport.Occasion, _ attempt: AttemptedChange? = nil,
        _ body: (PlanFolder) throws(CommitError) -> CommitReceipt
    ) {
        guard isTryingAgain || state.waiting.isEmpty else { return tell(.locked(effect, nil)) }
        do throws(CommitError) {
            let receipt = try body(folder)
            tell(
                .committed(
                    CommitReport(
                        occasion: occasion, saved: receipt.saved, entries: receipt.entries, skipped: receipt.skipped,
                        mended: receipt.mended,
                        snapshot: snapshot)))
        } catch {
            guard case .lockTimeout(let holder) = error else {
                return tell(.refused(error, snapshot, wanted: attempt))
            }
            triedAt = .now
            tell(isTryingAgain ? .stillLocked(holder) : .locked(effect, holder))
        }
    }
}
