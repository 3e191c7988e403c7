import PlanFormat
import PlanModel
import Records
import Testing

@testable import PlanActions

struct TaskMarkingTests {
    private func marking(
        _ section: String, progress: TaskProgress = TaskProgress(), members: [AgencyReference: TaskProgress] = [:],
        steps: [PlanTask.Step] = [], duties: [ReportingDuty] = []
    ) throws -> TaskMarking {
        let task = PlanTask(
            id: Ref(section + ".1"), section: Ref(section), title: "", steps: steps, progress: progress,
            memberProgress: members)
        let plan = ResolvedPlan(samplePlan(tasks: [task], duties: duties), reference: try .sample())
        return TaskMarking(task, in: plan)
    }

    /// A change as `path: old -> new`; ∅ is an absent field.
    private func shown(_ changes: [FieldChange]) -> [String] {
        changes.map { change in
            "\(change.path): \(change.old?.text ?? "∅") -> \(change.new?.text ?? "∅")"
        }
    }

    private let health = AgencyReference.own("so-y-te")
    private let police = AgencyReference.own("cong-an-tinh")

    @Test func oneOwner() throws {
        let day = try day("2021-06-01")
        #expect(shown(try marking("IV.1").setting(.done, on: day)) == ["status: ∅ -> done", "doneOn: ∅ -> 2021-06-01"])
        #expect(shown(try marking("IV.1").setting(.inProgress, on: day)) == ["status: ∅ -> inProgress"])
        #expect(try marking("IV.1").setting(.notStarted, on: day).isEmpty)
        #expect(
            shown(try marking("IV.1").setting(.done, on: day, member: .own("so-ldtbxh")))
                == ["status: ∅ -> done", "doneOn: ∅ -> 2021-06-01"])
        // Without any owner the task holds the progress as well.
        #expect(shown(try marking("II.1").setting(.suspended, on: day)) == ["status: ∅ -> suspended"])
    }

    private func anniversaries(_ progress: TaskProgress = TaskProgress()) throws -> TaskMarking {
        let days = try ["2021-03-08", "2021-10-20"].map { Timing(.on(try day($0)), landmark: .anniversary) }
        let task = PlanTask(
            id: Ref("II.1.1"), section: Ref("II.1"), title: "", kind: .event, timings: days, progress: progress)
        return TaskMarking(task, in: ResolvedPlan(samplePlan(tasks: [task]), reference: try .sample()))
    }

    @Test func ofSeveralDaysTheEarliestOpenOneIsDone() throws {
        let today = try day("2021-03-09")
        let first = try anniversaries().setting(.done, on: today)
        #expect(first.map(\.path.description) == ["occasions"] && first[0].old == nil)
        let march = DayProgress(on: try day("2021-03-08"), status: .done, doneOn: today)
        let october = DayProgress(on: try day("2021-10-20"), status: .done, doneOn: try day("2021-10-20"))
        #expect(first[0].new == .array([march.fieldValue]))
        let half = try anniversaries(TaskProgress(days: [march]))
        #expect(
            try half.setting(.done, on: try day("2021-10-20")).map(\.new) == [
                .array([march.fieldValue, october.fieldValue])
            ])
        // The one that is named, whatever else is open.
        let named = try anniversaries().setting(.done, on: try day("2021-10-20"), printed: try day("2021-10-20"))
        #expect(named.map(\.new) == [.array([october.fieldValue])])
        // A day is taken back alone, all of them together.
        let both = try anniversaries(TaskProgress(days: [march, october]))
        #expect(
            try both.setting(.notStarted, on: today, printed: try day("2021-10-20")).map(\.new) == [
                .array([march.fieldValue])
            ])
        #expect(try both.setting(.notStarted, on: today).map(\.new) == [nil])
        #expect(try half.setting(.suspended, on: today).map(\.path.description) == ["status"])
    }

    @Test func reopeningTakesTheDayAwayAndNothingElse() throws {
        let done = TaskProgress(
            status: .done, doneOn: try day("2021-06-01"), newDue: try day("2021-07-01"),
            evidence: [Evidence(number: "1")], notes: [TaskNote(at: "", by: "", text: "x")])
        let today = try day("2021-06-20")
        #expect(
            shown(try marking("IV.1", progress: done).setting(.notStarted, on: today))
                == ["status: done -> ∅", "doneOn: 2021-06-01 -> ∅"])
        #expect(
            shown(try marking("IV.1", progress: done).setting(.dropped, on: today))
                == ["status: done -> dropped", "doneOn: 2021-06-01 -> ∅"])
        #expect(try marking("IV.1", progress: done).setting(.done, on: try day("2021-06-01")).isEmpty)
        #expect(
            shown(try marking("IV.1", progress: done).setting(.done, on: today)) == ["doneOn: 2021-06-01 -> 2021-06-20"]
        )
    }

    @Test func severalOwners() throws {
        let today = try day("2021-06-20")
        #expect(
            shown(try marking("IV.2").setting(.done, on: today, member: health))
                == ["members/so-y-te/status: ∅ -> done", "members/so-y-te/doneOn: ∅ -> 2021-06-20"])
        let first = TaskProgress(status: .done, doneOn: try day("2021-06-01"))
        let half = try marking("IV.2", members: [health: first])
        // Marking all leaves those that are done their day; naming one corrects it.
        #expect(
            shown(try half.setting(.done, on: today))
                == ["members/cong-an-tinh/status: ∅ -> done", "members/cong-an-tinh/doneOn: ∅ -> 2021-06-20"])
        #expect(
            shown(try half.setting(.done, on: today, member: health))
                == ["members/so-y-te/doneOn: 2021-06-01 -> 2021-06-20"])
        #expect(
            shown(try half.setting(.notStarted, on: today))
                == ["members/so-y-te/status: done -> ∅", "members/so-y-te/doneOn: 2021-06-01 -> ∅"])
    }

    /// A member without progress of its own stands as the whole; what is written must not change what others see.
    @Test func membersOfATaskThatWasMarkedAsAWhole() throws {
        let whole = TaskProgress(status: .done, doneOn: try day("2021-06-01"))
        let today = try day("2021-06-20")
        #expect(try marking("IV.2", progress: whole).setting(.done, on: today).isEmpty)
        #expect(
            shown(try marking("IV.2", progress: whole).setting(.notStarted, on: today, member: health))
                == ["members/so-y-te/status: ∅ -> notStarted"])
        let noted = try marking("IV.2", progress: whole).adding([TaskNote(at: "", by: "", text: "x")], member: health)
        #expect(
            shown(noted) == [
                "members/so-y-te/status: ∅ -> done", "members/so-y-te/doneOn: ∅ -> 2021-06-01",
                "members/so-y-te/notes: ∅ -> ∅",
            ])
    }

    @Test func thePersonInCharge() throws {
        #expect(shown(try marking("IV.1").assigning("Hoa")) == ["responsible: ∅ -> Hoa"])
        #expect(try marking("IV.1").assigning(nil).isEmpty)
        let hoa = TaskProgress(status: .done, responsible: "Hoa")
        #expect(shown(try marking("IV.1", progress: hoa).assigning("Nam")) == ["responsible: Hoa -> Nam"])
        #expect(shown(try marking("IV.1", progress: hoa).assigning(nil)) == ["responsible: Hoa -> ∅"])
        #expect(try marking("IV.1", progress: hoa).assigning("Hoa").isEmpty)
        #expect(
            shown(try marking("IV.2", progress: hoa).assigning("Nam", member: health)) == [
                "members/so-y-te/status: ∅ -> done", "members/so-y-te/responsible: ∅ -> Nam",
            ])
        #expect(try marking("IV.2", progress: hoa).assigning(nil, member: health).isEmpty)
        #expect(throws: TaskRefusal.emptyText) { try marking("IV.1").assigning("") }
        #expect(throws: TaskRefusal.notAnOwner(health)) {
            try marking("IV.1").assigning("Hoa", member: health)
        }
    }

    @Test func evidenceAndNotes() throws {
        let letter = Evidence(number: "12/BC", issuedOn: try day("2021-06-01"))
        let expected = FieldValue.object(["number": .string("12/BC"), "issuedOn": .string("2021-06-01"), "file": .null])
        #expect(
            try marking("IV.1").adding([letter]) == [
                FieldChange(FieldPath("evidence"), from: nil, to: .array([expected]))
            ])
        let more = try marking("IV.1", progress: TaskProgress(evidence: [letter])).adding(
            [Evidence(number: nil, file: "a.pdf")])
        #expect(more.first?.old == .array([expected]))
        #expect(more.first?.new?.elements?.count == 2)
        // One owner: the task holds it, also when the owner is named. Several: the member does.
        #expect(try marking("IV.1").adding([letter], member: .own("so-ldtbxh")).map(\.path) == [FieldPath("evidence")])
        #expect(
            try marking("IV.2").adding([letter], member: police).map(\.path)
                == [FieldPath(parts: ["members", "cong-an-tinh", "evidence"])])
        #expect(try marking("IV.2").adding([letter]).map(\.path) == [FieldPath("evidence")])

        let note = TaskNote(at: "2021-06-01T08:00:00+07:00", by: "Lan", text: "đã gọi")
        let noted = try marking("IV.1").adding([note])
        #expect(noted.first?.new?.elements?.first?.members?["text"]?.text == "đã gọi")
        #expect(noted.first?.new?.elements?.first?.members?["by"]?.text == "Lan")
    }

    @Test func newDaysAndSteps() throws {
        let due = try day("2021-07-01")
        #expect(shown(try marking("IV.1").settingNewDue(due)) == ["newDue: ∅ -> 2021-07-01"])
        #expect(
            shown(try marking("IV.1", progress: TaskProgress(newDue: due)).settingNewDue(nil)) == [
                "newDue: 2021-07-01 -> ∅"
            ])
        #expect(try marking("IV.1", progress: TaskProgress(newDue: due)).settingNewDue(due).isEmpty)
        let steps = [PlanTask.Step(title: "a"), PlanTask.Step(title: "b", isDone: true)]
        let path = { (step: String) in FieldPath(parts: ["steps", step, "done"]) }
        #expect(
            try marking("IV.1", steps: steps).toggling(step: 0) == [FieldChange(path("0"), from: nil, to: .bool(true))])
        #expect(
            try marking("IV.1", steps: steps).toggling(step: 1) == [FieldChange(path("1"), from: .bool(true), to: nil)])
    }

    @Test func refusals() throws {
        let today = try day("2021-06-20")
        #expect(throws: TaskRefusal.notAnOwner(police)) {
            try marking("IV.1").setting(.done, on: today, member: police)
        }
        #expect(throws: TaskRefusal.notAnOwner(police)) {
            try marking("IV.1").adding([Evidence(number: "1")], member: police)
        }
        #expect(throws: TaskRefusal.emptyText) { try marking("IV.1").adding([Evidence(number: "", file: "")]) }
        #expect(throws: TaskRefusal.emptyText) {
            try marking("IV.1").adding([TaskNote(at: "", by: "", text: "")])
        }
        for step in [-1, 0, 5] {
            #expect(throws: TaskRefusal.noSuchStep(step)) { try marking("IV.1").toggling(step: step) }
        }
    }

    @Test func tasksWithDutiesFollowThem() throws {
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [health, police], timing: nil)
        let today = try day("2021-06-20")
        let refusal = TaskRefusal.followsDuties([Ref("duty.year")])
        for status in [TaskStatus.done, .inProgress, .awaitingConfirmation] {
            #expect(throws: refusal) { try marking("V", duties: [duty]).setting(status, on: today) }
        }
        #expect(shown(try marking("V", duties: [duty]).setting(.suspended, on: today)) == ["status: ∅ -> suspended"])
        // One body cannot set aside what others owe as well.
        #expect(throws: refusal) { try marking("V", duties: [duty]).setting(.dropped, on: today, member: health) }
        let dropped = TaskProgress(status: .dropped)
        #expect(
            shown(try marking("V", progress: dropped, duties: [duty]).setting(.notStarted, on: today))
                == ["status: dropped -> ∅"])
    }

    @Test func submissions() throws {
        let came = ReportingDuty.Submission(receivedOn: try day("2021-11-01"), number: "5/BC")
        var duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.all("ubnd-huyen")], timing: nil
        )
        let body = AgencyReference.of("chau-doc", "ubnd-huyen")
        let changes = try duty.recording(came, from: body, as: .coming)
        #expect(changes.map(\.path.description) == ["submissions/ubnd-huyen@chau-doc"])
        #expect(changes.first?.old == nil)
        #expect(changes.first?.new?.members?["receivedOn"]?.text == "2021-11-01")
        #expect(changes.first?.new?.members?["note"] == .null)
        duty.submissions[body] = came
        #expect(try duty.recording(came, from: body, as: .coming).isEmpty)
    }

    @Test func fieldPaths() {
        #expect(FieldPath("members/ubnd-huyen@chau-doc/doneOn").parts == ["members", "ubnd-huyen@chau-doc", "doneOn"])
        let written = "steps/0/done"
        #expect(FieldPath(written).parts == FieldPath(written[...]).parts)
        #expect(FieldPath("steps", "0", "done").description == "steps/0/done")
        #expect(FieldPath("status") == FieldPath(parts: ["status"]))
    }
}
