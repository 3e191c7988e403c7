import CNcurses

extension InputUnit {
    /// What the C side has read.
    init(_ input: cn_input) {
        switch input.kind {
        case CN_INPUT_BYTE: self = .byte(input.byte)
        case CN_INPUT_PASTE_BEGIN: self = .pasteBegin
        case CN_INPUT_PASTE_END: self = .pasteEnd
        case CN_INPUT_KEY:
            let modifiers = Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: input.modifiers))
            self = InputUnit.symbol(of: input).map { .key(Key($0, modifiers)) } ?? .other
        default: self = .other
        }
    }

    private static func symbol(of input: cn_input) -> Key.Symbol? {
        switch input.key {
        case CN_KEY_UP: .up
        case CN_KEY_DOWN: .down
        case CN_KEY_LEFT: .left
        case CN_KEY_RIGHT: .right
        case CN_KEY_HOME: .home
        case CN_KEY_END: .end
        case CN_KEY_PAGE_UP: .pageUp
        case CN_KEY_PAGE_DOWN: .pageDown
        case CN_KEY_INSERT: .insert
        case CN_KEY_DELETE: .delete
        case CN_KEY_BACKSPACE: .backspace
        case CN_KEY_ENTER: .enter
        case CN_KEY_BACK_TAB: .backTab
        case CN_KEY_FUNCTION: .function(Int(input.function))
        default: nil
        }
    }
}
