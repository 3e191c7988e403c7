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

    /// The top of a paper about a plan, with who is above its office, in its short form. A letter has a subject, any other
    /// paper the short form of its kind, as `BC`.
    func letterhead(
        _ head: SendingOffice?, of plan: Plan, _ reference: ReferenceData, subject: String? = nil,
        kind: String? = nil, symbol: String? = nil, place: String? = nil, on day: Day
    ) -> OfficialPaper.Letterhead {
        let place = place ?? plan.document.place ?? reference.name(of: plan.unit, on: day, language)
        let number = blankNumber(kind: kind, symbol: symbol, isCommittee: head?.isCommittee == true)
        return OfficialPaper.Letterhead(
            superior: head.flatMap { head in
                head.isCommittee ? nil : head.superior.map { shortCommittee($0).uppercased() } ?? dots
            },
            issuer: (head?.name ?? dots).uppercased(),
            nation: pick("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
            motto: pick("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
            number: pick("Số: ", "No.: ") + number, subject: subject,
            placeAndDate: pick(
                "\(place), ngày \(dots) tháng \(dots) năm \(day.year)", "\(place), \(dots) \(dots) \(day.year)"))
    }

    /// A number that a paper does not have yet, with what is known of what follows it.
    func blankNumber(kind: String?, symbol: String?, isCommittee: Bool) -> String {
        switch (symbol, kind, isCommittee) {
        case (let symbol?, _, _): "\(dots)/\(symbol)"
        case (nil, let kind?, true): "\(dots)/\(kind)-UBND"
        case (nil, let kind?, false): "\(dots)/\(kind)-\(dots)"
        case (nil, nil, true): "\(dots)/UBND-\(dots)"
        case (nil, nil, false): "\(dots)/\(dots)"
        }
    }

    /// To whom a plan's own report goes: "Ủy ban nhân dân tỉnh" of a plan is that of its own unit, which a paper names.
    func receiver(_ body: AgencyReference, of plan: Plan, _ reference: ReferenceData, on day: Day) -> String {
        body.scope == .own && reference.agencies[body.agency]?.sort == .committee
            ? pick("Ủy ban nhân dân ", "People's Committee of ")
                + reference.formalName(of: plan.unit, on: day, language)
            : reference.formalName(of: body, in: plan, language)
    }

    /// The foot of a paper: in which right somebody signs, as what, and who.
    func signature(_ sender: PaperSender, of head: SendingOffice?) -> OfficialPaper.Signature {
        let name = sender.name ?? dots
        let onBehalf = head?.isCommittee == true ? [pick("TM. ỦY BAN NHÂN DÂN", "FOR THE PEOPLE'S COMMITTEE")] : []
        let (title, deputy) = titles(of: head?.head ?? .unknown)
        let capacity = sender.capacity?.uppercased()
        let lines =
            switch sender.signing {
            case nil: onBehalf + [capacity ?? dots]
            case .head: onBehalf + [capacity ?? title]
            case .deputy: onBehalf + [pick("KT. \(title)", "FOR THE \(title)"), capacity ?? deputy]
            case .byOrder: [pick("TL. \(title)", "BY ORDER OF THE \(title)"), capacity ?? dots]
            }
        return OfficialPaper.Signature(capacity: lines, name: name)
    }

    /// How the head of an office is called, and the deputy.
    private func titles(of head: SendingOffice.Head) -> (head: String, deputy: String) {
        switch head {
        case .chair: (pick("CHỦ TỊCH", "CHAIR"), pick("PHÓ CHỦ TỊCH", "VICE-CHAIR"))
        case .director: (pick("GIÁM ĐỐC", "DIRECTOR"), pick("PHÓ GIÁM ĐỐC", "DEPUTY DIRECTOR"))
        case .divisionHead: (pick("TRƯỞNG PHÒNG", "HEAD OF DIVISION"), pick("PHÓ TRƯỞNG PHÒNG", "DEPUTY HEAD"))
        case .unknown: (dots, dots)
        }
    }

    /// A committee as it stands over its departments: "UBND tỉnh An Giang".
    private func shortCommittee(_ name: String) -> String {
        let full = "Ủy ban nhân dân "
        return name.hasPrefix(full) ? "UBND " + name.dropFirst(full.count) : name
    }

    /// The endings of the forms that a paper can be written in, for whoever names a file.
    package func paperEndings(_ forms: [DocumentForm]) -> String { forms.endings.joined(separator: ", ") }
}
