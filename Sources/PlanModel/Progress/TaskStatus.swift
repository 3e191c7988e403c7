/// How far a task is, as staff set it.
@usableFromInline package enum TaskStatus: String, CaseIterable, Sendable, BitwiseCopyable {
    /// Chưa thực hiện.
    case notStarted
    /// Đang thực hiện.
    case inProgress
    /// Chờ xác nhận.
    case awaitingConfirmation
    /// Đã hoàn thành.
    case done
    /// Tạm hoãn.
    case suspended
    /// Không thực hiện.
    case dropped
}

extension TaskStatus {
    /// The status of a whole from those of its parts: done when all are, awaiting confirmation when the rest only
    /// wait for that, suspended when all are, in progress when any has begun. Dropped parts do not hold the others up.
    package init(combining parts: [TaskStatus]) {
        let kept = parts.filter { $0 != .dropped }
        guard !kept.isEmpty else {
            self = parts.isEmpty ? .notStarted : .dropped
            return
        }
        if kept.allSatisfy({ $0 == .done }) {
            self = .done
        } else if kept.allSatisfy({ $0 == .done || $0 == .awaitingConfirmation }) {
            self = .awaitingConfirmation
        } else if kept.allSatisfy({ $0 == .suspended }) {
            self = .suspended
        } else {
            let hasBegun = kept.contains { $0 == .done || $0 == .inProgress || $0 == .awaitingConfirmation }
            self = hasBegun ? .inProgress : .notStarted
        }
    }
}
