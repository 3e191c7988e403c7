import Disk
import Records

/// Changes that are not stored yet, because somebody else is writing into the folder.
package struct WaitingChanges: Equatable, Sendable {
    /// What is wanted, in order; the first is tried again and again.
    package var effects: [Effect] = []
    /// Who has the folder, if that is known.
    package var holder: LockHolder?

    /// Whether nothing waits.
    package var isEmpty: Bool { effects.isEmpty }

    /// Whether a change of a record waits.
    func holds(_ record: RecordID) -> Bool {
        effects.contains { effect in
            guard case .commit(let action, _) = effect else { return false }
            return action.changes.contains { $0.record == record }
        }
    }
}

extension AppState {
    /// A change has to wait.
    mutating func wait(with effect: Effect, for holder: LockHolder?) {
        world.waiting.effects.append(effect)
        sayWhoHolds(holder ?? waiting.holder)
    }

    /// The first change has been tried again in vain.
    mutating func keepWaiting(for holder: LockHolder?) {
        // Whoever has the lock writes the name a moment later.
        guard let holder, holder != waiting.holder else { return }
        sayWhoHolds(holder)
    }

    private mutating func sayWhoHolds(_ holder: LockHolder?) {
        world.waiting.holder = holder
        notice = Notice(kind: .refused, text: wording.waitingToWrite(waiting.effects.count, holder))
    }

    /// What is to be tried again. Not while a person decides about a change before.
    func tryAgain() -> [Effect] {
        if case .conflict = modal { return [] }
        return Array(waiting.effects.prefix(1))
    }

    /// The first of the changes that waited has got its answer: the next one.
    mutating func afterAnswer() -> [Effect] {
        guard !waiting.isEmpty else { return [] }
        world.waiting.effects.removeFirst()
        if waiting.isEmpty { world.waiting.holder = nil }
        return tryAgain()
    }

    /// Gives up the change that was wanted last.
    mutating func stopWaiting() {
        guard world.waiting.effects.popLast() != nil else { return }
        if waiting.isEmpty { world.waiting.holder = nil }
        notice = Notice(kind: .refused, text: wording.stoppedWaiting(left: waiting.effects.count))
    }
}
