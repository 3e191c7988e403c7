import TerminalUI
import VietnameseText

extension Key {
    /// The key that was pressed where a Vietnamese input method made another letter of it: Telex makes ư of w and ơ of [
    /// at once. Nil for a letter as it stands on the keyboard.
    var beforeInputMethod: Key? {
        guard let letter = typedCharacter else { return nil }
        switch letter {
        case "ư": return .character("w")
        case "Ư": return .character("W")
        case "ơ": return .character("[")
        case "Ơ": return .character("{")
        default:
            // Folding makes small letters, and with capitals other commands are meant.
            let small = String(letter).lowercased()
            let plain = small.withoutVietnameseMarks
            guard plain != small, plain.count == 1 else { return nil }
            return (letter.isUppercase ? plain.uppercased() : plain).first.map { .character($0) }
        }
    }

    /// Whether it is a tone or sign that belongs to a letter which came before it.
    var isCombiningMark: Bool {
        guard case .character(let character) = symbol else { return false }
        return character.unicodeScalars.allSatisfy { $0.properties.canonicalCombiningClass != .notReordered }
    }
}
