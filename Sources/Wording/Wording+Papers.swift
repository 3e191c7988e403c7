import PlanDocuments
import PlanModel

/// What all papers of offices have in common (Nghị định 30/2020/NĐ-CP).
extension Wording {
    /// What stands for what nobody knows yet.
    var dots: String { "……" }

    /// The language of a paper's text, as programs for texts name it.
    var paperLanguage: String { pick("vi-VN", "en-GB") }

    /// What stands over the recipients.
    var recipientsHeading: String { pick("Nơi nhận", "Copies to") }

    /// The last of the recipients: where the paper is kept.
    var filing: String { pick("Lưu: VT, \(dots)", "File: \(dots)") }

    /// The top of a paper of the body that a plan's letters come from, with who is above it, in its short form. A letter
    /// has a subject, any other paper the short form of its kind, as `BC`.
    func letterhead(
        _ head: (superior: String?, issuer: String)?, of plan: Plan, _ reference: ReferenceData, subject: String? = nil,
        symbol: String? = nil, on day: Day
    ) -> OfficialPaper.Letterhead {
        let isCommittee = head != nil && head?.superior == nil
        let place = plan.document.place ?? reference.name(of: plan.unit, on: day, language)
        let number =
            switch (symbol, isCommittee) {
            case (let symbol?, true): "\(dots)/\(symbol)-UBND"
            case (let symbol?, false): "\(dots)/\(symbol)-\(dots)"
            case (nil, true): "\(dots)/UBND-\(dots)"
            case (nil, false): "\(dots)/\(dots)"
            }
        return OfficialPaper.Letterhead(
            superior: head?.superior.map { shortCommittee($0).uppercased() },
            issuer: (head?.issuer ?? dots).uppercased(),
            nation: pick("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
            motto: pick("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
            number: pick("Số: ", "No.: ") + number, subject: subject,
            placeAndDate: pick(
                "\(place), ngày \(dots) tháng \(dots) năm \(day.year)", "\(place), \(dots) \(dots) \(day.year)"))
    }

    /// A committee as it stands over its departments: "UBND tỉnh An Giang".
    private func shortCommittee(_ name: String) -> String {
        let full = "Ủy ban nhân dân "
        return name.hasPrefix(full) ? "UBND " + name.dropFirst(full.count) : name
    }

    /// The endings of the forms that a paper can be written in, for whoever names a file.
    package func paperEndings(_ forms: [DocumentForm]) -> String { forms.endings.joined(separator: ", ") }
}
