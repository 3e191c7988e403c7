import JSONText
import PlanFormat
import PlanModel
import Presentation
import Records
import TerminalUI
import Wording

/// What is due in a folder on a day: of plans in force only.
struct TodaySheet {
    let library: PlanLibrary
    let today: Day
    let days: Int
    let due: DueWork
    private let isAnyInForce: Bool
    /// What could not be read and may hold more.
    private let unread: [Fault]
    private let dueBackup: DueBackup?
    /// Promises whose day has passed, with their plans.
    private let promises: [(plan: ResolvedPlan, broken: BrokenPromise)]

    /// Papers that wait longer for opinions or a signature than was asked for.
    private let papers: [SigningProgress]

    init(
        _ library: PlanLibrary, today: Day, days: Int, unread: [Fault] = [], dueBackup: DueBackup? = nil
    ) {
        (self.library, self.today, self.days, self.unread) = (library, today, days, unread)
        self.dueBackup = dueBackup
        let inForce = library.entries.filter { $0.outline.state(on: today) == .inForce }
        isAnyInForce = !inForce.isEmpty
        // Only plans in which something is due by then are read.
        let plans = library.plans(of: inForce.filter { TodaySheet.isDue($0, by: today.adding(days: max(0, days))) })
        promises = library.plans(of: inForce.filter(\.outline.hasCalls)).flatMap { plan in
            let board = ReportBoard(plan, reference: library.reference, today: today, settings: library.settings)
            return BrokenPromise.all(of: board).map { (plan, $0) }
        }
        papers = library.papersToSign.filter { $0.daysOver(on: today) != nil }
        due = DueWork(Agenda(plans, in: library, today: today).deadlines, today: today, days: days)
    }

    private static func isDue(_ plan: PlanEntry, by last: Day) -> Bool {
        plan.facts.deadlines.contains { deadline in
            // Something that is being held has its last day later.
            !deadline.status.isSettled && ((deadline.from.day ?? deadline.lastDay.day).map { $0 <= last } ?? false)
        }
    }

    /// Whether nobody has anything to do.
    var isQuiet: Bool { due.count == 0 && promises.isEmpty && papers.isEmpty }

    /// How many lines a screen has.
    private static let screen = 24

    private var sections: [(heading: Wording.DueHeading, deadlines: [Deadline])] {
        [(.overdue, due.overdue), (.today, due.today), (.soon, due.soon)].filter { !$0.deadlines.isEmpty }
    }

    // MARK: For people

    /// At most a screen of lines.
    func text(on page: Page, _ wording: Wording) -> String {
        // Only a terminal has an edge; there a long theme would take more lines than are counted.
        func fitted(_ line: String) -> String {
            page.width.map { page.shown(line).truncated(toWidth: $0, ellipsis: page.ellipsis) } ?? page.shown(line)
        }
        var lines = head(wording).map(fitted)
        let unrecorded = due.unrecorded.isEmpty ? [] : [fitted(wording.unrecordedEvents(due.unrecorded.count))]
        guard !isQuiet else {
            return (lines + [wording.nothingDue(days: days, isLacking: !unread.isEmpty)] + unrecorded).map { $0 + "\n" }
                .joined()
        }
        let sections = sections
        let headings = sections.count + (promises.isEmpty ? 0 : 1) + (papers.isEmpty ? 0 : 1)
        let room = TodaySheet.screen - lines.count - headings - unrecorded.count
        let counts =
            sections.map(\.deadlines.count) + (promises.isEmpty ? [] : [promises.count])
            + (papers.isEmpty ? [] : [papers.count])
        let shown = TodaySheet.shares(of: counts, room: room)
        var rows = zip(sections, shown).map { section, count in
            section.deadlines.prefix(count).map { cells($0, wording) }
        }
        var titles = sections.map { wording.due($0.heading, count: $0.deadlines.count, days: days) }
        var others = shown.dropFirst(sections.count)
        if !promises.isEmpty, let count = others.popFirst() {
            rows.append(promises.prefix(count).map { cells($0.broken, of: $0.plan, wording) })
            titles.append(wording.brokenPromises(promises.count))
        }
        if !papers.isEmpty, let count = others.popFirst() {
            rows.append(papers.prefix(count).map { cells($0, wording) })
            titles.append(wording.papersWaiting(papers.count))
        }
        // One table, so that the columns of all groups stand below each other.
        let table = Table(TodaySheet.columns, rows: rows.flatMap(\.self)).text(on: page)
        var rest = table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)[...]
        for (title, rows) in zip(titles, rows) {
            lines.append(title)
            lines += rest.prefix(rows.count)
            rest = rest.dropFirst(rows.count)
        }
        let hidden = due.count + promises.count + papers.count - shown.reduce(0, +)
        if hidden > 0 { lines.append(wording.moreDue(hidden)) }
        lines += unrecorded
        return lines.map { $0 + "\n" }.joined()
    }

    private func head(_ wording: Wording) -> [String] {
        var lines = ["\(wording.weekday(today.weekday)) \(wording.day(today))"]
        if let month = library.reference.actionMonth(in: today.year) {
            let phase = ActionMonthPhase(
                today: today, month: month, preparation: library.reference.preparation(in: today.year))
            lines.append(
                wording.phase(phase, year: today.year) + " · " + wording.theme(library.reference.theme(in: today.year)))
        }
        if !unread.isEmpty { lines.append("! " + wording.unreadFilesLine(unread)) }
        if let dueBackup { lines.append("! " + wording.dueBackup(dueBackup)) }
        if !isAnyInForce { lines.append(wording.noPlanInForce(today.year, isLacking: !unread.isEmpty)) }
        return lines
    }

    /// How many of each group are shown: all, or one of each in turn until there is no room but for the line that says so.
    static func shares(of counts: [Int], room: Int) -> [Int] {
        guard counts.reduce(0, +) > room else { return counts }
        var (shares, left) = (counts.map { _ in 0 }, max(0, room - 1))
        while left > 0 {
            for place in counts.indices where left > 0 && shares[place] < counts[place] {
                shares[place] += 1
                left -= 1
            }
        }
        return shares
    }

    private static var columns: [TableColumn] {
        [
            TableColumn(""), TableColumn("", minimum: 8, leaves: 2), TableColumn("", minimum: 20),
            TableColumn("", leaves: 1), TableColumn("", .right),
        ]
    }

    private func cells(_ deadline: Deadline, _ wording: Wording) -> [String] {
        guard let record = record(deadline) else { return [] }
        let texts = record.texts(wording)
        return [
            (deadline.timeliness == .overdue ? " !" : "  ") + texts.day(.full), record.place(wording.language),
            [deadline.title, texts.share].compactMap(\.self).joined(separator: ", "), deadline.name,
            texts.openDistance(isShort: false),
        ]
    }

    private func cells(_ broken: BrokenPromise, of plan: ResolvedPlan, _ wording: Wording) -> [String] {
        let name = library.reference.shortName(of: broken.body, in: plan.plan, wording.language)
        return [
            " !   " + wording.day(broken.promise.day),
            library.reference.place(of: plan.plan, on: today, wording.language),
            "\(name): \(broken.duty.titleOfPeriod)", RecordID(plan.id, broken.duty.id).description,
            wording.promisePast(broken.promise),
        ]
    }

    private func cells(_ paper: SigningProgress, _ wording: Wording) -> [String] {
        [
            " !   " + (paper.until.map(wording.day) ?? ""),
            library.entry(paper.plan).map { library.reference.place(of: $0.outline, on: today, wording.language) }
                ?? "",
            // The day that was asked for, and how long ago it was, have columns of their own.
            wording.signingStanding(paper, today: today, isShort: true), paper.paperID,
            paper.daysOver(on: today).map(wording.daysOver) ?? "",
        ]
    }

    private func record(_ deadline: Deadline) -> DeadlineRecord? {
        library.plan(deadline.record.plan).map { DeadlineRecord(deadline, of: $0, in: library, today: today) }
    }

    // MARK: For programs

    static let order: JSONKeyOrder = [
        "day", "days", .init("actionMonth", ["phase", "day", "of", "days", "theme"]),
        .init("overdue", DeadlineRecord.keys.order), .init("today", DeadlineRecord.keys.order),
        .init("soon", DeadlineRecord.keys.order), .init("unrecorded", DeadlineRecord.keys.order),
        .init(
            "promises", ["plan", "duty", "title", "agency", "name", "promised", "days", "calledOn", "person", "note"]),
        .init("papers", SigningRecord.keys.order), "unread", "dueBackup", "age",
    ]

    /// Everything, none left out.
    var object: [String: FieldValue] {
        [
            "day": .string(today.iso), "days": .int(days), "actionMonth": actionMonth,
            "overdue": records(due.overdue), "today": records(due.today), "soon": records(due.soon),
            "unrecorded": records(due.unrecorded),
            "promises": .array(promises.map { .object(object(of: $0.broken, in: $0.plan)) }),
            "papers": .array(
                papers.map { .object(SigningRecord($0, in: library, today: today, Wording(.vietnamese)).object) }),
            "unread": .array(unread.map { .string($0.file) }),
            "dueBackup": dueBackup.map { .object(["age": FieldValue($0.age)]) } ?? .null,
        ]
    }

    private func object(of broken: BrokenPromise, in plan: ResolvedPlan) -> [String: FieldValue] {
        [
            "plan": .string(plan.id.slug), "duty": .string(broken.duty.id.description),
            "title": .string(broken.duty.titleOfPeriod), "agency": .string(broken.body.description),
            "name": .string(library.reference.fullName(of: broken.body, in: plan.plan, .vietnamese)),
            "promised": FieldValue(broken.promise.day), "days": .int(broken.promise.daysPast),
            "calledOn": FieldValue(broken.promise.call.on), "person": FieldValue(broken.promise.call.person),
            "note": FieldValue(broken.promise.call.note),
        ]
    }

    private func records(_ deadlines: [Deadline]) -> FieldValue {
        .array(deadlines.compactMap { record($0).map { .object($0.object) } })
    }

    private var actionMonth: FieldValue {
        guard let month = library.reference.actionMonth(in: today.year) else { return .null }
        let phase = ActionMonthPhase(
            today: today, month: month, preparation: library.reference.preparation(in: today.year))
        var members: [String: FieldValue] = ["theme": FieldValue(library.reference.theme(in: today.year)?.text)]
        switch phase {
        case .ahead(let days): members.merge(["phase": .string("ahead"), "days": .int(days)]) { $1 }
        case .preparing(let days): members.merge(["phase": .string("preparing"), "days": .int(days)]) { $1 }
        case .running(let day, let total):
            members.merge(["phase": .string("running"), "day": .int(day), "of": .int(total)]) { $1 }
        case .over(let days): members.merge(["phase": .string("over"), "days": .int(days)]) { $1 }
        }
        return .object(members)
    }
}
