/// Why a screen could not be opened.
package enum ScreenError: Error, Hashable, Sendable {
    /// Input or output is not a terminal (piped, redirected, no controlling terminal).
    case noTerminal
    /// The terminal database has no usable entry for this value of TERM; nil if TERM is not set.
    case unknownTerminal(String?)
    /// The system refused what opening needs (a pipe, signal handlers), by `errno`.
    case system(Int32)
    /// This process has a screen open already.
    case alreadyOpen
}
