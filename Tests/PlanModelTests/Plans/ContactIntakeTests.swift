import PlanModel
import Records
import Testing

/// Who is asked of a body on a day, and what a list of persons would change.
struct ContactIntakeTests {
    private static let unit = UnitID("an-giang")

    private func contact(
        _ name: String, post: String? = nil, telephone: String? = nil, from: String? = nil, until: String? = nil
    ) throws -> ContactBook.Contact {
        ContactBook.Contact(
            id: Ref("c.\(name.lowercased())"), body: .own("so-y-te"), name: name, post: post, telephone: telephone,
            from: try from.map(day), until: try until.map(day))
    }

    private func library(_ contacts: [ContactBook.Contact] = []) throws -> PlanLibrary {
        let task = PlanTask(
            id: Ref("II.1"), section: Ref("II"), title: "",
            statedOwners: [.own("so-y-te"), .own("so-ldtbxh"), .of("chau-doc", "ubnd-huyen")], kind: .document)
        return PlanLibrary(
            reference: try .sample(), plans: [samplePlan(tasks: [task])],
            contacts: [Self.unit: ContactBook(unit: Self.unit, contacts: contacts)])
    }

    private func intake(_ rows: [ContactRow], _ contacts: [ContactBook.Contact] = []) throws -> ContactIntake {
        let library = try library(contacts)
        return ContactIntake(rows, of: Array(library.plans), in: library, today: try day("2021-11-12")) { Ref("c.new") }
    }

    @Test func whoIsAskedOnADay() throws {
        let book = ContactBook(
            unit: Self.unit,
            contacts: [
                try contact("An", until: "2021-05-31"), try contact("Ba", from: "2021-06-01"), try contact("Cam"),
            ])
        func names(_ iso: String) throws -> [String] {
            book.contacts(of: .own("so-y-te"), on: try day(iso)).map(\.name)
        }
        #expect(try names("2021-05-31") == ["An", "Cam"])
        #expect(try names("2021-06-01") == ["Ba", "Cam"])
        #expect(book.contacts(of: .own("so-ldtbxh"), on: try day("2021-06-01")).isEmpty)
    }

    /// Names as people type them; a number that is spaced otherwise is the same.
    @Test func knownAndNewAreToldApart() throws {
        let known = try contact("Lan", post: "Chánh Văn phòng", telephone: "0296.3841.234")
        let intake = try intake(
            [
                ContactRow(number: 2, body: "so y te", name: "LAN", post: "chanh van phong", telephone: "0296 3841234"),
                ContactRow(number: 3, body: "chau doc", name: "Minh"),
                ContactRow(number: 4, body: "Sở Y tế", name: "Lan", telephone: "0912"),
                ContactRow(number: 5, body: "Công ty Cấp nước", name: "Hoa"),
                ContactRow(number: 6, body: "Sở Y tế", name: ""),
                ContactRow(number: 7, body: "Sở LĐTBXH", name: "Tư", from: "hai lăm"),
                ContactRow(number: 8, body: "Sở LĐTBXH", name: "Năm", from: "1/2/2021", until: "1/1/2021"),
            ], [known])
        let verdicts = intake.rows.map(\.verdict)
        #expect(verdicts[0] == .known)
        guard case .new(let minh, nil) = verdicts[1] else { Issue.record("\(verdicts[1])"); return }
        #expect(minh.new.body == .of("chau-doc", "ubnd-huyen") && minh.unit == Self.unit)
        guard case .changed(let lan) = verdicts[2] else { Issue.record("\(verdicts[2])"); return }
        #expect(lan.new.telephone == "0912" && lan.new.post == "Chánh Văn phòng" && lan.new.id == known.id)
        #expect(verdicts[3] == .refused(.unknownBody) && verdicts[4] == .refused(.noName))
        #expect(verdicts[5] == .refused(.badDay("hai lăm")))
        let (first, last) = (try day("2021-02-01"), try day("2021-01-01"))
        #expect(verdicts[6] == .refused(.endsBeforeItBegins(from: first, to: last)))
    }

    @Test func whoIsNewInAPostEndsWhoeverHeldIt() throws {
        let old = try contact("An", post: "Chánh Văn phòng", from: "2020-01-01")
        let other = try contact("Ba", post: "Chuyên viên")
        let row = ContactRow(number: 2, body: "Sở Y tế", name: "Cam", post: "Chánh văn phòng", from: "1/11/2021")
        let changes = try intake([row], [old, other]).changes
        #expect(changes.count == 2 && changes[0].old == old && changes[0].endsHere)
        #expect(try changes[0].new.until == day("2021-10-31"))
        #expect(changes[0].new.from == old.from)
        #expect(changes[1].old == nil)
        #expect(try changes[1].new.from == day("2021-11-01"))
        // Without a day it is from today.
        let today = try intake([ContactRow(number: 2, body: "Sở Y tế", name: "Cam", post: "Chánh văn phòng")], [old])
        #expect(today.changes.map(\.new.until) == [try day("2021-11-11"), nil])
        // Whoever began no earlier is not ended before having begun.
        let early = try intake(
            [ContactRow(number: 2, body: "Sở Y tế", name: "Cam", post: "Chánh văn phòng", from: "1/1/2020")], [old])
        #expect(early.rows[0].verdict == .refused(.heldSince("An", try day("2020-01-01"))))
    }

    /// A post is held by one at a time.
    @Test func whoHeldAPostBeforeLeavesItToWhoHoldsItNow() throws {
        let now = try contact("An", post: "Chánh Văn phòng", from: "2021-06-01")
        func verdict(until: String?) throws -> ContactIntake.Verdict {
            let row = ContactRow(
                number: 2, body: "Sở Y tế", name: "Ba", post: "Chánh văn phòng", from: "1/1/2020", until: until)
            return try intake([row], [now]).rows[0].verdict
        }
        let held = ContactIntake.Verdict.refused(.heldSince("An", try day("2021-06-01")))
        #expect(try verdict(until: nil) == held)
        #expect(try verdict(until: "1/6/2021") == held)
        guard case .new(let change, nil) = try verdict(until: "31/5/2021") else { Issue.record(); return }
        #expect(change.new.name == "Ba")
    }

    @Test(
        arguments: [
            ("lan@syt.vn", "lan@syt.vn"), ("Lan <lan@syt.vn>", "lan@syt.vn"), ("mailto:lan@syt.vn", "lan@syt.vn"),
            ("lan@syt.vn.", "lan@syt.vn"), ("lan@syt.vn/minh@syt.vn", "lan@syt.vn; minh@syt.vn"), ("-", nil),
            ("lan@syt.vn, minh@syt.vn", "lan@syt.vn; minh@syt.vn"),
        ] as [(String, String?)])
    func mailIsTakenAsProgramsCopyIt(_ typed: String, _ mail: String?) throws {
        let found = try intake([ContactRow(number: 2, body: "Sở Y tế", name: "Lan", mail: typed)])
        #expect(found.changes.map(\.new.mail) == [mail])
    }

    /// Two in the same post stand side by side, as the list says.
    @Test func whoIsInTheListIsNotEndedByIt() throws {
        let known = [try contact("An", post: "Chuyên viên")]
        let rows = ["An", "Ba"].enumerated().map {
            ContactRow(number: $0 + 2, body: "Sở Y tế", name: $1, post: "Chuyên viên")
        }
        let intake = try intake(rows, known)
        #expect(intake.rows[0].verdict == .known && intake.changes.map(\.new.name) == ["Ba"])
        let twice = try self.intake(rows + [rows[1]], known)
        #expect(twice.rows[2].verdict == .refused(.samePerson(row: 3)))
    }
}
