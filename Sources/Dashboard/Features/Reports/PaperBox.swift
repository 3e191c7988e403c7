import DocumentReading
import PlanActions
import PlanModel
import Presentation
import Records
import TerminalUI
import VietnameseText
import Wording

/// A list of incoming papers that was pasted: what of it is certain, and what a person has to choose, one after the other.
package struct PaperBox: Equatable, Sendable {
    struct Sure: Equatable, Sendable {
        let target: IncomingReports.Target
        let submission: ReportingDuty.Submission
    }

    struct Open: Equatable, Sendable {
        let paper: IncomingPaper
        let targets: [IncomingReports.Target]
        let doubt: IncomingReports.Doubt
    }

    let plan: PlanID
    /// As pasted; more of it may come.
    var text: String
    /// The three heaps, a line a paper.
    var lines: [String]
    /// What is certain, until it is recorded.
    var sure: [Sure]
    let open: [Open]
    var scroll = 0
    /// Which of those that are to be chosen is looked at; nil before the first.
    var place: Int?
    /// The report of it that the cursor is on.
    var pick = 0

    var current: Open? { place.flatMap { open.indices.contains($0) ? open[$0] : nil } }
}

extension AppState {
    /// Opens a pasted list over the line, or says in it that it is none.
    mutating func openPapers(_ text: String) {
        guard let box = paperBox(text) else {
            guard case .quickLine(var line) = modal else { return }
            line.complaint = .noList
            replaceModal(with: .quickLine(line))
            return
        }
        present(.papers(box))
    }

    /// Takes more of a list that comes in pieces. Once something of it was recorded it is as it was.
    mutating func extend(_ box: PaperBox, by events: [InputEvent]) {
        let more = events.map { if case .paste(let text) = $0 { text } else { "" } }.joined()
        guard box.place == nil, !more.isEmpty, let longer = paperBox(box.text + more) else { return }
        replaceModal(with: .papers(longer))
    }

    private func paperBox(_ text: String) -> PaperBox? {
        guard let plan = reportPlan?.plan, let sheet = try? SheetReader().read(Array(text.utf8)) else { return nil }
        let purpose = DayPurpose(.happened, planYear: plan.plan.year, today: today)
        guard let register = try? IncomingRegister(sheet, for: purpose) else { return nil }
        let reports = IncomingReports(register.papers, for: [plan], digest.library.reference, today: today)
        var (sure, open): ([PaperBox.Sure], [PaperBox.Open]) = ([], [])
        for (paper, verdict) in reports.papers {
            switch verdict {
            case .sure(let target):
                guard let day = paper.day else { continue }
                sure.append(.init(target: target, submission: .init(receivedOn: day, number: paper.number)))
            case .toChoose(let targets, let doubt):
                open.append(.init(paper: paper, targets: targets, doubt: doubt))
            case .taken, .notOurs: break
            }
        }
        let lines = wording.incoming(reports, name: { name(of: $0) }, isWritten: true).split(separator: "\n").map(
            String.init)
        return PaperBox(plan: plan.id, text: text, lines: lines, sure: sure, open: open)
    }

    func name(of target: IncomingReports.Target) -> String {
        [nameOfBody(target.body, of: target.duty.plan), duty(of: target)?.titleOfPeriod].compactMap(\.self)
            .joined(separator: ", ")
    }

    fileprivate func duty(of target: IncomingReports.Target) -> ReportingDuty? {
        digest.plan(target.duty.plan)?.plan.plan.duties.first { $0.id == target.duty.record }
    }

    mutating func perform(_ command: CommandID, in typed: PaperBox) -> [Effect] {
        var box = typed
        switch command {
        case .cancel:
            dismiss()
            return []
        case .choose: return box.place == nil ? recordSure(box) : recordChosen(box)
        case .skipPaper:
            // What is certain is looked through as a whole.
            guard box.place != nil else { return [] }
            goOn(&box)
            return []
        default:
            if let open = box.current {
                box.pick = step(from: box.pick, in: Array(open.targets.indices), command) ?? box.pick
            } else {
                box.scroll = step(from: box.scroll, in: Array(box.lines.indices), command) ?? box.scroll
            }
        }
        replaceModal(with: .papers(box))
        return []
    }

    /// Records what is certain as one step, and goes on to what is to be chosen.
    private mutating func recordSure(_ typed: PaperBox) -> [Effect] {
        var box = typed
        guard !box.sure.isEmpty else {
            goOn(&box)
            return []
        }
        let papers = box.sure.map { (target: $0.target, submission: $0.submission) }
        let effects = recordReports(of: papers.map(\.target.body)) { actions throws(ChangeRefusal) in
            try actions.receiving(papers)
        }
        guard !effects.isEmpty else { return [] }
        box.sure = []
        goOn(&box)
        return effects
    }

    private mutating func recordChosen(_ typed: PaperBox) -> [Effect] {
        var box = typed
        guard let open = box.current, open.targets.indices.contains(box.pick) else { return [] }
        guard let day = open.paper.day else {
            notice = Notice(kind: .refused, text: wording.paperWithoutDay)
            return []
        }
        let target = open.targets[box.pick]
        // Whoever chooses it for a report that is in means a new one: the first is kept.
        let isIn = duty(of: target)?.handedIn(target.body) != nil
        let effects = recordReports(of: [target.body]) { actions throws(ChangeRefusal) in
            try actions.recording(
                .init(receivedOn: day, number: open.paper.number), of: target.duty, from: [target.body],
                as: isIn ? .replacement : .coming)
        }
        guard !effects.isEmpty else { return [] }
        goOn(&box)
        return effects
    }

    /// Goes to the next one that is to be chosen; behind the last the box is closed.
    private mutating func goOn(_ box: inout PaperBox) {
        let next = box.place.map { $0 + 1 } ?? 0
        guard box.open.indices.contains(next) else { return dismiss() }
        (box.place, box.pick) = (next, 0)
        replaceModal(with: .papers(box))
    }
}

struct PaperBoxView {
    let state: AppState
    let paperBox: PaperBox

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect)
        let wording = state.wording
        let title = wording.papersTitle(
            sure: paperBox.sure.count, open: paperBox.open.count, at: paperBox.place.map { $0 + 1 })
        frame.box(rect, title: title.truncated(toWidth: rect.columns - 4), .borderFocused)
        let inside = rect.inner.inset(left: 1, right: 1)
        guard let open = paperBox.current else { return drawHeaps(in: inside, &frame) }
        let paper = open.paper
        let facts = [paper.number, paper.day.map(wording.day), paper.sender].compactMap(\.self)
        var lines = facts.joined(separator: " · ").wrapped(toWidth: inside.columns)
        if !paper.subject.isEmpty { lines += paper.subject.wrapped(toWidth: inside.columns) }
        lines.append(wording.doubt(open.doubt))
        for (row, text) in lines.prefix(inside.rows).enumerated() {
            frame.put(text, in: inside, row: row, row == lines.count - 1 ? .dim : .normal)
        }
        let list = inside.inset(top: min(inside.rows, lines.count + 1))
        frame.list(
            open.targets, selected: paperBox.pick, in: list, isFocused: true
        ) { target, line, frame in
            let isIn = state.duty(of: target)?.handedIn(target.body) != nil
            let text = state.name(of: target) + (isIn ? " · " + wording.inItsPlace : "")
            frame.put(text.truncated(toWidth: line.columns - 1), in: line, column: 1)
        }
    }

    /// The three heaps, certain ones first.
    private func drawHeaps(in rect: Rect, _ frame: inout Frame) {
        let lines = paperBox.lines.flatMap { $0.wrapped(toWidth: rect.columns, hangingIndent: 2) }
        let start = max(0, min(paperBox.scroll, lines.count - rect.rows))
        for (row, text) in lines.dropFirst(start).prefix(rect.rows).enumerated() {
            let style: StyleName = text.hasPrefix("+") ? .done : text.hasPrefix("?") ? .dueSoon : .normal
            frame.put(text, in: rect, row: row, style)
        }
        let edge = rect.right
        if start > 0 { frame.put("↑", at: Point(row: rect.top, column: edge), .dim) }
        if start + rect.rows < lines.count { frame.put("↓", at: Point(row: rect.bottom - 1, column: edge), .dim) }
    }
}
