import Synchronization

/// Messages from work on other threads, until the loop takes them in.
final class MessageInbox: Sendable {
    private let messages = Mutex<[Message]>([])

    /// Leaves a message; whoever does so wakes the loop.
    func add(_ message: Message) {
        messages.withLock { $0.append(message) }
    }

    /// The messages that have come, each once.
    func take() -> [Message] {
        messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
