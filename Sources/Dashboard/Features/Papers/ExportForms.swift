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
                Form.Field(.exported, subject.name(language), choices: exportSubjects),
            ] + (screen == .actionMonth ? programmeDays(plan?.plan.year ?? today.year) : [])
                + (plan.flatMap { plan in papersWithSender.map { senderFields($0, of: plan.plan) } } ?? []))
        // What the chosen paper does not use is not asked for, but stays for the next one.
        // The long list of what there is hides nothing below it.
        form.focus = 1
        present(.form(form))
    }

    /// What the screen is about comes with its papers; all of them at once would hide the form.
    private var exportSubjects: FieldChoices {
        let subjects = ExportSubject.allCases.filter { subject in
            if subject == .calls, digest.library.contacts.isEmpty { return false }
            if subject.covering != nil { return screen == .overview || screen == .browse }
            return subject.paperOfActionMonth == nil || screen == .actionMonth
        }
        return FieldChoices(
            subjects.map { ($0.name(language), [$0.rawValue] + Language.allCases.map($0.name)) }, isClosed: true)
    }

    /// The papers of the screen for which somebody has to be said who signs; nil where there are none.
    private var papersWithSender: PaperKind? {
        switch screen {
        case .overview, .browse: .covering
        case .actionMonth: .actionMonth
        case .tasks, .calendar, .reports, .figures: nil
        }
    }

    /// Of which days a programme is; all of the month where nothing is typed.
    private func programmeDays(_ year: Int) -> [Form.Field] {
        let day = FieldMeaning.day(DayPurpose(.held, planYear: year, today: today))
        return [Form.Field(.programmeFrom, as: day), Form.Field(.programmeUntil, as: day)]
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
        if subject?.isPaper == true, scope != plan.map({ .plan($0.id) }), form.isAccepted {
            form.reject(.exportScope, .onePlan)
        }
        if case .found? = scope, subject?.takesQuery == false, form.isAccepted {
            form.reject(.exportScope, .notNarrowed)
        }
        let days = subject == .actionMonthProgramme ? programmeDays(from: &form) : nil
        let sender = subject.flatMap { self.sender(of: $0, from: &form) }
        replaceModal(with: .form(form))
        guard form.isAccepted, let subject, let scope else { return [] }
        if subject.isPaper, let plan {
            if sender != nil, let kind = papersWithSender { rememberSender(form, kind, of: plan.plan) }
            showPaper(subject, of: plan, days: days, from: sender)
            return []
        }
        let request = ExportRequest(subject, scope, year: selection.year, today: today)
        let work = BackgroundWork.exporting(request)
        self.work = work
        notice = Notice(kind: .done, text: wording.working(work))
        return [.export(request)]
    }

    /// The days of a programme; nil where none are typed.
    private func programmeDays(from form: inout Form) -> ClosedRange<Day>? {
        func day(_ label: Wording.FieldLabel) -> Day? {
            guard form.text(label) != nil else { return nil }
            let day = form.day(label)
            if day == nil, form.isAccepted { form.reject(label, .notADay) }
            return day
        }
        let (typedFrom, typedUntil) = (day(.programmeFrom), day(.programmeUntil))
        guard let from = typedFrom ?? typedUntil else { return nil }
        let until = typedUntil ?? from
        guard from <= until else {
            form.reject(.programmeUntil, .endsBeforeItBegins)
            return nil
        }
        return from...until
    }

    private mutating func showPaper(
        _ subject: ExportSubject, of plan: ResolvedPlan, days: ClosedRange<Day>?, from sender: PaperSender?
    ) {
        let title = wording.title(of: subject.name(language))
        let file = subject == .plan ? plan.id.slug : "\(subject.fileName(language))-\(plan.id)"
        notice = nil
        if subject.isSigned {
            guard let made = signedPaper(subject, of: plan, days: days, from: sender) else {
                notice = Notice(kind: .refused, text: wording.noActionMonth(plan.plan.year))
                return
            }
            preview([made.paper], title: title, remark: wording.reportGaps(of: [made]), file: file, in: .docx)
        } else {
            let made = wording.paper(of: plan, reference: digest.library.reference)
            preview(
                [made.paper], title: wording.planPaperTitle,
                remark: made.shortLines > 0 ? wording.shortLines(made.shortLines) : nil, file: file, in: .docx)
        }
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
