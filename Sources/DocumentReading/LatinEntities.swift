/// The names that HTML has for the letters of Latin 1, which stand for those of older encodings.
enum LatinEntities {
    /// From A0 on.
    private static let names = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
        para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
        Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
        Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
        igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
        thorn yuml
        """.split(separator: " ")

    /// The text with those letters in place of their names and numbers; all other entities stay.
    static func resolved(in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(10).firstIndex(of: ";"),
                let letter = letter(rest[rest.index(after: start)..<end])
            else {
                result.append(rest.removeFirst())
                continue
            }
            result.unicodeScalars.append(letter)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func letter(_ name: Substring) -> Unicode.Scalar? {
        var value: UInt8?
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            value = UInt8(name.dropFirst(2), radix: 16)
        } else if name.hasPrefix("#") {
            value = UInt8(name.dropFirst())
        } else if let place = names.firstIndex(of: name) {
            value = UInt8(0xA0 + place)
        }
        return value.flatMap { $0 >= 0xA0 ? Unicode.Scalar($0) : nil }
    }
}
