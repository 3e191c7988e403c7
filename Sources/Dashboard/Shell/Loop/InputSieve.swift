import TerminalUI

/// What was kept away from a list.
package enum IgnoredInput: Hashable, Sendable {
    /// A text that was pasted.
    case paste
    /// What an input method sent.
    case composed
    /// A key that means nothing where it was pressed.
    case key(Key)
}

/// Keeps text that only looks like keys away from the lists, where each letter is a command.
///
/// Terminals without bracketed paste (the console host of Windows, some jump hosts) send a paste as keys, and Vietnamese
/// input methods take a letter back with Backspace to send it anew with its mark. Neither may mark a task done or undo
/// anything.
struct InputSieve {
    /// So many bytes of text in one read were pasted, if they hold the end of a line or a letter beyond ASCII.
    static let bulk = 16
    /// A paste is over after so much silence; so long after a Backspace letters are those of an input method.
    static let silence = Duration.milliseconds(100)
    /// So long a letter that takes something back waits whether a Backspace follows.
    static let hesitation = Duration.milliseconds(50)

    private var ignoring: (what: IgnoredInput, until: ContinuousClock.Instant)?
    private var gatheringUntil: ContinuousClock.Instant?
    private var held: (event: InputEvent, until: ContinuousClock.Instant)?

    /// When ``release()`` is due; nil if nothing waits.
    var deadline: ContinuousClock.Instant? { held?.until }

    /// The event that has waited.
    mutating func release() -> [InputEvent] {
        defer { held = nil }
        return held.map { [$0.event] } ?? []
    }

    /// What came in one read while a list had the focus.
    ///
    /// - Parameters:
    ///   - events: All that came.
    ///   - now: When.
    ///   - takesBack: Whether a key would undo or remove something.
    /// - Returns: What of it counts, and what was kept away.
    mutating func sift(
        _ events: [InputEvent], at now: ContinuousClock.Instant, takesBack: (Key) -> Bool
    ) -> (events: [InputEvent], ignored: IgnoredInput?) {
        let all = release() + events
        // What is pasted with brackets has its end.
        let read = all.filter { if case .paste = $0 { false } else { true } }
        let pasted: IgnoredInput? = read.count < all.count ? .paste : nil
        if let what = judge(read, at: now) {
            ignoring = (what, now.advanced(by: InputSieve.silence))
            return (read.filter { $0.weight == 0 }, what)
        }
        if read.contains(.key(.backspace)) { ignoring = (.composed, now.advanced(by: InputSieve.silence)) }
        guard case .key(let key)? = read.last, key.typedCharacter != nil, takesBack(key) else { return (read, pasted) }
        held = (.key(key), now.advanced(by: InputSieve.hesitation))
        return (read.dropLast(), pasted)
    }

    /// A list that is pasted as keys where lists are taken, with the ends of its lines, until there is silence: none of them
    /// is the Enter by which a person agrees. Nil where what came is typed.
    mutating func gather(_ events: [InputEvent], at now: ContinuousClock.Instant) -> String? {
        let isList = events.contains { $0 == .key(.enter) || $0 == .key(.tab) }
        let isBulk = isList && InputSieve.weight(of: events) >= InputSieve.bulk
        guard isBulk || gatheringUntil.map({ now < $0 }) ?? false else { return nil }
        let text = events.compactMap { event -> String? in
            switch event {
            case .key(.enter): "\n"
            case .key(.tab): "\t"
            case .key(let key): key.typedCharacter.map(String.init)
            case .paste(let text): text
            default: nil
            }
        }.joined()
        guard !text.isEmpty else { return nil }
        gatheringUntil = now.advanced(by: InputSieve.silence)
        return text
    }

    /// Line breaks in the midst of a text that is typed into a line: with bracketed paste they would be blanks, so they
    /// are where it came as keys. The last one is the person's.
    static func joinLines(_ events: [InputEvent]) -> [InputEvent] {
        guard let last = events.indices.last, weight(of: events) >= bulk else { return events }
        return events.indices.map { $0 < last && events[$0] == .key(.enter) ? .paste("\n") : events[$0] }
    }

    private func judge(_ read: [InputEvent], at now: ContinuousClock.Instant) -> IgnoredInput? {
        let text = read.filter { $0.weight > 0 }
        guard !text.isEmpty else { return nil }
        if let ignoring, now < ignoring.until { return ignoring.what }
        let isTelling = text.contains { $0 == .key(.enter) || $0.weight > 1 }
        if InputSieve.weight(of: text) >= InputSieve.bulk && isTelling { return .paste }
        guard text.contains(.key(.backspace)) else { return nil }
        return text.contains(where: { $0.isLetter }) ? .composed : nil
    }

    private static func weight(of events: [InputEvent]) -> Int { events.reduce(0) { $0 + $1.weight } }
}

extension InputEvent {
    fileprivate var isLetter: Bool {
        if case .key(let key) = self { key.typedCharacter != nil } else { false }
    }

    /// How many bytes of a text it may be, sent as a key.
    fileprivate var weight: Int {
        guard case .key(let key) = self else { return 0 }
        if let character = key.typedCharacter { return character.utf8.count }
        return [.enter, .tab, .backspace].contains(key) ? 1 : 0
    }
}
