/// Why a text is not the JSON that this program accepts, and where.
///
/// The first fault in the order of the bytes is the one reported; only repeated keys are reported all together,
/// as ``JSONDocument/duplicateKeys``.
package struct JSONFault: Error, Hashable, Sendable {
    /// What is wrong.
    package let kind: Kind
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted from 1 in Unicode scalars.
    package let column: Int
    /// The byte, counted from 0.
    package let offset: Int

    /// The line and column as one value.
    package var position: JSONPosition { JSONPosition(line: line, column: column) }

    init(kind: Kind, offset: Int, position: JSONPosition) {
        self.kind = kind
        self.offset = offset
        line = position.line
        column = position.column
    }

    /// What can be wrong with a JSON text. Sections are those of RFC 8259.
    package enum Kind: Hashable, Sendable {
        /// The file is larger than is accepted; both numbers are bytes.
        case tooLarge(size: Int, limit: Int)
        /// The file has no bytes, or only white space.
        case emptyFile
        /// The file begins with the UTF-8 byte order mark EF BB BF, which must not be added (section 8.1).
        case byteOrderMark
        /// The text is UTF-16.
        case utf16
        /// The byte begins no well-formed UTF-8 sequence (section 8.1; Unicode, table 3-7).
        case notUTF8(UInt8)
        /// A character that cannot stand here.
        case unexpectedCharacter(Unicode.Scalar)
        /// A word that is not one of `true`, `false`, `null`; cut after 16 letters.
        case unknownWord(String)
        /// `//`, `/*` or `#`: JSON has no comments.
        case comment
        /// The text ends inside an object or an array; the place is its opening bracket.
        case unclosed
        /// A string without its closing quotation mark on the same line; the place is its opening one.
        case unterminatedString
        /// A control character inside a string that must be written as an escape (section 7).
        case controlCharacter(UInt8)
        /// A backslash followed by what is no escape (section 7); the place is the backslash.
        case badEscape
        /// `\uD800`-`\uDFFF` that is not half of a pair (section 8.2).
        case loneSurrogate(UInt16)
        /// What begins like a number and is none (section 6), such as `01`, `1.`, `+1`, `.5`.
        case badNumber
        /// A number that `Int` cannot hold, or one with a fraction or exponent, where a whole number is needed.
        case notWholeNumber(String)
        /// A comma with nothing after it before the closing bracket; the place is the comma.
        case trailingComma
        /// Two values or members without a comma between them.
        case missingComma
        /// A key without its colon.
        case missingColon
        /// A key that is not a string in quotation marks.
        case keyNotString
        /// More objects and arrays inside one another than is accepted.
        case depthExceeded(limit: Int)
        /// An object with more keys than is accepted; the place is its opening bracket.
        case tooManyKeys(limit: Int)
        /// A text of more bytes than is accepted; the place is its opening quotation mark.
        case textTooLong(limit: Int)
        /// Something follows the value that the file holds.
        case trailingContent
        /// A key that its object already has, however it is escaped (section 4).
        case duplicateKey(String)
    }
}
