import PlanDocuments
import PlanModel
import Records

/// How an Action Month went.
extension ActionMonthText {
    mutating func writeClosing(opening: String) {
        body.paragraph(opening)
        body.section("I.", "Công tác chỉ đạo, triển khai", "Direction")
        writeTheme()
        let done = month.tasks.filter { $0.progress == .done }
        for item in done {
            let evidence = item.evidence.map(wording.evidence).joined(separator: "; ")
            bullet(wording.spelledOut(item.task.title) + (evidence.isEmpty ? "" : ": \(evidence)"))
        }
        if done.isEmpty { body.gap("văn bản chỉ đạo, triển khai", "papers issued") }
        body.section("II.", "Kết quả", "Results")
        writeResults()
        body.section("III.", "Khó khăn, vướng mắc", "Difficulties")
        writeNotes(.difficulty, "khó khăn, vướng mắc", "difficulties")
        body.section("IV.", "Đề xuất, kiến nghị", "Proposals")
        writeNotes(.proposal, "đề xuất, kiến nghị", "proposals")
        body.paragraph(
            pick(
                "Trên đây là báo cáo kết quả Tháng hành động năm \(month.year)./.",
                "This is the report on the Action Month \(month.year)."))
    }

    private mutating func writeResults() {
        guard !month.activities.isEmpty else { return body.gap("hoạt động", "activities") }
        let (held, setAside) = (month.count(.held), month.count(.setAside))
        let (unrecorded, coming) = (month.count(.unrecorded), month.count(.coming))
        body.paragraph(
            pick(
                "Tổng số \(month.activities.count) hoạt động: đã tổ chức \(held), tạm hoãn hoặc không tổ chức \(setAside)"
                    + (unrecorded > 0 ? ", chưa ghi kết quả \(unrecorded)" : "")
                    + (coming > 0 ? ", chưa đến ngày \(coming)" : "") + " (Phụ lục kèm theo).",
                "\(wording.counted(month.activities.count, "activity", "activities")): \(held) held, \(setAside) put off or not held"
                    + (unrecorded > 0 ? ", \(unrecorded) without a record" : "")
                    + (coming > 0 ? ", \(coming) still to come" : "") + " (annex)."))
        if unrecorded > 0 {
            body.lack(
                "kết quả của \(unrecorded) hoạt động",
                "the outcome of \(wording.counted(unrecorded, "activity", "activities"))")
        }
        let reach = month.reach
        guard reach.counted > 0 else { return body.gap("số người tham gia", "people reached") }
        let parts = [
            reach.women.map { pick("\($0) nữ", "\($0) women") }, reach.men.map { pick("\($0) nam", "\($0) men") },
        ].compactMap(\.self)
        let known =
            reach.split == reach.counted
            ? ""
            : pick(
                " (theo số liệu của \(reach.split) hoạt động)",
                " (as far as \(wording.counted(reach.split, "activity", "activities")) tell)")
        let both = parts.isEmpty ? "" : pick(", trong đó có ", ", among them ") + parts.joined(separator: ", ") + known
        let missing = held - reach.counted
        body.paragraph(
            pick(
                "Số người tham gia: \(reach.total)\(both)"
                    + (missing > 0 ? " (chưa có số liệu của \(missing) hoạt động)." : "."),
                "People reached: \(reach.total)\(both)"
                    + (missing > 0 ? " (not known of \(wording.counted(missing, "activity", "activities")))." : ".")))
        if missing > 0 {
            body.lack(
                "số người tham gia của \(missing) hoạt động",
                "people reached by \(wording.counted(missing, "activity", "activities"))")
        }
    }

    private mutating func writeNotes(_ kind: TaskNote.Kind, _ vietnamese: String, _ english: String) {
        let notes = month.activities.flatMap { activity in
            activity.notes.filter { $0.kind == kind && !$0.isInternal }.map { "\($0.text) (\(activity.title))" }
        }
        if notes.isEmpty { body.gap(vietnamese, english) }
        for note in notes { bullet(note) }
    }

    /// The activities one by one; what was not counted is blank.
    func annex(_ note: String) -> OfficialPaper.Annex {
        func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
        let rows = month.activities.enumerated().map { index, activity -> OfficialPaper.Table.Row in
            let outcome =
                switch month.outcome(of: activity) {
                case .held: pick("đã tổ chức", "held")
                case .setAside: pick("không tổ chức hoặc tạm hoãn", "put off or not held")
                case .unrecorded: wording.dots
                case .coming: pick("chưa đến ngày", "to come")
                }
            return .cells([
                String(index + 1), activity.title, wording.dayLines(activity.days), activity.place ?? "",
                lead(of: activity) ?? "", outcome, number(activity.reached?.total), number(activity.reached?.women),
                number(activity.reached?.men), activity.evidence.map(wording.evidence).joined(separator: "; "),
            ])
        }
        return OfficialPaper.Annex(
            titles: [pick("CÁC HOẠT ĐỘNG CỦA THÁNG HÀNH ĐỘNG", "ACTIVITIES OF THE ACTION MONTH")], note: note,
            body: [
                .table(
                    OfficialPaper.Table(
                        columns: [
                            .init(pick("TT", "No."), weight: 10, alignment: .centre),
                            .init(pick("Hoạt động", "Activity"), weight: 48),
                            .init(pick("Ngày", "Day"), weight: 28, alignment: .centre),
                            .init(pick("Địa điểm", "Place"), weight: 30), .init(pick("Chủ trì", "Lead"), weight: 36),
                            .init(pick("Kết quả", "Outcome"), weight: 24, alignment: .centre),
                            .init(pick("Số người", "People"), weight: 18, alignment: .centre),
                            .init(pick("Nữ", "Women"), weight: 14, alignment: .centre),
                            .init(pick("Nam", "Men"), weight: 15, alignment: .centre),
                            .init(pick("Minh chứng", "Evidence"), weight: 39),
                        ], rows: rows))
            ], isLandscape: true)
    }
}
