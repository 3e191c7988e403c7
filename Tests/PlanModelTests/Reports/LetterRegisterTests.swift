import PlanModel
import Records
import Testing

/// Letters that were made, how far they have done their work, and the reminders that follow them.
struct LetterRegisterTests {
    private func library(_ submitted: [String] = [], letters: [LetterRegister.Letter] = []) throws -> PlanLibrary {
        var submissions: [AgencyReference: ReportingDuty.Submission] = [:]
        for unit in submitted { submissions[.of(unit, "ubnd-huyen")] = .init(receivedOn: try day("2021-11-21")) }
        let year = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo năm", who: [.all("ubnd-huyen")],
            toWhom: [.own("ubnd-tinh")], via: [.own("so-ldtbxh")], timing: Timing(.before(try day("2021-11-15"))),
            submissions: submissions)
        let task = PlanTask(id: Ref("V.1"), section: Ref("V"), title: "", kind: .document)
        let plan = samplePlan(tasks: [task], duties: [year])
        return PlanLibrary(
            reference: try .sample(), plans: [plan],
            letters: [plan.unit: LetterRegister(unit: plan.unit, letters: letters)])
    }

    private func first(_ library: PlanLibrary) throws -> ResolvedPlan { try #require(Array(library.plans).first) }

    private func letter(
        _ id: String, to units: [String] = ["long-xuyen", "chau-doc"], made: String = "2021-11-20"
    ) throws -> LetterRegister.Letter {
        LetterRegister.Letter(
            id: Ref(id), plan: try first(try library()).id, duties: [Ref("duty.year")],
            bodies: units.map { .of($0, "ubnd-huyen") }, sender: .issuer, madeOn: try day(made))
    }

    @Test(arguments: [([], 0, false), (["long-xuyen"], 1, false), (["long-xuyen", "chau-doc"], 2, true)])
    func whatThePlanSaysClosesALetter(_ submitted: [String], _ handedIn: Int, _ isClosed: Bool) throws {
        let standing = LetterStanding(try letter("l.a"), of: try first(try library(submitted)))
        #expect((standing.asked, standing.handedIn, standing.isClosed) == (2, handedIn, isClosed))
        #expect(standing.missing.count == 2 - handedIn)
    }

    /// A body that owes nothing of a plan keeps no letter open.
    @Test func whoOwesNothingCountsNowhere() throws {
        var letter = try letter("l.a")
        letter.bodies.append(.own("so-y-te"))
        let standing = LetterStanding(letter, of: try first(try library(["long-xuyen", "chau-doc"])))
        #expect((standing.asked, standing.isClosed) == (2, true))
    }

    @Test func aReminderFollowsTheLatestLetterThatWaits() throws {
        let made = [
            try letter("l.b", made: "2021-11-22"), try letter("l.a"),
            try letter("l.c", to: ["an-phu"], made: "2021-11-23"),
        ]
        func follows(_ submitted: [String], isFirst: Bool = false) throws -> Ref? {
            let library = try self.library(submitted, letters: made)
            return ReminderLetter.letters(
                about: try first(library), in: library, today: try day("2021-11-25"), isFirst: isFirst
            ).first?.follows?.id
        }
        #expect(try follows([]) == Ref("l.c"))
        #expect(try follows(["an-phu"]) == Ref("l.b"))
        #expect(try follows([], isFirst: true) == nil)
        // Of whoever is still missing nobody had a letter that waits.
        let library = try self.library(["long-xuyen", "chau-doc"], letters: [made[1]])
        let letters = ReminderLetter.letters(about: try first(library), in: library, today: try day("2021-11-25"))
        #expect(letters.first?.addressees.map(\.body) == [.of("an-phu", "ubnd-huyen")])
        #expect(letters.first?.follows == nil)
    }

    /// Of letters of one day the one that follows is the later one, and a circle ends.
    @Test func theOneThatFollowsIsLater() throws {
        var (first, second) = (try letter("l.z"), try letter("l.a"))
        second.reminds = first.id
        let unit = UnitID("an-giang")
        #expect(LetterRegister(unit: unit, letters: [second, first]).oldestFirst.map(\.id) == [first.id, second.id])
        first.reminds = second.id
        #expect(LetterRegister(unit: unit, letters: [second, first]).oldestFirst.count == 2)
    }

    @Test func theRegisterKeepsWhatWasAskedOfWhom() throws {
        let library = try self.library(["an-phu"], letters: [try letter("l.a")])
        let plan = try first(library)
        let made = ReminderLetter.letters(
            about: plan, in: library, today: try day("2021-11-25"), newDay: try day("2021-11-30"))
        let kept = try #require(made.first).registered(as: Ref("l.x"), about: plan.plan, reference: library.reference)
        #expect((kept.duties, kept.tasks, kept.reminds) == ([Ref("duty.year")], [], Ref("l.a")))
        #expect(kept.bodies == [.of("long-xuyen", "ubnd-huyen"), .of("chau-doc", "ubnd-huyen")])
        #expect(kept.sender == .body(.own("so-ldtbxh")))
        #expect(kept.newDue == (try day("2021-11-30")))
    }
}
