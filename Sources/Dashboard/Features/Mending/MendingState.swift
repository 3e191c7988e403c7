import DocumentReading
import PlanModel
import PlanReading
import Records
import Wording

/// A document that a person goes through, in place of the screen, before anything of it is written.
package struct MendingState: Sendable {
    /// Which lines are listed.
    package typealias Filter = Wording.MendingFilter

    /// What was read and decided.
    package private(set) var reading: MendedReading
    /// The selected line.
    package var selected: LineID?
    /// Which lines are listed.
    package var filter = Filter.all
    /// Lines that were decided since, and stay listed.
    private var kept: Set<LineID> = []
    /// Of a plan that is there already, the fields that people changed since it was made; nil while that is not known.
    package var touched: [Ref: Set<String>]?
    /// What its document said when it was read before, where that was kept.
    var base: Plan?
    /// What was decided before each step.
    private var past: [MendingDecisions] = []

    init(_ reading: MendedReading) {
        self.reading = reading
        selected = (reading.lines.indices.first(where: reading.isOpen) ?? reading.lines.indices.first)
            .map { reading.lines[$0].id }
    }

    /// The places of the listed lines.
    var listed: [Int] { reading.lines.indices.filter { kept.contains(reading.lines[$0].id) || isListed($0) } }

    private func isListed(_ index: Int) -> Bool {
        switch filter {
        case .all: true
        case .open: reading.isOpen(index)
        case .odd: reading.isOpen(index) && !reading.meanings[index].problems.isEmpty
        }
    }

    /// The place of the selected line.
    var index: Int? { selected.flatMap(reading.index) }

    /// What a line means, or the one that it belongs to.
    func meaning(of index: Int) -> LineMeaning { reading.meanings[reading.meanings[index].home ?? index] }

    /// Decides something about the reading; what can be taken back again.
    mutating func mend(_ change: (inout MendedReading) throws(MendedReading.Refusal) -> Void)
        throws(MendedReading.Refusal)
    {
        let before = reading.decisions
        try change(&reading)
        guard reading.decisions != before else { return }
        past.append(before)
        if let selected { kept.insert(selected) }
        settle()
    }

    /// Takes back what was decided last; false where nothing was.
    mutating func undo() -> Bool {
        guard let before = past.popLast() else { return false }
        try? reading.decide { $0 = before }
        settle()
        return true
    }

    /// Takes over what was decided another time.
    mutating func restore(_ text: String) -> Int? {
        let count = reading.restore(text)
        settle()
        return count
    }

    mutating func show(_ filter: Filter) {
        (self.filter, kept) = (filter, [])
        settle()
    }

    /// Goes to the next line that a person should look at, from the top again after the last; false if there is none.
    mutating func goToOpen() -> Bool {
        let open = reading.lines.indices.filter(reading.isOpen)
        guard let next = open.first(where: { $0 > index ?? -1 }) ?? open.first else { return false }
        selected = reading.lines[next].id
        return true
    }

    /// Stays on the selected line, or goes to the next one that is listed.
    mutating func settle() {
        let listed = listed
        let place = index ?? 0
        let next = listed.first { $0 >= place } ?? listed.last
        selected = (listed.contains(place) ? place : next).map { reading.lines[$0].id } ?? selected
    }

    /// The draft as the one plan of a library, for forms that change plans.
    var library: PlanLibrary { PlanLibrary(reference: reading.reference, plans: [reading.draft.plan]) }

    /// The draft as it is written, named anew should its year or subject have changed.
    var draft: Plan {
        var plan = reading.draft.plan
        plan.id = PlanHead(plan).planID(of: reading.reference.units[plan.unit], in: reading.reference) { _ in false }
        return plan
    }
}

/// The choice of what a line is.
package struct LineKindChoice: Equatable, Sendable {
    /// The line.
    let line: LineID
    /// The choice the cursor is on; nil leaves it to the reader.
    var selected: LineKind?

    /// All choices, in the order in which they are shown.
    static let kinds: [LineKind?] = [nil] + LineKind.allCases.map(Optional.some)
}

/// What came of a document.
package struct DocumentAnswer: Sendable {
    /// Why it was not read.
    package enum Refusal: Error, Sendable {
        case file(DocumentFailure), understanding(PlanRefusal)
    }

    /// Its path as typed.
    package let path: String
    /// How it was read.
    package let manner: ReadingManner
    /// What was read.
    package let result: Result<MendedReading, Refusal>

    package init(path: String, manner: ReadingManner = ReadingManner(), result: Result<MendedReading, Refusal>) {
        (self.path, self.manner, self.result) = (path, manner, result)
    }
}
