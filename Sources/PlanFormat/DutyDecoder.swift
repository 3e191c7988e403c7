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
        var duties = duty.forEachPeriod
        let read = submissions()
        var received = read.received
        for place in duties.indices {
            duties[place].submissions = received.removeValue(forKey: duties[place].period?.key ?? "") ?? [:]
        }
        for period in received.keys.sorted() {
            if let node = read.places[period] { log.add(.unknownPeriod(period), at: node) }
        }
        takeExemptions(into: &duties)
        takeCalls(into: &duties)
        return duties
    }

    /// Who need not hand in, by body and period as what came in.
    private func takeExemptions(into duties: inout [ReportingDuty]) {
        guard let exempt = since(.second, "exempt")?.optionalRecord("exempt") else { return }
        for member in exempt.node.members {
            let parts = member.key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let period = parts.count > 1 ? String(parts[1]) : nil
            guard let body = body(String(parts[0]), "exempt", at: member.value),
                let record = record(member.value, member.key), let day = record.day("on"),
                let reason = record.text("reason")
            else { continue }
            if let place = duties.firstIndex(where: { $0.period?.key == period }) {
                duties[place].exemptions[body] = ReportingDuty.Exemption(on: day, reason: reason)
            } else {
                log.add(.unknownPeriod(period ?? ""), at: member.value)
            }
        }
    }

    /// The calls, by body and period as what came in.
    private func takeCalls(into duties: inout [ReportingDuty]) {
        guard let calls = since(.second, "calls")?.optionalRecord("calls") else { return }
        for member in calls.node.members {
            let parts = member.key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let period = parts.count > 1 ? String(parts[1]) : nil
            guard let body = body(String(parts[0]), "calls", at: member.value) else { continue }
            let read = calls.records(member.key).compactMap { record in
                record.day("on").map { day in
                    ReportingDuty.Call(
                        on: day, person: record.optionalText("person"), promised: record.optionalDay("promised"),
                        note: record.optionalText("note"))
                }
            }
            if let place = duties.firstIndex(where: { $0.period?.key == period }) {
                duties[place].calls[body] = read.isEmpty ? nil : read
            } else {
                log.add(.unknownPeriod(period ?? ""), at: member.value)
            }
        }
    }

    /// What came in at one time.
    private func submission() -> ReportingDuty.Submission? {
        day("receivedOn").map { day in
            ReportingDuty.Submission(
                receivedOn: day, number: optionalText("number"), note: optionalText("note"),
                answers: since(.second, "answers")?.optionalRecord("answers")?.answers(),
                returned: since(.second, "returned")?.optionalRecord("returned")?.returned())
        }
    }

    private func returned() -> ReportingDuty.Return? {
        guard let day = day("on"), let reason = text("reason") else { return nil }
        return ReportingDuty.Return(on: day, reason: reason)
    }

    private typealias Submissions = [AgencyReference: ReportingDuty.Submission]

    /// What came in, by period, and where something of each stands: `so-y-te` of no period, `so-y-te#2026-03`. A district
    /// hands in for hundreds of bodies, nearly all of them for no period.
    private func submissions() -> (received: [String: Submissions], places: [String: JSONNode]) {
        guard let submissions = optionalRecord("submissions") else { return ([:], [:]) }
        var whole: Submissions = [:]
        whole.reserveCapacity(submissions.node.count)
        var (received, places): ([String: Submissions], [String: JSONNode]) = ([:], [:])
        for member in submissions.node.members {
            let key = member.key
            let mark = key.utf8.firstIndex(of: UInt8(ascii: "#"))
            let name = mark.map { String(key[..<$0]) } ?? key
            guard let body = body(name, "submissions", at: member.value), let record = record(member.value, key),
                var submission = record.submission()
            else { continue }
            if let earlier = record.since(.second, "earlier")?.records("earlier") {
                submission.earlier = earlier.compactMap { $0.submission() }
            }
            let period = mark.map { String(key[key.utf8.index(after: $0)...]) } ?? ""
            if mark == nil {
                if whole.isEmpty { places[period] = member.value }
                whole[body] = submission
            } else {
                if places[period] == nil { places[period] = member.value }
                received[period, default: [:]][body] = submission
            }
        }
        if !whole.isEmpty { received[""] = whole }
        return (received, places)
    }
}
