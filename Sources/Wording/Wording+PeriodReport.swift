import PlanDocuments
import PlanModel
import Records

/// A paper that may have to be filled in before it goes out.
package struct DraftPaper: Hashable, Sendable {
    package var paper: OfficialPaper
    /// What is not known, and stands as a dotted line.
    package var gaps: [String]
}

extension Wording {
    /// That a paper still has to be filled in somewhere.
    package func reportGaps(_ gaps: [String]) -> String {
        pick("Còn phải điền: ", "Still to fill in: ") + gaps.joined(separator: "; ") + "."
    }

    /// That some papers still have to be filled in: what, and in how many of them.
    package func reportGaps(of papers: [DraftPaper]) -> String? {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for gap in papers.flatMap(\.gaps) {
            if counts[gap] == nil { order.append(gap) }
            counts[gap, default: 0] += 1
        }
        guard !order.isEmpty else { return nil }
        return reportGaps(
            papers.count == 1
                ? order
                : order.map { gap in
                    let count = counts[gap] ?? 0
                    return gap + pick(" (\(count) văn bản)", " (\(counted(count, "paper", "papers")))")
                })
    }

    /// A plan's report in the outline that ministries ask for, or in the short one of a commune: of the standing agency, or
    /// of the body whose it is.
    package func paper(
        of report: PeriodReport, about plan: ResolvedPlan, reference: ReferenceData,
        from sender: PaperSender = PaperSender(), isShort: Bool = false
    ) -> DraftPaper {
        let frame = ReportFrame(report, plan, reference, sender, self)
        var text = ReportText(report, plan, reference, self)
        if isShort {
            text.writeShort(opening: frame.opening, by: frame.name)
        } else {
            text.write(opening: frame.opening)
        }
        return frame.paper(text.body.blocks, gaps: text.body.gaps, annexes: isShort ? [] : text.annexes(frame.note))
    }

    /// The standing agency's report over all bodies of a plan.
    package func paper(
        of report: ConsolidatedReport, about plan: ResolvedPlan, reference: ReferenceData,
        from sender: PaperSender = PaperSender()
    ) -> DraftPaper {
        let frame = ReportFrame(report.whole, plan, reference, sender, self)
        var text = ReportText(report.whole, plan, reference, self)
        text.write(report, opening: frame.consolidatedOpening)
        return frame.paper(
            text.body.blocks, gaps: text.body.gaps, annexes: text.annexes(of: report, frame.note), isConsolidated: true)
    }
}

/// What stands around the text of a report: whose it is, to whom it goes, who signs.
private struct ReportFrame {
    private let report: PeriodReport
    private let plan: ResolvedPlan
    private let reference: ReferenceData
    private let sender: PaperSender
    private let wording: Wording
    private let head: SendingOffice?

    init(
        _ report: PeriodReport, _ plan: ResolvedPlan, _ reference: ReferenceData, _ sender: PaperSender,
        _ wording: Wording
    ) {
        (self.report, self.plan, self.reference) = (report, plan, reference)
        (self.sender, self.wording) = (sender, wording)
        head =
            if let body = report.body {
                reference.office(of: body, in: plan.plan, on: report.asOf, wording.language)
            } else {
                reference.letterhead(of: plan.plan, from: sender.office, on: report.asOf, wording.language)
            }
    }

    private func pick(_ vietnamese: String, _ english: String) -> String { wording.pick(vietnamese, english) }

    var name: String { head?.name ?? wording.dots }

    /// The period as a title names it: "6 tháng đầu năm 2021".
    private var period: String {
        let year = plan.plan.year
        return switch report.period {
        case .sixMonth: pick("6 tháng đầu năm \(year)", "in the first half of \(year)")
        case .year: pick("năm \(year)", "in \(year)")
        }
    }

    private var asOf: String {
        pick(" (tính đến \(wording.longDay(report.asOf)))", " (as of \(wording.day(report.asOf)))")
    }

    var opening: String {
        let paper = wording.paper(plan.plan, reference)
        return pick(
            "Thực hiện \(paper), \(name) báo cáo kết quả \(period)\(asOf) như sau:",
            "Under \(paper), the \(name) reports on the results \(period)\(asOf):")
    }

    var consolidatedOpening: String {
        let paper = wording.paper(plan.plan, reference)
        return pick(
            "Thực hiện \(paper); trên cơ sở báo cáo của các cơ quan, đơn vị và kết quả theo dõi, \(name) tổng hợp kết quả "
                + "\(period)\(asOf) như sau:",
            "Under \(paper), from the reports of the agencies and what was recorded of them, the \(name) reports on the "
                + "results \(period)\(asOf):")
    }

    var note: String {
        pick(
            "(Kèm theo Báo cáo số ……/BC-…… của \(name))", "(Goes with report No. ……/…… of the \(name))")
    }

    /// To whom the body reports, and through whom, as the plan says of its report of the period; the standing agency as it
    /// says of the consolidated one.
    private var addressees: [String] {
        let kind: ReportingDuty.Kind = report.period == .year ? .yearReport : .sixMonthReport
        let own = report.duties.map(\.duty)
        let duty =
            report.body == nil
            ? plan.plan.duties.first { $0.kind == .consolidatedReport }
            : own.first { $0.kind == kind } ?? own.first { $0.kind == .consolidatedReport }
                ?? own.first { $0.kind != .ownPlan }
        let through = (duty?.via ?? []).map { reference.formalName(of: $0, in: plan.plan, wording.language) }
        return (duty?.toWhom ?? []).map { body in
            let name = wording.receiver(body, of: plan.plan, reference, on: report.asOf)
            guard report.body != nil, !through.isEmpty else { return name }
            let names = through.joined(separator: ", ")
            return name + pick(" (qua \(names))", " (through the \(names))")
        }
    }

    /// The place of a body of another unit is that unit's.
    private var place: String? {
        guard let body = report.body, case .unit(let unit) = body.scope else { return nil }
        return reference.placeName(of: unit, on: report.asOf, wording.language)
    }

    func paper(
        _ blocks: [OfficialPaper.Block], gaps: [String], annexes: [OfficialPaper.Annex], isConsolidated: Bool = false
    ) -> DraftPaper {
        let addressees = addressees
        var gaps = gaps
        if addressees.isEmpty { gaps.insert(pick("nơi nhận báo cáo", "to whom it goes"), at: 0) }
        if let head, !head.isCommittee, head.superior == nil {
            gaps.insert(pick("cơ quan chủ quản", "the office above"), at: 0)
        }
        return DraftPaper(
            paper: OfficialPaper(
                language: wording.paperLanguage,
                letterhead: wording.letterhead(
                    head, of: plan.plan, reference, kind: "BC", symbol: sender.symbol, place: place, on: report.asOf),
                title: OfficialPaper.Title(
                    kind: pick("BÁO CÁO", "REPORT"),
                    about: [
                        isConsolidated
                            ? pick(
                                "Tổng hợp kết quả thực hiện công tác bình đẳng giới",
                                "Consolidated results of the work for gender equality")
                            : pick(
                                "Kết quả thực hiện công tác bình đẳng giới", "Results of the work for gender equality"),
                        pick("và vì sự tiến bộ của phụ nữ \(period)", "and the advancement of women \(period)"),
                    ]), salutation: pick("Kính gửi", "To"),
                addressees: addressees.isEmpty ? [wording.dots] : addressees, body: blocks,
                recipientsHeading: wording.recipientsHeading,
                recipients: [pick("Như trên", "As above"), wording.dots, wording.filing],
                signature: wording.signature(sender, of: head), annexes: annexes), gaps: gaps)
    }
}
