import PlanModel
import Records

/// Who has to report.
extension DraftBuilder {
    private static let dutyIDs: [ReportingDuty.Kind: String] = [
        .ownPlan: "duty.ownPlan", .sixMonthReport: "duty.sixMonth", .yearReport: "duty.year",
        .consolidatedReport: "duty.consolidated", .periodicReport: "duty.periodic",
    ]

    mutating func add(_ duty: FoundDuty, _ node: OutlineNode) {
        let id = Ref(DraftBuilder.dutyIDs[duty.kind] ?? "duty.other")
        if let index = duties.firstIndex(where: { $0.id == id }) {
            // The one with a day counts; a second day of the same kind is another duty.
            if duties[index].timing == nil, duty.timing != nil {
                duties.remove(at: index)
            } else if duty.timing == nil || duties[index].timing == duty.timing {
                return
            }
        }
        var free = id
        var count = 1
        while duties.contains(where: { $0.id == free }) {
            count += 1
            free = Ref("\(id)~\(count)")
        }
        duties.append(
            ReportingDuty(
                id: free, task: node.ref, kind: duty.kind, title: TaskTitle.made(from: node.text), who: duty.who,
                toWhom: duty.toWhom, via: duty.via, timing: duty.timing))
        places[free.description] = node.place
        if !duty.isSure { unsure["duties/\(free)/kind"] = .wording }
        if duty.timing?.isInferred == true { unsure["duties/\(free)/timing"] = .year }
        if duty.who.isEmpty { unsure["duties/\(free)/who"] = .elsewhere }
    }

    /// The report on all others is often only a task of the body that they report to.
    mutating func finishDuties() {
        let order: [ReportingDuty.Kind] = [
            .ownPlan, .periodicReport, .sixMonthReport, .yearReport, .consolidatedReport,
        ]
        let standing = duties.flatMap { $0.via + $0.toWhom }.first { body in
            assignments.contains { $0.agencies.contains(body) }
        }
        if let standing, !duties.contains(where: { $0.kind == .consolidatedReport }) {
            let candidate = tasks.last { task in
                guard let words = texts[task.ref], words.place(of: "tong hop") != nil, words.place(of: "bao cao") != nil
                else { return false }
                return assignments.contains { $0.agencies == [standing] && task.ref.isInside($0.ref) }
            }
            if let candidate, let words = texts[candidate.ref] {
                let found = DutyReader(
                    words: words, scanner: scanner, timings: [], who: [standing], isAboutReports: true
                ).duties()
                for duty in found where duty.kind == .consolidatedReport {
                    duties.append(
                        ReportingDuty(
                            id: Ref("duty.consolidated"), task: candidate.ref, kind: .consolidatedReport,
                            title: candidate.title, who: [standing],
                            toWhom: duty.toWhom, via: [], timing: nil))
                    places["duty.consolidated"] = places[candidate.ref.description]
                    unsure["duties/duty.consolidated/kind"] = .elsewhere
                }
            }
        }
        if let onward, !duties.contains(where: { $0.kind == .consolidatedReport }) {
            duties.append(onward)
            places["duty.consolidated"] = places[onward.task.description]
            unsure["duties/duty.consolidated/kind"] = .elsewhere
        }
        duties = duties.enumerated().sorted { left, right in
            let ranks = (order.firstIndex(of: left.element.kind) ?? 9, order.firstIndex(of: right.element.kind) ?? 9)
            return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
        }.map(\.element)
    }

    /// "gửi về Sở … để tổng hợp, báo cáo Ủy ban nhân dân tỉnh": what that body owes itself.
    mutating func addOnward(_ laid: [FoundDuty], _ words: Words, _ node: OutlineNode) {
        guard let body = laid.flatMap({ $0.via + $0.toWhom }).first, let collect = words.place(of: "tong hop"),
            let report = words.place(of: "bao cao", from: collect, to: collect + 6),
            !duties.contains(where: { $0.kind == .consolidatedReport })
        else { return }
        let onward = RoleReader(words: words, scanner: scanner).list(from: report + 2).compactMap {
            partner -> AgencyReference? in
            if case .agency(let body) = partner { body } else { nil }
        }
        guard !onward.isEmpty, !onward.contains(body) else { return }
        self.onward = ReportingDuty(
            id: Ref("duty.consolidated"), task: node.ref, kind: .consolidatedReport,
            title: TaskTitle.made(from: node.text),
            who: [body], toWhom: onward, via: [], timing: nil)
    }
}
