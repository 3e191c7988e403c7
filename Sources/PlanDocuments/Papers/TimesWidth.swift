import VietnameseText

/// How wide text is in Times New Roman, to know what fits a line: the advance widths of its letters, which all fonts made
/// to stand in for it share. Marks add nothing.
struct TimesWidth {
    private let widths: [UInt16]
    private let size: Double

    /// Letters of a size in points.
    init(size: Double, isBold: Bool = false, isItalic: Bool = false) {
        self.size = size
        widths = isBold ? TimesWidth.bold : isItalic ? TimesWidth.italic : TimesWidth.regular
    }

    /// The width of a text in one line, in millimetres.
    func millimetres(_ text: String) -> Double {
        let units = text.composingVietnamese.unicodeScalars.reduce(0) { $0 + Int(width(of: $1)) }
        return Double(units) / 1000 * size * 25.4 / 72
    }

    private func width(of scalar: Unicode.Scalar) -> UInt16 {
        let letter = VietnameseLetter(scalar)
        guard letter.base.isASCII, letter.base.value >= 0x20 else { return scalar == "…" ? 1000 : 500 }
        let value = letter.isUppercase && letter.base.value >= 0x61 ? letter.base.value - 32 : letter.base.value
        return widths[Int(value) - 0x20]
    }

    // From the space to the tilde, in thousandths of the size.
    private static let regular: [UInt16] = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
        611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
        500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
        500, 500, 444, 480, 200, 480, 541, 0,
    ]
    private static let bold: [UInt16] = [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778,
        667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500,
        556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
        500, 500, 444, 394, 220, 394, 520, 0,
    ]
    private static let italic: [UInt16] = [
        250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667,
        556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500,
        500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667,
        444, 444, 389, 400, 275, 400, 541, 0,
    ]
}
