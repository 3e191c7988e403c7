import PlanModel
import Records
import TestSupport
import Testing

/// Reports of a period over all bodies, and of one.
struct ConsolidatedReportTests {
    private static let (health, police) = (AgencyReference.own("so-y-te"), AgencyReference.own("cong-an-tinh"))
    private static let union = AgencyReference.own("hoi-lhpn-tinh")

    private func note(_ kind: TaskNote.Kind, _ text: String, isInternal: Bool = false) -> TaskNote {
        TaskNote(at: "2021-06-01T08:00:00+07:00", by: "Lan", text: text, kind: kind, isInternal: isInternal)
    }

    /// IV.2.1 is both departments' and health has done its part; IV.4.1 is only asked of the union.
    private func plan() throws -> ResolvedPlan {
        let done = TaskProgress(
            status: .done, doneOn: try day("2021-05-04"), evidence: [Evidence(number: "5/KH-SYT")],
            notes: [note(.difficulty, "Thiếu người"), note(.difficulty, "Nói riêng", isInternal: true)])
        let shared = PlanTask(
            id: Ref("IV.2.1"), section: Ref("IV.2"), title: "Mở lớp",
            progress: TaskProgress(notes: [note(.proposal, "Thêm kinh phí")]), memberProgress: [Self.health: done])
        let asked = PlanTask(id: Ref("IV.4.1"), section: Ref("IV.4"), title: "Phối hợp")
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo năm",
            who: [Self.health, Self.police, Self.union], timing: Timing(.before(try day("2021-11-15"))),
            submissions: [
                Self.health: .init(receivedOn: try day("2021-11-12")),
                Self.police: .init(receivedOn: try day("2021-12-01")),
            ])
        var plan = samplePlan(
            tasks: [shared, asked, PlanTask(id: Ref("V.1"), section: Ref("V"), title: "Báo cáo", kind: .document)],
            duties: [duty])
        plan.sections = [.init(ref: Ref("IV"), title: "Thực hiện"), .init(ref: Ref("V"), title: "Báo cáo")]
        return ResolvedPlan(plan, reference: try .sample())
    }

    private func library(_ plan: ResolvedPlan) throws -> PlanLibrary {
        PlanLibrary(reference: try .sample(), plans: [plan.plan])
    }

    @Test func whoHandedInIsKnownAsOfTheDay() throws {
        let plan = try plan()
        func late(_ iso: String) throws -> [AgencyReference]? {
            let report = ConsolidatedReport(.year, of: plan, in: try library(plan), asOf: try day(iso))
            return report.reports.first?.late
        }
        #expect(try late("2021-11-10") == [])
        // What came in on 1/12 had not come in yet; the union is only asked.
        #expect(try late("2021-11-20") == [Self.police])
        let report = ConsolidatedReport(.year, of: plan, in: try library(plan), asOf: try day("2021-12-10"))
        #expect(report.reports.first?.handedIn == 2 && report.reports.first?.late == [])
        #expect(
            ConsolidatedReport(.sixMonth, of: plan, in: try library(plan), asOf: try day("2021-06-30")).reports.isEmpty)
    }

    /// Reports about a time come in after it is over.
    @Test func whatCameInAfterTheTimeIsCountedUntilToday() throws {
        let plan = try plan()
        let (end, today) = (try day("2021-11-10"), try day("2021-12-10"))
        let report = ConsolidatedReport(.year, of: plan, in: try library(plan), asOf: end, reportsBy: today)
        #expect(report.reports.first?.handedIn == 2 && report.whole.asOf == end)
        #expect(report.bodies.first { $0.body == Self.police }?.handedIn == 1)
        let late = ConsolidatedReport(
            .year, of: plan, in: try library(plan), asOf: end, reportsBy: try day("2021-11-20"))
        #expect(late.reports.first?.late == [Self.police])
        let early = PeriodReport(.year, of: plan, in: try library(plan), asOf: today, reportsBy: end)
        #expect(early.reportsBy == today)
    }

    @Test func sharesAndLinesAreOfBodies() throws {
        let plan = try plan()
        let report = ConsolidatedReport(.year, of: plan, in: try library(plan), asOf: try day("2021-11-20"))
        let share = try #require(report.shares.first)
        #expect(share.section.ref == Ref("IV") && share.bodies == 3 && share.finished == 1)
        let health = try #require(report.bodies.first { $0.id == Self.health })
        // Its report is in, so that the task that asks for it is done for it alone.
        #expect(health.tasks[.done] == 2 && health.owed == 1 && health.handedIn == 1 && health.late.isEmpty)
        let police = try #require(report.bodies.first { $0.id == Self.police })
        #expect(police.tasks[.done] == nil && police.handedIn == 0 && police.late == ["Báo cáo năm"])
        #expect(report.bodies.first { $0.id == Self.union }?.isRequested == true)
        // Before it was done it was under way.
        let march = ConsolidatedReport(.year, of: plan, in: try library(plan), asOf: try day("2021-03-01"))
        #expect(march.bodies.first { $0.id == Self.health }?.tasks[.underWay] == 1)
        #expect(report.shares.last?.bodies == 3 && report.shares.last?.finished == 1)
    }

    @Test func notesAreNamedByBody() throws {
        let plan = try plan()
        let report = ConsolidatedReport(.year, of: plan, in: try library(plan), asOf: try day("2021-11-20"))
        #expect(report.difficulties.map(\.text) == ["Thiếu người"] && report.difficulties.first?.body == Self.health)
        #expect(report.proposals.map(\.text) == ["Thêm kinh phí"] && report.proposals.first?.body == nil)
    }

    @Test func aBodysReportHasOnlyWhatIsIts() throws {
        let plan = try plan()
        func report(_ body: AgencyReference) throws -> PeriodReport {
            PeriodReport(.year, of: plan, in: try library(plan), asOf: try day("2021-11-20"), by: body)
        }
        let health = try report(Self.health)
        #expect(health.parts.flatMap(\.items).map(\.task.id.description) == ["IV.2.1", "V.1"])
        #expect(health.parts.first?.items.first?.progress == .done)
        #expect(health.parts.first?.items.first?.evidence.map(\.number) == ["5/KH-SYT"])
        #expect(health.difficulties.map(\.text) == ["Thiếu người"] && health.proposals.isEmpty)
        #expect(health.duties.map(\.owed) == [1] && health.duties.first?.handedIn == 1 && health.figures.isEmpty)
        let police = try report(Self.police)
        #expect(police.parts.first?.items.first?.progress == .notDone && police.difficulties.isEmpty)
    }

    /// A committee stands alone at the top, a department under its committee; who is above others is not known.
    @Test func theOfficeOfABody() throws {
        let plan = try plan().plan
        let reference = try ReferenceData.sample()
        let today = try day("2021-11-20")
        let district = reference.office(of: .of("an-phu", "ubnd-huyen"), in: plan, on: today, .vietnamese)
        #expect(district?.name == "Ủy ban nhân dân huyện An Phú" && district?.superior == nil)
        #expect(
            district?.isCommittee == true
                && reference.placeName(of: UnitID("an-phu"), on: today, .vietnamese) == "An Phú")
        let health = reference.office(of: Self.health, in: plan, on: today, .vietnamese)
        #expect(health?.superior == "Ủy ban nhân dân tỉnh An Giang" && health?.head == .director)
        let union = reference.office(of: Self.union, in: plan, on: today, .vietnamese)
        #expect(union?.name == "Hội Liên hiệp Phụ nữ tỉnh An Giang" && union?.superior == nil)
        #expect(union?.isCommittee == false)
    }
}
