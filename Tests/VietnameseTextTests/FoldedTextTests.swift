import TestSupport
import Testing

@testable import VietnameseText

struct FoldedTextTests {
    private func finds(_ pattern: String, in text: String) -> Bool {
        FoldedText(text).contains(SearchPattern(pattern))
    }

    @Test(arguments: [
        // Nothing typed, no accents, upper and lower case, anywhere in the text.
        ("", ""), ("", "abc"), ("cong", "Công an tỉnh"), ("cong", "CỐNG"), ("TINH", "Công an tỉnh"),
        ("an t", "Công an tỉnh"),
        ("dang", "Đảng ủy"), ("dak lak", "Đắk Lắk"), ("67/kh", "67/KH-UBND"), ("hang e", "hạng ế"),
        // A mark that was typed is there.
        ("công", "Công an"), ("công", "cống"), ("cô", "cồng"), ("cò", "Cồn"), ("đ", "Đắk"), ("đắk", "ĐẮK"),
        ("ế", "Huế"), ("ơ", "nợ"),
        // Both places of the tone, both ways.
        ("hoà", "Hòa Bình"), ("hòa", "Hoà Bình"), ("ủy ban", "Uỷ ban"), ("uỷ ban", "Ủy ban"), ("thúy", "Thuý"),
        ("khoẻ", "sức khỏe"), ("khỏe", "sức khoẻ"), ("hoa", "hòa"), ("uy", "ủy"), ("HÒA", "hoà"),
        // On the way to a pair whose tone stands on its second vowel.
        ("hò", "Hòa Bình"), ("hò", "Hoà Bình"), ("ủ", "Uỷ ban"), ("kho", "khoẻ"), ("khỏ", "khoẻ"), ("hò", "hò hẹn"),
        // One name in several spellings.
        ("h'leo", "Ea H’Leo"), ("hleo", "Ea H'Leo"), ("h’leo", "Hleo"), ("vũng tàu", "Bà Rịa - Vũng\u{A0}Tàu"),
        ("rịa vũng", "Bà Rịa–Vũng Tàu"), ("rịa - vũng", "Bà Rịa Vũng Tàu"), ("so ban nganh", "Các sở, ban, ngành"),
        ("sở, ban", "các sở ban"), ("sở,", "các sở"), ("kĩ thuật", "kỹ thuật"), ("kỹ thuật", "kĩ thuật"),
        ("ỹ thuật", "kĩ thuật"), ("ỹ thuật", "kỹ thuật"), ("mỹ", "Mĩ"), ("ky", "kĩ"), ("y", "kỹ"),
        // Look-alikes of Đ from scanned papers.
        ("đồng", "\u{00D0}ồng Nai"), ("\u{00D0}ồng", "Đồng Nai"), ("đ", "\u{0189}"), ("đ", "\u{00F0}"),
        ("d", "\u{00D0}"),
        // Marks and letters of other writings.
        ("–", "15/11 — 15/12"), ("nam nữ", "nam\u{0308} nữ"), ("ñ", "Ñandú"), ("日", "十日"), ("😀", "a😀b"),
    ])
    func found(pattern: String, text: String) {
        #expect(finds(pattern, in: text))
        #expect(finds(apart(pattern), in: text))
        #expect(finds(pattern, in: apart(text)))
        #expect(finds(apart(pattern), in: apart(text)))
    }

    @Test(arguments: [
        ("a", ""), ("abc", "ab"), ("công", "cong"), ("cống", "công"), ("đ", "dak"), ("ô", "ơ"),
        ("ă", "â"), ("ò", "ó"), ("hò", "hóa"), ("hò", "hoá"), ("ủ", "uý"), ("hòa", "hoa"), ("uỷ", "uy"),
        ("hòn", "hoàn"),
        ("oà", "o à"), ("日", "月"), ("\u{F0F0}", "\u{F0F1}"), ("😀", "😁"), ("D\u{0}", "đ"),
    ])
    func notFound(pattern: String, text: String) {
        #expect(!finds(pattern, in: text))
        #expect(!finds(apart(pattern), in: apart(text)))
    }

    @Test func capitalVowelsWithTwoMarks() {
        for (letter, plain) in zip("ẮẤẾỐỚỨ", "aaeoou") {
            let small = letter.lowercased()
            #expect(finds(String(plain), in: String(letter)))
            #expect(finds(small, in: String(letter)))
            #expect(finds(apart(small), in: String(letter)))
            #expect(finds(small, in: apart(String(letter))))
            #expect(!finds(small, in: String(plain)))
        }
    }

    /// A pattern that grows must never find a text again that it had lost, or the list would jump while one types.
    @Test(arguments: [
        "hòa bình", "hoà bình", "uỷ ban", "Ủy ban", "đắk lắk", "sức khỏe", "phòng ngừa", "thuý", "kỹ thuật",
        "ea h’leo", "sở, ban, ngành", "bà rịa - vũng tàu",
    ])
    func growingPatternNarrows(typed: String) {
        for count in 0...typed.count {
            for text in [
                "Hòa Bình", "Hoà Bình", "Ủy ban", "UỶ BAN", "Đắk Lắk", "sức khoẻ", "phòng ngừa", "Thúy", "kĩ thuật",
                "Ea H'Leo",
                "Các sở ban ngành", "Bà Rịa – Vũng Tàu",
            ]
            where finds(typed, in: text) {
                #expect(finds(String(typed.prefix(count)), in: text), "\(typed.prefix(count)) in \(text)")
            }
        }
    }

    /// Against a plain letter-by-letter search, for texts of all lengths around the eight places tried at a time.
    @Test func agreesWithALetterByLetterSearch() {
        var generator = SeededGenerator(seed: 5)
        let alphabet = Array("aàâầăoòôỏơeèêiìuùưyỷdđhc ")
        for round in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    alphabet.randomElement(using: &generator) ?? " "
                })
            let typed = String(
                (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    alphabet.randomElement(using: &generator) ?? " "
                })
            guard finds(typed, in: text) == plainSearch(typed, in: text) else {
                Issue.record("round \(round): \(typed) in \(text)")
                return
            }
        }
    }

    private func plainSearch(_ typed: String, in text: String) -> Bool {
        let needle = VietnameseText(typed, foldingTonePlace: true).spelledAlike
        let letters = VietnameseText(text, foldingTonePlace: true).spelledAlike
        guard needle.count <= letters.count else { return false }
        return (0...(letters.count - needle.count)).contains { start in
            needle.indices.allSatisfy { index in
                let (wanted, found) = (needle[index], letters[start + index])
                let isEither = index == 0 && wanted.base == "y" && found.base == "i"
                guard wanted.base == found.base || isEither, wanted.quality == .plain || wanted.quality == found.quality
                else {
                    return false
                }
                if wanted.tone == .level || wanted.tone == found.tone { return true }
                // Only the last letter may borrow the tone of the vowel behind it.
                guard index == needle.count - 1, wanted.quality == .plain, found.quality == .plain,
                    found.tone == .level,
                    start + index + 1 < letters.count
                else { return false }
                let next = letters[start + index + 1]
                let isPair = ["oa", "oe", "uy"].contains("\(found.base)\(next.base)")
                return isPair && next.quality == .plain && next.tone == wanted.tone
            }
        }
    }

    @Test func oneByteALetter() {
        for text in ["Hoạt động vì sự tiến bộ của phụ nữ", "67/KH-UBND ngày 08/02/2021"] {
            #expect(LetterCode.codes(of: text).count == text.count)
        }
        #expect(LetterCode.codes(of: "\u{0}\u{1}\u{2}").count == 15)
        #expect(
            Set(
                "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđ".map {
                    LetterCode.codes(of: String($0))
                }
            ).count == 74)
    }

    /// A text is folded from its bytes, a letter from its scalar; both have to give the same for every writing.
    @Test func agreesWithFoldingLetterByLetter() {
        var generator = SeededGenerator(seed: 9)
        let letters = "aáàoòuùyỹkTêđĐÐßı日 ,-–\u{A0}\n\u{0}\u{2}\u{7F}\u{1EFF}\u{1F00}\u{FFFD}\u{1F600}\u{10FFFF}"
        let scalars = Array((letters + "\u{370}\u{300}\u{36F}").unicodeScalars)
        for _ in 0..<5000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "a")
            }
            let letters = VietnameseText(text, foldingTonePlace: true).spelledAlike
            #expect(LetterCode.codes(of: text) == letters.flatMap(LetterCode.codes(of:)))
        }
    }

    /// The letters with their marks behind them (NFD), as macOS and some input methods send them.
    private func apart(_ text: String) -> String {
        let tones: [VietnameseLetter.Tone: Unicode.Scalar] = [
            .grave: "\u{0300}", .hook: "\u{0309}", .tilde: "\u{0303}", .acute: "\u{0301}", .dot: "\u{0323}",
        ]
        let qualities: [VietnameseLetter.Quality: Unicode.Scalar] = [
            .breve: "\u{0306}", .circumflex: "\u{0302}", .horn: "\u{031B}",
        ]
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            let letter = VietnameseLetter(scalar)
            guard letter.composed == scalar, letter.quality != .stroke else {
                scalars.append(scalar)
                continue
            }
            let bare = VietnameseLetter(
                base: letter.base, quality: .plain, tone: .level, isUppercase: letter.isUppercase)
            scalars += [bare.composed, tones[letter.tone], qualities[letter.quality]].compactMap(\.self)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
