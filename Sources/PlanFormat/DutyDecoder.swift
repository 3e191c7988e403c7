import JSONText
import PlanModel
import Records

extension RecordReader {
    /// A reporting duty, or one for each period of what is owed again and again.
    func duties(_ id: Ref) -> [ReportingDuty] {
        let kind: ReportingDuty.Kind = word("kind") ?? .yearReport
        if kind == .periodicReport { log.uses(.second) }
        var duty = ReportingDuty(
            id: id, ref: ownRef(), task: optionalText("task").map { Ref($0) } ?? Ref(""), kind: kind,
            title: text("title") ?? Unreadable.text, who: bodies("who"), toWhom: bodies("toWhom"), via: bodies("via"),
            timing: optionalRecord("timing").flatMap { $0.timing() })
        if log.mayHoldDoubts { duty.unsure = unsure() }
        var received = submissions()
        var duties = duty.forEachPeriod
        for place in duties.indices {
            duties[place].submissions = received.removeValue(forKey: duties[place].period?.key)?.0 ?? [:]
        }
        for (period, (_, node)) in received.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
            log.add(.unknownPeriod(period ?? ""), at: node)
        }
        return duties
    }

    private typealias Submissions = [AgencyReference: ReportingDuty.Submission]

    /// What came in, by period, each with a place where it is told: `so-y-te`, `so-y-te#2026-03`.
    private func submissions() -> [String?: (Submissions, JSONNode)] {
        guard let submissions = optionalRecord("submissions") else { return [:] }
        var result: [String?: (Submissions, JSONNode)] = [:]
        for member in submissions.node.members {
            let key = member.key
            let parts = key.split(separator: "#", maxSplits: 1)
            guard let name = parts.first, let body = body(String(name), "submissions", at: member.value),
                let record = record(member.value, key), let day = record.day("receivedOn")
            else { continue }
            let period = parts.count == 2 ? String(parts[1]) : nil
            result[period, default: ([:], member.value)].0[body] = ReportingDuty.Submission(
                receivedOn: day, number: record.optionalText("number"), note: record.optionalText("note"))
        }
        return result
    }
}
