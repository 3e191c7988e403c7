import PlanActions
import PlanFormat
import PlanModel
import Records
import Testing

/// Reports that were sent back, replaced, or that a body need not hand in.
struct ReportStateTests {
    private static let body = AgencyReference.of("chau-doc", "ubnd-huyen")
    private static let other = AgencyReference.of("long-xuyen", "ubnd-huyen")
    private typealias Submission = ReportingDuty.Submission

    private func duty(_ submissions: [AgencyReference: Submission] = [:], exempt: [AgencyReference] = []) throws
        -> ReportingDuty
    {
        var duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo năm", who: [.all("ubnd-huyen")],
            toWhom: [.own("ubnd-tinh")], via: [.own("so-ldtbxh")], timing: Timing(.before(try day("2021-11-15"))),
            submissions: submissions)
        for body in exempt { duty.exemptions[body] = .init(on: try day("2021-10-01"), reason: "sáp nhập") }
        return duty
    }

    private func library(_ duty: ReportingDuty, letters: [LetterRegister.Letter] = []) throws -> PlanLibrary {
        let task = PlanTask(id: Ref("V.1"), section: Ref("V"), title: "", kind: .document)
        let plan = samplePlan(tasks: [task], duties: [duty])
        return PlanLibrary(
            reference: try .sample(), plans: [plan],
            letters: [plan.unit: LetterRegister(unit: plan.unit, letters: letters)])
    }

    private func plan(_ library: PlanLibrary) throws -> ResolvedPlan { try #require(Array(library.plans).first) }

    private func board(_ duty: ReportingDuty, _ iso: String) throws -> ReportBoard {
        let library = try library(duty)
        return ReportBoard(
            try plan(library), reference: library.reference, today: try day(iso), settings: FolderSettings())
    }

    private func cell(_ duty: ReportingDuty, _ iso: String) throws -> ReportCell {
        try #require(try board(duty, iso).rows.first { $0.body == Self.body }).cells[0]
    }

    private func sentBack(_ received: String = "2021-11-10", on returned: String = "2021-11-12") throws -> Submission {
        Submission(
            receivedOn: try day(received), number: "85/BC-UBND",
            returned: .init(on: try day(returned), reason: "thiếu phụ lục"))
    }

    private func second(_ received: String, _ number: String = "90/BC-UBND") throws -> Submission {
        Submission(receivedOn: try day(received), number: number)
    }

    // MARK: How it stands

    @Test func whatWasSentBackIsMissingUntilItComesAgain() throws {
        let returned = try duty([Self.body: try sentBack()])
        let before = try cell(returned, "2021-11-13")
        #expect(before.part == .awaited && before.isMissing && before.submission == nil)
        #expect(before.sentBack?.number == "85/BC-UBND")
        #expect(try cell(returned, "2021-11-20").daysOverdue == 6)
        let again = try duty([Self.body: try sentBack().followed(by: try second("2021-11-18"))])
        guard case .handedInLate(let submission, 4) = try cell(again, "2021-11-20") else {
            Issue.record("\(try cell(again, "2021-11-20"))")
            return
        }
        #expect(submission.earlier.map(\.number) == ["85/BC-UBND"] && submission.countsFrom == submission.receivedOn)
    }

    /// Whoever was in time and sends a better report later is not late by it.
    @Test func aReplacedReportKeepsTheDayOfTheFirst() throws {
        let first = try second("2021-11-10", "85/BC-UBND")
        let duty = try duty([Self.body: first.followed(by: try second("2021-11-18"))])
        guard case .onTime(let submission) = try cell(duty, "2021-11-20") else {
            Issue.record("\(try cell(duty, "2021-11-20"))")
            return
        }
        #expect(submission.number == "90/BC-UBND" && submission.countsFrom == first.receivedOn)
        #expect(submission.all.map(\.number) == ["85/BC-UBND", "90/BC-UBND"])
        #expect(submission.withdrawn == first)
    }

    @Test(
        arguments: [
            ("2021-11-09", nil, false), ("2021-11-10", "85/BC-UBND", false), ("2021-11-12", "85/BC-UBND", true),
            ("2021-11-17", "85/BC-UBND", true), ("2021-11-18", "90/BC-UBND", false),
        ] as [(String, String?, Bool)])
    func everyDayKnowsWhatWasThere(_ iso: String, _ number: String?, _ isSentBack: Bool) throws {
        let known = try sentBack().followed(by: try second("2021-11-18")).asOf(try day(iso))
        #expect(known?.number == number && (known?.returned != nil) == isSentBack)
    }

    @Test func whoIsExemptOwesNothingAndIsCountedApart() throws {
        let duty = try duty([Self.other: try second("2021-11-10")], exempt: [Self.body])
        let board = try board(duty, "2021-11-20")
        let tally = board.tally(requested: false)
        let all = board.rows.count
        #expect(tally[.exempt] == 1 && tally.total == all - 1 && tally.handedIn == 1 && tally[.overdue] == all - 2)
        let cell = try cell(duty, "2021-11-20")
        #expect(!cell.isMissing && !cell.isOverdue && cell.part == .exempt)
        let library = try library(duty)
        let standing = DutyAssessment(
            duty, in: try plan(library), today: try day("2021-11-20"), settings: FolderSettings())
        #expect((standing.submitted, standing.owed) == (1, all - 1))
        // What comes in all the same counts.
        let came = try self.duty([Self.body: try second("2021-11-10")], exempt: [Self.body])
        #expect(try self.cell(came, "2021-11-20").part == .onTime)
    }

    @Test func allOthersInIsDoneWhereTheRestIsExempt() throws {
        let bodies = try board(try duty(), "2021-11-20").rows.map(\.body)
        var submissions: [AgencyReference: Submission] = [:]
        for body in bodies.dropFirst() { submissions[body] = try second("2021-11-10") }
        let duty = try duty(submissions, exempt: [bodies[0]])
        let library = try library(duty)
        let standing = DutyAssessment(
            duty, in: try plan(library), today: try day("2021-11-20"), settings: FolderSettings())
        #expect(standing.status == .done && standing.timeliness == .doneOnTime)
    }

    // MARK: Letters and promises

    @Test func aLetterAsksThoseSentBackAndSkipsTheExempt() throws {
        let duty = try duty([Self.body: try sentBack()], exempt: [Self.other])
        let library = try library(duty)
        let letter = try #require(
            ReminderLetter.letters(about: try plan(library), in: library, today: try day("2021-11-20")).first)
        let asked = letter.addressees.map(\.body)
        #expect(asked.contains(Self.body) && !asked.contains(Self.other))
        let item = try #require(letter.addressees.first { $0.body == Self.body }).items[0]
        #expect(item.returned?.reason == "thiếu phụ lục" && item.daysLate == 6)
    }

    private func letter(_ iso: String, signed: String? = nil) throws -> LetterRegister.Letter {
        LetterRegister.Letter(
            id: Ref("l.a"), plan: try plan(try library(try duty())).id, duties: [Ref("duty.year")],
            bodies: [Self.body], sender: .issuer, madeOn: try day(iso), issuedOn: try signed.map(day))
    }

    @Test(arguments: [("2021-11-17", nil, true), ("2021-11-19", nil, false), ("2021-11-17", "2021-11-19", false)])
    func whatCameAfterAReminderIsKnown(_ made: String, _ signed: String?, _ isAfter: Bool) throws {
        let submission = try second("2021-11-18")
        let duty = try duty([Self.body: submission])
        let library = try library(duty, letters: [try letter(made, signed: signed)])
        let found = library.reminder(
            of: Self.body, of: duty.id, before: submission, try plan(library).plan)
        #expect((found != nil) == isAfter)
        // A letter to others reminded nobody else.
        #expect(library.reminder(of: Self.other, of: duty.id, before: submission, try plan(library).plan) == nil)
    }

    @Test func aReportThatWasSentBackKeepsALetterOpen() throws {
        let standing = LetterStanding(
            try letter("2021-11-16"), of: try plan(try library(try duty([Self.body: try sentBack()]))))
        #expect(!standing.isClosed)
        let exempt = LetterStanding(try letter("2021-11-16"), of: try plan(try library(try duty(exempt: [Self.body]))))
        #expect(exempt.isClosed && exempt.asked == 0)
    }

    @Test func aPromiseOfBeforeTheReportWasKept() throws {
        var duty = try duty([Self.body: try sentBack()])
        duty.calls[Self.body] = [.init(on: try day("2021-11-08"), promised: try day("2021-11-10"))]
        #expect(duty.promise(of: Self.body, today: try day("2021-11-20")) == nil)
        duty.calls[Self.body]?.append(.init(on: try day("2021-11-13"), promised: try day("2021-11-16")))
        #expect(duty.promise(of: Self.body, today: try day("2021-11-20"))?.daysPast == 4)
        #expect(
            try self.duty([:], exempt: [Self.body]).promise(of: Self.body, today: try day("2021-11-20")) == nil)
    }

    // MARK: What is recorded

    private func actions(_ duty: ReportingDuty) throws -> PlanActions { PlanActions(try library(duty), .open) }

    private func fields(_ attempt: AttemptedChange) -> [FieldChange] { attempt.action.changes.flatMap(\.fields) }

    @Test func nothingRecordedIsWrittenOverUnasked() throws {
        let known = try second("2021-11-10", "85/BC-UBND")
        let duty = try duty([Self.body: known])
        let (actions, record) = (try actions(duty), RecordID(try plan(try library(duty)).id, duty.id))
        let next = try second("2021-11-18")
        #expect(throws: ChangeRefusal.task(.handedInBefore(Self.body, known), record.plan)) {
            try actions.recording(next, of: record, from: [Self.body])
        }
        // Of several the others are recorded.
        let both = fields(try actions.recording(next, of: record, from: [Self.body, Self.other]))
        #expect(both.map(\.path.parts.last) == ["\(Self.other)"])
        let replaced = fields(try actions.recording(next, of: record, from: [Self.body], as: .replacement))
        #expect(replaced.first?.new == known.followed(by: next).fieldValue)
        let corrected = fields(try actions.recording(next, of: record, from: [Self.body], as: .correction))
        #expect(corrected.first?.new == next.fieldValue)
        #expect(throws: ChangeRefusal.task(.beforeReceived(Self.body, known.receivedOn), record.plan)) {
            try actions.recording(try second("2021-11-09"), of: record, from: [Self.body], as: .replacement)
        }
    }

    /// What is said of one report is not said of another.
    @Test func oneReportIsPutRightAtATime() throws {
        let known = try second("2021-11-10", "85/BC-UBND")
        let duty = try duty([Self.body: known, Self.other: known])
        let (actions, record) = (try actions(duty), RecordID(try plan(try library(duty)).id, duty.id))
        #expect(throws: ChangeRefusal.task(.correctsOne, record.plan)) {
            try actions.recording(try second("2021-11-10"), of: record, from: [Self.body, Self.other], as: .correction)
        }
        let none = try self.duty()
        for kind in [ReportRecording.correction, .replacement] {
            #expect(throws: ChangeRefusal.task(.nothingHandedIn(Self.body), record.plan)) {
                try self.actions(none).recording(known, of: record, from: [Self.body], as: kind)
            }
        }
        // A remark beside another one is another entry.
        var noted = known
        noted.note = "bản giấy"
        let remarked = try self.duty([Self.body: noted])
        var other = known
        other.note = "bản scan"
        #expect(throws: ChangeRefusal.task(.handedInBefore(Self.body, noted), record.plan)) {
            try self.actions(remarked).recording(other, of: record, from: [Self.body])
        }
    }

    @Test func theOrderOfReportsHoldsForCorrectionsToo() throws {
        let again = try sentBack().followed(by: try second("2021-11-18"))
        let duty = try duty([Self.body: again, Self.other: try sentBack()])
        let (actions, record) = (try actions(duty), RecordID(try plan(try library(duty)).id, duty.id))
        #expect(throws: ChangeRefusal.task(.beforeReceived(Self.body, try day("2021-11-12")), record.plan)) {
            try actions.recording(try second("2021-11-10"), of: record, from: [Self.body], as: .correction)
        }
        #expect(throws: ChangeRefusal.task(.behindReturn(Self.other, try day("2021-11-12")), record.plan)) {
            try actions.recording(try second("2021-11-13"), of: record, from: [Self.other], as: .correction)
        }
    }

    /// Figures hold until others are taken in, unless the report was sent back.
    @Test func figuresStayWithAReportThatIsReplaced() throws {
        var known = try second("2021-11-10")
        known.answers = FormAnswers(figures: [Ref("1"): [.total: try #require(DecimalNumber("5"))]])
        let next = try second("2021-11-18", "95/BC")
        #expect(known.followed(by: next).answers == known.answers)
        known.returned = .init(on: try day("2021-11-12"), reason: "sai số")
        #expect(known.followed(by: next).answers == nil)
    }

    @Test func whatNobodyHasToHandInIsNotDone() throws {
        let all = try plan(try library(try duty())).debtors[Ref("duty.year")] ?? []
        let exempt = try duty(exempt: all.map(\.reference))
        let library = try library(exempt)
        let standing = DutyAssessment(
            exempt, in: try plan(library), today: try day("2021-11-20"), settings: FolderSettings())
        #expect(!all.isEmpty && standing.status == .dropped && standing.owed == 0)
    }

    @Test func aReportIsSentBackAndComesAgain() throws {
        let duty = try duty([Self.body: try second("2021-11-10", "85/BC-UBND")])
        let record = RecordID(try plan(try library(duty)).id, duty.id)
        let back = ReportingDuty.Return(on: try day("2021-11-12"), reason: "thiếu phụ lục")
        let fields = fields(try actions(duty).returning(record, to: [Self.body], back))
        #expect(fields.map(\.path.description) == ["submissions/\(Self.body)/returned"])
        let early = ReportingDuty.Return(on: try day("2021-11-09"), reason: "x")
        #expect(throws: ChangeRefusal.task(.beforeReceived(Self.body, try day("2021-11-10")), record.plan)) {
            try actions(duty).returning(record, to: [Self.body], early)
        }
        #expect(throws: ChangeRefusal.task(.nothingHandedIn(Self.other), record.plan)) {
            try actions(duty).returning(record, to: [Self.other], back)
        }
        #expect(throws: ChangeRefusal.task(.noReason, record.plan)) {
            try actions(duty).returning(record, to: [Self.body], .init(on: back.on, reason: ""))
        }
        let sent = try self.duty([Self.body: try sentBack()])
        let again = try actions(sent).recording(try second("2021-11-18"), of: record, from: [Self.body])
        #expect(self.fields(again).first?.new == (try sentBack().followed(by: try second("2021-11-18"))).fieldValue)
    }

    @Test func whoHandedInIsNotExempted() throws {
        let known = try second("2021-11-10")
        let duty = try duty([Self.body: known])
        let record = RecordID(try plan(try library(duty)).id, duty.id)
        let exemption = ReportingDuty.Exemption(on: try day("2021-11-01"), reason: "sáp nhập")
        #expect(throws: ChangeRefusal.task(.exemptsNobody(Self.body), record.plan)) {
            try actions(duty).exempting(record, [Self.body], exemption)
        }
        let health = AgencyReference.own("so-y-te")
        #expect(throws: ChangeRefusal.task(.notADebtor(health), record.plan)) {
            try actions(duty).exempting(record, [health], exemption)
        }
        #expect(fields(try actions(duty).exempting(record, [Self.other], exemption)).first?.new == exemption.fieldValue)
    }
}
