import Glibc

/// A screen without a terminal, for tests and for drawing into files: it plays a script of events and keeps the frames
/// it was shown. Waiting never blocks, so it is finished even while other threads have still to use its waker: a test
/// with such work waits for the work first.
package final class HeadlessScreen: Screen {
    /// The size, changed by resize events of the script.
    package private(set) var size: Size
    /// What frames are folded to.
    package let charset: Charset
    /// Makes the next wait say that it was woken.
    package let waker: Waker
    /// Every frame shown, oldest first, as the charset shows it.
    package private(set) var frames: [Frame] = []
    /// What happened besides showing, in order: `stop`, `lend`, `repaint`, `close`.
    package private(set) var calls: [String] = []

    private var script: [[InputEvent]]
    private let pipe: WakePipe?

    /// A screen that delivers one batch of events at each wait. A resize event changes the size when it is drained.
    package init(size: Size, charset: Charset = .unicode, script: [[InputEvent]] = []) {
        self.size = size
        self.charset = charset
        self.script = script
        pipe = try? WakePipe()
        waker = Waker(pipe)
    }

    /// The last frame shown.
    package var lastFrame: Frame? { frames.last }

    /// Adds a batch of events at the end of the script.
    package func send(_ events: InputEvent...) {
        script.append(events)
    }

    /// Adds a batch of events at the end of the script.
    package func sendOnce(_ events: [InputEvent]) {
        script.append(events)
    }

    /// Adds keys at the end of the script, each a batch of its own, so that there is a frame after each.
    package func press(_ keys: Key...) {
        script += keys.map { [.key($0)] }
    }

    /// Adds a text at the end of the script, typed letter by letter.
    package func type(_ text: String) {
        script += text.map { [.key(.character($0))] }
    }

    /// Keeps the frame.
    package func show(_ frame: Frame) {
        frames.append(frame.folded(to: charset))
    }

    /// Notes the call.
    package func repaint() {
        calls.append("repaint")
    }

    /// Returns at once: with input if the script has more, finished if nothing at all is ready.
    package func wait(timeout: Duration?, watching descriptors: [Int32]) -> Wake {
        var wake = Wake()
        wake.hasInput = !script.isEmpty
        wake.wasWoken = pipe?.drain().isEmpty == false
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        if poll(&polled, nfds_t(polled.count), 0) > 0 {
            wake.readable = polled.filter { $0.revents != 0 }.map(\.fd)
        }
        wake.isFinished = wake.hasTimedOut
        return wake
    }

    /// The next batch of the script.
    package func drainEvents() -> [InputEvent] {
        guard !script.isEmpty else { return [] }
        let events = script.removeFirst()
        for case .resize(let size) in events { self.size = size }
        return events
    }

    /// The texts that went to the clipboard, oldest first.
    package private(set) var copied: [String] = []

    package func copy(_ text: String) { copied.append(text) }

    /// Notes the call.
    package func stop() {
        calls.append("stop")
    }

    /// Notes the call and runs `body`.
    package func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
        calls.append("lend")
        return try body()
    }

    /// Notes the call.
    package func close() {
        calls.append("close")
    }
}
