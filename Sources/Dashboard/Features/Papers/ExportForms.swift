import PlanDocuments
import PlanModel
import Presentation
import Records
import TerminalUI
import Wording

extension AppState {
    /// Asks what goes out of the folder, and how much of it.
    mutating func beginExport() {
        let plan = paperPlan
        let scopes = exportScopes(plan)
        let subject: ExportSubject = screen == .tasks || plan == nil ? .tasks : usualExport
        var form = Form(
            purpose: .export(plan?.id),
            fields: [
                Form.Field(
                    .exportScope, scopes[0].text,
                    choices: FieldChoices(scopes.map { ($0.text, []) }, isClosed: true)),
                Form.Field(.exported, subject.name(language), choices: .words(ExportSubject.self, language)),
            ])
        // The long list of what there is hides nothing below it.
        form.focus = 1
        present(.form(form))
    }

    /// What is usually wanted of what the screen shows.
    private var usualExport: ExportSubject {
        switch screen {
        case .overview, .browse: .plan
        case .tasks: .tasks
        case .calendar: .deadlines
        case .actionMonth: .actionMonth
        case .reports: .reports
        case .figures: .figures
        }
    }

    /// How much can go out, as it is called; what is looked at first.
    private func exportScopes(_ plan: ResolvedPlan?) -> [(text: String, scope: ExportRequest.Scope)] {
        var scopes: [(text: String, scope: ExportRequest.Scope)] = []
        if let query = selection.query { scopes.append((wording.scopeAsShown, .found(query))) }
        if let plan { scopes.append((wording.scopePlan(plan.id), .plan(plan.id))) }
        return scopes + [(wording.scopeAll, .all)]
    }

    /// Makes what was asked for, or says what is wrong beside its field.
    mutating func acceptExport(_ typed: Form, of id: PlanID?) -> [Effect] {
        guard work == nil else { return [] }
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        let plan = id.flatMap(digest.plan)?.plan
        if id != nil, plan == nil { return acceptGone(id ?? PlanID("")) }
        let subject: ExportSubject? = form.word(.exported)
        let scope = exportScopes(plan).first { $0.text == form.text(.exportScope) }?.scope
        if scope == nil { form.reject(.exportScope, .notInList) }
        if subject == .plan, scope != plan.map({ .plan($0.id) }), form.isAccepted {
            form.reject(.exportScope, .onePlan)
        }
        replaceModal(with: .form(form))
        guard form.isAccepted, let subject, let scope else { return [] }
        if subject == .plan, let plan {
            let made = wording.paper(of: plan, reference: digest.library.reference)
            preview(
                [made.paper], title: wording.planPaperTitle,
                remark: made.shortLines > 0 ? wording.shortLines(made.shortLines) : nil, file: plan.id.slug, in: .docx)
            return []
        }
        let request = ExportRequest(subject, scope, today: today)
        let work = BackgroundWork.exporting(request)
        self.work = work
        notice = Notice(kind: .done, text: wording.working(work))
        return [.export(request)]
    }

    /// Shows what was made before it is saved, unless nobody waits for it any more.
    mutating func take(_ export: Export) {
        guard work == .exporting(export.request) else { return }
        work = nil
        guard !export.isEmpty else {
            notice = Notice(kind: .refused, text: wording.emptyList)
            return
        }
        var page = TextPage(
            title: wording.title(of: export.request.subject.name(language)),
            text: ExportPreview(export, wording).lines.map { SafeText.clean($0) }.joined(separator: "\n"))
        let name = [export.request.subject.fileName(language), export.request.plan?.slug ?? today.iso]
        page.file = TextPage.File(
            name: name.joined(separator: "-") + (export.document.forms.first?.endings.first ?? ""),
            document: export.document)
        present(.page(page))
        notice = nil
    }
}

/// What a sheet or calendar says, to be looked at before it is saved.
private struct ExportPreview {
    /// Nobody reads more of a list before it is saved.
    private static let most = 300
    let lines: [String]

    init(_ export: Export, _ wording: Wording) {
        var lines = export.remarks(wording)
        switch export.document {
        case .sheet(let sheet):
            let shown = sheet.columns.indices.filter { !sheet.columns[$0].isHidden }
            lines.append(
                wording.rowCount(sheet.rows.count) + ": "
                    + shown.map { sheet.columns[$0].title }.joined(separator: " · "))
            lines.append("")
            for row in sheet.rows.prefix(ExportPreview.most) {
                lines.append(shown.filter(row.indices.contains).compactMap { row[$0].written }.joined(separator: " · "))
            }
            if sheet.rows.count > ExportPreview.most { lines.append("…") }
        case .calendar(_, let events):
            lines += [wording.eventCount(events.count), ""]
            lines += events.prefix(ExportPreview.most).map { "\($0.span.written)  \($0.summary)" }
            if events.count > ExportPreview.most { lines.append("…") }
        case .papers, .text: break
        }
        self.lines = lines
    }
}

extension Spreadsheet.Cell {
    fileprivate var written: String? {
        switch self {
        case .text(let text): text
        case .day(_, let written): written
        case .number(let number): String(number)
        case .empty: nil
        }
    }
}

extension CalendarEvent.Span {
    /// The first day, and the time.
    fileprivate var written: String {
        let digits =
            switch self {
            case .days(let from, _): from
            case .time(let time): time
            }
        let letters = Array(digits)
        guard letters.count >= 8 else { return digits }
        let day = "\(String(letters[6..<8]))/\(String(letters[4..<6]))/\(String(letters[0..<4]))"
        return letters.count >= 13 ? "\(day) \(String(letters[9..<11])):\(String(letters[11..<13]))" : day
    }
}
