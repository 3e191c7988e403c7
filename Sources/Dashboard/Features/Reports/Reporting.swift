import PlanActions
import PlanModel
import Records
import Wording

extension AppState {
    /// Moves to the line below or above.
    mutating func moveInReports(_ command: CommandID) {
        switch reports.layout {
        case .grid: reports.body = step(from: reports.body, in: reportRows.map(\.body), command)
        case .byReport:
            guard let line = step(from: reports.line, in: reportLines, command) else { return }
            (reports.duty, reports.body, reports.part) = (line.duty, line.body, line.part)
        }
    }

    /// Shows what a plan's bodies handed in. The screen itself is another matter: a task that follows its reports only
    /// says where they are recorded.
    mutating func show(reportsOf plan: PlanID, duty: Ref?) {
        reports.show(plan)
        guard let duty, reports.duty != duty else { return }
        (reports.duty, reports.body, reports.part) = (duty, nil, nil)
        reports.unfolded.insert(duty)
    }

    mutating func show(lateReportsOf plan: PlanID, duty: Ref) {
        show(reportsOf: plan, duty: duty)
        (reports.body, reports.part) = (nil, nil)
        reports.field.replace(with: "")
        reports.listing = ReportListing(filter: .late, isByDelay: reports.listing.isByDelay)
        reports.unfolded.insert(duty)
    }

    mutating func openFromReports() {
        guard let plan = reports.plan else { return }
        guard let body = reports.body else { return foldReport() }
        go(to: .body(body, of: plan))
        notice = nil
    }

    mutating func changeReportPlan(by offset: Int) {
        let plans = reportPlans
        guard !plans.isEmpty else { return }
        let current = plans.firstIndex { $0.id == reports.plan } ?? 0
        reports.show(plans[(current + offset + plans.count) % plans.count].id)
        notice = nil
        repairReports()
    }

    /// Goes to the duty beside the selected one.
    mutating func moveColumn(by offset: Int) {
        guard let board = reportBoard, let last = board.columns.indices.last else { return }
        let current = reports.duty.flatMap(board.column) ?? 0
        reports.duty = board.columns[min(max(0, current + offset), last)].id
        if reports.layout == .byReport { (reports.body, reports.part) = (nil, nil) }
    }

    /// Lists all bodies, the late, those with something missing and, in the table, those who have not sent the selected
    /// report, in turn. A list that is filtered is shown.
    mutating func changeFilter() {
        reports.listing.filter =
            switch reports.listing.filter {
            case .all: .late
            case .late: .missing
            case .missing where reports.layout == .grid: reports.duty.map(ReportListing.Filter.missingDuty) ?? .all
            case .missing, .missingDuty: .all
            }
        if reports.listing.filter != .all, let duty = reports.duty { reports.unfolded.insert(duty) }
        reports.listing.kept = []
        repairReports()
    }

    /// In the paper's order, the most delayed first, by cluster, and by who is in charge where anybody is, in turn.
    mutating func changeReportOrder() {
        let listing = reports.listing
        let plan = reportPlan?.plan.plan
        let knowsPersons = plan.flatMap { plan in reportBoard?.knowsPersons(plan) } ?? false
        switch (listing.grouping, listing.isByDelay) {
        case (.paper, false): reports.listing.isByDelay = true
        case (.paper, true): (reports.listing.grouping, reports.listing.isByDelay) = (.cluster, false)
        case (.cluster, _) where knowsPersons: reports.listing.grouping = .person
        case (.cluster, _), (.person, _): reports.listing.grouping = .paper
        }
        reports.openParts = []
        reports.part = nil
        if reports.hasOpenableParts, let duty = reports.duty {
            reports.unfolded.insert(duty)
            reports.body = nil
        }
        repairReports()
    }

    /// Takes what the search of screen 6 is now.
    mutating func searchReports() {
        reports.listing.search = reports.field.text
        reports.listing.kept = []
        repairReports()
        if reports.layout == .byReport, !reports.listing.search.isEmpty { standOnFirstFoundBody() }
    }

    /// Marks the selected body, and goes on to the next.
    mutating func markBody() {
        guard let body = reports.body else { return }
        if reports.marked.remove(body) == nil { reports.marked.insert(body) }
        moveInReports(.moveDown)
    }

    /// Out of what is marked, searched or filtered first, then out of the screen.
    mutating func leaveReports() {
        if !reports.marked.isEmpty {
            reports.marked = []
        } else if !reports.field.isEmpty {
            reports.field.replace(with: "")
            searchReports()
        } else if reports.listing.filter != .all {
            reports.listing.filter = .all
            reports.listing.kept = []
            repairReports()
        } else {
            screen = .overview
        }
        notice = nil
    }

    /// The duty of the selected column and the bodies that a change is meant for: the marked ones, else the selected one,
    /// as far as they owe it. Says so where none does.
    func submitters() throws(Unavailable) -> (
        plan: ResolvedPlan, duty: ReportingDuty, bodies: [AgencyReference]
    ) {
        guard let plan = reportPlan?.plan, let board = reportBoard, let column = reports.duty.flatMap(board.column)
        else { throw .noDuties }
        let wanted = reports.marked.isEmpty ? Set([reports.body].compactMap(\.self)) : reports.marked
        let bodies = board.rows.filter { wanted.contains($0.body) && $0.cells[column] != .notOwed }.map(\.body)
        guard !wanted.isEmpty else { throw .noBody }
        guard !bodies.isEmpty else { throw .notOwed }
        return (plan, board.columns[column].duty, bodies)
    }

    /// Why no report can be recorded under the cursor.
    var noReport: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        if let reportDuty, let closed = closed(reportDuty) { return closed }
        do throws(Unavailable) {
            _ = try submitters()
            return nil
        } catch {
            return error
        }
    }

    /// Records that bodies handed in today. Where all of them have handed in already, takes that back.
    mutating func toggleSubmission() -> [Effect] {
        guard let (plan, duty, bodies) = try? submitters() else { return [] }
        let open = bodies.filter { duty.handedIn($0) == nil }
        let (record, today) = (RecordID(plan.id, duty.id), today)
        return recordReports(of: open.isEmpty ? bodies : open) { actions throws(ChangeRefusal) in
            guard !open.isEmpty else { return try actions.withdrawing(record, from: bodies) }
            return try actions.recording(.init(receivedOn: today), of: record, from: open)
        }
    }

    /// Asks when something came in, and its number. What stands there already is put right.
    mutating func askSubmission() {
        guard let (plan, duty, bodies) = try? submitters() else { return }
        let known = bodies.count == 1 ? bodies.first.flatMap(duty.handedIn) : nil
        let areIn = bodies.allSatisfy { duty.handedIn($0) != nil }
        guard !areIn || bodies.count == 1 else {
            notice = Notice(kind: .refused, text: wording.refusal(.task(.correctsOne, plan.id)))
            return
        }
        askReport(areIn ? .correction : .coming, RecordID(plan.id, duty.id), bodies, known: known)
    }

    mutating func askReport(
        _ kind: ReportRecording, _ duty: RecordID, _ bodies: [AgencyReference], known: ReportingDuty.Submission?
    ) {
        let year = digest.plan(duty.plan)?.plan.plan.year
        present(
            .form(
                Form(
                    purpose: .submission(duty, bodies, as: kind),
                    fields: [
                        Form.Field(
                            .receivedOn, wording.day(known?.receivedOn ?? today),
                            as: .day(DayPurpose(.happened, planYear: year, today: today))),
                        Form.Field(.documentNumber, known?.number ?? ""), Form.Field(.note, known?.note ?? ""),
                    ])))
    }

    /// Records what a form says about what bodies handed in.
    mutating func acceptSubmission(
        _ form: Form, of record: RecordID, from bodies: [AgencyReference], as kind: ReportRecording
    ) -> [Effect] {
        var form = form
        guard let day = form.day(.receivedOn) else {
            if form.text(.receivedOn) == nil { form.reject(.receivedOn, .notADay) }
            replaceModal(with: .form(form))
            return []
        }
        dismiss()
        let submission = ReportingDuty.Submission(
            receivedOn: day, number: form.text(.documentNumber), note: form.text(.note))
        return recordReports(of: bodies) { actions throws(ChangeRefusal) in
            try actions.recording(submission, of: record, from: bodies, as: kind)
        }
    }

    /// Makes a change of what bodies handed in.
    mutating func recordReports(
        of bodies: [AgencyReference], _ attempt: (PlanActions) throws(ChangeRefusal) -> AttemptedChange
    ) -> [Effect] {
        let effects = commit(attempt)
        guard !effects.isEmpty else { return [] }
        // What was just recorded would vanish from a list of what is missing, under the person's hands.
        reports.listing.kept.formUnion(bodies)
        reports.marked = []
        return effects
    }

    /// The sentence that says what was recorded.
    func recorded(_ record: RecordID, _ bodies: [AgencyReference], isRemoved: Bool) -> String {
        let plan = digest.plan(record.plan)?.plan.plan
        let name = bodies.count == 1 ? plan.flatMap { plan in bodies.first.map { world.bodyName($0, in: plan) } } : nil
        return wording.submissionsRecorded(name: name, count: bodies.count, isRemoved: isRemoved, clock: timeOfDay)
    }
}
