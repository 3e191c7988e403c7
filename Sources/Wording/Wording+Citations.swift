import PlanModel

extension Wording {
    /// The help of `--citations`.
    package var citationsHelp: String {
        pick(
            "Chỉ so các văn bản viện dẫn giữa các kế hoạch và với legal.json; không sửa gì.",
            "Only compares the documents cited, between plans and with legal.json; corrects nothing.")
    }

    /// What is told of a document that is cited.
    package func citation(_ finding: CitationFinding) -> String {
        let kinds = finding.kinds.map { kind in
            switch kind {
            case .dates: pick("khác ngày", "different dates")
            case .years:
                pick(
                    "cùng số, khác năm (có thể là hai văn bản)", "same number, different years (may be two documents)")
            case .kinds: pick("khác loại văn bản", "different kinds of document")
            case .numbers: pick("cùng tên, cùng ngày, khác số", "same title and day, different numbers")
            case .spellings: pick("ghi số khác nhau", "numbers written differently")
            case .expired: finding.validTo.map(ended) ?? ""
            }
        }
        return "\(finding.document): " + kinds.joined(separator: ", ")
    }

    /// That an instrument's time is over: its last day.
    package func ended(_ day: Day) -> String {
        pick("đã hết thời hạn ngày \(self.day(day))", "ended on \(self.day(day))")
    }

    /// Who says something of a document.
    package func source(_ source: CitationStatement.Source) -> (who: String, at: String) {
        switch source {
        case .plan(let plan, let at): (plan.slug, at.map(citationPlace).joined(separator: ", "))
        case .itself(let plan): (plan.slug, pick("chính văn bản", "the paper itself"))
        case .register: ("legal.json", "")
        }
    }

    private func citationPlace(_ at: String) -> String {
        at == "parent" ? pick("văn bản cấp trên", "parent document") : place(at)
    }

    /// How many documents are cited differently.
    package func citationsFound(_ count: Int) -> String {
        count == 0
            ? pick("Các văn bản viện dẫn không khác nhau chỗ nào.", "All citations agree.")
            : pick(
                "\(count) chỗ cần đối chiếu với bản gốc. Không có gì được sửa.",
                "\(counted(count, "thing", "things")) to be looked up in the originals. Nothing was corrected.")
    }
}
