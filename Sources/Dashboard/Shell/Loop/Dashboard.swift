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
    lazy var author = surroundings.author()
    var ending: Ending?
    let arrivals = MessageInbox()
    private var sieve = InputSieve()
    /// When the change that waits was tried last, and whether it is tried just now.
    var triedAt = ContinuousClock.now
    var isTryingAgain = false
    /// Ends what goes on beside the loop.
    var work: StopSignal?
    /// Ends the reading of a document.
    var documentReading: StopSignal?
    /// How long until a change that waits for somebody else's is tried again.
    private static let retryTime = Duration.milliseconds(200)
    /// How long what others changed stays marked.
    private static let markTime = Duration.seconds(3)
    /// From so many plans on the folder is watched only after the first frame.
    private static let manyPlans = 100

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
            language: surroundings.language, size: screen.size, registry: surroundings.registry)
        state.world.folder = folder.snapshot.path
        state.world.keepsDecisions = surroundings.kept != nil
        state.world.shared = surroundings.shared
        if let text = surroundings.kept?.read("forms") { state.keptForms = KeptForms(text: text) }
        state.notice = surroundings.complaint.map { Notice(kind: .failed, text: $0) }
        plans.complete(&state) { $0.repairSelections() }
    }

    private var registry: Registry { state.registry }

    /// The folder as it was last read.
    var snapshot: FolderSnapshot { folder.snapshot.readingNothing(but: plans) }

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
        if [.quickLine, .papers].contains(state.mode), let list = sieve.gather(events, at: .now) {
            take(sieve.release())
            return tell(.typed([.paste(list)]))
        }
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
        } else if let plain = key.beforeInputMethod {
            press(plain)
        } else if !key.isCombiningMark {
            tell(.ignored(.key(key)))
        }
    }

    func tell(_ message: Message) {
        for effect in plans.complete(&state, { update(&$0, message) }) { perform(effect) }
    }
}
