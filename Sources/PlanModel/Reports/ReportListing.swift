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

    /// Which bodies are listed.
    package var filter: Filter
    /// Whether the most delayed stand first under their heading; else they keep the paper's order.
    package var isByDelay: Bool
    /// Words that names must hold, accents not needed.
    package var search: String
    /// Bodies that stay listed whatever the filter says.
    package var kept: Set<AgencyReference>

    /// A listing; by default of all, in the paper's order.
    package init(
        filter: Filter = .all, isByDelay: Bool = false, search: String = "", kept: Set<AgencyReference> = []
    ) {
        self.filter = filter
        self.isByDelay = isByDelay
        self.search = search
        self.kept = kept
    }

    /// The bodies that are listed, under their headings. A body is found by its own names and by those of its group.
    package func parts(of board: ReportBoard, in plan: Plan, reference: ReferenceData) -> [Part] {
        let search = NameSearch(search)
        return board.groups.compactMap { group in
            let common: [String] =
                if !search.isEmpty, case .members(let heading) = group.kind {
                    reference.searchNames(of: heading, in: plan)
                } else {
                    []
                }
            var rows = group.rows.filter { row in
                guard kept.contains(row.body) || includes(row, of: board) else { return false }
                guard !search.isEmpty else { return true }
                let names = reference.searchNames(of: row.body, in: plan) + common
                return search.finds(names)
            }
            if isByDelay { rows = sorted(rows, of: board) }
            return rows.isEmpty ? nil : Part(group: group, rows: rows)
        }
    }

    private func includes(_ row: ReportBoard.Row, of board: ReportBoard) -> Bool {
        switch filter {
        case .all: true
        case .late: !row.isRequested && row.cells.contains(where: \.isOverdue)
        case .missing: row.cells.contains(where: \.isMissing)
        case .missingDuty(let duty): board.column(duty).map { row.cells[$0].isMissing } ?? false
        }
    }

    /// The most delayed first; those that are equally so keep their order.
    private func sorted(_ rows: [ReportBoard.Row], of board: ReportBoard) -> [ReportBoard.Row] {
        var column: Int?
        if case .missingDuty(let duty) = filter { column = board.column(duty) }
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
