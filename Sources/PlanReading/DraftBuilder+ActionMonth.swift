import PlanModel

/// The days of what belongs to the Action Month.
extension DraftBuilder {
    func window(in words: Words) -> Timing? {
        let found = DeadlineReader(words, year: year).timings().found.first {
            if case .range = $0.timing.bound { true } else { false }
        }
        guard var timing = found?.timing else { return nil }
        if timing.isInferred, words.place(of: "nam").map({ DateReader(words: words).fullYear($0 + 1) == year }) ?? false
        {
            timing.isInferred = false
        }
        timing.landmark = .actionMonth
        return timing
    }

    /// The days printed, else those of the heading, else those that the month has every year.
    func actionMonthTimings(_ timings: [Timing], _ context: Context, _ words: Words) -> [Timing] {
        guard let month = reference.actionMonth(in: year) else { return timings }
        // The month's plan has to be there before the month begins.
        let drawsUp = TaskWords.drawsUpPlan(words)
        let first = context.actionMonth?.from ?? month.lowerBound
        if drawsUp, !timings.contains(where: { if case .before = $0.bound { true } else { false } }) {
            return [Timing(.before(first), isInferred: true)]
        }
        let marked = timings.map { timing -> Timing in
            guard case .range(let from, let to) = timing.bound, from == month.lowerBound, to == month.upperBound else {
                return timing
            }
            var timing = timing
            timing.landmark = .actionMonth
            return timing
        }
        if !marked.isEmpty { return marked }
        if let window = context.actionMonth { return [window] }
        return [Timing(.range(from: month.lowerBound, to: month.upperBound), landmark: .actionMonth, isInferred: true)]
    }
}
