/// Single control characters, as a terminal in raw mode sends them.
enum ControlCodes {
    /// What a scalar typed alone means; nil for one that cannot be typed.
    static func event(for value: UInt32) -> InputEvent? {
        switch value {
        case 0x00: return .key(.control(" "))
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
        // Reports of the mouse and answers to questions, which nobody asked.
        if let first = parameters.unicodeScalars.first, "<"..."?" ~= first { return nil }
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
