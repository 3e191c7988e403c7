import PlanModel
import Records
import Testing

/// Calls about a report, and what was promised in them.
struct DutyCallTests {
    private func duty(
        _ calls: [(on: String, promised: String?)], submitted: Bool = false
    ) throws -> ReportingDuty {
        let body = AgencyReference.own("so-y-te")
        var duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo năm", who: [body],
            timing: Timing(.before(try day("2021-11-15"))),
            submissions: submitted ? [body: .init(receivedOn: try day("2021-11-21"))] : [:])
        duty.calls[body] = try calls.map { .init(on: try day($0.on), promised: try $0.promised.map(day)) }
        return duty
    }

    private func promise(_ duty: ReportingDuty, _ iso: String) throws -> ReportingDuty.Promise? {
        duty.promise(of: .own("so-y-te"), today: try day(iso))
    }

    @Test func theLastPromiseStandsUntilItIsKept() throws {
        let duty = try duty([("2021-11-10", "2021-11-18"), ("2021-11-08", "2021-11-12"), ("2021-11-17", nil)])
        #expect(try promise(duty, "2021-11-18")?.daysPast == 0)
        #expect(try promise(duty, "2021-11-21")?.daysPast == 3)
        #expect(
            duty.calls(to: .own("so-y-te")).map(\.on) == [
                try day("2021-11-08"), try day("2021-11-10"), try day("2021-11-17"),
            ])
        #expect(try promise(try self.duty([("2021-11-10", "2021-11-18")], submitted: true), "2021-11-21") == nil)
        #expect(try promise(try self.duty([("2021-11-10", nil)]), "2021-11-21") == nil)
    }

    @Test func aBoardKnowsWhatIsBroken() throws {
        func broken(_ duty: ReportingDuty, _ iso: String) throws -> [BrokenPromise] {
            let task = PlanTask(id: Ref("V.1"), section: Ref("V"), title: "", kind: .document)
            let plan = ResolvedPlan(samplePlan(tasks: [task], duties: [duty]), reference: try .sample())
            return BrokenPromise.all(
                of: ReportBoard(plan, reference: try .sample(), today: try day(iso), settings: FolderSettings()))
        }
        let duty = try duty([("2021-11-10", "2021-11-18")])
        #expect(try broken(duty, "2021-11-18").isEmpty)
        #expect(try broken(duty, "2021-11-21").map(\.promise.daysPast) == [3])
        // The plan is over.
        #expect(try broken(duty, "2022-04-01").isEmpty)
        #expect(try broken(try self.duty([("2021-11-10", "2021-11-18")], submitted: true), "2021-11-21").isEmpty)
    }
}
