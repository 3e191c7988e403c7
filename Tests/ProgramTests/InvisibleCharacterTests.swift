import Testing

/// What is copied from a messenger or a web page carries characters that nobody sees: they mean nothing on the command line.
struct InvisibleCharacterTests {
    @Test(arguments: ["5/6/2021\u{200B}", "\u{A0}5/6/2021", "5/6/2021\u{A0}", "\u{FEFF}5/6/2021", "5/6\u{2060}/2021"])
    func days(_ typed: String) throws {
        let office = try Office()
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--on", typed).status == 0)
        #expect(try office.task("an-giang-2021/IV.3.1")["doneOn"] as? String == "2021-06-05")
    }

    @Test func searches() throws {
        let office = try Office()
        let found = try office.kehoach("tasks", "bạo lực", "--format", "json").output
        for typed in ["bạo lực\u{200B}", "\u{FEFF}bạo lực", "bạo\u{200B} lực", "bạo\u{A0}lực"] {
            #expect(try office.kehoach("tasks", typed, "--format", "json").output == found, "\(typed.unicodeScalars)")
        }
    }

    @Test func idsAndOptions() throws {
        let office = try Office()
        #expect(try office.kehoach("show", "an-giang-2021/IV.3.1\u{200B}").status == 0)
        #expect(try office.kehoach("submit", "an-giang-2021/duty.year", "Châu\u{A0}Phú\u{200B}").status == 0)
        #expect(try office.kehoach("plans\u{FEFF}", "--format", "js\u{200D}on").status == 0)
    }

    @Test func nothingInvisibleIsStored() throws {
        let office = try Office()
        try office.kehoach(
            "done", "an-giang-2021/IV.3.1", "--evidence", "12/BC-STC\u{200B}", "--note", "đã\u{A0}xong\u{FEFF}", "--by",
            "Hoa\u{200B}")
        let task = try office.task("an-giang-2021/IV.3.1")
        #expect((task["evidence"] as? [[String: Any]])?.first?["number"] as? String == "12/BC-STC")
        #expect((task["notes"] as? [[String: Any]])?.first?["text"] as? String == "đã xong")
        #expect(try office.history().first?["by"] as? String == "Hoa")
    }

    @Test func pathsStayAsTheyAre() throws {
        let office = try Office()
        #expect(try office.kehoach("init", "thư\u{A0}mục").status == 0)
        #expect(try office.kehoach("plans", "--data", "thư\u{A0}mục").status == 0)
        #expect(try office.kehoach("plans", "--data=thư mục").status == 66)
    }
}
