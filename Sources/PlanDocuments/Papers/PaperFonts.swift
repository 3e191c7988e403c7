/// The fonts of a PDF that LibreOffice made of a paper. Papers are set in Times New Roman; where the machine lacks it and
/// every font whose letters are as wide, lines break elsewhere.
package enum PaperFonts {
    /// The names, without spaces, of the font and of those whose letters are as wide.
    private static let wanted = ["TimesNewRoman", "LiberationSerif", "Tinos", "NimbusRoman", "TeXGyreTermes"]

    /// The font that stands in for Times New Roman, by its name in the file; nil where none has to.
    package static func standIn(in pdf: [UInt8]) -> String? {
        let names = names(in: pdf)
        return names.first { name in !wanted.contains(where: name.hasPrefix) }
    }

    /// `/BaseFont/BAAAAA+DejaVuSerif-Bold`, without what says that it is a part of the font, in the order of the file.
    private static func names(in pdf: [UInt8]) -> [String] {
        let key = Array("/BaseFont".utf8)
        var names: [String] = []
        var rest = pdf[...]
        while let found = rest.firstRange(of: key) {
            rest = rest[found.upperBound...]
            let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D }
            let value = rest.drop(while: isSpace).dropFirst()
            let isName = rest.drop(while: isSpace).first == UInt8(ascii: "/")
            let name = value.prefix { !isSpace($0) && !"/<>[]()".utf8.contains($0) }
            guard isName, !name.isEmpty else { continue }
            let text = String(decoding: name, as: UTF8.self)
            let parts = text.split(separator: "+", maxSplits: 1)
            names.append(String(parts.last ?? ""))
        }
        return names
    }
}
