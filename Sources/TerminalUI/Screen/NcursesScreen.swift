import CNcurses
import Glibc

/// The terminal the program runs in, through ncurses. While it is open, signals arrive as events, and the terminal is
/// given back on every way out: ``close()``, exit, a crash.
///
/// Call ``Charset/adoptedFromEnvironment()`` before opening one. A process has at most one at a time.
package final class NcursesScreen: Screen {
    /// What the caller decides about a screen.
    package struct Options: Sendable {
        /// What the terminal can show. Without a UTF-8 locale it must be ASCII.
        package var charset: Charset
        /// False where the person wants none (NO_COLOR).
        package var usesColor = true
        /// How styles look, until the terminal says what it stands on.
        package var theme = Theme.standard()
        /// How they look on what the terminal says it stands on; without this it is not asked.
        package var themeOn: (@Sendable (Background) -> Theme)?

        /// Options with colours and our theme.
        package init(charset: Charset) {
            self.charset = charset
        }
    }

    /// The size frames must have now.
    package private(set) var size: Size
    /// What the terminal can show.
    package let charset: Charset
    /// Ends a wait from another thread.
    package let waker: Waker
    /// How many colours are used.
    package let colorDepth: ColorDepth

    private let terminal: OpaquePointer
    private let pipe: WakePipe
    private var isOpen = true
    private var isGone = false
    private var palette: ScreenPalette
    private var shown: Frame?
    private var decoder = InputDecoder()
    private let themeOn: (@Sendable (Background) -> Theme)?
    private let opened = ContinuousClock.now
    private var pending: [InputEvent] = []
    private var wasWoken = false
    /// Whether the last drain stopped before the end of what was waiting.
    private var hasMore = false
    /// So much is read at once: somebody who sends without end must not keep the program from drawing and from signals.
    private static let unitsPerDrain = 1 << 16

    /// Takes the terminal on standard input and output.
    ///
    /// - Parameter options: what the caller decides.
    /// - Throws: ``ScreenError``; the terminal is then as it was.
    package init(_ options: Options) throws(ScreenError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        let pipe = try WakePipe()
        guard cn_signals_install(pipe.writeEnd) else { throw .alreadyOpen }
        guard let terminal = cn_open(STDIN_FILENO, STDOUT_FILENO) else {
            cn_signals_remove()
            throw .unknownTerminal(getenv("TERM").map { String(cString: $0) })
        }
        self.pipe = pipe
        self.terminal = terminal
        waker = Waker(pipe)
        charset = options.charset
        colorDepth = ScreenPalette.depth(of: terminal, usesColor: options.usesColor)
        palette = ScreenPalette(theme: options.theme, depth: colorDepth)
        size = NcursesScreen.size(of: terminal)
        themeOn = options.themeOn
        if themeOn != nil && colorDepth > .mono { askBackground() }
    }

    deinit { close() }

    /// A terminal that answers later than this is no longer believed: colours do not change under somebody's eyes.
    private static let answerTime = Duration.seconds(2)
    /// So long after the start an answer may be on its way when the program ends, and would be typed into the shell.
    private static let lateAnswerTime = Duration.milliseconds(500)

    /// By OSC 11, which terminals that do not know it pass over.
    private func askBackground() {
        decoder.awaitsAnswer = true
        send("\u{1B}]11;?\u{07}")
    }

    private func takeAnswer() {
        guard let answer = decoder.takeAnswer(), let themeOn, opened.duration(to: .now) < NcursesScreen.answerTime,
            let background = Background(answer: answer)
        else { return }
        palette = ScreenPalette(theme: themeOn(background), depth: colorDepth)
        repaint()
    }

    private func dropLateAnswer() {
        let rest = NcursesScreen.lateAnswerTime - opened.duration(to: .now)
        guard decoder.awaitsAnswer, !isGone, rest > .zero else { return }
        var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if poll(&polled, 1, NcursesScreen.milliseconds(until: .now.advanced(by: min(rest, .milliseconds(100))))) > 0 {
            tcflush(STDIN_FILENO, TCIFLUSH)
        }
    }

    private func send(_ sequence: String) {
        _ = Array(sequence.utf8).withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }

    /// Gives the terminal back for good.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        dropLateAnswer()
        cn_close(terminal)
        cn_signals_remove()
    }

    // MARK: Showing

    /// Shows a frame, sending what differs from the last one.
    package func show(_ frame: Frame) {
        guard isOpen, !isGone else { return }
        let frame = frame.cropped(to: size).folded(to: charset)
        for run in frame.changes(from: shown) { put(run) }
        if let cursor = frame.cursor, frame.bounds.contains(cursor) {
            cn_set_cursor(terminal, Int32(cursor.row), Int32(cursor.column))
        } else {
            cn_set_cursor(terminal, -1, 0)
        }
        cn_flush(terminal)
        shown = frame
    }

    /// Makes the next frame be sent whole.
    package func repaint() {
        guard isOpen else { return }
        shown = nil
        cn_invalidate(terminal)
    }

    /// By OSC 52, which terminals that do not know it pass over.
    package func copy(_ text: String) {
        guard isOpen, !isGone else { return }
        send("\u{1B}]52;c;\(Base64.text(of: Array(text.utf8)))\u{07}")
    }

    private func put(_ run: Run) {
        let look = palette.look(of: run.style, terminal: terminal)
        var text = run.isPlain ? run.text : PrintableText.of(run.text)
        text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return }
            start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
                let point = run.point
                cn_put(
                    terminal, Int32(point.row), Int32(point.column), start, bytes.count, look.attributes, look.pair)
            }
        }
    }

    // MARK: Waiting and reading

    /// Sleeps in `poll` until something of what ``Screen`` names happens.
    package func wait(timeout: Duration?, watching descriptors: [Int32]) -> Wake {
        var wake = Wake()
        guard isOpen else {
            wake.isFinished = true
            return wake
        }
        let end = [timeout.map { ContinuousClock.now.advanced(by: $0) }, decoder.deadline].compactMap(\.self).min()
        // A terminal that is gone would be readable for ever.
        let own = isGone ? [pipe.readEnd] : [pipe.readEnd, STDIN_FILENO]
        var polled = (own + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while pending.isEmpty && !wasWoken && !hasMore {
            let count = poll(&polled, nfds_t(polled.count), end.map(NcursesScreen.milliseconds) ?? -1)
            // EINTR: the handler has written to the pipe, which the next round sees.
            if count < 0 && errno == EINTR { continue }
            break
        }
        readSignals()
        if !isGone && polled[1].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { noticeHangup() }
        let isReadable = !isGone && polled[1].revents != 0
        if !isReadable && !hasMore { pending += decoder.expire(at: .now) }
        wake.hasInput = !pending.isEmpty || isReadable || hasMore
        wake.readable = polled.dropFirst(own.count).filter { $0.revents != 0 }.map(\.fd)
        wake.wasWoken = wasWoken
        wasWoken = false
        return wake
    }

    /// All input that is waiting.
    package func drainEvents() -> [InputEvent] {
        guard isOpen else { return [] }
        readSignals()
        var events = pending
        pending = []
        var count = 0
        hasMore = false
        while !isGone {
            let input = cn_read(terminal)
            guard input.kind != CN_INPUT_NONE else { break }
            events += decoder.decode(InputUnit(input))
            count += 1
            hasMore = count == NcursesScreen.unitsPerDrain
            if hasMore { return events + takePending() }
        }
        noticeEndOfFile()
        takeAnswer()
        return events + decoder.endOfRead(at: .now) + takePending()
    }

    // At the end of the file a terminal is readable and yields nothing, which would be a loop without sleep.
    private func noticeEndOfFile() {
        var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard !isGone, poll(&polled, 1, 0) > 0, cn_waiting_bytes(terminal) == 0 else { return }
        noticeHangup()
    }

    private func takePending() -> [InputEvent] {
        defer { pending = [] }
        return pending
    }

    private func noticeHangup() {
        guard !isGone else { return }
        isGone = true
        pending.append(.hangup)
    }

    private func readSignals() {
        for byte in pipe.drain() {
            switch Int32(byte) {
            case 0: wasWoken = true
            case SIGTERM, SIGINT: pending.append(.terminate(by: Int32(byte)))
            case SIGHUP: noticeHangup()
            case SIGTSTP: pending.append(.suspend)
            case SIGCONT:
                retake()
                pending.append(.continued)
            case SIGWINCH: adoptSize()
            default: break
            }
        }
    }

    private func adoptSize() {
        let now = NcursesScreen.size(of: terminal)
        guard now != size, cn_resize(terminal, Int32(now.rows), Int32(now.columns)) else { return }
        size = now
        shown = nil
        // Only the last of several sizes is of use.
        pending.removeAll { if case .resize = $0 { true } else { false } }
        pending.append(.resize(now))
    }

    private static func size(of terminal: OpaquePointer) -> Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        cn_size(terminal, &rows, &columns)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Rounded up, so that a wait does not end just before its time and then again and again. At most a day.
    private static func milliseconds(until end: ContinuousClock.Instant) -> Int32 {
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: end).components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return Int32(min(seconds, 86_400) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    // MARK: Giving the terminal away

    /// Stops the job; returns when it was continued.
    package func stop() {
        guard isOpen else { return }
        cn_suspend(terminal)
        cn_stop_job()
        takeBack()
    }

    /// Lends the terminal to another program while `body` runs.
    package func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard isOpen else { return try body() }
        cn_suspend(terminal)
        defer { takeBack() }
        return try body()
    }

    private func takeBack() {
        retake()
        // Control-C and Control-Z pressed meanwhile were meant for whoever had the terminal.
        let bytes = pipe.drain().map { Int32($0) }
        if bytes.contains(0) { wasWoken = true }
        if bytes.contains(SIGTERM) { pending.append(.terminate(by: SIGTERM)) }
        if bytes.contains(SIGHUP) { noticeHangup() }
        adoptSize()
    }

    private func retake() {
        cn_resume(terminal)
        shown = nil
    }
}
