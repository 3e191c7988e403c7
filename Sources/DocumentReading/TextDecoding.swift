/// The text of bytes: UTF-8, or UTF-16 that says so.
enum TextDecoding {
    static func text(of bytes: [UInt8]) throws(ReadingFailure) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard let text = String(validating: bytes.dropFirst(3), as: UTF8.self) else { throw .damaged }
            return text
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittle: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittle: false) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if LegacyText.looksLikeTCVN3(bytes) { throw .legacyEncoding(.tcvn3) }
        if LegacyText.looksLikeVNI(bytes) { throw .legacyEncoding(.vni) }
        throw .unknownFormat
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var place = bytes.startIndex
        while place + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            units.append(isLittle ? second << 8 | first : first << 8 | second)
            place += 2
        }
        return String(decoding: units, as: UTF16.self)
    }
}

/// Tells text of before Unicode by the letters it is full of. Nothing is converted: a guess at letters would go into a
/// plan as if it had been printed.
enum LegacyText {
    /// The bytes of TCVN3 that stand for vowels with tones and for đ.
    private static let tcvn3: Set<UInt8> = [
        0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7,
        0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD,
        0xDE, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1,
        0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE,
    ]
    /// The second bytes of VNI, which stand behind a plain vowel.
    private static let vni: Set<UInt8> = [
        0xF9, 0xF8, 0xFB, 0xF5, 0xEF, 0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4, 0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB, 0xD9,
        0xD8, 0xDB, 0xD5, 0xCF, 0xC2, 0xC1, 0xC0, 0xC5, 0xC3, 0xC4, 0xCA, 0xC9, 0xC8,
    ]
    /// Below so many letters a share means nothing.
    private static let fewest = 200

    static func looksLikeTCVN3(_ bytes: [UInt8]) -> Bool {
        let high = bytes.filter { $0 >= 0x80 }
        let letters = bytes.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } + high.count
        guard letters >= fewest, high.count * 20 > letters else { return false }
        let signs = high.filter { [0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xB5, 0xB8, 0xB9].contains($0) }
        return high.count { tcvn3.contains($0) } * 100 > high.count * 95 && signs.count * 5 > high.count
    }

    static func looksLikeVNI(_ bytes: [UInt8]) -> Bool {
        var (pairs, high, letters) = (0, 0, 0)
        for (before, byte) in zip([0x20] + bytes, bytes) {
            if byte >= 0x80 { high += 1 }
            if byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) { letters += 1 }
            let vowels: [UInt8] = [0x61, 0x65, 0x6F, 0x75, 0x79, 0xF4, 0xF6]
            if vni.contains(byte), vowels.contains(before | 0x20) || vowels.contains(before) { pairs += 1 }
        }
        return letters >= fewest && high * 20 > letters && pairs * 2 > high
    }

    /// Whether a text has letters that only Unicode has.
    static func isUnicode(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.value >= 0x1E00 && $0.value < 0x1F00 }
    }

    /// Unicode text whose letters are those bytes read as Latin 1: what pasting from such a font gives.
    static func encoding(of text: String) -> LegacyEncoding? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x100 { bytes.append(UInt8(scalar.value)) } else if scalar.value != 0x2013 { return nil }
        }
        if looksLikeTCVN3(bytes) { return .tcvn3 }
        return looksLikeVNI(bytes) ? .vni : nil
    }
}
