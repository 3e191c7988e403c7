import PlanModel
import Records
import Testing

struct PlanTests {
    private func plan(stated: Plan.State? = nil, issuedOn: String? = nil, number: String? = nil) -> Plan {
        Plan(
            id: PlanID("an-giang-2021"), unit: UnitID("an-giang"), year: 2021, statedState: stated,
            document: .sample(number: number, issuedOn: issuedOn.flatMap { PartialDate(iso: $0) }))
    }

    /// In force until 31/3 of the year after its own, then closed.
    @Test(arguments: [
        ("2021-02-08", Plan.State.inForce), ("2021-06-30", .inForce), ("2022-03-31", .inForce),
        ("2022-04-01", .closed), ("2026-11-21", .closed),
    ])
    func stateByTheCalendar(today: String, state: Plan.State) throws {
        #expect(plan().state(on: try day(today)) == state)
        #expect(plan(issuedOn: "2021-02-08").state(on: try day(today)) == state)
    }

    @Test func aDraftBeforeItsDay() throws {
        #expect(plan(issuedOn: "2021-02-08").state(on: try day("2021-02-07")) == .draft)
        #expect(plan(issuedOn: "2020-12-20").state(on: try day("2020-12-20")) == .inForce)
        #expect(plan().state(on: try day("2020-12-31")) == .draft)
        #expect(plan().state(on: try day("2021-01-01")) == .inForce)
    }

    @Test(arguments: Plan.State.allCases) func whatStaffSetWins(state: Plan.State) throws {
        #expect(plan(stated: state).state(on: try day("2021-06-30")) == state)
        #expect(plan(stated: state).state(on: try day("2030-01-01")) == state)
    }

    @Test func referenceDay() throws {
        #expect(plan(issuedOn: "2021-02-08").referenceDay == (try day("2021-02-08")))
        #expect(plan(issuedOn: "2020-12").referenceDay == (try day("2020-12-01")))
        #expect(plan().referenceDay == (try day("2021-01-01")))
    }

    @Test func label() {
        #expect(plan(number: "67/KH-UBND").label(.english) == "67/KH-UBND")
        #expect(plan().label(.vietnamese) == "Kế hoạch")
        #expect(plan().label(.english) == "Plan")
    }

    @Test func ofAnnouncedDays() throws {
        let settings = FolderSettings()
        let inclusive = FolderSettings(beforeIncludesDay: true)
        let due = try day("2021-11-15")
        let before = Timing(.before(due))
        #expect(before.due == due)
        #expect(before.lastDay(settings) == (try day("2021-11-14")))
        #expect(before.lastDay(inclusive) == due)
        #expect(Timing(.before(try day("2021-01-01"))).lastDay(settings)?.iso == "2020-12-31")
        for each in [settings, inclusive] {
            #expect(Timing(.on(due)).lastDay(each) == due)
            let window = Timing(.range(from: due, to: try day("2021-12-15")))
            #expect(window.lastDay(each)?.iso == "2021-12-15")
            #expect(window.due?.iso == "2021-12-15")
            #expect(window.from == due)
            let words = Timing(.relative("quý IV"))
            #expect(words.lastDay(each) == nil)
            #expect(words.due == nil)
        }
        #expect(before.from == nil)
    }
}
