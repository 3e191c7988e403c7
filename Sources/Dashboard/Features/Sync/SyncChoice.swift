import PlanMerge
import PlanSync

/// The choice, place by place, between one's own and the other machine's version.
package struct SyncChoice: Equatable, Sendable {
    /// The places.
    package var conflicts: [SyncConflict]
    /// What is decided so far, by the place's name.
    package var sides: [String: MergeSide] = [:]
    /// The name of the selected place.
    package var selected: String?

    init(_ conflicts: [SyncConflict]) {
        self.conflicts = conflicts
        selected = conflicts.first?.name
    }

    /// Whether nothing is left to decide. What cannot be decided by taking a side has to be mended first.
    var isComplete: Bool { conflicts.allSatisfy { !$0.isDecidable || sides[$0.name] != nil } }

    /// Whether there is anything to decide.
    var isDecidable: Bool { conflicts.contains(where: \.isDecidable) }

    /// What the next run is told.
    var decisions: SyncDecisions { SyncDecisions(named: sides) }

    /// Decides the selected place, and goes on to the next one that is open.
    mutating func take(_ side: MergeSide) {
        guard let selected, let place = conflicts.firstIndex(where: { $0.name == selected }) else { return }
        guard conflicts[place].allows(side) else { return }
        sides[selected] = side
        let behind = conflicts[place...] + conflicts[..<place]
        if let next = behind.first(where: { $0.isDecidable && sides[$0.name] == nil }) { self.selected = next.name }
    }
}
