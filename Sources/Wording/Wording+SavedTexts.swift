/// Texts that are saved to a file: what the line asks, and where they stand then.
extension Wording {
    /// What the line asks for.
    package var savePrompt: String { pick("Lưu vào tệp: ", "Save to file: ") }
    /// Which files can be written.
    package func knownEndings(_ endings: [String]) -> String {
        pick("Đuôi tệp chọn dạng: ", "The ending is the form: ") + endings.joined(separator: ", ")
    }
    /// That a file is being made by another program.
    package func writing(_ path: String) -> String {
        pick("Đang ghi \(path) · \(key(.cancel)) dừng", "Writing \(path) · \(key(.cancel)) stops it")
    }
    /// That what went on was stopped.
    package var workStopped: String { pick("Đã dừng theo yêu cầu.", "Stopped.") }
    /// That there is no file yet whose path could be copied.
    package var notSavedYet: String {
        pick("Chưa lưu vào tệp nào · \(key(.saveText)) lưu", "Not saved yet · \(key(.saveText)) saves")
    }
    package var copyHint: String { pick(" · \(key(.copyPath)) chép đường dẫn", " · \(key(.copyPath)) copies the path") }
    package func pathCopied(_ path: String) -> String { pick("Đã chép đường dẫn: \(path)", "Copied the path: \(path)") }
    /// That a file is there, and what to do.
    package var fileExists: String {
        pick(
            "Đã có tệp này. \(key(.accept)) lần nữa để thay, hoặc gõ tên khác.",
            "There is such a file. \(key(.accept)) once more replaces it, or type another name.")
    }
    /// That a text was written into a file.
    /// Where people see it under another name, that as well.
    package func fileSaved(_ path: String, shownAs: String? = nil) -> String {
        pick("Đã lưu vào \(path)", "Saved to \(path)") + seenAs(shownAs)
    }

    /// The name under which people see a file or folder, behind its path.
    package func seenAs(_ shown: String?) -> String {
        shown.map { " (\($0))" } ?? ""
    }

    /// That a file's name is a place that this machine does not know.
    package func fileElsewhere(_ folder: String?) -> String {
        folder.map { pick("Máy này không có chỗ đó; lưu vào \($0)", "This machine has no such place; save to \($0)") }
            ?? pick("Máy này không có ổ đĩa như vậy", "This machine has no such drive")
    }

    /// The same in a few words, before others.
    package func standsIn(_ font: String) -> String {
        pick("Phông \(font) thay Times New Roman", "\(font) instead of Times New Roman")
    }
    /// That a paper is set in another font than it should be.
    package func fontStandsIn(_ font: String) -> String {
        pick(
            "Máy không có phông Times New Roman: bản PDF dùng \(font), chỗ xuống dòng và sang trang có thể khác",
            "This machine lacks Times New Roman: the PDF uses \(font), so lines and pages may break elsewhere")
    }
}
