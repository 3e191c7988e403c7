import Foundation
import Testing

/// `rosters`, `roster`.
struct RosterCommandTests {
    private func debtors(_ office: Office) throws -> [String] {
        let reports = try office.kehoach("reports", "dak-lak-2022-cong-van", "--format", "json").json
        return reports.filter { ($0["duty"] as? String)?.hasSuffix("duty.year") == true }
            .compactMap { $0["agency"] as? String }.filter { !$0.contains("@") }
    }

    @Test func aGroupIsTakenApartAndPutTogetherAgain() throws {
        let office = try Office()
        #expect(try debtors(office) == ["so-ban-nganh", "doan-the"])
        let outcome = try office.kehoach(
            "roster", "dak-lak", "so-ban-nganh", "so-y-te", "Sở Tư pháp", "--from", "1/1/2022", "--yes")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(try debtors(office) == ["so-tu-phap", "so-y-te", "doan-the"])
        let list = try office.kehoach("rosters", "--format", "json").json
        #expect(list.map { $0["body"] as? String } == ["so-tu-phap", "so-y-te"])
        #expect(list.allSatisfy { $0["from"] as? String == "2022-01-01" && $0["group"] as? String == "so-ban-nganh" })
        #expect(try office.kehoach("rosters", "an-giang").status == 0)
        #expect(try office.kehoach("submit", "dak-lak-2022-cong-van/duty.year", "so-y-te").status == 0)
        #expect(try office.kehoach("roster", "dak-lak", "so-ban-nganh", "so-tu-phap", "--remove").status == 0)
        #expect(try debtors(office) == ["so-y-te", "doan-the"])
        #expect(try office.kehoach("undo").status == 0)
        #expect(try debtors(office) == ["so-tu-phap", "so-y-te", "doan-the"])
        #expect(try office.kehoach("check").status == 0)
    }

    /// Groups that nobody took apart are counted apart from bodies, and whoever belongs to one finds its tasks.
    @Test func groupsAreToldApart() throws {
        let office = try Office()
        let plan = "dak-lak-2022-cong-van"
        #expect(try office.kehoach("reports", plan).output.contains("16 cơ quan, đơn vị và 2 nhóm"))
        let letter = try office.kehoach("remind", plan, "--today", "2022-06-01").output
        #expect(letter.contains("15 cơ quan, đơn vị và 2 nhóm"))
        let shown = try office.kehoach("show", "so-y-te", "--format", "json").output
        let body = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
        let tasks = try #require(body["taskList"] as? [[String: Any]])
        let ofLetter = tasks.filter { $0["plan"] as? String == plan }
        #expect(!ofLetter.isEmpty && ofLetter.allSatisfy { $0["inGroup"] as? Bool == true })
        #expect(tasks.contains { $0["inGroup"] as? Bool == false })
        #expect(try office.kehoach("show", "so-y-te").output.contains("(trong nhóm)"))
        // Said who belongs to it, the group is bodies.
        #expect(try office.kehoach("roster", "dak-lak", "so-ban-nganh", "so-y-te", "so-tu-phap").status == 0)
        #expect(try office.kehoach("reports", plan).output.contains("18 cơ quan, đơn vị và 1 nhóm"))
    }

    /// Nobody leaves a group before the day since when the command before counts it there.
    @Test func nobodyGoesBeforeComing() throws {
        let office = try Office()
        let words = ["roster", "dak-lak", "so-ban-nganh", "so-y-te", "--yes"]
        #expect(try office.run(words + ["--from", "1/2/2022"]).status == 0)
        let refused = try office.run(words + ["--until", "31/1/2022"])
        #expect(refused.status == 64 && refused.errors.contains("31/01/2022"), "\(refused)")
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.run(words + ["--until", "1/2/2022"]).status == 0)
    }

    @Test(arguments: [
        ["dak-lak", "so-y-te", "so-tu-phap"], ["nowhere", "so-ban-nganh", "so-y-te"],
        ["dak-lak", "so-ban-nganh", "Sở Không Có"], ["dak-lak", "so-ban-nganh", "ubnd-huyen@*"],
        ["dak-lak", "so-ban-nganh", "doan-the"], ["dak-lak", "so-ban-nganh", "so-y-te", "--remove"],
        ["dak-lak", "so-ban-nganh", "so-y-te", "--from", "1/2/2022", "--until", "1/1/2022", "--yes"],
    ])
    func whatIsNoGroupOrBodyIsRefused(_ arguments: [String]) throws {
        let office = try Office()
        #expect(try office.run(["roster"] + arguments).status != 0)
        #expect(!FileManager.default.fileExists(atPath: office.data.path + "/rosters"))
    }
}
