import PlanDocuments
import PlanModel
import Records

/// The text of a report, part by part, in the outline that ministries ask for.
struct ReportText {
    let report: PeriodReport
    let plan: ResolvedPlan
    let reference: ReferenceData
    let wording: Wording
    var body: PaperBody

    init(_ report: PeriodReport, _ plan: ResolvedPlan, _ reference: ReferenceData, _ wording: Wording) {
        (self.report, self.plan, self.reference, self.wording) = (report, plan, reference, wording)
        body = PaperBody(wording)
    }

    func pick(_ vietnamese: String, _ english: String) -> String { wording.pick(vietnamese, english) }

    mutating func write(opening: String) {
        body.paragraph(opening)
        writeDirection()
        body.section("II.", "Kết quả thực hiện", "Results")
        for (index, part) in report.parts.enumerated() {
            body.heading(index + 1, wording.spelledOut(part.section.title))
            body.paragraph(counts(of: part.items))
            for item in part.items where item.progress == .done { body.bullet(done(item)) }
            for item in part.items where item.progress != .done && !item.reasons.isEmpty { body.bullet(notDone(item)) }
        }
        writeHeld(report.parts.count + 1)
        writeFigures()
        writeMoney("IV.")
        body.section("V.", "Khó khăn, vướng mắc và nguyên nhân", "Difficulties and causes")
        let reasons = report.parts.flatMap(\.items).flatMap { item in item.reasons.map { (item.task.ref, $0) } }
        writeNotes(
            report.difficulties.map { ($0.ref, $0.text) } + reasons, "khó khăn, vướng mắc", "difficulties",
            and: texts(.difficulties, .causes))
        body.section("VI.", "Đề xuất, kiến nghị", "Proposals")
        writeNotes(
            report.proposals.map { ($0.ref, $0.text) }, "đề xuất, kiến nghị", "proposals", and: texts(.proposals))
        writeNext("VII.")
        close(
            pick(
                "Trên đây là báo cáo kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ",
                "This is the report on the work for gender equality and the advancement of women"))
    }

    /// The sentence that a report ends with.
    mutating func close(_ text: String) { body.paragraph(text + pick("./.", ".")) }

    /// Notes of staff, and what the reports of bodies say.
    mutating func writeNotes(
        _ notes: [(ref: Ref, text: String)], _ vietnamese: String, _ english: String, and texts: [String]
    ) {
        if notes.isEmpty, texts.isEmpty { body.gap(vietnamese, english) }
        for (ref, text) in notes { body.bullet(ended("\(text) (\(item(ref)))")) }
        for text in texts { body.bullet(ended(text)) }
    }

    mutating func writeFigures() {
        body.section("III.", "Kết quả các chỉ tiêu", "Figures")
        let known = report.figures.filter { $0.value != nil }
        if known.isEmpty, statedFigures.isEmpty {
            body.gap("số liệu các chỉ tiêu", "values of the targets")
        } else if !known.isEmpty {
            body.add(
                .paragraph(
                    pick(
                        "Có số liệu \(known.count)/\(report.figures.count) chỉ tiêu; \(known.count { $0.assessment == .met }) "
                            + "chỉ tiêu đạt, \(known.count { $0.assessment == .behind }) chỉ tiêu chậm so với lộ trình (Phụ lục I).",
                        "There are values of \(known.count) of \(report.figures.count) targets; "
                            + "\(known.count { $0.assessment == .met }) are met, \(known.count { $0.assessment == .behind }) behind "
                            + "their path (annex I).")))
        }
        writeTotals()
    }

    func item(_ ref: Ref) -> String { pick("mục \(ref)", "item \(ref)") }

    func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    private mutating func writeDirection() {
        body.section("I.", "Công tác chỉ đạo, điều hành và văn bản đã ban hành", "Direction and papers issued")
        let papers = report.parts.flatMap(\.items).filter { $0.task.kind == .document && $0.progress == .done }
        for item in papers {
            let evidence = item.evidence.map(wording.evidence).joined(separator: "; ")
            body.bullet(ended(wording.spelledOut(item.task.title) + (evidence.isEmpty ? "" : ": \(evidence)")))
        }
        for count in report.duties where count.handedIn > 0 {
            body.bullet(ended(line(of: count, withDay: report.body != nil)))
        }
        if papers.isEmpty, report.duties.allSatisfy({ $0.handedIn == 0 }) {
            body.gap("văn bản chỉ đạo, điều hành", "papers issued")
        }
    }

    func counts(of items: [PeriodReport.Item]) -> String {
        let counts = PeriodReport.Progress.allCases.map { progress in items.count { $0.progress == progress } }
        return pick(
            "Tổng số \(items.count) nhiệm vụ: đã hoàn thành \(counts[0]), đang thực hiện \(counts[1]), chưa thực hiện "
                + "\(counts[2])" + (counts[3] > 0 ? ", tạm hoãn hoặc không thực hiện \(counts[3])" : "") + ".",
            "\(counted(items.count)): \(counts[0]) done, \(counts[1]) under way, \(counts[2]) not begun"
                + (counts[3] > 0 ? ", \(counts[3]) put off or dropped" : "") + ".")
    }

    private func counted(_ tasks: Int) -> String { wording.counted(tasks, "task", "tasks") }

    func done(_ item: PeriodReport.Item) -> String {
        let day = item.doneOn.map { pick(" (ngày \(wording.day($0)))", " (\(wording.day($0)))") } ?? ""
        let evidence = item.evidence.map(wording.evidence).joined(separator: "; ")
        return ended(wording.spelledOut(item.task.title) + day + (evidence.isEmpty ? "" : ": \(evidence)"))
    }

    func notDone(_ item: PeriodReport.Item) -> String {
        ended(
            pick("Chưa hoàn thành: ", "Not done: ") + wording.spelledOut(item.task.title)
                + (item.reasons.isEmpty
                    ? "" : pick("; nguyên nhân: ", "; cause: ") + item.reasons.joined(separator: "; ")))
    }

    mutating func writeHeld(_ number: Int) {
        body.heading(number, pick("Hoạt động đã tổ chức, Tháng hành động", "Events held, Action Month"))
        if report.held.isEmpty { body.gap("hoạt động đã tổ chức", "events held") }
        for activity in report.held { body.bullet(ended(line(of: activity))) }
    }

    private func line(of activity: Activity) -> String {
        let days =
            activity.from == activity.to
            ? wording.day(activity.from) : "\(wording.day(activity.from)) - \(wording.day(activity.to))"
        var text = "\(activity.title) (\(days)" + (activity.place.map { ", \($0)" } ?? "") + ")"
        if let reached = activity.reached {
            let counts = [
                reached.total.map { pick("\($0) người", "\($0) people") },
                reached.women.map { pick("\($0) nữ", "\($0) women") },
                reached.men.map { pick("\($0) nam", "\($0) men") },
            ].compactMap(\.self)
            if !counts.isEmpty { text += ": " + counts.joined(separator: ", ") }
        }
        return text
    }

    mutating func writeMoney(_ mark: String) {
        body.section(mark, "Kinh phí", "Money")
        guard report.money.planned.known + report.money.spent.known > 0 else {
            return body.gap("kinh phí bố trí và đã chi", "money planned and spent")
        }
        func line(_ name: String, _ column: MoneyTable.Sums.Column) -> String {
            "\(name): \(wording.dong(column.total))"
                + (column.unknown > 0
                    ? pick(" (chưa có số của \(column.unknown) cơ quan)", " (not known of \(column.unknown) agencies)")
                    : "")
        }
        body.bullet(ended(line(pick("Đã bố trí", "Planned"), report.money.planned)))
        body.bullet(ended(line(pick("Đã chi", "Spent"), report.money.spent)))
    }

    mutating func writeNext(_ mark: String) {
        body.section(mark, "Phương hướng, nhiệm vụ thời gian tới", "What comes next")
        for item in report.next {
            let day =
                item.lastDay.map { pick(", trước hoặc trong ngày \(wording.day($0))", ", by \(wording.day($0))") } ?? ""
            body.bullet(ended(wording.spelledOut(item.task.title) + day))
        }
        for activity in report.coming { body.bullet(ended(line(of: activity))) }
        if report.next.isEmpty, report.coming.isEmpty { body.gap("nhiệm vụ thời gian tới", "what comes next") }
    }
}
