import Disk
import PlanActions
import PlanModel
import PlanStore
import PlanSync
import Records
import Subprocesses
import TerminalUI

/// The dashboard on a screen and a folder: draws, sleeps until something happens, takes it in, draws again.
///
///     input ─► registry(mode) ─► Message ─► update(&AppState) ─► Effects ─► folder ─► Message …
///     AppState ─► render ─► Frame ─► screen
package final class Dashboard {
    /// The state as it is now.
    package private(set) var state: AppState

    let screen: any Screen
    let folder: PlanFolder
    let surroundings: Surroundings
    private let plans: LoadedPlans
    private var makeWatch: (() -> FolderWatch?)?
    private var watch: FolderWatch?
    private let registry = Registry.standard
    private lazy var author = surroundings.author()
    private var ending: Ending?
    let arrivals = MessageInbox()
    private var sieve = InputSieve()
    /// When the change that waits was tried last, and whether it is tried just now.
    private var triedAt = ContinuousClock.now
    private var isTryingAgain = false
    /// Ends what goes on beside the loop.
    var work: StopSignal?
    /// How long until a change that waits for somebody else's is tried again.
    private static let retryTime = Duration.milliseconds(200)
    /// How long what others changed stays marked.
    private static let markTime = Duration.seconds(3)
    /// From so many plans on the folder is watched only after the first frame.
    private static let manyPlans = 100
    /// Up to so many tasks are searched before anybody sees that it takes time.
    private static let manyTasks = 5_000

    /// A dashboard on an open screen and folder. Without a watch, changes by others are seen at the next change of one's
    /// own.
    package init(
        screen: any Screen, folder: PlanFolder, watch: @escaping @autoclosure () -> FolderWatch? = nil,
        surroundings: Surroundings
    ) {
        self.screen = screen
        self.folder = folder
        folder.timeout = .zero
        // To watch the folders of thousands of units can wait until the person sees something.
        let isLarge = folder.snapshot.library.entries.count >= Dashboard.manyPlans
        makeWatch = isLarge ? watch : nil
        self.watch = isLarge ? nil : watch()
        self.surroundings = surroundings
        let (moment, plans) = (surroundings.clock(), LoadedPlans())
        self.plans = plans
        state = AppState(
            opening: folder.snapshot.readingNothing(but: plans), today: moment.day, moment: moment.text, author: "",
            language: surroundings.language, size: screen.size)
        state.world.folder = folder.snapshot.path
        state.world.keepsDecisions = surroundings.kept != nil
        if let text = surroundings.kept?.read("forms") { state.keptForms = KeptForms(text: text) }
        plans.complete(&state) { $0.repairSelections() }
    }

    /// The folder as it was last read.
    private var snapshot: FolderSnapshot { folder.snapshot.readingNothing(but: plans) }

    private func draw() {
        screen.show(plans.complete { render(state) })
    }

    /// Runs until the person leaves or the terminal or the process ends. The screen stays open.
    package func run() -> Ending {
        while true {
            draw()
            followUp()
            state.world.author = author
            let holdsKey = sieve.deadline != nil
            let (usual, short) = (timeout, shortTimeout)
            let wake = screen.wait(timeout: min(usual, short ?? usual), watching: descriptors)
            let moment = surroundings.clock()
            tell(.woke(at: moment.text, on: moment.day))
            read(screen.drainEvents())
            if let ending {
                endWork()
                return ending
            }
            for message in arrivals.take() { tell(message) }
            lookAtFolder(wake, isTime: wake.hasTimedOut && usual <= short ?? usual)
            if !state.waiting.isEmpty, triedAt.duration(to: .now) >= Dashboard.retryTime { tryAgain() }
            if wake.isFinished && !holdsKey { return .quit }
        }
    }

    /// Does for a large folder what could wait until the person saw something.
    private func followUp() {
        guard let makeWatch else { return }
        self.makeWatch = nil
        let library = folder.snapshot.library
        surroundings.inBackground { library.prepareSearches() }
        watch = makeWatch()
        // What changed since the folder was read nobody tells any more.
        if watch != nil, lookAgain() { draw() }
    }

    private var descriptors: [Int32] {
        if case .notification(let descriptor) = watch?.means { [descriptor] } else { [] }
    }

    /// How long to sleep: until midnight, until marks expire, until a look at a network share is due; an hour at most,
    /// so that a clock that was set is noticed.
    private var timeout: Duration {
        var timeout = min(surroundings.clock().untilMidnight, .seconds(3600))
        if !state.fresh.isEmpty { timeout = min(timeout, Dashboard.markTime) }
        if case .looking(let interval) = watch?.means { timeout = min(timeout, interval) }
        return timeout
    }

    /// How long until a key that was held back counts, or a change that waits is tried again.
    private var shortTimeout: Duration? {
        let retry = state.waiting.isEmpty ? nil : triedAt.advanced(by: Dashboard.retryTime)
        return [sieve.deadline, retry].compactMap(\.self).min().map { max(.zero, ContinuousClock.now.duration(to: $0)) }
    }

    private func tryAgain() {
        // A person who decides about a conflict keeps it waiting.
        triedAt = .now
        isTryingAgain = true
        defer { isTryingAgain = false }
        tell(.tryAgain)
    }

    private func lookAtFolder(_ wake: Wake, isTime: Bool) {
        if isTime, !state.fresh.isEmpty { tell(.marksExpired) }
        guard let watch else { return }
        switch watch.means {
        case .notification(let descriptor):
            guard wake.readable.contains(descriptor) else { return }
            switch watch.drain() {
            case .nothing: break
            case .files(let files): lookAgain(files)
            case .anything: lookAgain()
            }
        case .looking: if isTime { lookAgain() }
        }
    }

    /// Reads what changed.
    ///
    /// - Parameter files: What is known to have changed; nil where it may be anything.
    /// - Returns: Whether there is something new to show.
    @discardableResult
    private func lookAgain(_ files: Set<String>? = nil) -> Bool {
        do throws(FolderError) {
            guard try folder.reload(files) else { return false }
            tell(.changedByOthers(snapshot))
        } catch {
            tell(.unreadable(error))
        }
        return true
    }

    /// Takes in what came in one read, after what has waited.
    private func read(_ events: [InputEvent]) {
        guard !events.isEmpty else { return take(sieve.release()) }
        guard !state.mode.isTyping else { return take(sieve.release() + InputSieve.joinLines(events)) }
        let sifted = sieve.sift(events, at: .now) { key in
            registry.command(for: key, in: state.mode).map { [.undo, .removeActivity, .removeLine].contains($0.id) }
                ?? false
        }
        take(sifted.events)
        if let ignored = sifted.ignored { tell(.ignored(ignored)) }
    }

    /// Carries out what was read. What is typed into a line is taken in as a whole: a search is done once for all
    /// the letters of a paste that came as keys.
    private func take(_ events: [InputEvent]) {
        var typed: [InputEvent] = []
        for event in events where ending == nil {
            if isText(event) {
                typed.append(event)
                continue
            }
            if !typed.isEmpty { tell(.typed(typed)) }
            typed = []
            take(event)
        }
        if !typed.isEmpty { tell(.typed(typed)) }
    }

    /// Whether an event goes into the open line, if there is one.
    private func isText(_ event: InputEvent) -> Bool {
        guard state.mode.isTyping else { return false }
        return switch event {
        case .key(let key): registry.command(for: key, in: state.mode) == nil
        case .paste: true
        default: false
        }
    }

    private func take(_ event: InputEvent) {
        switch event {
        case .resize(let size): tell(.resized(size))
        case .terminate(let signal): ending = .terminated(by: signal)
        case .hangup: ending = .hangup
        case .suspend:
            screen.stop()
            tell(.resized(screen.size))
        case .continued: screen.repaint()
        case .key(let key): press(key)
        // Outside a line nothing takes a text.
        case .paste: tell(.ignored(.paste))
        }
    }

    private func press(_ key: Key) {
        // What waits is shown on every screen, and there Escape drops it before it means anything else.
        if key == .escape, !state.waiting.isEmpty, case .screen = state.mode { return tell(.stopWaiting) }
        if key == .escape, state.work != nil { return tell(.stopWork) }
        if let command = registry.command(for: key, in: state.mode) {
            tell(.command(command.id))
        } else if key.modifiers.contains(.alt) {
            // Over a slow line Escape and the next key arrive as one.
            for part in key.withoutAlt where ending == nil { press(part) }
        }
    }

    func tell(_ message: Message) {
        for effect in plans.complete(&state, { update(&$0, message) }) { perform(effect) }
    }

    private func perform(_ effect: Effect) {
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
        case .readDocument(let path): readDocument(path)
        case .readWork(let plan): readWork(on: plan)
        case .listDocuments: tell(.documentsListed(surroundings.documents()))
        case .keepMending(let text, let file):
            if surroundings.kept?.write(text, "reading.\(file)") != true { tell(.decisionsNotKept) }
        case .readMending(let file):
            if let text = surroundings.kept?.read("reading.\(file)") { tell(.mendingRead(text, of: file)) }
        case .synchronize(let decisions): synchronize(decisions)
        case .save(let document, let form, let path, let isReplacing):
            save(document, as: form, path: path, isReplacing: isReplacing)
        case .export(let request): export(request)
        case .stopWork: work?.stop()
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
            var touched: [Ref: Set<String>] = [:]
            for entry in try folder.history() where entry.record.plan == plan {
                for field in entry.fields where !(field.path.isWhole && entry.record == .plan(plan)) {
                    let isHead = entry.record == .plan(plan)
                    let name = isHead ? field.path.description : field.path.parts.first ?? ""
                    touched[entry.record.record, default: []].insert(name)
                }
            }
            tell(.workRead(touched, of: plan))
            tellUnreadHistories()
        } catch {
            tell(.unreadable(error))
        }
    }

    private func readDocument(_ path: String) {
        let (read, units, day, arrivals, waker) = (
            surroundings.document, folder.unitSource, state.today, arrivals, screen.waker
        )
        let place = surroundings.path(path)
        surroundings.inBackground {
            arrivals.add(.documentRead(DocumentAnswer(path, at: place, read: read, units.reference(), on: day)))
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
