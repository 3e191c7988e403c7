import Records

/// What a row of a tracking sheet says of a task, whoever filled it in.
package struct ProgressRow: Hashable, Sendable {
    /// What the task said when the sheet was made.
    package struct Base: Hashable, Sendable {
        package let status: TaskStatus
        /// The evidence and the notes as the sheet had them.
        package let evidence: String
        package let notes: String

        package init(status: TaskStatus, evidence: String, notes: String) {
            (self.status, self.evidence, self.notes) = (status, evidence, notes)
        }
    }

    /// Its number in the sheet, counted from 1.
    package let number: Int
    /// The task by the hidden column; nil where it has none.
    package let record: RecordID?
    /// The task as it is printed: its mark and its title.
    package let printed: String
    /// The number of the plan's document.
    package let document: String?
    /// Nil where the cell is blank.
    package let status: Status?
    package let evidence: [String]
    package let notes: [String]
    package let base: Base?
    /// A cell that counts holds a formula.
    package let hasFormula: Bool

    package enum Status: Hashable, Sendable {
        case known(TaskStatus)
        case unknown(String)
    }

    package init(
        number: Int, record: RecordID?, printed: String, document: String? = nil, status: Status?,
        evidence: [String] = [], notes: [String] = [], base: Base? = nil, hasFormula: Bool = false
    ) {
        (self.number, self.record, self.printed, self.document) = (number, record, printed, document)
        (self.status, self.evidence, self.notes) = (status, evidence, notes)
        (self.base, self.hasFormula) = (base, hasFormula)
    }
}

extension ProgressRow {
    /// What stands in one cell, apart: by semicolons, as it goes out, or line by line, as people type it.
    package static func parts(_ cell: String) -> [String] {
        cell.split { $0 == ";" || $0.isNewline }.map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }
    }
}
