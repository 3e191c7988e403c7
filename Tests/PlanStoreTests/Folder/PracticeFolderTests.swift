import Disk
import PlanFormat
import PlanModel
import PlanStore
import PlanSync
import Records
import Testing

/// A copy to practise in as a folder: its mark, its clock, what throws it away.
@Suite struct PracticeFolderTests {
    private static let system = PosixSystem()

    private func open(_ path: String) throws -> PlanFolder {
        try PlanFolder(at: path, system: Self.system, clock: .ticking())
    }

    @Test func itIsTheSampleWithAMark() throws {
        let temporary = try TemporaryFolder()
        let path = temporary["tập"]
        try PracticeFolder.create(at: path, system: Self.system)
        let folder = try open(path)
        #expect(folder.check() == [])
        #expect(PracticeFolder.day(at: path, system: Self.system) == Day(2021, 6, 15))
        #expect(folder.snapshot.library.settings.practiceDay == Day(2021, 6, 15))
        #expect(!folder.snapshot.library.settings.isSample)
        #expect(folder.snapshot.practice == PracticeProgress(done: []))
        let sample = temporary["thử"]
        try PlanFolder.create(at: sample, .samplePlans, system: Self.system)
        #expect(PracticeFolder.day(at: sample, system: Self.system) == nil)
        #expect(try open(sample).snapshot.practice == nil)
        #expect(try open(sample).snapshot.library.entries.map(\.id) == folder.snapshot.library.entries.map(\.id))
    }

    /// The clock of others goes on; here the day stays, and the hour is that of now.
    @Test(arguments: [0, 86_399, 1_795_227_120], [7 * 3600, 0, -5 * 3600])
    func timeOfDayGoesOnOnADayThatStays(_ seconds: Int, _ offset: Int) throws {
        let day = try #require(Day(2021, 6, 15))
        let now = Timestamp(seconds: seconds, nanoseconds: 5, utcOffset: offset)
        let moment = StoreClock(now: { now }, random: { 7 }).standing(on: day).now()
        #expect(moment.text.hasPrefix("2021-06-15T"))
        #expect(moment.text.dropFirst(10) == now.text.dropFirst(10) && moment.nanoseconds == 5)
    }

    @Test func stepsCountUntilTheyAreTakenBack() throws {
        let temporary = try TemporaryFolder()
        try PracticeFolder.create(at: temporary["tập"], system: Self.system)
        let folder = try open(temporary["tập"])
        let plan = PlanID("an-giang-2021")
        let members: [String: FieldValue] = [
            "title": .string("Lễ phát động"), "from": .string("2021-11-15"), "to": .string("2021-11-15"),
        ]
        let activity = RecordID(plan, Ref("act.thu"))
        _ = try folder.commit(Action([.inserting(activity, members)]), by: "Lan")
        #expect(folder.snapshot.practice?.done == [.addActivity])
        let move = FieldChange(FieldPath("from"), from: .string("2021-11-15"), to: .string("2021-11-14"))
        _ = try folder.commit(Action([RecordChange(activity, [move])]), by: "Lan")
        #expect(folder.snapshot.practice?.done == [.addActivity, .moveActivity])
        // Somebody who comes back goes on where one was.
        #expect(try open(temporary["tập"]).snapshot.practice?.done == [.addActivity, .moveActivity])
        _ = try folder.undo(by: "Lan")
        #expect(folder.snapshot.practice?.done == [.addActivity, .takeBack])
        _ = try folder.redo(by: "Lan")
        #expect(folder.snapshot.practice?.done == [.addActivity, .moveActivity])
        _ = try folder.undo(by: "Lan")
        #expect(folder.snapshot.practice?.done == [.addActivity, .takeBack])
        _ = try folder.undo(by: "Lan")
        #expect(folder.snapshot.practice?.done == [.takeBack])
    }

    @Test func onlyAMarkedFolderIsPutAsideAndAllThatIsInIt() throws {
        let temporary = try TemporaryFolder()
        let (practice, real) = (temporary["tập"], temporary["thật"])
        try PlanFolder.create(at: real, .samplePlans, system: Self.system)
        #expect(throws: PracticeFolder.Refusal.notMarked(real)) {
            _ = try PracticeFolder.putAside(real, system: Self.system)
        }
        #expect(throws: PracticeFolder.Refusal.notMarked(temporary["không có"])) {
            _ = try PracticeFolder.putAside(temporary["không có"], system: Self.system)
        }
        #expect(try open(real).check() == [])

        try PracticeFolder.create(at: practice, system: Self.system)
        let durable = DurableFile(system: Self.system)
        let foreign = ["thu.docx", "contacts/danh-ba.xlsx", "history/my.docx", ".pending/x.odt"]
        for file in foreign {
            let path = practice + "/" + file
            try durable.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
            try durable.writePending([1], at: path, inPlaceOf: path)
        }
        for number in 1...2 {
            let aside = try PracticeFolder.putAside(practice + "/", system: Self.system)
            #expect(aside == "\(practice)-\(number)")
            try PracticeFolder.create(at: practice, system: Self.system)
            #expect(try open(practice).snapshot.practice == PracticeProgress(done: []))
        }
        for file in foreign { #expect(try Self.system.contents(ofFile: "\(practice)-1/\(file)") == [1]) }
    }

    @Test func aMarkThatCannotBeReadIsToldAndProtects() throws {
        let temporary = try TemporaryFolder()
        let path = temporary["tập"]
        try PracticeFolder.create(at: path, system: Self.system)
        let mark = path + "/folder.json"
        let text = String(decoding: try Self.system.contents(ofFile: mark), as: UTF8.self)
        let broken = text.split(separator: "2021-06-15").joined(separator: "15/6")
        try Self.system.unlink(mark)
        try DurableFile(system: Self.system).writePending(Array(broken.utf8), at: mark, inPlaceOf: mark)
        #expect(try open(path).check().map(\.kind) == [.badDay(field: "practice", text: "15/6")])
        #expect(throws: PracticeFolder.Refusal.notMarked(path)) {
            _ = try PracticeFolder.putAside(path, system: Self.system)
        }
    }
}
