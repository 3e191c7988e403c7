import PlanModel

extension Wording {
    /// The columns of lists.
    package enum ListColumn: CaseIterable, Sendable {
        /// Identities.
        case id, name, kind, unit, year, number, title, state, agencies, group, ref
        /// Days.
        case began, ended, issuedOn, due, days, at
        /// Counts and standings.
        case plans, tasks, done, overdue, status, distance
        /// Who is in charge of something, and what proves it.
        case responsible, evidence
        /// Of reports.
        case duty, received, standing
        /// Where a plan or unit comes from and what became of it.
        case parent, derivedFrom, now, chain
        /// Of the history.
        case by, record, change
        /// Of a roll-over.
        case proposal, reason
    }

    /// The heading of a column.
    package func column(_ column: ListColumn) -> String {
        switch column {
        case .id: pick("Mã", "Id")
        case .name: pick("Tên", "Name")
        case .kind: pick("Loại", "Kind")
        case .unit: pick("Đơn vị", "Unit")
        case .year: pick("Năm", "Year")
        case .number: pick("Số", "Number")
        case .title: pick("Nội dung", "Title")
        case .state: pick("Hiệu lực", "State")
        case .agencies: pick("Cơ quan", "Agencies")
        case .group: pick("Nhóm", "Group")
        case .ref: pick("Mục", "Ref")
        case .began: pick("Từ ngày", "From")
        case .ended: pick("Đến ngày", "Until")
        case .issuedOn: pick("Ngày ký", "Issued")
        case .due: pick("Hạn cuối", "Last day")
        case .days: pick("Ngày", "Days")
        case .at: pick("Lúc", "When")
        case .plans: pick("Kế hoạch", "Plans")
        case .tasks: pick("Nhiệm vụ", "Tasks")
        case .done: pick("Xong", "Done")
        case .overdue: pick("Trễ", "Late")
        case .status: pick("Tình trạng", "Status")
        case .distance: pick("Còn lại", "Left")
        case .responsible: pick("Phụ trách", "In charge")
        case .evidence: pick("Minh chứng", "Evidence")
        case .duty: pick("Báo cáo", "Report")
        case .received: pick("Đã nhận", "Received")
        case .standing: pick("Tình trạng", "Status")
        case .parent: pick("Thực hiện văn bản", "Carries out")
        case .derivedFrom: pick("Lập từ", "Derived from")
        case .now: pick("Nay", "Now")
        case .chain: pick("Trước, sau", "Before, after")
        case .by: pick("Người", "Who")
        case .record: pick("Mã", "Record")
        case .change: pick("Thay đổi", "Change")
        case .proposal: pick("Đề xuất", "Proposal")
        case .reason: pick("Lý do", "Reason")
        }
    }

    /// That words of a query were taken for a status or for text, and how one of both is asked for; empty where there are
    /// none.
    package func standingWords(_ words: [StandingWord]) -> String {
        guard let first = words.first?.typed else { return "" }
        let names = words.map { "“\($0.typed)”" }.joined(separator: ", ")
        let field = "\(QueryField.status.name(language)):\(first.replacing(" ", with: "-"))"
        return pick(
            "\(names): tìm cả theo tình trạng và theo nội dung. Chỉ tình trạng: \(field); chỉ nội dung: '\"\(first)\"'.",
            "\(names): looked for as a status and as text. The status alone: \(field); the text alone: '\"\(first)\"'.")
    }

    /// How a task or deadline stands, in a few words: what is most urgent about it.
    package func standing(_ status: TaskStatus, _ timeliness: Timeliness) -> String {
        switch (status, timeliness) {
        case (.done, .doneLate): "\(status.name(language)), \(timeliness.name(language))"
        case (.done, _): status.name(language)
        case (_, .overdue), (_, .unrecorded), (_, .closed), (_, .dueToday), (_, .dueSoon): timeliness.name(language)
        default: status.name(language)
        }
    }

    /// Days from one to another: `15/11/2021-15/12/2021`, a single one alone.
    package func days(_ days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound
            ? day(days.lowerBound) : "\(day(days.lowerBound))-\(day(days.upperBound))"
    }

    /// What a unit is part of today.
    package func nowPart(of name: String) -> String { pick("nay: \(name)", "now \(name)") }
    /// What a unit was before: its old names, or those of the units merged into it.
    package func formerly(_ names: String) -> String { pick("trước: \(names)", "before: \(names)") }

    /// That a list is empty.
    package var emptyList: String { pick("Không có mục nào khớp.", "Nothing matches.") }

    /// A place in a paper: a ref, or the part before all headings.
    package func place(_ at: String) -> String { at == "preamble" ? pick("phần mở đầu", "preamble") : at }
    /// The label of a year's motto.
    package var themeLabel: String { pick("Chủ đề", "Theme") }
    /// That a motto is not known.
    package var notYetKnown: String { pick("chưa biết", "not yet known") }

    /// The labels of details that are not of a task.
    package enum FactLabel: CaseIterable, Sendable {
        /// Of a plan.
        case number, issuedOn, title, issuer, signatory, parent, derivedFrom, followedBy, province, legalBases,
            addressees,
            recipients, state, counts
        /// Parts of a plan.
        case signing, sections, blocks, tasks, duties, activities, norms, remarks, unsure
        /// Of an agency or unit.
        case agency, abbreviations, predecessors, successors, unit, codes, existed, plans
        /// Of a duty.
        case toWhom, via, submissions, missing
    }

    /// The label of a detail.
    package func fact(_ label: FactLabel) -> String {
        switch label {
        case .number: pick("Số", "Number")
        case .issuedOn: pick("Ngày ký", "Issued on")
        case .title: pick("Tên", "Title")
        case .issuer: pick("Cơ quan ban hành", "Issuer")
        case .signatory: pick("Người ký", "Signed by")
        case .parent: pick("Thực hiện văn bản", "Carries out")
        case .derivedFrom: pick("Lập từ kế hoạch", "Derived from")
        case .followedBy: pick("Kế hoạch lập từ đây", "Plans drawn up from it")
        case .province: pick("Tỉnh, thành phố nay", "Province today")
        case .signing: signingHeading
        case .legalBases: pick("Văn bản viện dẫn", "Documents cited")
        case .addressees: pick("Kính gửi", "Addressed to")
        case .recipients: pick("Nơi nhận", "Recipients")
        case .state: pick("Hiệu lực", "State")
        case .counts: pick("Tiến độ", "Progress")
        case .sections: pick("Các mục", "Sections")
        case .blocks: pick("Cơ quan được giao", "Agencies addressed")
        case .tasks: pick("Nhiệm vụ", "Tasks")
        case .duties: pick("Báo cáo, kế hoạch phải nộp", "Reports and plans owed")
        case .activities: pick("Hoạt động", "Activities")
        case .norms: pick("Định mức kinh phí", "Money norms")
        case .remarks: pick("Lưu ý về bản in", "Oddities of the print")
        case .unsure: pick("Chưa chắc, cần xem", "Not sure, to be looked at")
        case .agency: pick("Cơ quan", "Agency")
        case .abbreviations: pick("Viết tắt", "Abbreviations")
        case .predecessors: pick("Trước đây", "Before")
        case .successors: pick("Cơ quan kế tục", "Successors")
        case .unit: pick("Đơn vị hành chính", "Administrative unit")
        case .codes: pick("Mã số", "Codes")
        case .existed: pick("Tồn tại", "Existed")
        case .plans: pick("Kế hoạch", "Plans")
        case .toWhom: pick("Gửi", "To")
        case .via: pick("Qua", "Via")
        case .submissions: pick("Đã nộp", "Handed in")
        case .missing: pick("Chưa nộp", "Not handed in")
        }
    }

    /// The progress of a plan or block: parts that are not empty, which add up to the total.
    package func counts(_ tally: Tally) -> String {
        let parts = TallyPart.allCases.filter { tally[$0] > 0 }.map { "\(shortPart($0)) \(tally[$0])" }
        let total = pick("\(tally.total) nhiệm vụ", counted(tally.total, "task", "tasks"))
        return parts.isEmpty ? total : "\(total): " + parts.joined(separator: ", ")
    }

    /// An amount of money a year.
    package func moneyPerYear(minimum: Int, maximum: Int?) -> String {
        let least = grouped(minimum)
        guard let maximum else { return pick("từ \(least) đồng/năm", "from \(least) VND a year") }
        return pick("\(least)-\(grouped(maximum)) đồng/năm", "\(least)-\(grouped(maximum)) VND a year")
    }

    /// From when to when something was there, as far as is known.
    package func existed(from: Day?, to: Day?) -> String {
        let first = from.map(day) ?? pick("chưa rõ", "not known")
        let last = to.map(day) ?? pick("nay", "today")
        return pick("từ \(first) đến \(last)", "from \(first) to \(last)")
    }

    func grouped(_ number: Int) -> String {
        let digits = String(number)
        return digits.enumerated().map { index, digit in
            (index > 0 && (digits.count - index) % 3 == 0 ? pick(".", ",") : "") + String(digit)
        }.joined()
    }
}
