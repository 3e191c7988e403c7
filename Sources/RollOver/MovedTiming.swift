import PlanModel

extension RollOver {
    /// A day or window, and the same in the new year.
    package struct MovedTiming: Hashable, Sendable {
        /// As it was.
        package var old: Timing
        /// As it is proposed; marked as inferred, as nobody has printed it yet.
        package var new: Timing

        init(_ timing: Timing, by years: Int, in world: RollOverWorld) {
            (old, new) = (timing, timing)
            switch timing.bound {
            case .before(let day): new.bound = .before(RollOver.moved(day, by: years))
            case .on(let day): new.bound = .on(RollOver.moved(day, by: years))
            case .range(let from, let to):
                new.bound = .range(from: RollOver.moved(from, by: years), to: RollOver.moved(to, by: years))
            case .relative(let text): new.bound = .relative(RolledText(text, in: world).text)
            case .recurring(_, let recurrence):
                let span = recurrence.span
                let first = RollOver.moved(span.lowerBound, by: years)
                let moved = Recurrence(
                    recurrence.every, day: recurrence.day, month: recurrence.month, isBefore: recurrence.isBefore,
                    in: first...max(first, RollOver.moved(span.upperBound, by: years)))
                if let bound = moved?.timings.first?.bound { new.bound = bound }
            }
            if timing.due != nil { new.isInferred = true }
        }
    }
}
