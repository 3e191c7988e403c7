import Records
import VietnameseText

/// Which bodies of a board of reports are listed, and in which order.
package struct ReportListing: Hashable, Sendable {
    /// Which bodies are listed.
    package enum Filter: Hashable, Sendable {
        /// All.
        case all
        /// Those with something missing whose day has passed. Bodies that are only asked are never late.
        case late
        /// Those with something missing, whether its day has passed or not.
        case missing
        /// Those that have not handed in one duty.
        case missingDuty(Ref)
    }

    /// A heading with those of its bodies that are listed.
    package struct Part: Hashable, Sendable {
        /// The heading, with all its bodies.
        package let group: ReportBoard.Group
        /// Those that are listed; never empty.
        package let rows: [ReportBoard.Row]
    }

    /// A duty with those who owe it and are listed.
    package struct Report: Hashable, Sendable, Identifiable {
        /// The duty.
        package let duty: ReportBoard.Column
        /// Its place among the columns of the board.
        package let column: Int
        /// The counts of the bodies that are ordered, listed or not.
        package let tally: ReportTally
        /// The counts of those that are only asked, listed or not.
        package let requested: ReportTally
        /// Those that are listed, under their headings.
        package let parts: [Part]
        /// The duty's id.
        package var id: Ref { duty.id }
    }

    /// Which bodies are listed.
    package var filter: Filter
    /// Whether the most delayed stand first under their heading; else they keep the paper's order.
    package var isByDelay: Bool
    /// Under which headings they stand.
    package var grouping: ReportGrouping
    /// Words that names must hold, accents not needed.
    package var search: String
    /// Bodies that stay listed whatever the filter says.
    package var kept: Set<AgencyReference>

    /// A listing; by default of all, in the paper's order.
    package init(
        filter: Filter = .all, isByDelay: Bool = false, grouping: ReportGrouping = .paper, search: String = "",
        kept: Set<AgencyReference> = []
    ) {
        self.filter = filter
        self.isByDelay = isByDelay
        self.grouping = grouping
        self.search = search
        self.kept = kept
    }

    /// The bodies that are listed, under their headings. A body is found by its own names and by those of its group.
    package func parts(of board: ReportBoard, in plan: Plan, reference: ReferenceData) -> [Part] {
        parts(of: board, column: nil, in: plan, reference: reference)
    }

    /// Each duty with those of its bodies that are listed.
    package func reports(of board: ReportBoard, in plan: Plan, reference: ReferenceData) -> [Report] {
        board.columns.enumerated().map { column, duty in
            func tally(requested: Bool) -> ReportTally {
                ReportTally(board.rows.filter { $0.isRequested == requested }.map { $0.cells[column] })
            }
            return Report(
                duty: duty, column: column, tally: tally(requested: false), requested: tally(requested: true),
                parts: parts(of: board, column: column, in: plan, reference: reference))
        }
    }

    /// The bodies that are listed, looking at one column alone or at all.
    private func parts(of board: ReportBoard, column: Int?, in plan: Plan, reference: ReferenceData) -> [Part] {
        let search = NameSearch(search)
        return board.groups(grouping, column: column, in: plan, reference).compactMap { group in
            let common: [String] =
                if !search.isEmpty, case .members(let heading) = group.kind {
                    reference.searchNames(of: heading, in: plan)
                } else {
                    []
                }
            var rows = group.rows.filter { row in
                if let column, row.cells[column] == .notOwed { return false }
                guard kept.contains(row.body) || includes(row, of: board, column: column) else { return false }
                guard !search.isEmpty else { return true }
                let names = reference.searchNames(of: row.body, in: plan) + common
                return search.finds(names)
            }
            if isByDelay { rows = sorted(rows, column: column ?? missingColumn(of: board)) }
            return rows.isEmpty ? nil : Part(group: group, rows: rows)
        }
    }

    private func includes(_ row: ReportBoard.Row, of board: ReportBoard, column: Int?) -> Bool {
        let cells = column.map { [row.cells[$0]] } ?? row.cells
        return switch filter {
        case .all: true
        case .late: !row.isRequested && cells.contains(where: \.isOverdue)
        case .missing: cells.contains(where: \.isMissing)
        case .missingDuty: missingColumn(of: board).map { row.cells[$0].isMissing } ?? false
        }
    }

    private func missingColumn(of board: ReportBoard) -> Int? {
        if case .missingDuty(let duty) = filter { board.column(duty) } else { nil }
    }

    /// The most delayed first; those that are equally so keep their order.
    private func sorted(_ rows: [ReportBoard.Row], column: Int?) -> [ReportBoard.Row] {
        let delays: [ReportDelay] = rows.map { row in
            if let column { return row.cells[column].delay }
            return row.cells.map(\.delay).max() ?? ReportDelay()
        }
        let order = rows.indices.sorted { left, right in
            delays[left] == delays[right] ? left < right : delays[left] > delays[right]
        }
        return order.map { rows[$0] }
    }
}
