import PlanModel
import Records
import Testing

@testable import Disk
@testable import PlanFormat
@testable import PlanStore

@Suite struct HolidayDecodingTests {
    private func read(_ records: String) -> ReferenceFile<[Holiday]> {
        ReferenceFile(holidays: Array(#"{"holidays": [\#(records)]}"#.utf8), file: "holidays.json")
    }

    @Test func ofEveryYearAndOfOne() throws {
        let file = read(
            #"""
            {"id": "a", "name": {"vi": "A", "en": "B"}, "from": "09-02", "to": "09-02", "since": null,
             "source": "", "verified": true},
            {"id": "b", "name": {"vi": "B"}, "year": 2024, "from": "2024-02-09", "to": "2024-02-12", "source": "",
             "verified": true},
            {"id": "c", "name": {"vi": "C"}, "year": 2030, "from": null, "to": null, "source": "", "verified": false}
            """#)
        #expect(file.faults.isEmpty)
        let found = try #require(file.value)
        #expect(found[0].days(in: 2021) == Day(2021, 9, 2).map { $0...$0 } && found[0].english == "B")
        #expect(found[1].days(in: 2024)?.upperBound == Day(2024, 2, 12) && found[1].days(in: 2025) == nil)
        #expect(found[2].days(in: 2030) == nil && !found[2].isVerified)
    }

    @Test func whatCannotBeReadClosesItsRecordOnly() {
        let file = read(
            #"""
            {"id": "a", "name": {"vi": "A"}, "from": "02-30", "to": "09-02", "source": "", "verified": true},
            {"id": "b", "name": {"vi": "B"}, "year": 2024, "from": "2024-02-12", "to": "2024-02-09", "source": "",
             "verified": true},
            {"id": "c", "name": {"vi": "C"}, "from": "01-01", "to": "01-01", "source": "", "verified": true}
            """#)
        #expect(file.value?.map(\.id) == ["c"])
        #expect(file.faults.count == 2)
        #expect(file.faults.first?.kind == .badDay(field: "from", text: "02-30"))
    }

    @Test func theFileOfTheProgramKnowsItsYears() throws {
        let folder = try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
        let reference = folder.snapshot.library.reference
        for year in 2020...2026 {
            let names = Set(reference.holidays.filter { $0.days(in: year) != nil }.map(\.name))
            #expect(names.isSuperset(of: ["Tết Âm lịch", "Giỗ Tổ Hùng Vương", "Quốc khánh"]), "\(year)")
        }
        #expect(reference.holiday(on: try #require(Day(2024, 2, 10)))?.id == "tet-2024")
        #expect(reference.holiday(on: try #require(Day(2023, 4, 30)))?.id == "reunification-day")
    }

    /// Days off that were announced for one year: the fifth of Tết, the second of National Day, working days moved.
    @Test(arguments: [
        ("2026-02-20", true), ("2026-02-21", false), ("2021-09-03", true), ("2021-09-01", false), ("2023-09-01", true),
        ("2024-09-03", true), ("2025-09-01", true), ("2026-09-01", true), ("2026-08-31", true), ("2026-01-02", true),
        ("2026-01-05", false), ("2022-09-01", false), ("2027-09-01", false),
    ])
    func announcedDays(_ day: String, _ isOff: Bool) throws {
        let folder = try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
        let holiday = folder.snapshot.library.reference.holiday(on: try #require(Day(iso: day)))
        #expect((holiday != nil) == isOff)
        #expect(holiday?.isVerified ?? true)
    }

    @Test func anActivityWithEverythingOrNearlyNothing() throws {
        let sample = try SampleFolder()
        try sample.replace(
            #""activities": []"#,
            with: #"""
                "activities": [
                  {"id": "act.1", "title": "Lễ phát động", "from": "2021-11-15", "to": null, "time": "08:00",
                   "place": "Hội trường", "lead": "so-y-te", "partners": [{"printed": "các trường"}],
                   "status": "inProgress", "notes": [{"at": "2021-11-01T08:00:00+07:00", "by": "Lan", "text": "mời"}]},
                  {"id": "act.2", "title": "Hội thảo", "from": "2021-11-20", "time": "25:00"}
                ]
                """#, in: SampleFolder.plan)
        let snapshot = try sample.open().snapshot
        let plan = try #require(snapshot.library.plans.first { $0.id.slug == "an-giang-2021" }?.plan)
        #expect(plan.activities.count == 2)
        #expect(plan.activities[0].to == plan.activities[0].from && plan.activities[0].time == TimeOfDay(8, 0))
        #expect(plan.activities[0].partners == [.printed("các trường")] && plan.activities[0].status == .inProgress)
        #expect(plan.activities[0].notes.map(\.by) == ["Lan"])
        #expect(snapshot.faults.map(\.kind) == [.badTime(field: "time", text: "25:00")])
        #expect(snapshot.readOnlyRecords.contains(RecordID(plan.id, Ref("act.2"))))
    }
}
