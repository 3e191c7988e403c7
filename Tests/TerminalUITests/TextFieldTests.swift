import Testing

@testable import TerminalUI

@Suite struct TextFieldTests {
    func typed(_ keys: Key..., into text: String = "", at place: Int? = nil) -> TextField {
        var field = TextField(text)
        if let place { field.moveCursor(to: place) }
        for key in keys {
            let isTaken = field.handle(key)
            #expect(isTaken)
        }
        return field
    }

    @Test func typing() {
        let field = typed(.character("t"), .character("h"), .left, .character("u"), .end, .character("é"))
        #expect(field.text == "tuhé")
        #expect(field.cursor == 4)
    }

    @Test func loneMarkJoinsTheLetterBefore() {
        let field = typed(.character("e"), .character("\u{302}"), .character("\u{323}"))
        #expect(field.text == "ệ")
        #expect(field.text.count == 1)
        #expect(field.cursor == 1)
    }

    @Test func composeMakesReadyLetters() {
        // What PlanModel's composition to NFC does for this one letter.
        let compose: (String) -> String = { $0 == "ê\u{323}" ? "\u{1EC7}" : $0 }
        var field = TextField("ê")
        let isTaken = field.handle(.character("\u{323}"), compose: compose)
        #expect(isTaken)
        #expect(Array(field.text.unicodeScalars) == ["\u{1EC7}"])
        #expect(field.cursor == 1)
    }

    @Test func markTypedInTheMiddleJoinsThereToo() {
        let field = typed(.left, .character("\u{301}"), into: "ab")
        #expect(field.text == "a\u{301}b")
        #expect(field.cursor == 1)
    }

    @Test func backspaceAndRetypeOfAnInputMethod() {
        // Typing "vieetj" with Telex: the method sends backspaces and better letters.
        let field = typed(
            .character("v"), .character("i"), .character("e"), .backspace, .character("ê"), .character("t"), .backspace,
            .backspace, .character("ệ"), .character("t"))
        #expect(field.text == "việt")
    }

    @Test func backspaceTakesALetterWithItsMarks() {
        let field = typed(.backspace, into: "Hue\u{302}\u{301}")
        #expect(field.text == "Hu")
        #expect(typed(.home, .delete, into: "e\u{301}x").text == "x")
    }

    @Test func deletingLinesAndWords() {
        #expect(typed(.control("w"), into: "sở nội vụ ").text == "sở nội ")
        #expect(typed(.control("u"), into: "sở").text.isEmpty)
        let middle = typed(.left, .left, .control("w"), into: "một hai")
        #expect(middle.text == "một ai")
        #expect(middle.cursor == 4)
        #expect(typed(.home, .right, .control("k"), into: "abc").text == "a")
        #expect(typed(.left, .control("u"), into: "abc").text == "c")
        #expect(typed(.backspace, .left, .delete, .control("w")).isEmpty)
    }

    @Test(arguments: [0, 1000])
    func aLetterCostsTheSameHoweverMuchStandsAroundIt(_ length: Int) {
        // What is composed again grows with what is looked at again.
        var field = TextField(String(repeating: "kế hoạch ", count: length))
        field.moveCursor(to: field.cursor / 2)
        var composed = 0
        let typed = "Đề nghị nộp báo cáo"
        for letter in typed {
            let isTaken = field.handle(.character(letter)) { text in
                composed += text.count
                return text
            }
            #expect(isTaken)
        }
        #expect(composed <= 2 * typed.count)
    }

    @Test func keysOneByOneAndAtOnceGiveTheSame() {
        let texts = ["Kế hoạch\u{301} năm", "🇻🇳🇻 x", "e\u{302}\u{323}", "\u{301}ab", "👩\u{200D}👧!", "한글ᆨ", "a\u{0}b"]
        for text in texts {
            for around in texts {
                for place in 0...around.count {
                    var typed = TextField(around)
                    typed.moveCursor(to: place)
                    var pasted = typed
                    for scalar in text.unicodeScalars { typed.insert(String(scalar)) }
                    pasted.insert(text)
                    // Elsewhere the cursor goes behind a letter that what is typed joins, and the rest is typed there.
                    if place == around.count {
                        #expect(Array(typed.text.unicodeScalars) == Array(pasted.text.unicodeScalars))
                    }
                    // The parts are characters of the whole, so the cursor stands between two of them.
                    for field in [typed, pasted] {
                        var whole = TextField(field.text)
                        whole.moveCursor(to: field.cursor)
                        #expect(whole == field)
                    }
                }
            }
        }
    }

    @Test func whatMeetsWhereSomethingIsDeletedIsOneCharacter() {
        let flag = typed(.backspace, .right, into: "🇻x🇳", at: 2)
        #expect(flag.text == "🇻🇳")
        #expect(flag.cursor == 1)
        let letter = typed(.delete, into: "ex\u{301}", at: 1)
        #expect(letter.text == "e")
        #expect(typed(.control("w"), into: "ab \u{301}", at: 2).cursor == 0)
    }

    @Test func otherKeysAreNotTaken() {
        var field = TextField("a")
        for key in [Key.enter, .escape, .tab, .up, .down, .control("r"), .alt("x"), .function(1)] {
            let isTaken = field.handle(key)
            #expect(!isTaken)
        }
        #expect(field == TextField("a"))
    }

    @Test func pastedTextIsCleaned() {
        var field = TextField()
        field.insert("một\r\nhai\tba\u{1B}[31m\u{202E}\u{200B}")
        #expect(field.text == "một hai ba[31m")
        #expect(field.cursor == field.text.count)
    }

    @Test func windowFollowsTheCursor() {
        var field = TextField("kế hoạch năm")
        var window = field.window(width: 20)
        #expect(window == .init(text: "kế hoạch năm", cursorColumn: 12, hidesBeginning: false, hidesEnd: false))
        window = field.window(width: 5)
        #expect(window == .init(text: " năm", cursorColumn: 4, hidesBeginning: true, hidesEnd: false))
        field.moveCursor(to: 0)
        window = field.window(width: 5)
        #expect(window == .init(text: "kế ho", cursorColumn: 0, hidesBeginning: false, hidesEnd: true))
        field = TextField("漢字漢字")
        window = field.window(width: 6)
        #expect(window.text == "漢字" && window.cursorColumn == 4)
        #expect(TextField("").window(width: 0).cursorColumn == 0)
    }
}
