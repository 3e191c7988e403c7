/// One unit of what a terminal sends, after terminfo has recognised the keys it knows.
enum InputUnit: Equatable, Sendable {
    /// Part of a letter in UTF-8, or of a sequence.
    case byte(UInt8)
    /// A whole letter; what the decoder makes of bytes.
    case scalar(UInt32)
    case key(Key)
    case pasteBegin
    case pasteEnd
    /// A key without a name here.
    case other
}

/// Makes events of a terminal's units. What is unfinished when a read ends (a letter, a paste, a report) is kept
/// until the next one. Only an escape is decided at the end of a read: alone it is the escape key.
///
/// Terminfo does not know every sequence, and over a slow line it gives up on one after 25 ms; so what follows an escape
/// is read here again by the general form of such sequences (ECMA-48, xterm), and never taken for typed letters.
struct InputDecoder: Sendable {
    private enum State {
        case ground
        case escape
        case control(String)
        case singleShift
        /// In an answer of the terminal, `ESC ] text`, which BEL or `ESC \` ends.
        case answer(String)
        case answerEnd(String)
        case paste
        /// In a report of the mouse in its oldest form, which ends after so many more bytes. Nobody asked for one, but a
        /// program that was here before may have left them on.
        case mouseReport(Int)
    }

    /// A paste longer than this many scalars is cut.
    static let longestPaste = 1 << 20
    /// A paste whose end does not come (the line was cut, somebody sent only its beginning) is taken for ended when for so
    /// long nothing came but single keys: otherwise every key would be swallowed as text, Control-C too.
    static let pastePatience = Duration.seconds(2)
    /// So many units in one read are no keys that a person pressed.
    private static let bulk = 16
    private static let longestSequence = 64

    /// Whether the terminal was asked something and has not answered. Only then is `ESC ]` not Alt and a bracket.
    var awaitsAnswer = false
    /// What the terminal answered.
    private var answer: String?

    /// When a paste that is under way is taken for ended (``expire(at:)``); nil where there is none.
    private(set) var pasteDeadline: ContinuousClock.Instant?
    /// When an answer whose end does not come is over.
    private var answerDeadline: ContinuousClock.Instant?
    /// When the next of them is due.
    var deadline: ContinuousClock.Instant? { pasteDeadline ?? answerDeadline }
    private static let answerPatience = Duration.seconds(1)
    private var unitsInRead = 0
    private var state = State.ground
    private var letters = LetterAssembly()
    private var pasted = String.UnicodeScalarView()
    private var pastedCount = 0

    /// The events that a unit completes.
    mutating func decode(_ unit: InputUnit) -> [InputEvent] {
        unitsInRead += 1
        return take(unit)
    }

    private mutating func take(_ unit: InputUnit) -> [InputEvent] {
        // A key without a name (ncurses reports a resize as one) breaks no sequence.
        if unit == .other { return [] }
        if case .byte(let byte) = unit {
            // These bytes are numbers, not letters.
            if case .mouseReport(let missing) = state {
                state = missing > 1 ? .mouseReport(missing - 1) : .ground
                return []
            }
            return letters.add(byte).map { take(.scalar($0)) } ?? []
        }
        letters.reset()
        switch state {
        case .ground: return decodeGround(unit)
        case .escape: return decodeEscape(unit)
        case .control(let text): return decodeControl(unit, text)
        case .singleShift: return decodeSingleShift(unit)
        case .answer(let text): return decodeAnswer(unit, text)
        case .answerEnd(let text):
            return unit == .scalar(0x5C) ? takeAnswer(text) : takeAnswer(text) + decodeEscape(unit)
        case .paste: return decodePaste(unit)
        case .mouseReport:
            state = .ground
            return decodeGround(unit)
        }
    }

    /// The events that the end of a read completes.
    mutating func endOfRead(at now: ContinuousClock.Instant) -> [InputEvent] {
        defer { unitsInRead = 0 }
        switch state {
        case .escape:
            state = .ground
            return [.key(.escape)]
        case .answer(""):
            state = .ground
            return [.key(.alt("]"))]
        case .answer, .answerEnd:
            answerDeadline = now.advanced(by: InputDecoder.answerPatience)
            return []
        case .paste: return endOfReadInPaste(at: now)
        default: return []
        }
    }

    /// Ends a paste whose end has been waited for long enough while nothing more came.
    mutating func expire(at now: ContinuousClock.Instant) -> [InputEvent] {
        if let deadline = answerDeadline, now >= deadline {
            answerDeadline = nil
            switch state {
            case .answer, .answerEnd: state = .ground
            default: break
            }
        }
        guard let deadline = pasteDeadline, now >= deadline else { return [] }
        return endPaste()
    }

    private mutating func endOfReadInPaste(at now: ContinuousClock.Instant) -> [InputEvent] {
        if unitsInRead == 1, pasted.last == "\u{3}" {
            pasted.removeLast()
            return endPaste() + [.key(.control("c"))]
        }
        if unitsInRead < InputDecoder.bulk, let deadline = pasteDeadline {
            return now >= deadline ? endPaste() : []
        }
        pasteDeadline = now.advanced(by: InputDecoder.pastePatience)
        return []
    }

    private mutating func decodeGround(_ unit: InputUnit) -> [InputEvent] {
        switch unit {
        case .scalar(0x1B): state = .escape
        case .scalar(let value): return ControlCodes.event(for: value).map { [$0] } ?? []
        case .key(let key): return [.key(key)]
        case .pasteBegin: beginPaste()
        case .pasteEnd, .byte, .other: break
        }
        return []
    }

    private mutating func decodeEscape(_ unit: InputUnit) -> [InputEvent] {
        state = .ground
        switch unit {
        case .scalar(0x1B):
            state = .escape
            return [.key(.escape)]
        case .scalar(0x5B):
            state = .control("")
            return []
        case .scalar(0x4F):
            state = .singleShift
            return []
        case .scalar(0x5D) where awaitsAnswer:
            state = .answer("")
            return []
        case .scalar(let value):
            guard let event = ControlCodes.event(for: value) else { return [.key(.escape)] }
            guard case .key(let key) = event else { return [.key(.escape), event] }
            return [.key(Key(key.symbol, key.modifiers.union(.alt)))]
        case .key(let key): return [.key(Key(key.symbol, key.modifiers.union(.alt)))]
        default: return [.key(.escape)] + decodeGround(unit)
        }
    }

    private mutating func decodeControl(_ unit: InputUnit, _ text: String) -> [InputEvent] {
        guard case .scalar(let value) = unit, let scalar = Unicode.Scalar(value), 0x20...0x7E ~= value,
            text.utf8.count < InputDecoder.longestSequence
        else {
            state = .ground
            return decodeGround(unit)
        }
        switch (text, scalar) {
        case ("", "M"): state = .mouseReport(3)
        // The Linux console's F1 to F5 have a second bracket.
        case ("", "["): state = .control("[")
        case ("200", "~"): beginPaste()
        case (_, "\u{40}"..."\u{7E}"):
            state = .ground
            return ControlSequence(parameters: text, final: scalar).key.map { [.key($0)] } ?? []
        default: state = .control(text + String(Character(scalar)))
        }
        return []
    }

    private mutating func decodeSingleShift(_ unit: InputUnit) -> [InputEvent] {
        state = .ground
        guard case .scalar(let value) = unit, let scalar = Unicode.Scalar(value) else { return decodeGround(unit) }
        // Alt and a large O looks like the beginning of such a sequence and is then followed by anything.
        guard let key = ControlSequence(parameters: "", final: scalar).key else {
            return [.key(.alt("O"))] + decodeGround(unit)
        }
        return [.key(key)]
    }

    /// Whatever it says, it is no keys, until its end or until nothing more of it comes for a while.
    private mutating func decodeAnswer(_ unit: InputUnit, _ text: String) -> [InputEvent] {
        switch unit {
        case .scalar(0x07): return takeAnswer(text)
        case .scalar(0x1B):
            state = .answerEnd(text)
            return []
        case .scalar(let value):
            guard let scalar = Unicode.Scalar(value), 0x20...0x7E ~= value,
                text.utf8.count < InputDecoder.longestSequence
            else {
                state = .ground
                return decodeGround(unit)
            }
            state = .answer(text + String(Character(scalar)))
            return []
        default:
            state = .ground
            return decodeGround(unit)
        }
    }

    /// What the terminal answered, once.
    mutating func takeAnswer() -> String? {
        defer { answer = nil }
        return answer
    }

    private mutating func takeAnswer(_ text: String) -> [InputEvent] {
        (state, answerDeadline) = (.ground, nil)
        // Something else may be answered first, which somebody asked before.
        if text.hasPrefix("11;") { (awaitsAnswer, answer) = (false, text) }
        return []
    }

    private mutating func beginPaste() {
        state = .paste
        pasted = String.UnicodeScalarView()
        pastedCount = 0
        pasteDeadline = nil
    }

    private mutating func decodePaste(_ unit: InputUnit) -> [InputEvent] {
        switch unit {
        case .pasteEnd:
            return endPaste()
        case .scalar(let value):
            guard let scalar = Unicode.Scalar(value) else { return [] }
            pasted.append(scalar)
            pastedCount += 1
            if scalar == "~" && pasted.suffix(6).elementsEqual("\u{1B}[201~".unicodeScalars) {
                pasted.removeLast(6)
                return endPaste()
            }
            // Room for the closing sequence beyond what is kept.
            if pastedCount > InputDecoder.longestPaste + 16 {
                pasted.remove(at: pasted.index(pasted.endIndex, offsetBy: -16))
                pastedCount -= 1
            }
        case .key(let key):
            // Terminfo may call tab and enter keys; inside a paste they are text.
            if key == .enter { pasted.append("\n") }
            if key == .tab { pasted.append("\t") }
        case .pasteBegin, .byte, .other: break
        }
        return []
    }

    private mutating func endPaste() -> [InputEvent] {
        state = .ground
        pasteDeadline = nil
        // Terminals send a line break as the enter key does.
        var text = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in pasted {
            if scalar == "\r" || scalar == "\n" && previous != "\r" { text.append("\n") }
            if scalar != "\r" && scalar != "\n" { text.append(scalar) }
            previous = scalar
        }
        pasted = String.UnicodeScalarView()
        return [.paste(String(text))]
    }
}
