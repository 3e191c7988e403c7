import Records

/// Which bodies are to be called about what they are late with, and through whom they are reached.
package struct CallList: Sendable {
    package struct Entry: Sendable {
        package let plan: PlanID
        package let body: AgencyReference
        /// What is late, longest first; never empty.
        package let late: [(duty: ReportingDuty, days: Int)]
        /// Who is asked, the first one first.
        package let contacts: [ContactBook.Contact]
        /// The last call about any of it.
        package let lastCall: ReportingDuty.Call?
        /// The promise that was made last.
        package let promise: ReportingDuty.Promise?

        /// Whom to call: the first who has a telephone, else the first.
        package var callee: ContactBook.Contact? { contacts.first { $0.telephone != nil } ?? contacts.first }
    }

    /// The bodies, in the order of the board.
    package let entries: [Entry]

    /// The late of a plan's board, of one duty where one is named. Bodies that are only asked are never late.
    package init(_ board: ReportBoard, of plan: Plan, in library: PlanLibrary, duty: Ref? = nil) {
        entries = board.rows.filter { !$0.isRequested }.compactMap { row in
            let late = zip(board.columns, row.cells).compactMap { column, cell -> (duty: ReportingDuty, days: Int)? in
                guard let days = cell.daysOverdue, duty ?? column.id == column.id else { return nil }
                return (column.duty, days)
            }
            guard !late.isEmpty else { return nil }
            let calls = late.flatMap { $0.duty.calls(to: row.body) }
            let promises = late.compactMap { $0.duty.promise(of: row.body, today: board.today) }
            return Entry(
                plan: plan.id, body: row.body, late: late.sorted { $0.days > $1.days },
                contacts: library.contacts(of: row.body, in: plan, on: board.today),
                lastCall: calls.max { $0.on < $1.on }, promise: promises.max { $0.call.on < $1.call.on })
        }
    }

    /// The mail addresses of all who are asked, each once.
    package var addresses: [String] {
        var seen: Set<String> = []
        return entries.flatMap(\.contacts).compactMap(\.mail).filter { seen.insert($0.lowercased()).inserted }
    }

    /// The bodies to which no letter can be mailed.
    package var withoutAddress: [AgencyReference] {
        entries.filter { $0.contacts.allSatisfy { $0.mail == nil } }.map(\.body)
    }
}
