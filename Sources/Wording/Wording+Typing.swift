/// What is said of text that is typed, pasted or about to be lost.
extension Wording {
    /// Before a line or form with something in it is closed.
    package var closingLosesTyped: String {
        pick("Những gì đã gõ ở đây sẽ mất. Bỏ?", "What was typed here would be lost. Drop it?")
    }

    /// Before the program is left while something is typed.
    package var leavingLosesTyped: String {
        pick("Những gì đã gõ ở đây sẽ mất. Vẫn thoát?", "What was typed here would be lost. Leave all the same?")
    }

    /// That a text pasted into a list was not taken for keys.
    package var pasteIgnored: String {
        pick(
            "Đã bỏ qua văn bản dán vào danh sách; hãy mở ô nhập (\(lineKeys)) rồi dán.",
            "The text pasted into a list was ignored; open a line (\(lineKeys)) and paste it there.")
    }

    private var lineKeys: String { [key(.addNote), key(.addEvidence), key(.search)].joined(separator: ", ") }

    /// That what an input method sent was not taken for keys.
    package var composedIgnored: String {
        pick(
            "Bộ gõ tiếng Việt đang ghép chữ: ở danh sách phím đó không có tác dụng.",
            "An input method was composing a letter: in a list that does nothing.")
    }
}
