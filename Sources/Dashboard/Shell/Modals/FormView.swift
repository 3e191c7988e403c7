import TerminalUI

/// A form: a line a field, complaints below their field.
struct FormView {
    let state: AppState
    let form: Form

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        let labels = form.fields.map { wording.fieldLabel($0.label) }
        let labelWidth = min(24, labels.map(\.displayWidth).max() ?? 0)
        let asked = form.asked
        let complaints = asked.count { form.fields[$0].complaint != nil }
        let size = Size(columns: min(rect.columns, 76), rows: min(rect.rows, asked.count + complaints + 2))
        let box = rect.centered(size)
        frame.fill(box)
        frame.box(box, title: form.title(state), .borderFocused)
        let inside = box.inner.inset(left: 1, right: 1)
        // The field that is typed into is always seen.
        let start = max(0, (asked.firstIndex(of: form.focus) ?? 0) + complaints + 1 - inside.rows)
        let hints = state.paperHints(of: form)
        var row = 0
        var focused: Rect?
        for place in asked.dropFirst(start) where row < inside.rows {
            let field = form.fields[place]
            let line = inside.row(row)
            let style: StyleName = place == form.focus ? .key : .normal
            frame.put(labels[place].truncated(toWidth: labelWidth), in: line, style)
            let input = line.inset(left: labelWidth + 1)
            draw(place, isFocused: place == form.focus, hint: hints[field.label], in: input, &frame)
            // The reason why not stands between a field and what is offered for it.
            if place == form.focus { focused = field.complaint == nil ? input : input.inset(bottom: -1) }
            row += 1
            if let complaint = field.complaint, row < inside.rows {
                let text =
                    complaint == .doubtful
                    ? wording.doubtful(meanings(of: place)) : wording.fieldComplaint(complaint)
                frame.put(text, in: inside.row(row), column: labelWidth + 1, .error)
                row += 1
            }
        }
        if let focused { drawOffered(below: focused, in: rect, &frame) }
    }

    private func meanings(of place: Int) -> [String] {
        guard let text = form.fields[place].text else { return [] }
        return form.meaning(of: place)?.texts(of: text, state.wording) ?? []
    }

    /// The choices that fit what is typed, below their field; above it where there is no room.
    private func drawOffered(below input: Rect, in rect: Rect, _ frame: inout Frame) {
        let offered = form.offered
        guard !offered.isEmpty else { return }
        let width = min(input.columns, (offered.map(\.displayWidth).max() ?? 0) + 4)
        let isBelow = input.bottom + offered.count <= rect.bottom
        let top = isBelow ? input.bottom : max(rect.top, input.top - offered.count)
        let list = Rect(row: top, column: input.left, columns: width, rows: offered.count)
        frame.fill(list, .field)
        for (row, text) in offered.enumerated() {
            frame.put(form.pick == row ? "▸" : " ", in: list, row: row, .key)
            frame.put(text, in: list, row: row, column: 2, .field)
            if form.pick == row { frame.highlight(list.row(row), .selected) }
        }
    }

    private func draw(_ place: Int, isFocused: Bool, hint: String?, in box: Rect, _ frame: inout Frame) {
        let field = form.fields[place]
        let window = field.input.window(width: box.columns)
        frame.fill(box, .field)
        frame.put(window.text, in: box, .field)
        if field.input.isEmpty {
            let usual = state.wording.fieldHint(field.label, year: form.year(of: place) ?? state.today.year)
            frame.put((hint ?? usual).truncated(toWidth: box.columns - 2), in: box, column: 1, .dim)
        }
        // What is typed goes before what it is taken for.
        if let meaning = meanings(of: place).first, window.text.displayWidth + meaning.displayWidth + 4 <= box.columns {
            frame.put(meaning, in: box, column: box.columns - meaning.displayWidth - 1, .dim)
        }
        if isFocused {
            frame.cursor = box.origin.moved(columns: min(window.cursorColumn, max(0, box.columns - 1)))
        }
    }
}

/// A text to read.
struct TextPageView {
    let page: TextPage

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect)
        frame.box(rect, title: page.title, .borderFocused)
        let inside = rect.inner.inset(left: 1, right: 1)
        var row = 0
        for line in page.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(page.scroll) {
            // What fits keeps the blanks it begins with.
            let line = String(line)
            let parts = line.displayWidth <= inside.columns ? [line] : line.wrapped(toWidth: inside.columns)
            for part in parts where row < inside.rows {
                frame.put(part, in: inside, row: row)
                row += 1
            }
            if row >= inside.rows { break }
        }
        let edge = rect.right - 2
        if page.scroll > 0 { frame.put("↑", at: Point(row: rect.top + 1, column: edge), .dim) }
        if row >= inside.rows { frame.put("↓", at: Point(row: rect.bottom - 2, column: edge), .dim) }
    }
}

extension Form {
    /// The title over a form.
    func title(_ state: AppState) -> String {
        switch purpose {
        case .submission(let duty, let bodies, let kind):
            let who = state.title(of: bodies, duty.plan)
            return kind == .replacement ? state.wording.replacementTitle(who) : state.wording.submissionTitle(who)
        case .returning(let duty, let bodies):
            return state.wording.returnTitle(state.title(of: bodies, duty.plan))
        case .exempting(let duty, let bodies):
            return state.wording.exemptTitle(state.title(of: bodies, duty.plan))
        case .call(let duty, let body): return state.wording.callForm(state.nameOfBody(body, of: duty.plan))
        case .figure(_, let target, let year):
            return state.digest.library.reference.targets.target(target).map { state.wording.valueForm($0, year: year) }
                ?? target
        case .money(let money):
            return state.wording.moneyForm(
                state.digest.plan(money.plan).map { plan in
                    state.digest.library.reference.shortName(of: money.agency, in: plan.plan.plan, state.language)
                } ?? money.agency.description, year: money.year)
        case .rollOverText(let item): return state.wording.editTitle(item)
        case .activity(let seen, let plan): return state.wording.activityForm(isNew: seen == nil, plan: plan.slug)
        case .force(let plan, _, let missing): return state.wording.forceTitle(plan, missing)
        case .theme(let year): return state.wording.themeForm(year)
        case .planHead(let plan): return state.wording.headForm(plan)
        case .document: return state.wording.documentForm
        case .splitLine: return state.wording.splitForm
        case .mendedBodies: return state.wording.chooseBodiesForm
        case .mendedUnit: return state.wording.chooseUnitForm
        case .newLine(let line, let id):
            guard let plan = state.digest.plan(id)?.plan.plan else { return id.slug }
            return state.wording.newLine(line.kind, line.ref(in: plan))
        case .line(let line, let id):
            let found = state.seenLibrary.plan(id)?.plan.outline.first { $0.id == line }
            return found.map(state.wording.lineForm) ?? id.slug
        case .letter(let plan): return state.wording.letterForm(plan)
        case .report(let plan): return state.wording.reportForm(plan)
        case .letterNumber(let letter, let unit): return state.titleOfLetter(letter, of: unit)
        case .roster(let group, let plan): return state.titleOfRoster(group, of: plan)
        case .signingStep(let paper, let unit): return state.titleOfSigning(paper, of: unit)
        case .export: return state.wording.exportForm
        }
    }
}
