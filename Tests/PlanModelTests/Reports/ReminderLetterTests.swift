import PlanModel
import Records
import Testing

struct ReminderLetterTests {
    private func library(
        tasks: [PlanTask] = [], newDue: Day? = nil, state: Plan.State? = nil
    ) throws -> PlanLibrary {
        let year = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo năm",
            who: [.all("ubnd-huyen"), .own("doan-the")], toWhom: [.own("ubnd-tinh")], via: [.own("so-ldtbxh")],
            timing: Timing(.before(try day("2021-11-15"))),
            submissions: [.of("an-phu", "ubnd-huyen"): .init(receivedOn: try day("2021-11-01"))])
        let task = PlanTask(
            id: Ref("V.1"), section: Ref("V"), title: "", kind: .document, progress: TaskProgress(newDue: newDue))
        var plan = samplePlan(tasks: tasks + [task], duties: [year])
        plan.statedState = state
        return PlanLibrary(reference: try .sample(), plans: [plan])
    }

    private func letters(
        _ library: PlanLibrary, today: String = "2021-11-20", scope: ReminderLetter.Scope = .init()
    ) throws -> [ReminderLetter] {
        let plan = try #require(Array(library.plans).first)
        return ReminderLetter.letters(about: plan, in: library, today: try day(today), scope: scope)
    }

    @Test func whoIsAskedGetsALetterOfItsOwn() throws {
        let letters = try letters(try library())
        #expect(letters.map(\.tone) == [.order, .request])
        #expect(
            letters.map { $0.addressees.map(\.body.description) } == [
                ["ubnd-huyen@long-xuyen", "ubnd-huyen@chau-doc", "ldld-tinh"], ["hoi-lhpn-tinh"],
            ])
        let item = try #require(letters.first?.addressees.first?.items.first)
        #expect(item.timing?.due == (try day("2021-11-15")))
        #expect((item.lastDay, item.daysLate) == (try day("2021-11-14"), 6))
        #expect(letters.allSatisfy { $0.receivers == [.own("so-ldtbxh")] })
    }

    @Test func nothingIsLateBeforeTheDay() throws {
        #expect(try letters(try library(), today: "2021-11-14").isEmpty)
        #expect(try letters(try library(newDue: try day("2021-11-30"))).isEmpty)
        let moved = try letters(try library(newDue: try day("2021-11-18")))
        let item = try #require(moved.first?.addressees.first?.items.first)
        #expect((item.newDue, item.daysLate) == (try day("2021-11-18"), 2))
        #expect(item.timing?.due == (try day("2021-11-15")))
    }

    /// Each body gets the tasks that are late with it, the longest first; parts that are done are left out.
    @Test func tasksComeByBody() throws {
        let shared = PlanTask(
            id: Ref("IV.2.1"), section: Ref("IV.2"), title: "Rà soát", kind: .dated,
            timings: [Timing(.on(try day("2021-10-20")))],
            memberProgress: [.own("so-y-te"): TaskProgress(status: .done, doneOn: try day("2021-10-01"))])
        let routine = PlanTask(id: Ref("IV.2.2"), section: Ref("IV.2"), title: "Thường xuyên")
        let own = PlanTask(
            id: Ref("IV.3.1"), section: Ref("IV.3"), title: "Hội nghị", kind: .dated,
            timings: [Timing(.on(try day("2021-03-08")))])
        let nobody = PlanTask(
            id: Ref("II.1"), section: Ref("II"), title: "Chung", kind: .dated,
            timings: [Timing(.on(try day("2021-03-08")))])
        let letters = try letters(try library(tasks: [shared, routine, own, nobody]))
        let order = try #require(letters.first)
        #expect(order.addressees.map(\.body.agency.slug).suffix(2) == ["ldld-tinh", "cong-an-tinh"])
        let union = try #require(order.addressees.first { $0.body == .own("ldld-tinh") })
        #expect(union.items.map(\.record.description) == ["IV.3.1", "duty.year"])
        #expect(union.items.map(\.isDuty) == [false, true])
        #expect(order.addressees.last?.items.map(\.record.description) == ["IV.2.1"])
        #expect(order.addressees.last?.items.first?.daysLate == 31)
    }

    @Test func theScopeIsKept() throws {
        let task = PlanTask(
            id: Ref("IV.3.1"), section: Ref("IV.3"), title: "", kind: .event,
            timings: [Timing(.on(try day("2021-03-08")))])
        let library = try library(tasks: [task])
        let onlyReports = try letters(library, scope: .init(duties: [Ref("duty.year")]))
        #expect(onlyReports.flatMap(\.addressees).flatMap(\.items).allSatisfy { $0.record == Ref("duty.year") })
        let one = try letters(library, scope: .init(bodies: [.of("chau-doc", "ubnd-huyen")]))
        #expect(one.flatMap(\.addressees).map(\.body) == [.of("chau-doc", "ubnd-huyen")])
        #expect(try letters(library, scope: .init(bodies: [.of("an-phu", "ubnd-huyen")])).isEmpty)
    }

    /// Who was dissolved since is said to be.
    @Test func bodiesThatEnded() throws {
        #expect(try letters(try library(), today: "2026-11-21").isEmpty)
        let later = try letters(try library(state: .inForce), today: "2026-11-21")
        let ends = later.flatMap(\.addressees).map(\.ended)
        #expect(ends == [try day("2025-06-30"), try day("2025-06-30"), nil, nil])
        #expect(try letters(try library()).flatMap(\.addressees).allSatisfy { $0.ended == nil })
    }

    // MARK: Whose letter it is

    /// Who owes the consolidated report, else through whom reports go; an official of a commune is no office.
    @Test func theStandingAgencyIsWhoFollowsThePlan() throws {
        let reference = try ReferenceData.sample()
        func plan(_ who: [AgencyReference], via: [AgencyReference]) -> Plan {
            samplePlan(duties: [
                ReportingDuty(
                    id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.own("ldld-tinh")],
                    toWhom: [.own("ubnd-tinh")], via: via, timing: nil, submissions: [:]),
                ReportingDuty(
                    id: Ref("duty.consolidated"), task: Ref("V.2"), kind: .consolidatedReport, title: "", who: who,
                    toWhom: [.own("ubnd-tinh")], via: [], timing: nil, submissions: [:]),
            ])
        }
        #expect(reference.standingAgency(of: plan([.own("so-ldtbxh")], via: [])) == .own("so-ldtbxh"))
        #expect(reference.standingAgency(of: plan([], via: [.own("so-ldtbxh")])) == .own("so-ldtbxh"))
        #expect(reference.standingAgency(of: plan([.own("ubnd-tinh")], via: [])) == nil)
        #expect(reference.body(of: .standingAgency, in: plan([], via: [])) == plan([], via: []).document.issuer.agency)
    }

    /// Who writes is not reminded of what it is late with itself.
    @Test func nobodyRemindsItself() throws {
        let own = PlanTask(
            id: Ref("IV.1.9"), section: Ref("IV.1"), title: "", kind: .dated,
            timings: [Timing(.on(try day("2021-03-08")))])
        let library = try library(tasks: [own])
        let plan = try #require(Array(library.plans).first)
        let (today, newDay) = (try day("2021-11-20"), try day("2021-11-30"))
        let ordered = ReminderLetter.letters(about: plan, in: library, today: today, from: PaperSender(.issuer))
        #expect(ordered.flatMap(\.addressees).contains { $0.body == .own("so-ldtbxh") })
        let sent = ReminderLetter.letters(about: plan, in: library, today: today, newDay: newDay)
        #expect(!sent.isEmpty && !sent.flatMap(\.addressees).contains { $0.body == .own("so-ldtbxh") })
        #expect(sent.allSatisfy { $0.newDay == newDay && $0.sender.office == .standingAgency })
    }
}
