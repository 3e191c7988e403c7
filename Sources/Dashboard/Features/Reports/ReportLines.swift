import PlanModel
import Records

/// A line that can be selected where one report stands below the other.
struct ReportLine: Hashable {
    var duty: Ref
    /// Nil for the report itself.
    var body: AgencyReference?
    /// The heading, where it is one that can be unfolded; nil of a body.
    var part: ReportBoard.GroupKind?
}

extension ReportsState {
    var line: ReportLine? { duty.map { ReportLine(duty: $0, body: body, part: body == nil ? part : nil) } }

    /// Whether bodies are folded under headings of their own.
    var hasOpenableParts: Bool { layout == .byReport && listing.grouping != .paper }

    /// Whether the bodies under a heading are shown. A search looks under all.
    func isOpen(_ part: ReportListing.Part) -> Bool {
        !hasOpenableParts || openParts.contains(part.group.kind) || !listing.search.isEmpty
    }

    /// Whether the bodies of a report are shown. A search looks under all.
    func isUnfolded(_ duty: Ref) -> Bool { unfolded.contains(duty) || !listing.search.isEmpty }
}

extension AppState {
    /// Each report with those of its bodies that are listed.
    func reportsListed(of board: ReportBoard) -> [ReportListing.Report] {
        guard let plan = digest.plan(board.plan)?.plan.plan else { return [] }
        return reports.listing.reports(of: board, in: plan, reference: digest.library.reference)
    }

    /// The lines that can be selected, in order.
    var reportLines: [ReportLine] {
        guard let board = reportBoard else { return [] }
        return reportsListed(of: board).flatMap { report in
            guard reports.isUnfolded(report.id) else { return [ReportLine(duty: report.id)] }
            return [ReportLine(duty: report.id)]
                + report.parts.flatMap { part in
                    let head = ReportLine(duty: report.id, part: part.group.kind)
                    let bodies = reports.isOpen(part) ? part.rows : []
                    return (reports.hasOpenableParts ? [head] : [])
                        + bodies.map { ReportLine(duty: report.id, body: $0.body) }
                }
        }
    }

    /// Shows the bodies of the selected report or heading, or folds them away.
    mutating func foldReport() {
        guard let duty = reports.duty else { return }
        if let part = reports.part, reports.hasOpenableParts {
            if reports.openParts.remove(part) == nil { reports.openParts.insert(part) }
            return
        }
        if reports.unfolded.remove(duty) == nil { reports.unfolded.insert(duty) }
        notice = nil
    }

    /// From one report below the other to bodies against reports, and back. What is selected stays so.
    mutating func switchReportLayout() {
        notice = nil
        switch reports.layout {
        case .byReport: reports.layout = .grid
        case .grid:
            reports.layout = .byReport
            if case .missingDuty = reports.listing.filter { reports.listing.filter = .missing }
            if let duty = reports.duty { reports.unfolded.insert(duty) }
        }
        repairReports()
    }

    /// Goes to the first body that a search finds: under the selected report where there is one.
    mutating func standOnFirstFoundBody() {
        let found = reportLines.filter { $0.body != nil }
        guard let first = found.first(where: { $0.duty == reports.duty }) ?? found.first else { return }
        (reports.duty, reports.body, reports.part) = (first.duty, first.body, nil)
    }
}
