/// Where frames are shown and events come from. One thread uses it; only its ``waker`` may be used from others.
///
/// A program draws, waits, drains, and draws again:
///
///     screen.show(render(state, screen.size))
///     let wake = screen.wait(timeout: untilMidnight, watching: [])
///     for event in screen.drainEvents() { ... }
package protocol Screen: AnyObject {
    /// The size frames must have now. It changes only in ``drainEvents()`` (which then tells it as an event),
    /// ``stop()`` and ``lend(_:)``.
    var size: Size { get }

    /// What the terminal can show. Frames are folded to it by ``show(_:)``; a view need not know it.
    var charset: Charset { get }

    /// Ends a wait from another thread.
    var waker: Waker { get }

    /// Shows a frame; what is the same as in the last one is not sent again. A frame of another size is cut off, or
    /// leaves the rest as it was.
    func show(_ frame: Frame)

    /// Makes the next ``show(_:)`` repaint everything, for a terminal that somebody else wrote on (Ctrl-L).
    func repaint()

    /// Sleeps until there is input, a signal, a wake, a watched descriptor to read, or the time is over. No timeout
    /// means as long as it takes.
    func wait(timeout: Duration?, watching descriptors: [Int32]) -> Wake

    /// All input that is waiting, without waiting for more.
    func drainEvents() -> [InputEvent]

    /// Hands a text to the clipboard of the person's machine, where the terminal does that.
    func copy(_ text: String)

    /// Gives the terminal back to the shell and stops the job, as Control-Z should; returns when it was continued.
    func stop()

    /// Lends the terminal to another program (an editor) while `body` runs, and takes it again.
    func lend<Result>(_ body: () throws -> Result) rethrows -> Result

    /// Gives the terminal back for good. Afterwards showing and draining do nothing. It may be called twice.
    func close()
}

/// Why a wait ended; several reasons may hold at once, none means that the time was over.
package struct Wake: Hashable, Sendable {
    /// There are events to drain.
    package var hasInput = false
    /// Somebody used the ``Waker``.
    package var wasWoken = false
    /// The watched descriptors that can be read, or whose other end is gone.
    package var readable: [Int32] = []
    /// Nothing will ever come: the script of a headless screen is over. A terminal never says so.
    package var isFinished = false

    /// No reason yet.
    package init() {}

    /// Whether only the time was over.
    package var hasTimedOut: Bool { !hasInput && !wasWoken && readable.isEmpty && !isFinished }
}
