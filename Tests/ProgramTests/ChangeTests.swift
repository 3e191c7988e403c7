import Foundation
import Testing

/// Changes, and taking them back: what is said, what the files hold, who did it.
struct ChangeTests {
    @Test func doneIsWrittenIntoFileAndHistory() throws {
        let office = try Office()
        let outcome = try office.kehoach(
            "done", "an-giang-2021/IV.6.1", "--on", "10/11", "--evidence", "12/BC-SGDĐT ngày 9/11", "--note", "đã họp")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.contains("an-giang-2021/IV.6.1  ") && outcome.output.contains("đã hoàn thành"))
        let task = try office.task("an-giang-2021/IV.6.1")
        #expect(task["status"] as? String == "done")
        #expect(task["doneOn"] as? String == "2021-11-10")
        let evidence = try #require((task["evidence"] as? [[String: Any]])?.first)
        #expect(evidence["number"] as? String == "12/BC-SGDĐT" && evidence["issuedOn"] as? String == "2021-11-09")
        #expect((task["notes"] as? [[String: Any]])?.first?["text"] as? String == "đã họp")
        let lines = try office.history()
        #expect(lines.count == 1)
        #expect(lines[0]["by"] as? String == "Lan" && lines[0]["note"] as? String == "đã họp")
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func theLoginStandsBesideATypedName() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--by", "Giám đốc")
        let line = try #require(try office.history().first)
        #expect(line["by"] as? String == "Giám đốc" && line["login"] as? String == NSUserName())
        #expect(try office.kehoach("history").output.contains("Giám đốc (\(NSUserName()))"))
    }

    @Test func onlyWhatChangesIsTouched() throws {
        let office = try Office()
        let before = try office.text(Office.planFile)
        try office.kehoach("done", "an-giang-2021/IV.6.1")
        let after = try office.text(Office.planFile)
        #expect(after != before)
        try office.kehoach("undo")
        #expect(try office.text(Office.planFile) == before)
    }

    @Test func severalTasksAreOneAction() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "an-giang-2021/iv.6.2", "an-giang-2021/IV.6.1")
        let lines = try office.history()
        #expect(lines.count == 2)
        #expect(Set(lines.compactMap { $0["action"] as? String }).count == 1)
        #expect(try office.kehoach("undo").output.contains("2 bản ghi"))
        #expect(try office.task("an-giang-2021/IV.6.2")["status"] as? String == "notStarted")
    }

    @Test func oneBadIdChangesNothing() throws {
        let office = try Office()
        let outcome = try office.kehoach("done", "an-giang-2021/IV.6.1", "an-giang-2021/IX.9")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("“an-giang-2021/IX.9”"))
        #expect(try office.history().isEmpty)
    }

    @Test func theSameAgainChangesNothing() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1")
        let outcome = try office.kehoach("done", "an-giang-2021/IV.6.1")
        #expect(outcome.status == 0 && outcome.output == "Không có gì thay đổi.\n")
        #expect(try office.history().count == 1)
    }

    @Test func undoAndRedoReachOverProcesses() throws {
        let office = try Office()
        try office.kehoach("start", "an-giang-2021/IV.6.1")
        try office.kehoach("status", "an-giang-2021/IV.6.1", "tạm", "hoãn")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.task("an-giang-2021/IV.6.1")["status"] as? String == "inProgress")
        #expect(try office.kehoach("redo").status == 0)
        #expect(try office.task("an-giang-2021/IV.6.1")["status"] as? String == "suspended")
        try office.kehoach("undo")
        try office.kehoach("undo")
        let empty = try office.kehoach("undo")
        #expect(empty.status == 1 && empty.errors == "kehoach: Không có gì để hoàn tác.\n")
        try office.kehoach("reopen", "an-giang-2021/IV.6.1")
        #expect(try office.task("an-giang-2021/IV.6.1")["status"] as? String == "notStarted")
    }

    @Test func nobodyTakesBackAnothersChange() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1")
        #expect(try office.kehoach("undo", "--by", "Hoa").status == 1)
        try office.kehoach("reopen", "an-giang-2021/IV.6.1", "--by", "Hoa")
        let outcome = try office.kehoach("undo")
        #expect(outcome.status == 75)
        #expect(outcome.errors.contains("Hoa"))
    }

    @Test func reopeningKeepsEvidenceAndNotes() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "1/BC", "--note", "x")
        try office.kehoach("reopen", "an-giang-2021/IV.6.1")
        let task = try office.task("an-giang-2021/IV.6.1")
        #expect(task["status"] as? String == "notStarted" && task["doneOn"] is NSNull)
        #expect((task["evidence"] as? [Any])?.count == 1 && (task["notes"] as? [Any])?.count == 1)
    }

    @Test func oneOwnersPartIsMarkedByIdUnitOrName() throws {
        let office = try Office()
        for name in ["ubnd-huyen@chau-doc", "long-xuyen", "tri tôn"] {
            #expect(try office.kehoach("done", "an-giang-2021/IV.13.1", "--member", name).status == 0)
        }
        let task = try office.task("an-giang-2021/IV.13.1")
        #expect(task["status"] as? String == "inProgress")
        let members = try #require(task["members"] as? [[String: Any]])
        let done = members.filter { $0["status"] as? String == "done" }.compactMap { $0["agency"] as? String }
        #expect(done == ["ubnd-huyen@chau-doc", "ubnd-huyen@long-xuyen", "ubnd-huyen@tri-ton"])
        let vague = try office.kehoach("done", "an-giang-2021/IV.13.1", "--member", "huyện")
        #expect(vague.status == 64 && vague.errors.contains("ubnd-huyen@an-phu"))
        let stranger = try office.kehoach("done", "an-giang-2021/IV.13.1", "--member", "so-y-te")
        #expect(stranger.status == 1 && stranger.errors.contains("“so-y-te”"))
    }

    /// Nobody marks the parts of many bodies by leaving something out.
    @Test(arguments: [["done"], ["start"], ["reopen"], ["status", "suspended"]])
    func severalBodiesAreMarkedByNameOrAllOfThem(_ command: [String]) throws {
        let office = try Office()
        let id = "an-giang-2021/IV.13.1"
        try office.kehoach("done", id, "--member", "long-xuyen")
        let before = try office.text(Office.planFile)
        let line = [command[0], id] + command.dropFirst()
        for more in [[], ["--yes"], ["--note", "x"]] {
            let outcome = try office.run(line + more)
            #expect(outcome.status == 64 && outcome.errors.contains("11 cơ quan"))
            #expect(outcome.errors.contains("--member") && outcome.errors.contains("--all"))
        }
        #expect(try office.run(line + ["--all", "--member", "long-xuyen"]).status == 64)
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.run(line + ["--all"]).status == 0)
        #expect(try office.text(Office.planFile) != before)
    }

    @Test func aTaskOfOneBodyIsAllOfIt() throws {
        let office = try Office()
        #expect(try office.kehoach("done", "an-giang-2021/IV.6.1", "an-giang-2021/IV.13.1", "--all").status == 0)
        for id in ["an-giang-2021/IV.6.1", "an-giang-2021/IV.13.1"] {
            #expect(try office.task(id)["status"] as? String == "done")
        }
        // What is written beside the status belongs to the whole.
        #expect(try office.kehoach("note", "an-giang-2021/IV.13.1", "đã họp").status == 0)
        #expect(try office.kehoach("assign", "an-giang-2021/IV.13.1", "Hoa").status == 0)
    }

    @Test func submissionsMakeTheDutysTask() throws {
        let office = try Office()
        let outcome = try office.kehoach(
            "submit", "an-giang-2021/duty.year", "chau-doc", "--on", "10/11/2021", "--number", "12/BC-UBND", "--note",
            "bản giấy")
        #expect(outcome.status == 0)
        let report = try office.kehoach("deadlines", "--closed", "--format", "json").json
        let duty = try #require(report.first { $0["id"] as? String == "an-giang-2021/duty.year" })
        #expect(duty["submitted"] as? Int == 1 && duty["status"] as? String == "inProgress")
        let shown = try office.kehoach("show", "an-giang-2021/duty.year").output
        #expect(shown.contains("10/11/2021, số 12/BC-UBND, “bản giấy”"), "\(shown)")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("submit", "an-giang-2021/V.1", "chau-doc").status == 64)
        #expect(try office.kehoach("submit", "an-giang-2021/IV.6.1", "chau-doc").status == 64)
        let task = try office.kehoach("done", "an-giang-2021/V.1")
        #expect(task.status == 64 && task.errors.contains("kehoach submit an-giang-2021/duty"))
        #expect(try office.kehoach("done", "an-giang-2021/duty.year").status == 64)
    }

    @Test func whatProvesATaskStandsInItsList() throws {
        let office = try Office()
        let query = "kế-hoạch:an-giang-2021"
        #expect(try !office.kehoach("tasks", query).output.contains("Minh chứng"))
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "12/BC-SGDĐT ngày 9/11")
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "13/BC-SGDĐT")
        // A task of several bodies, one of which has proved its part.
        let several = try #require(
            try office.kehoach("tasks", query, "--format", "json").json.first {
                ($0["members"] as? [[String: Any]])?.isEmpty == false && $0["status"] as? String != "done"
            })
        let id = try #require(several["id"] as? String)
        let member = try #require((several["members"] as? [[String: Any]])?.first?["agency"] as? String)
        try office.kehoach("done", id, "--member", member, "--evidence", "7/BC-UBND")
        let lines = try office.kehoach("tasks", query).output.split(separator: "\n")
        #expect(lines[0].hasSuffix("  Minh chứng"))
        #expect(
            lines.contains {
                $0.hasPrefix("an-giang-2021/IV.6.1 ") && $0.hasSuffix("12/BC-SGDĐT ngày 09/11/2021; 13/BC-SGDĐT")
            })
        #expect(lines.contains { $0.hasPrefix(id + " ") && $0.hasSuffix("  7/BC-UBND") })
        let csv = CSVRecords(try office.kehoach("tasks", query, "--format", "csv").output).lines
        let column = try #require(csv[0].firstIndex(of: "evidence"))
        #expect(
            csv.contains { $0[0] == "an-giang-2021/IV.6.1" && $0[column] == "12/BC-SGDĐT, 2021-11-09; 13/BC-SGDĐT" })
    }

    @Test func aNewDueDayIsSetAndTakenAway() throws {
        let office = try Office()
        let before = try office.text(Office.planFile)
        let id = "an-giang-2021/IV.6.1"
        let set = try office.kehoach("due", id, "20/12/2021", "--by", "Hoa")
        #expect(set.status == 0 && set.errors.isEmpty)
        #expect(
            set.output == "\(id)  hạn điều chỉnh: không có → 20/12/2021\nHoàn tác: kehoach undo\n")
        #expect(try office.task(id)["newDue"] as? String == "2021-12-20")
        #expect(try office.task(id)["lastDay"] as? String == "2021-12-20")
        #expect(try office.history().map { $0["by"] as? String } == ["Hoa"])
        #expect(try office.kehoach("due", id, "2021-12-20").output == "Không có gì thay đổi.\n")
        #expect(try office.kehoach("show", id).output.contains("Hạn điều chỉnh"))
        for none in ["none", "không", "KHONG"] {
            try office.kehoach("due", id, "20/12/2021")
            let cleared = try office.kehoach("due", id, none, "--lang", "en")
            #expect(cleared.output == "\(id)  new due day: 20/12/2021 → none\nUndo: kehoach undo\n")
            #expect(try office.text(Office.planFile) == before)
        }
        #expect(try office.kehoach("undo", "--by", "Lan").status == 0)
        #expect(try office.task(id)["newDue"] as? String == "2021-12-20")
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func thePersonInChargeIsNamedAndTakenAway() throws {
        let office = try Office()
        let before = try office.text(Office.planFile)
        let id = "an-giang-2021/IV.6.1"
        #expect(try office.task(id)["responsible"] is NSNull)
        let named = try office.kehoach("assign", id, "  Nguyễn", "Thị Hoa ")
        #expect(named.output == "\(id)  người phụ trách: không có → Nguyễn Thị Hoa\nHoàn tác: kehoach undo\n")
        #expect(try office.task(id)["responsible"] as? String == "Nguyễn Thị Hoa")
        #expect(try office.kehoach("assign", id, "Nguyễn Thị Hoa").output == "Không có gì thay đổi.\n")
        #expect(try office.kehoach("show", id).output.contains("Người phụ trách"))
        let lines = try office.kehoach("tasks", "kế-hoạch:an-giang-2021").output.split(separator: "\n")
        #expect(lines[0].contains("  Phụ trách  "))
        #expect(lines.contains { $0.hasPrefix(id + " ") && $0.contains("  Nguyễn Thị Hoa  ") })
        let csv = CSVRecords(try office.kehoach("tasks", "--format", "csv").output).lines
        let column = try #require(csv[0].firstIndex(of: "responsible"))
        #expect(csv.filter { $0[column] == "Nguyễn Thị Hoa" }.map { $0[0] } == [id])
        let cleared = try office.kehoach("assign", id, "none", "--lang", "en")
        #expect(cleared.output == "\(id)  person in charge: Nguyễn Thị Hoa → none\nUndo: kehoach undo\n")
        #expect(try office.text(Office.planFile) == before)
        try office.kehoach("undo")
        #expect(try office.task(id)["responsible"] as? String == "Nguyễn Thị Hoa")
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func eachBodyHasItsOwnPerson() throws {
        let office = try Office()
        let several = try #require(
            try office.kehoach("tasks", "kế-hoạch:an-giang-2021", "--format", "json").json.first {
                ($0["members"] as? [[String: Any]])?.isEmpty == false
            })
        let id = try #require(several["id"] as? String)
        let member = try #require((several["members"] as? [[String: Any]])?.first?["agency"] as? String)
        #expect(try office.kehoach("assign", id, "Hoa", "--member", member).status == 0)
        #expect(try office.kehoach("assign", id, "Nam").status == 0)
        let task = try office.task(id)
        #expect(task["responsible"] as? String == "Nam")
        let parts = try #require(task["members"] as? [[String: Any]])
        #expect(parts.first { $0["agency"] as? String == member }?["responsible"] as? String == "Hoa")
        #expect(parts.filter { $0["responsible"] is String }.count == 1)
        #expect(try office.kehoach("show", id).output.contains("; Người phụ trách: Hoa"))
        #expect(try office.kehoach("tasks").output.contains("  Nam, Hoa  "))
        #expect(try office.kehoach("assign", id, "Hoa", "--member", "so-khong-co").status == 1)
    }

    @Test func onlyATaskHasANewDueDay() throws {
        let office = try Office()
        for id in ["an-giang-2021/duty.year", "an-giang-2021", "an-giang-2021/IV.6"] {
            let outcome = try office.kehoach("due", id, "20/12/2021")
            #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(outcome)")
        }
        #expect(try office.kehoach("due", "an-giang-2021/IX.9", "none").status == 1)
        #expect(try office.history().isEmpty)
    }

    @Test func notesMayBeginWithADash() throws {
        let office = try Office()
        #expect(try office.kehoach("note", "an-giang-2021/IV.6.1", "-gấp", "lắm").status == 0)
        #expect(try office.kehoach("note", "an-giang-2021/IV.6.1", "  ").status == 64)
        let notes = try #require(try office.task("an-giang-2021/IV.6.1")["notes"] as? [[String: Any]])
        #expect(notes.map { $0["text"] as? String } == ["-gấp lắm"])
        #expect(notes[0]["by"] as? String == "Lan")
        #expect((notes[0]["at"] as? String)?.hasSuffix("+07:00") == true)
    }

    @Test func theHistoryIsListedWholeOrForOneThing() throws {
        let office = try Office()
        try office.kehoach("start", "an-giang-2021/IV.6.1")
        try office.kehoach("done", "an-giang-2021/IV.6.2", "--by", "Hoa")
        try office.kehoach("undo")
        let all = try office.kehoach("history", "--format", "json").json
        #expect(
            all.map { $0["record"] as? String } == [
                "an-giang-2021/IV.6.1", "an-giang-2021/IV.6.2", "an-giang-2021/IV.6.1",
            ])
        for key in ["id", "action", "at", "by", "record", "set", "note", "undoes"] {
            #expect(all[0].keys.contains(key))
        }
        #expect(all[2]["undoes"] as? String == all[0]["action"] as? String)
        #expect((all[0]["set"] as? [String: [Any]])?["status"]?[1] as? String == "inProgress")
        #expect(try office.kehoach("history", "an-giang-2021/iv.6.2", "--format", "json").json.count == 1)
        #expect(try office.kehoach("history", "an-giang-2021/IV.6", "--format", "json").json.count == 3)
        #expect(try office.kehoach("history", "dak-lak-2020", "--format", "json").json.isEmpty)
        #expect(try office.kehoach("history", "nope").status == 1)
        let hoas = try office.kehoach("history", "--by", "hoa", "--format", "json").json
        #expect(hoas.map { $0["by"] as? String } == ["Hoa"])
        let day = try #require((all[0]["at"] as? String)?.prefix(10))
        #expect(try office.kehoach("history", "--from", "\(day)", "--format", "json").json.count == 3)
        #expect(try office.kehoach("history", "--to", "\(day)", "--format", "json").json.count == 3)
        #expect(try office.kehoach("history", "--to", "2020-12-31", "--format", "json").json.isEmpty)
        #expect(try office.kehoach("history", "--from", "31/12/2999", "--format", "json").json.isEmpty)
        #expect(try office.kehoach("history", "--from", "hôm nào").status == 64)
        #expect(try office.kehoach("history").output.contains("hoàn tác: tình trạng: đang thực hiện → chưa thực hiện"))
        #expect(CSVRecords(try office.kehoach("history", "--format", "csv").output).lines.count == 4)
    }

    @Test func theAuthorIsTheFirstThatIsKnown() throws {
        let office = try Office()
        func author(_ arguments: String...) throws -> String? {
            _ = try office.finish(try office.start(["note", "an-giang-2021/IV.6.1", "x"] + arguments))
            return try office.history().last?["by"] as? String
        }
        #expect(try author("--by", "  Nguyễn Thị Hoa ") == "Nguyễn Thị Hoa")
        #expect(try author() == "Lan")
        office.environment["KEHOACH_USER"] = ""
        try Data("[user]\n\tname = Trần Mai\n".utf8).write(to: office.place.appendingPathComponent(".gitconfig"))
        let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")
        if hasGit { #expect(try author() == "Trần Mai") }
        // Without git the login stays.
        office.environment["PATH"] = office.place.path
        #expect(try author() == NSUserName())
    }
}
