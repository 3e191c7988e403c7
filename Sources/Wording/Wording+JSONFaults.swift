import JSONText

extension Wording {
    /// What is wrong with a JSON text, in one clause without a full stop.
    package func reason(_ kind: JSONFault.Kind) -> String {
        switch kind {
        case .tooLarge(let size, let limit):
            pick("tệp \(size) byte, lớn hơn mức \(limit)", "the file has \(size) bytes, more than \(limit)")
        case .emptyFile: pick("tệp trống", "the file is empty")
        case .byteOrderMark:
            pick(
                "tệp bắt đầu bằng dấu BOM (do Notepad ghi); chạy: kehoach check --repair, hoặc lưu lại dạng UTF-8 không BOM",
                "the file begins with a byte order mark, as Notepad writes it; run: kehoach check --repair, or save it as "
                    + "UTF-8 without one")
        case .utf16:
            pick(
                "tệp ở dạng UTF-16; chạy: kehoach check --repair, hoặc lưu lại dạng UTF-8",
                "the file is UTF-16; run: kehoach check --repair, or save it as UTF-8")
        case .notUTF8(let byte):
            pick(
                "byte \(hex(byte)) không phải UTF-8; hãy lưu lại tệp dạng UTF-8",
                "byte \(hex(byte)) is not UTF-8; save the file as UTF-8")
        case .unexpectedCharacter(let scalar):
            pick("không thể có “\(scalar)” ở đây", "“\(scalar)” cannot stand here")
        case .unknownWord(let word): pick("không có từ “\(word)” trong JSON", "JSON has no word “\(word)”")
        case .comment: pick("JSON không có chú thích", "JSON has no comments")
        case .unclosed: pick("ngoặc mở ở đây không được đóng", "the bracket opened here is never closed")
        case .unterminatedString: pick("thiếu dấu nháy đóng", "the closing quotation mark is missing")
        case .controlCharacter(let byte):
            pick(
                "ký tự điều khiển \(hex(byte)) phải viết dạng \\u",
                "the control character \(hex(byte)) has to be written as \\u"
            )
        case .badEscape: pick("sau dấu \\ phải là ký tự JSON cho phép", "JSON allows no such character after \\")
        case .loneSurrogate(let half):
            pick("\\u\(hex(half)) chỉ là nửa ký tự", "\\u\(hex(half)) is only half of a character")
        case .badNumber: pick("số viết sai", "this is not how JSON writes a number")
        case .notWholeNumber(let text): pick("“\(text)” không phải số nguyên", "“\(text)” is not a whole number")
        case .trailingComma: pick("thừa dấu phẩy", "this comma has nothing after it")
        case .missingComma: pick("thiếu dấu phẩy", "a comma is missing")
        case .missingColon: pick("thiếu dấu hai chấm", "a colon is missing")
        case .keyNotString: pick("tên trường phải nằm trong dấu nháy", "a key has to be in quotation marks")
        case .depthExceeded(let limit):
            pick("lồng nhau quá \(limit) lớp", "brackets lie more than \(limit) deep inside one another")
        case .tooManyKeys(let limit):
            pick("đối tượng có hơn \(limit) trường", "the object has more than \(limit) keys")
        case .textTooLong(let limit):
            pick("chuỗi ký tự dài hơn \(limit) byte", "the text is longer than \(limit) bytes")
        case .trailingContent:
            pick("sau dữ liệu còn nội dung thừa", "something follows the value that the file holds")
        case .duplicateKey(let key): pick("trường “\(key)” có hai lần", "the key “\(key)” is there twice")
        }
    }

    private func hex(_ number: some BinaryInteger) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 2 - digits.count)) + digits
    }
}
