import TerminalUI

/// Where text for people goes: how wide it may be and what can be shown there.
struct Page {
    /// The terminal's width; nil where the text goes elsewhere, as into a pipe or file.
    let width: Int?
    /// What can be shown.
    let charset: Charset

    /// The text without characters that a terminal would obey, and as far as it can be shown.
    func shown(_ text: String) -> String {
        let clean = SafeText.clean(text)
        return charset == .ascii ? AsciiFolding.fold(clean) : clean
    }

    /// What stands for the rest of a text that is cut.
    var ellipsis: String { charset == .ascii ? "..." : "…" }
}

extension Surroundings {
    /// The page of the output. Only a terminal is spared what it cannot show: a file keeps every letter.
    var page: Page {
        Page(width: outputWidth, charset: outputWidth == nil ? .unicode : charset)
    }
}
