/// Something that happened to a screen.
package enum InputEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted; it is as it came, line breaks included (as `\n`), so clean it before showing it.
    case paste(String)
    /// The screen has another size now; the next frame must be of it.
    case resize(Size)
    /// The process was asked to end by a signal (SIGTERM, SIGINT). It has a second; Control-C, the key, is a key.
    case terminate(by: Int32)
    /// The terminal is gone (SIGHUP, or its end of file); nothing can be shown any more.
    case hangup
    /// Control-Z, or SIGTSTP: the person wants the shell. Answer with ``Screen/stop()``.
    case suspend
    /// The process was continued after a stop it was not asked about; the screen has repaired itself.
    case continued
}
