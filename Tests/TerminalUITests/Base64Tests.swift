import Testing

@testable import TerminalUI

@Suite struct Base64Tests {
    /// The examples of RFC 4648, and a path in Vietnamese.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("/tập/thư.docx", "L3Thuq1wL3RoxrAuZG9jeA=="),
    ])
    func text(_ text: String, _ encoded: String) { #expect(Base64.text(of: Array(text.utf8)) == encoded) }
}
