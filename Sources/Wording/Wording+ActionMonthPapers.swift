import PlanDocuments
import PlanModel
import Records

extension Wording {
    /// A paper about a plan's Action Month: its plan, its programme, or how it went.
    package func paper(
        of month: ActionMonthPaper, about plan: ResolvedPlan, reference: ReferenceData,
        from sender: PaperSender = PaperSender()
    ) -> DraftPaper {
        let head = reference.letterhead(of: plan.plan, from: sender.office, on: month.asOf, language)
        let name = head?.name ?? dots
        let theMonth = pick("\(actionMonthName) năm \(month.year)", "\(actionMonthName) \(month.year)")
        var text = ActionMonthText(month, plan, reference, self)
        let cited = paper(plan.plan, reference)
        let (kind, symbol): (String, String)
        let about: [String]
        switch month.kind {
        case .plan:
            (kind, symbol) = (pick("KẾ HOẠCH", "PLAN"), "KH")
            about = [pick("Triển khai \(theMonth)", theMonth)]
            text.writePlan(
                opening: pick(
                    "Thực hiện \(cited), \(name) xây dựng Kế hoạch triển khai \(theMonth) như sau:",
                    "Under \(cited), this is the plan of the \(name) for the \(theMonth):"))
        case .programme:
            (kind, symbol) = (pick("CHƯƠNG TRÌNH", "PROGRAMME"), "CTr")
            about = [theMonth, "(\(span(month.days)))"]
            text.writeProgramme()
        case .closing:
            (kind, symbol) = (pick("BÁO CÁO", "REPORT"), "BC")
            about = [pick("Kết quả thực hiện \(theMonth)", "Results of the \(theMonth)")]
            text.writeClosing(
                opening: pick(
                    "Thực hiện \(cited), \(name) báo cáo kết quả \(theMonth) (tính đến \(longDay(month.asOf))) như sau:",
                    "Under \(cited), the \(name) reports on the results of the \(theMonth) (as of \(day(month.asOf))):"
                ))
        }
        var gaps = text.body.gaps
        var addressees: [String] = []
        if month.kind == .closing {
            let summary = plan.plan.duties.first { $0.kind == .consolidatedReport }
            addressees = (summary?.toWhom ?? []).map { receiver($0, of: plan.plan, reference, on: month.asOf) }
            if addressees.isEmpty {
                gaps.insert(pick("nơi nhận báo cáo", "to whom it goes"), at: 0)
                addressees = [dots]
            }
        }
        let note = pick(
            "(Kèm theo Báo cáo số ……/BC-…… của \(name))", "(Goes with report No. ……/…… of the \(name))")
        return DraftPaper(
            paper: OfficialPaper(
                language: paperLanguage,
                letterhead: letterhead(
                    head, of: plan.plan, reference, kind: symbol, symbol: sender.symbol, on: month.asOf),
                title: OfficialPaper.Title(kind: kind, about: about),
                salutation: pick("Kính gửi", "To"), addressees: addressees, body: text.body.blocks,
                recipientsHeading: recipientsHeading,
                recipients: (month.kind == .closing ? [pick("Như trên", "As above")] : []) + [dots, filing],
                signature: signature(sender, of: head),
                annexes: month.kind == .closing ? numbered([text.annex(note)]) : []), gaps: gaps)
    }
}
