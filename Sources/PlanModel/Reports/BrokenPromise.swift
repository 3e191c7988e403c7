/// What a body promised for a day that has passed, and has not handed in.
package struct BrokenPromise: Hashable, Sendable {
    package let duty: ReportingDuty
    package let body: AgencyReference
    package let promise: ReportingDuty.Promise

    /// Those of a board, longest ago first. What is set aside or of a plan that is over is nobody's promise any more.
    package static func all(of board: ReportBoard) -> [BrokenPromise] {
        let columns = board.columns.enumerated().filter { !$0.element.duty.calls.isEmpty }
        guard !columns.isEmpty else { return [] }
        let found = board.rows.flatMap { row in
            columns.compactMap { index, column -> BrokenPromise? in
                guard row.cells[index].awaitsReport,
                    let promise = column.duty.promise(of: row.body, today: board.today), promise.daysPast > 0
                else { return nil }
                return BrokenPromise(duty: column.duty, body: row.body, promise: promise)
            }
        }
        return found.enumerated().sorted {
            ($1.element.promise.daysPast, $0.offset) < ($0.element.promise.daysPast, $1.offset)
        }.map(\.element)
    }
}

extension ReportCell {
    /// Whether its report is still to come.
    package var awaitsReport: Bool { isMissing && standing != .unrecorded }
}
