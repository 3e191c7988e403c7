import PlanModel
import Records

extension RecordReader {
    /// A reporting duty.
    func duty(_ id: Ref) -> ReportingDuty {
        let kind: ReportingDuty.Kind = word("kind") ?? .yearReport
        if kind == .periodicReport { log.uses(.second) }
        var duty = ReportingDuty(
            id: id, ref: ownRef(), task: optionalText("task").map { Ref($0) } ?? Ref(""), kind: kind,
            title: text("title") ?? Unreadable.text, who: bodies("who"), toWhom: bodies("toWhom"), via: bodies("via"),
            timing: optionalRecord("timing").flatMap { $0.timing() }, submissions: submissions())
        if log.mayHoldDoubts { duty.unsure = unsure() }
        return duty
    }

    private func submissions() -> [AgencyReference: ReportingDuty.Submission] {
        guard let submissions = optionalRecord("submissions") else { return [:] }
        var result: [AgencyReference: ReportingDuty.Submission] = [:]
        result.reserveCapacity(submissions.node.count)
        for member in submissions.node.members {
            let key = member.key
            guard let body = body(key, "submissions", at: member.value), let record = record(member.value, key),
                let day = record.day("receivedOn")
            else { continue }
            result[body] = ReportingDuty.Submission(
                receivedOn: day, number: record.optionalText("number"), note: record.optionalText("note"))
        }
        return result
    }
}
