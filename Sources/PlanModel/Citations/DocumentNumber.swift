import VietnameseText

/// Number and symbol of a document, taken apart so that different spellings of the same are equal: the State's
/// `67/KH-UBND`, the Party's `21-CT/TW` also where it is printed `21/CT-TW`, and `458/LĐT BXH-BĐG` with its stray blank.
///
/// A year in the number (`191/2009/TT-BTC`) is left aside. Numbers begin anew each year, and each body counts its own,
/// so equal numbers are the same document only together with year and issuer (Nghị định 30/2020/NĐ-CP, Điều 15).
package struct DocumentNumber: Hashable, Sendable {
    /// The number.
    package let number: Int
    /// The parts of the symbol, in small letters without marks: a scan often loses the bar of the đ.
    package let symbols: [String]

    /// Reads a number as printed; nil where the number itself is blank.
    package init?(_ text: String) {
        let parts = DocumentNumber.parts(of: text)
        guard let first = parts.first, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(first)
        else { return nil }
        self.number = number
        symbols = Array(parts[1...].filter { DocumentNumber.year($0) == nil })
    }

    /// The year that a number names: 2009 of `191/2009/TT-BTC`.
    package static func year(printedIn text: String) -> Int? {
        parts(of: text).dropFirst().compactMap { year($0) }.first
    }

    /// Whether a province, district or commune, or one of its bodies, issued it. All of them number alike.
    package var isLocal: Bool {
        // Departments' symbols begin with the S of "Sở"; no central body's does.
        symbols.contains { DocumentNumber.localSymbols.contains($0) || $0.hasPrefix("s") }
    }

    private static let localSymbols: Set<String> = ["ubnd", "hdnd", "tu", "hu", "thu", "txu", "du", "bvstbpn"]

    private static func parts(of text: String) -> [String] {
        text.withoutVietnameseMarks.filter { !$0.isWhitespace }
            .split { "/-–".contains($0) }.map(String.init)
    }

    private static func year(_ part: String) -> Int? {
        guard part.utf8.count == 4, let number = Int(part), (1900...2100).contains(number) else { return nil }
        return number
    }
}
