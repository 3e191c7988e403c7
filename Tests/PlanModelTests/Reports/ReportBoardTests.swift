import PlanModel
import Records
import TestSupport
import Testing

struct ReportBoardTests {
    private static let year = Ref("duty.year")

    private func duty(
        _ id: String = "duty.year", task: String = "V.1", before iso: String? = "2021-11-15", who: [AgencyReference],
        received: [AgencyReference: String] = [:], toWhom: [AgencyReference] = []
    ) throws -> ReportingDuty {
        ReportingDuty(
            id: Ref(id), task: Ref(task), kind: .yearReport, title: id, who: who, toWhom: toWhom,
            timing: try iso.map { Timing(.before(try day($0))) },
            submissions: try received.mapValues { ReportingDuty.Submission(receivedOn: try day($0)) })
    }

    private func board(
        _ duties: [ReportingDuty], today: String, progress: TaskProgress = TaskProgress(),
        settings: FolderSettings = FolderSettings()
    ) throws -> ReportBoard {
        let tasks = Set(duties.map(\.task)).map {
            PlanTask(id: $0, section: Ref("V"), title: "", kind: .document, progress: progress)
        }
        let reference = try ReferenceData.sample()
        let plan = ResolvedPlan(samplePlan(tasks: tasks, duties: duties), reference: reference)
        return ReportBoard(plan, reference: reference, today: try day(today), settings: settings)
    }

    private func cell(
        received: String?, today: String, before iso: String? = "2021-11-15", progress: TaskProgress = TaskProgress(),
        settings: FolderSettings = FolderSettings()
    ) throws -> ReportCell {
        let body = AgencyReference.own("so-y-te")
        let duty = try duty(before: iso, who: [body], received: received.map { [body: $0] } ?? [:])
        let board = try board([duty], today: today, progress: progress, settings: settings)
        return try #require(board.rows.first?.cells.first)
    }

    /// "Trước ngày 15/11": the 14th is the last safe day.
    @Test func everyCell() throws {
        func submission(_ iso: String) throws -> ReportingDuty.Submission { .init(receivedOn: try day(iso)) }
        #expect(try cell(received: "2021-11-14", today: "2021-12-01") == .onTime(try submission("2021-11-14")))
        #expect(
            try cell(received: "2021-11-15", today: "2021-12-01")
                == .handedInLate(try submission("2021-11-15"), days: 1))
        #expect(try cell(received: nil, today: "2021-11-20") == .overdue(days: 6))
        #expect(try cell(received: nil, today: "2021-11-15") == .overdue(days: 1))
        #expect(try cell(received: nil, today: "2021-11-14") == .awaited(daysLeft: 0))
        #expect(try cell(received: nil, today: "2021-11-02") == .awaited(daysLeft: 12))
        #expect(try cell(received: nil, today: "2021-11-02", before: nil) == .undated)
        #expect(
            try cell(received: "2021-11-15", today: "2021-12-01", before: nil)
                == .received(try submission("2021-11-15")))
        let inclusive = FolderSettings(beforeIncludesDay: true)
        #expect(try cell(received: nil, today: "2021-11-15", settings: inclusive) == .awaited(daysLeft: 0))
        #expect(
            try cell(received: "2021-11-15", today: "2021-12-01", settings: inclusive)
                == .onTime(try submission("2021-11-15")))
    }

    /// A day that staff set decides in place of the printed one, which stays with the duty.
    @Test func aNewDayDecides() throws {
        let moved = TaskProgress(newDue: try day("2021-11-30"))
        #expect(try cell(received: nil, today: "2021-11-20", progress: moved) == .awaited(daysLeft: 10))
        let board = try board([try duty(who: [.own("so-y-te")])], today: "2021-12-02", progress: moved)
        #expect(board.columns.first?.newDue == (try day("2021-11-30")))
        #expect(board.columns.first?.duty.timing?.due == (try day("2021-11-15")))
        #expect(board.rows.first?.cells == [.overdue(days: 2)])
        #expect(try self.board([try duty(who: [.own("so-y-te")])], today: "2021-12-02").columns.first?.newDue == nil)
    }

    @Test(arguments: [TaskStatus.suspended, .dropped]) func whatIsSetAsideIsNotMissing(_ status: TaskStatus) throws {
        let progress = TaskProgress(status: status)
        #expect(try cell(received: nil, today: "2021-12-01", progress: progress) == .setAside(status))
        #expect(try cell(received: "2021-11-01", today: "2021-12-01", progress: progress).part == .onTime)
        let duty = try duty(who: [.own("so-y-te")])
        let plan = ResolvedPlan(
            samplePlan(
                tasks: [PlanTask(id: Ref("V.1"), section: Ref("V"), title: "", progress: progress)], duties: [duty]),
            reference: try .sample())
        let standing = DutyAssessment(duty, in: plan, today: try day("2021-12-01"), settings: FolderSettings())
        #expect((standing.status, standing.timeliness) == (status, .onTrack))
    }

    @Test func bodiesStandUnderTheirGroupAndRequestedOnesApart() throws {
        let all: [AgencyReference] = [
            .all("ubnd-huyen"), .own("so-ban-nganh"), .own("doan-the"), .own("co-quan-bao-chi"),
        ]
        let yearly = try duty(who: all, toWhom: [.own("so-ldtbxh")])
        let consolidated = try duty("duty.consolidated", task: "V.2", before: "2021-11-25", who: [.own("so-ldtbxh")])
        let board = try board([yearly, consolidated], today: "2021-11-20")
        #expect(
            board.groups.map(\.kind) == [
                .members(of: .all("ubnd-huyen")), .members(of: .own("so-ban-nganh")), .members(of: .own("doan-the")),
                .others, .requested,
            ])
        #expect(
            board.groups[0].rows.map(\.body.description) == [
                "ubnd-huyen@long-xuyen", "ubnd-huyen@chau-doc", "ubnd-huyen@an-phu",
            ])
        // The standing agency owes the consolidated report alone, and stands with its like.
        #expect(board.groups[1].rows.map(\.body.agency.slug) == ["so-y-te", "cong-an-tinh", "so-ldtbxh"])
        #expect(board.groups[1].rows.last?.cells == [.notOwed, .awaited(daysLeft: 4)])
        #expect(board.groups[3].rows.map(\.body.agency.slug) == ["co-quan-bao-chi"])
        #expect(board.groups[4].rows.map(\.body.agency.slug) == ["hoi-lhpn-tinh"])
        // Six that are ordered have not sent the yearly report; the one that is asked is not among them.
        #expect(board.tally(requested: false)[.overdue] == 7)
        #expect(board.tally(requested: true)[.overdue] == 1)
        #expect(board.tally(requested: false).total == 8)
    }

    /// Every report that is owed is in exactly one part, whichever way it is counted.
    @Test(arguments: 0..<60) func totalsAddUp(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pool: [AgencyReference] = [
            .all("ubnd-huyen"), .own("so-ban-nganh"), .own("doan-the"), .own("co-quan-bao-chi"), .own("so-y-te"),
            .own("hoi-lhpn-tinh"), .of("chau-doc", "ubnd-huyen"), .own("so-ldtbxh"),
        ]
        let bodies = pool + ["long-xuyen", "an-phu"].map { AgencyReference.of($0, "ubnd-huyen") }
        let start = try day("2021-01-01")
        let statuses: [TaskStatus] = [.notStarted, .inProgress, .suspended, .dropped]
        let duties = (0..<Int.random(in: 0...4, using: &random)).map { index in
            ReportingDuty(
                id: Ref("duty.\(index)"), task: Ref("V.\(index)"), kind: .yearReport, title: "",
                who: Array(pool.shuffled(using: &random).prefix(Int.random(in: 1...pool.count, using: &random))),
                toWhom: Bool.random(using: &random) ? [.own("so-ldtbxh")] : [],
                timing: Int.random(in: 0...3, using: &random) == 0
                    ? nil : Timing(.before(start.adding(days: Int.random(in: 1...364, using: &random)))),
                submissions: Dictionary(
                    uniqueKeysWithValues: bodies.filter { _ in Bool.random(using: &random) }.map { body in
                        let received = start.adding(days: Int.random(in: 1...364, using: &random))
                        return (body, ReportingDuty.Submission(receivedOn: received))
                    }))
        }
        let tasks = duties.map { duty in
            PlanTask(
                id: duty.task, section: Ref("V"), title: "", kind: .document,
                progress: TaskProgress(
                    status: statuses.randomElement(using: &random) ?? .notStarted,
                    newDue: Bool.random(using: &random) ? start.adding(days: 200) : nil))
        }
        let reference = try ReferenceData.sample()
        let plan = ResolvedPlan(samplePlan(tasks: tasks, duties: duties), reference: reference)
        let today = start.adding(days: Int.random(in: 0...400, using: &random))
        let board = ReportBoard(plan, reference: reference, today: today, settings: FolderSettings())

        let owed = duties.map { plan.debtors[$0.id]?.count ?? 0 }
        let whole = board.tally(requested: false) + board.tally(requested: true)
        #expect(whole.total == owed.reduce(0, +))
        #expect(ReportPart.allCases.map { whole[$0] }.reduce(0, +) == whole.total)
        #expect(whole.handedIn == board.rows.flatMap(\.cells).count { $0.submission != nil })
        for column in board.columns.indices {
            let byGroup = board.groups.map { $0.tallies[column] }.reduce(ReportTally(), +)
            #expect(byGroup.total == owed[column])
            #expect(byGroup == ReportTally(board.rows.map { $0.cells[column] }))
        }
        #expect(board.groups.flatMap(\.tallies).reduce(ReportTally(), +) == whole)
        #expect(board.rows.map(\.tally).reduce(ReportTally(), +) == whole)
        // No body twice, and those that are asked only under their own heading.
        #expect(Set(board.rows.map(\.body)).count == board.rows.count)
        for group in board.groups {
            #expect(group.rows.allSatisfy { $0.isRequested == (group.kind == .requested) })
        }
        // A duty counts as the board does.
        for (column, duty) in duties.enumerated() {
            let standing = DutyAssessment(duty, in: plan, today: today, settings: FolderSettings())
            let cells = board.rows.filter { !$0.isRequested }.map { $0.cells[column] }
            let tally = ReportTally(cells)
            if tally.total > 0 { #expect((standing.submitted, standing.owed) == (tally.handedIn, tally.total)) }
        }
        for listing in [ReportListing(filter: .late), .init(filter: .missing), .init(isByDelay: true)] {
            let listed = listing.parts(of: board, in: plan.plan, reference: reference)
            #expect(Set(listed.flatMap(\.rows)).isSubset(of: Set(board.rows)))
            if listing.filter == .all { #expect(listed.flatMap(\.rows).count == board.rows.count) }
        }
    }
}

struct ReportListingTests {
    /// Long Xuyên has sent it late, Châu Đốc has not at all, An Phú in time; the Women's Union is only asked.
    private func sample() throws -> (ReportBoard, Plan, ReferenceData) {
        let received: [AgencyReference: ReportingDuty.Submission] = [
            .of("long-xuyen", "ubnd-huyen"): .init(receivedOn: try day("2021-11-20")),
            .of("an-phu", "ubnd-huyen"): .init(receivedOn: try day("2021-11-01")),
        ]
        let who: [AgencyReference] = [.all("ubnd-huyen"), .own("doan-the")]
        let half = ReportingDuty(
            id: Ref("duty.sixMonth"), task: Ref("V.1"), kind: .sixMonthReport, title: "", who: [.own("doan-the")],
            timing: Timing(.before(try day("2021-06-10"))))
        let year = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: who,
            timing: Timing(.before(try day("2021-11-15"))), submissions: received)
        let task = PlanTask(id: Ref("V.1"), section: Ref("V"), title: "", kind: .document)
        let reference = try ReferenceData.sample()
        let plan = ResolvedPlan(samplePlan(tasks: [task], duties: [year, half]), reference: reference)
        let board = ReportBoard(plan, reference: reference, today: try day("2021-11-25"), settings: FolderSettings())
        return (board, plan.plan, reference)
    }

    private func listed(_ listing: ReportListing) throws -> [String] {
        let (board, plan, reference) = try sample()
        return listing.parts(of: board, in: plan, reference: reference).flatMap(\.rows).map(\.body.description)
    }

    @Test func filters() throws {
        let (longXuyen, chauDoc, anPhu) = ("ubnd-huyen@long-xuyen", "ubnd-huyen@chau-doc", "ubnd-huyen@an-phu")
        #expect(try listed(ReportListing()) == [longXuyen, chauDoc, anPhu, "ldld-tinh", "hoi-lhpn-tinh"])
        #expect(try listed(ReportListing(filter: .late)) == [chauDoc, "ldld-tinh"])
        #expect(try listed(ReportListing(filter: .missing)) == [chauDoc, "ldld-tinh", "hoi-lhpn-tinh"])
        #expect(
            try listed(ReportListing(filter: .missingDuty(Ref("duty.sixMonth")))) == ["ldld-tinh", "hoi-lhpn-tinh"])
        #expect(
            try listed(ReportListing(filter: .late, kept: [.of("an-phu", "ubnd-huyen")]))
                == [chauDoc, anPhu, "ldld-tinh"])
    }

    @Test func searchNeedsNoAccentsAndKnowsGroups() throws {
        #expect(try listed(ReportListing(search: "chau doc")) == ["ubnd-huyen@chau-doc"])
        #expect(try listed(ReportListing(search: "châu")) == ["ubnd-huyen@chau-doc"])
        #expect(try listed(ReportListing(search: "chấu")).isEmpty)
        #expect(try listed(ReportListing(search: "cap huyen")).count == 3)
        #expect(try listed(ReportListing(search: "phu nu")) == ["hoi-lhpn-tinh"])
    }

    @Test func theMostDelayedFirst() throws {
        #expect(
            Array(try listed(ReportListing(isByDelay: true)).prefix(3)) == [
                "ubnd-huyen@chau-doc", "ubnd-huyen@long-xuyen", "ubnd-huyen@an-phu",
            ])
    }
}
