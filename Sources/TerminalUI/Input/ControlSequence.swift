/// Single control characters, as a terminal in raw mode sends them.
enum ControlCodes {
    /// What a scalar typed alone means; nil for one that cannot be typed.
    static func event(for value: UInt32) -> InputEvent? {
        switch value {
        case 0x00: return .key(.control(" "))
        case 0x03: return .interrupt
        case 0x08, 0x7F: return .key(.backspace)
        case 0x09: return .key(.tab)
        case 0x0A, 0x0D: return .key(.enter)
        case 0x1A: return .suspend
        case 0x1B: return .key(.escape)
        case 0x01...0x1A: return Unicode.Scalar(value + 0x60).map { .key(.control(Character($0))) }
        case 0x1C...0x1F: return Unicode.Scalar(value + 0x40).map { .key(.control(Character($0))) }
        case 0x80...0x9F: return nil
        default: return Unicode.Scalar(value).map { .key(.character(Character($0))) }
        }
    }
}

/// A sequence `ESC [ parameters final` or `ESC O final` that stands for a key (xterm's PC-style keys, and those of the
/// Linux console and rxvt).
struct ControlSequence {
    var parameters: String
    var final: Unicode.Scalar

    /// The key; nil if the sequence is none we know.
    var key: Key? {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        // The second number is 1 and the modifiers' bits.
        let bits = numbers.count > 1 ? max(0, numbers[1] - 1) & 7 : 0
        let modifiers = Key.Modifiers(rawValue: UInt8(bits))
        if parameters == "[" { return consoleKey }
        if final == "~" { return (numbers.first ?? 0).numberedSymbol.map { Key($0, modifiers) } }
        return lettered.map { Key($0, modifiers) }
    }

    private var lettered: Key.Symbol? {
        switch final {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "M": .enter
        case "P": .function(1)
        case "Q": .function(2)
        case "R": .function(3)
        case "S": .function(4)
        default: nil
        }
    }

    private var consoleKey: Key? {
        guard "A"..."E" ~= final else { return nil }
        return .function(Int(final.value) - 0x40)
    }
}

extension Int {
    fileprivate var numberedSymbol: Key.Symbol? {
        switch self {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(self - 10)
        case 17...21: .function(self - 11)
        case 23...24: .function(self - 12)
        default: nil
        }
    }
}

/// A report of the mouse in xterm's numbers: the button and the modifiers in one code, the cell counted from 1.
struct MouseReport {
    var code: Int
    var column: Int
    var row: Int
    var isRelease: Bool

    /// The event; nil for what we do not use (a fourth button, motion without a button).
    var event: MouseEvent? {
        guard column >= 1, row >= 1, let action else { return nil }
        var modifiers: Key.Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        return MouseEvent(action, at: Point(row: row - 1, column: column - 1), modifiers: modifiers)
    }

    private var action: MouseEvent.Action? {
        switch code & 0b1100_0011 {
        case 64: return .wheelUp
        case 65: return .wheelDown
        // The older form does not say which button came up.
        case 3: return isRelease && code & 32 == 0 ? .release(.left) : nil
        case 0...2:
            let button: MouseEvent.Button = [.left, .middle, .right][code & 3]
            if isRelease { return .release(button) }
            return code & 32 != 0 ? .drag(button) : .press(button)
        default: return nil
        }
    }
}
