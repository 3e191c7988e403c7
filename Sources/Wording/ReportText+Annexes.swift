import PlanDocuments
import PlanModel
import Records

extension ReportText {
    /// What the report of the ministry outline has behind it; a body's has no figures, which are its unit's.
    func annexes(_ note: String) -> [OfficialPaper.Annex] {
        wording.numbered((report.figures.isEmpty ? [] : [figures(note)]) + [duties(note)])
    }

    private func figures(_ note: String) -> OfficialPaper.Annex {
        let year = plan.plan.year
        let figures = OfficialPaper.Table(
            columns: [
                .init(pick("TT", "No."), weight: 9, alignment: .centre), .init(pick("Chỉ tiêu", "Target"), weight: 36),
                .init(pick("Mục tiêu", "Aim"), weight: 14, alignment: .centre),
                .init("\(year - 1)", weight: 10, alignment: .centre), .init("\(year)", weight: 10, alignment: .centre),
                .init(pick("Nữ", "Women"), weight: 9, alignment: .centre),
                .init(pick("Nam", "Men"), weight: 9, alignment: .centre),
                .init(pick("Đánh giá", "Standing"), weight: 12),
            ],
            rows: report.figures.map { figure in
                func text(_ value: DecimalNumber?) -> String {
                    value.map { figure.target.text($0, wording.language) } ?? "……"
                }
                let aim = figure.aim.map { "\(figure.target.text($0, wording.language)) (\($0.year))" } ?? ""
                return .cells([
                    figure.target.id, figure.target.title(wording.language), aim, text(figure.before?.value),
                    text(figure.value?.value), figure.value?.women.map { text($0) } ?? "",
                    figure.value?.men.map { text($0) } ?? "",
                    figure.value == nil ? "" : wording.standing(figure.assessment, hasValue: true),
                ])
            })
        return OfficialPaper.Annex(
            titles: [pick("KẾT QUẢ CÁC CHỈ TIÊU", "FIGURES")], note: note, body: [.table(figures)])
    }

    private func duties(_ note: String) -> OfficialPaper.Annex {
        let duties = OfficialPaper.Table(
            columns: [
                .init(pick("TT", "No."), weight: 1, alignment: .centre),
                .init(pick("Báo cáo, kế hoạch", "Report, plan"), weight: 8),
                .init(pick("Hạn", "Due"), weight: 4), .init(pick("Phải nộp", "Owed"), weight: 2, alignment: .centre),
                .init(pick("Đã nộp", "Sent"), weight: 2, alignment: .centre),
            ],
            rows: report.duties.enumerated().map { index, count in
                .cells([
                    String(index + 1), wording.spelledOut(count.duty.titleOfPeriod),
                    count.duty.timing.map(wording.printedDay) ?? "",
                    String(count.owed), String(count.handedIn),
                ])
            })
        return OfficialPaper.Annex(
            titles: [pick("TÌNH HÌNH NỘP BÁO CÁO, KẾ HOẠCH", "REPORTS AND PLANS")], note: note, body: [.table(duties)])
    }

    /// What the consolidated report has behind it: figures, who is late where they are many, and body by body.
    func annexes(of report: ConsolidatedReport, _ note: String) -> [OfficialPaper.Annex] {
        let isLong = report.reports.contains { $0.late.count > Wording.fewAddressees }
        return wording.numbered([figures(note)] + (isLong ? [late(report, note)] : []) + [bodies(of: report, note)])
    }

    /// Who is late; bodies that are late with the same stand together.
    private func late(_ report: ConsolidatedReport, _ note: String) -> OfficialPaper.Annex {
        var groups: [(titles: [String], names: [String])] = []
        for line in report.bodies where !line.late.isEmpty {
            if let place = groups.firstIndex(where: { $0.titles == line.late }) {
                groups[place].names.append(name(of: line.body))
            } else {
                groups.append((line.late, [name(of: line.body)]))
            }
        }
        var number = 0
        let rows = groups.flatMap { group -> [OfficialPaper.Table.Row] in
            [.heading(group.titles.map(wording.spelledOut).joined(separator: "; "))]
                + group.names.map { name in
                    number += 1
                    return .cells([String(number), name])
                }
        }
        return OfficialPaper.Annex(
            titles: [pick("CƠ QUAN, ĐƠN VỊ CHẬM GỬI BÁO CÁO", "AGENCIES WHOSE REPORTS ARE LATE")], note: note,
            body: [
                .table(
                    OfficialPaper.Table(
                        columns: [
                            .init(pick("TT", "No."), weight: 1, alignment: .centre),
                            .init(pick("Cơ quan, đơn vị", "Agency"), weight: 11),
                        ], rows: rows))
            ])
    }

    private func bodies(of report: ConsolidatedReport, _ note: String) -> OfficialPaper.Annex {
        OfficialPaper.Annex(
            titles: [pick("KẾT QUẢ CỦA TỪNG CƠ QUAN, ĐƠN VỊ", "AGENCY BY AGENCY")], note: note,
            body: [.table(bodyTable(of: report))], isLandscape: true)
    }

    func bodyTable(of report: ConsolidatedReport) -> OfficialPaper.Table {
        let rows = report.bodies.enumerated().map { index, line -> OfficialPaper.Table.Row in
            func count(_ progress: PeriodReport.Progress) -> String { String(line.tasks[progress] ?? 0) }
            let late = pick(
                "chậm \(line.late.count) báo cáo", wording.counted(line.late.count, "report late", "reports late"))
            let remarks = [
                line.isRequested ? pick("đề nghị phối hợp", "requested") : nil,
                line.tasks[.setAside].map { pick("tạm hoãn hoặc không thực hiện \($0)", "\($0) suspended or dropped") },
                line.late.isEmpty ? nil : late,
            ].compactMap(\.self)
            return .cells([
                String(index + 1), name(of: line.body), String(line.taskCount), count(.done), count(.underWay),
                count(.notDone), line.owed == 0 ? "" : "\(line.handedIn)/\(line.owed)", remarks.joined(separator: "; "),
            ])
        }
        return OfficialPaper.Table(
            columns: [
                .init(pick("TT", "No."), weight: 12, alignment: .centre),
                .init(pick("Cơ quan, đơn vị", "Agency"), weight: 80),
                .init(pick("Nhiệm vụ được giao", "Tasks"), weight: 24, alignment: .centre),
                .init(pick("Đã hoàn thành", "Done"), weight: 24, alignment: .centre),
                .init(pick("Đang thực hiện", "Under way"), weight: 24, alignment: .centre),
                .init(pick("Chưa thực hiện", "Not begun"), weight: 24, alignment: .centre),
                .init(pick("Báo cáo đã gửi/phải gửi", "Reports sent/owed"), weight: 27, alignment: .centre),
                .init(pick("Ghi chú", "Remarks"), weight: 47),
            ], rows: rows)
    }
}

extension Wording {
    /// Annexes with their numbers; one alone has none (Nghị định 30/2020/NĐ-CP).
    package func numbered(_ annexes: [OfficialPaper.Annex]) -> [OfficialPaper.Annex] {
        let marks = ["I", "II", "III", "IV", "V"]
        return annexes.enumerated().map { index, annex in
            var annex = annex
            let number = annexes.count == 1 ? "" : " " + (marks.indices.contains(index) ? marks[index] : "\(index + 1)")
            annex.mark = pick("Phụ lục", "Annex") + number
            return annex
        }
    }
}
