import Testing

/// Days on the command line: which year they are of, and what is asked before anything is written.
struct TypedDayCommandTests {
    private func januaryOffice() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2022-01-05"
        return office
    }

    @Test func inJanuaryADayWithoutAYearIsLastDecembers() throws {
        let office = try januaryOffice()
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--on", "30/12").status == 0)
        #expect(try office.task("an-giang-2021/IV.3.1")["doneOn"] as? String == "2021-12-30")
        #expect(try office.kehoach("done", "an-giang-2021/II.1.1", "--evidence", "15/BC-UBND 29/12").status == 0)
        let evidence = try office.task("an-giang-2021/II.1.1")["evidence"] as? [[String: Any]]
        #expect(evidence?.first?["issuedOn"] as? String == "2021-12-29")
        #expect(try office.kehoach("submit", "an-giang-2021/duty.year", "chau-phu", "--on", "28/12").status == 0)
        #expect(try office.text(Office.planFile).contains("\"2021-12-28\""))
    }

    @Test func farDaysAreNotTakenSilently() throws {
        let office = try januaryOffice()
        for arguments in [
            ["done", "an-giang-2021/II.1.2", "--on", "31/12/2099"], ["done", "an-giang-2021/II.1.2", "--on", "+1"],
            ["done", "an-giang-2021/II.1.2", "--evidence", "1/BC 31/12/2099"],
            ["due", "an-giang-2021/II.1.2", "31/12/2099"],
            ["submit", "an-giang-2021/duty.year", "chau-phu", "--on", "6/1/2022"],
            ["activity", "add", "an-giang-2021", "--title", "Họp", "--from", "1/12/2031"],
        ] {
            let outcome = try office.run(arguments)
            #expect(outcome.status == 64 && outcome.errors.contains("--yes"), "\(arguments)")
        }
        #expect(try office.history().isEmpty)
        #expect(try office.kehoach("done", "an-giang-2021/II.1.2", "--on", "31/12/2099", "--yes").status == 0)
        #expect(try office.task("an-giang-2021/II.1.2")["doneOn"] as? String == "2099-12-31")
    }

    @Test func theReadingsAreNamed() throws {
        let office = try Office()
        let outcome = try office.kehoach("done", "an-giang-2021/IV.3.1", "--on", "20/11")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("20/11/2020 hay 20/11/2021"))
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--on", "thứ 4").status == 0)
        #expect(try office.task("an-giang-2021/IV.3.1")["doneOn"] as? String == "2021-11-10")
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--on", "-3").status == 0)
        #expect(try office.task("an-giang-2021/IV.3.1")["doneOn"] as? String == "2021-11-09")
    }

    @Test func aDateThatIsNoneIsNotTakenForTheNumber() throws {
        let office = try Office()
        let outcome = try office.kehoach("done", "an-giang-2021/II.1.2", "--evidence", "12/BC-UBND 31/2/2021")
        #expect(outcome.status == 64 && outcome.errors.contains("“31/2/2021”"))
        #expect(try office.history().isEmpty)
    }

    @Test func aMonthBoundsAHistory() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.3.1")
        let year = try #require(try office.history().first?["at"] as? String).prefix(4)
        #expect(
            try office.kehoach("history", "--from", "1/\(year)", "--to", "12/\(year)", "--format", "json").json.count
                == 1)
        #expect(try office.kehoach("history", "--to", "6/2020", "--format", "json").json.isEmpty)
    }
}
