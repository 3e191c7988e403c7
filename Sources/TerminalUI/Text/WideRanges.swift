/// The East Asian wide and fullwidth letters of Unicode 15 (UAX #11, classes W and F) in ascending order, without the
/// emoji, which Unicode's emoji property already names. Gaps of unassigned code points inside a script are closed.
enum WideRanges {
    static let all: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul initial consonants
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E,  // CJK radicals, punctuation
        0x3041...0x3247,  // kana, bopomofo, Hangul compatibility letters, enclosed CJK
        0x3250...0x4DBF,  // enclosed CJK, CJK extension A
        0x4E00...0xA4CF,  // CJK ideographs, Yi
        0xA960...0xA97F,  // Hangul initial consonants, old
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // CJK compatibility ideographs
        0xFE10...0xFE19,  // vertical forms
        0xFE30...0xFE6F,  // CJK compatibility forms, small forms
        0xFF01...0xFF60,  // fullwidth forms
        0xFFE0...0xFFE6,  // fullwidth signs
        0x16FE0...0x16FE3,  // ideographic marks (U+16FE4 is a combining mark)
        0x16FF0...0x16FF1,  // Vietnamese alternate reading marks
        0x17000...0x18D08,  // Tangut, Khitan
        0x1AFF0...0x1B2FB,  // kana extensions, Nushu
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x2FFFD,  // CJK extensions B to F, where chữ Nôm is
        0x30000...0x3FFFD,  // CJK extensions G and H
    ]
}
