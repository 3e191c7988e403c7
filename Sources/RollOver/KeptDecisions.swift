import PlanModel
import Records

/// What a person decided in a review, as a text that is kept until the review is opened again: a line for each thing, with
/// tabs between its parts. A line of the old plan goes by what it says, so that what was decided about one that says
/// something else by now is not taken for a decision about it.
package struct KeptDecisions: Hashable, Sendable {
    package let text: String

    /// Nil where nothing was decided.
    package init?(_ review: RollOverReview) {
        guard review.isTouched else { return nil }
        let request = review.rollOver.request
        var lines = [[Word.year.rawValue, String(request.year)]]
        if let unit = request.unit { lines.append([Word.unit.rawValue, unit.slug]) }
        lines += KeptDecisions.pairs(request.successors).map { [Word.successor.rawValue] + $0 }
        for line in review.lines {
            let head = [line.id.key, line.text]
            if let decision = review.decisions[line.id] {
                lines.append([Word.decision.rawValue] + head + [decision.rawValue])
            }
            if let texts = review.texts[line.id] {
                lines.append([Word.texts.rawValue] + head + [texts.text] + texts.steps.map { $0 ?? "" })
            }
            lines += KeptDecisions.pairs(review.chosen[line.id] ?? [:]).map { [Word.chosen.rawValue] + head + $0 }
        }
        text = lines.map { parts in parts.map(KeptDecisions.inOneLine).joined(separator: "\t") }.joined(separator: "\n")
    }

    fileprivate enum Word: String {
        case year, unit, successor, decision, texts, chosen
    }

    private static func pairs(_ bodies: [AgencyReference: AgencyReference]) -> [[String]] {
        bodies.map { [$0.key.description, $0.value.description] }.sorted { $0[0] < $1[0] }
    }

    fileprivate static func inOneLine(_ text: String) -> String {
        text.replacing("\n", with: " ").replacing("\t", with: " ").replacing("\r", with: " ")
    }
}

extension RollOverReview {
    /// Takes over what was kept of an earlier review of the plan.
    ///
    /// - Parameters:
    ///   - kept: The text.
    ///   - reference: Units and bodies.
    /// - Returns: How much could be taken over, and how much could not: its line is gone or says something else.
    package mutating func restore(
        _ kept: String, in reference: ReferenceData
    ) -> (restored: Int, dropped: Int) {
        let lines = kept.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        var (restored, dropped) = (0, 0)
        // What the new plan is proposed from comes first.
        for parts in lines {
            guard let isDone = restoreRequest(parts, in: reference) else { continue }
            restored += isDone ? 1 : 0
            dropped += isDone ? 0 : 1
        }
        let items = Dictionary(
            self.lines.map { ([$0.id.key, KeptDecisions.inOneLine($0.text)], $0.id) },
            uniquingKeysWith: { first, _ in first })
        for parts in lines {
            guard parts.count > 3, let word = KeptDecisions.Word(rawValue: parts[0]) else { continue }
            guard let item = items[Array(parts[1...2])] else {
                dropped += 1
                continue
            }
            restore(word, Array(parts[3...]), for: item)
            restored += 1
        }
        return (restored, dropped)
    }

    /// Whether it was taken over; nil where the line is about something else. The year is no decision.
    private mutating func restoreRequest(_ parts: [String], in reference: ReferenceData) -> Bool? {
        guard parts.count > 1, let word = KeptDecisions.Word(rawValue: parts[0]) else { return nil }
        switch word {
        case .year:
            if let year = Int(parts[1]) { try? move(to: year, reference: reference) }
            return nil
        case .unit: return (try? choose(unit: UnitID(parts[1]), reference: reference)) != nil
        case .successor:
            guard parts.count > 2, let old = AgencyReference(parts[1]), let new = AgencyReference(parts[2]) else {
                return false
            }
            return (try? choose(new, for: old, in: nil, reference: reference)) != nil
        case .decision, .texts, .chosen: return nil
        }
    }

    private mutating func restore(_ word: KeptDecisions.Word, _ parts: [String], for item: RollOverItem) {
        switch word {
        case .decision: decisions[item] = Decision(rawValue: parts[0])
        case .texts: texts[item] = Texts(text: parts[0], steps: parts.dropFirst().map { $0.isEmpty ? nil : $0 })
        case .chosen:
            guard parts.count > 1, let old = AgencyReference(parts[0]), let new = AgencyReference(parts[1]) else {
                return
            }
            chosen[item, default: [:]][old] = new
        case .year, .unit, .successor: break
        }
    }
}

extension RollOverItem {
    /// The written form with its kind, as a heading and a block may have the same.
    fileprivate var key: String {
        switch self {
        case .section: "section \(self)"
        case .assignment: "assignment \(self)"
        case .task: "task \(self)"
        case .duty: "duty \(self)"
        case .activity: "activity \(self)"
        case .document, .issuer, .parent, .unit, .agency, .note, .norm, .citation, .addressee, .recipient, .remarks:
            description
        }
    }
}
