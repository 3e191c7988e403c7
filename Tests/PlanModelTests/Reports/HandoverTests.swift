import PlanModel
import Records
import Testing

/// What a person has in hand, by the names that are written in a folder.
struct HandoverTests {
    private func task(_ ref: String, _ person: String?, status: TaskStatus = .notStarted, due: String? = nil) throws
        -> PlanTask
    {
        var task = PlanTask(
            id: Ref(ref), section: Ref("V"), title: "Việc \(ref)", kind: due == nil ? .routine : .dated,
            timings: try due.map { [Timing(.before(try day($0)))] } ?? [])
        (task.progress.responsible, task.progress.status) = (person, status)
        return task
    }

    private func library() throws -> PlanLibrary {
        var internalNote = try task("V.4", "NGUYỄN THỊ LAN")
        internalNote.progress.notes = [
            TaskNote(at: "2021-03-01", by: "Lan", text: "đã gọi"),
            TaskNote(at: "2021-03-02", by: "Lan", text: "chỉ nội bộ", isInternal: true),
        ]
        var report = try task("V.5", "Nguyễn Thị Lan")
        report.kind = .document
        let body = AgencyReference.own("so-y-te")
        var duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.5"), kind: .yearReport, title: "Báo cáo năm", who: [body],
            toWhom: [.own("ubnd-tinh")], via: [], timing: Timing(.before(try day("2021-11-15"))))
        duty.calls = [body: [.init(on: try day("2021-11-10"), person: "chị Hoa", promised: try day("2021-11-12"))]]
        let plan = samplePlan(
            tasks: [
                try task("V.1", "Nguyễn Thị Lan"), try task("V.2", "Nguyễn Thị Lan", due: "2021-06-01"),
                try task("V.3", "Nguyễn Thị Lan", status: .done), internalNote, report,
                try task("V.6", "Trần Văn Minh"),
            ], duties: [duty])
        return PlanLibrary(
            reference: try .sample(), plans: [plan],
            signing: [
                plan.unit: SigningRegister(
                    unit: plan.unit,
                    steps: [
                        .init(
                            id: Ref("k.a"), paper: .plan(plan.id), .drafted, on: try day("2021-01-04"),
                            person: "Nguyễn Thị Lan")
                    ])
            ])
    }

    @Test func openWorkIsFoundLateFirst() throws {
        let library = try library()
        let work = try Handover(of: "nguyen thi lan", in: library, today: day("2021-11-20"))
        #expect(work.person == "Nguyễn Thị Lan")
        #expect(work.items.map(\.task.ref.description).first == "V.2" && work.items.first?.isLate == true)
        #expect(Set(work.items.map(\.task.ref.description)) == ["V.1", "V.2", "V.4", "V.5"])
        #expect(work.items.flatMap(\.notes).map(\.text) == ["đã gọi"])
        #expect(work.promises.map(\.promise.daysPast) == [8])
    }

    @Test func namesThatAreNotThereAreNotFound() throws {
        let library = try library()
        let today = try day("2021-11-20")
        #expect(throws: LookupFailure.notFound("Hoa")) { try Handover(of: "Hoa", in: library, today: today) }
        #expect(Handover.people(in: library, today: today).first == "Nguyễn Thị Lan")
        #expect(Set(Handover.people(in: library, today: today)).contains("Trần Văn Minh"))
    }
}
