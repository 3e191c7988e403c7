import PlanDocuments
import PlanModel
import Records

/// Papers that go with a plan: tờ trình, quyết định, công văn.
extension Wording {
    /// A paper that goes with a plan. Who submits and who decides is the plan's own matter; the letter is the sender's.
    package func paper(
        of covering: CoveringPaper, about plan: Plan, reference: ReferenceData, from sender: PaperSender = PaperSender()
    ) -> DraftPaper {
        var sender = sender
        switch covering.kind {
        case .submission: sender.office = .standingAgency
        case .decision: sender.office = .issuer
        case .covering: break
        }
        let text = CoveringText(covering, plan, reference, sender, self)
        switch covering.kind {
        case .submission: return text.submission
        case .decision: return text.decision
        case .covering: return text.letter
        }
    }
}

/// The texts of papers that go with a plan.
private struct CoveringText {
    private let covering: CoveringPaper
    private let plan: Plan
    private let reference: ReferenceData
    private let sender: PaperSender
    private let wording: Wording
    /// Whose paper it is, who issues the plan, and who follows how it is carried out.
    private let head: SendingOffice?
    private let issuer: SendingOffice?
    private let standing: SendingOffice?

    init(
        _ covering: CoveringPaper, _ plan: Plan, _ reference: ReferenceData, _ sender: PaperSender, _ wording: Wording
    ) {
        (self.covering, self.plan, self.reference) = (covering, plan, reference)
        (self.sender, self.wording) = (sender, wording)
        func office(_ office: PaperSender.Office) -> SendingOffice? {
            reference.letterhead(of: plan, from: office, on: covering.day, wording.language)
        }
        issuer = office(.issuer)
        // Nobody submits a plan to itself.
        standing = reference.standingAgency(of: plan) == nil ? nil : office(.standingAgency)
        head = sender.office == .issuer ? issuer : covering.kind == .submission ? standing : office(.standingAgency)
    }

    private func pick(_ vietnamese: String, _ english: String) -> String { wording.pick(vietnamese, english) }
    private var issuerName: String { issuer?.name ?? plan.document.issuer.printed }
    private var standingName: String { standing?.name ?? wording.dots }

    private func name(of body: AgencyReference) -> String {
        reference.formalName(of: body, in: plan, wording.language)
    }

    /// The plan by its kind and title, as it is called before it has a number.
    private var titled: String {
        let kind = plan.document.kind.name(wording.language).capitalizedFirst
        let title = plan.document.title.trimmingPrefix("V/v ")
        let isLetter = title.count < plan.document.title.count
        return pick("\(kind)\(isLetter ? " về việc" : "") \(wording.inSentence(String(title)))", "\(kind) “\(title)”")
    }

    private func bases(and last: String?) -> [OfficialPaper.Block] {
        let texts = wording.bases(of: plan.document) + (last.map { [$0] } ?? [])
        return texts.enumerated().map { index, text in .basis(text + (index == texts.count - 1 ? "." : ";")) }
    }

    private func paper(
        kind: String?, title: OfficialPaper.Title?, subject: String? = nil, to addressees: [String],
        _ body: [OfficialPaper.Block], recipients: [String], gaps: [String]
    ) -> DraftPaper {
        DraftPaper(
            paper: OfficialPaper(
                language: wording.paperLanguage,
                letterhead: wording.letterhead(
                    head, of: plan, reference, subject: subject, kind: kind, symbol: sender.symbol, on: covering.day),
                title: title, salutation: pick("Kính gửi", "To"), addressees: addressees, body: body,
                recipientsHeading: wording.recipientsHeading, recipients: recipients, signature: signature), gaps: gaps)
    }

    /// Who signs the plan signs what its issuer sends with it, unless somebody else is said.
    private var signature: OfficialPaper.Signature {
        let signatory = plan.document.signatory
        guard sender.office == .issuer, sender.signing == nil, sender.capacity == nil, !signatory.capacity.isEmpty
        else {
            return wording.signature(sender, of: head)
        }
        return OfficialPaper.Signature(
            capacity: signatory.capacity, name: sender.name ?? signatory.name ?? wording.dots)
    }

    // MARK: Tờ trình

    var submission: DraftPaper {
        var body = PaperBody(wording)
        if standing == nil { body.lack("cơ quan trình", "who submits it") }
        body.add(bases(and: nil))
        body.paragraph(
            pick(
                "\(standingName) kính trình \(issuerName) xem xét, ban hành \(titled) với các nội dung chính như sau:",
                "The \(standingName) submits to \(theIssuer) the \(titled), with these main points:"))
        body.heading(1, "Sự cần thiết ban hành", "Why it is needed")
        body.gap("sự cần thiết ban hành", "why it is needed")
        body.heading(2, "Quá trình xây dựng", "How it was drawn up")
        body.gap("quá trình xây dựng", "how it was drawn up")
        body.heading(3, "Bố cục và nội dung chính", "What is in it")
        for part in covering.parts {
            let tasks =
                part.tasks == 0
                ? "" : pick(": \(part.tasks) nhiệm vụ", ": \(wording.counted(part.tasks, "task", "tasks"))")
            body.bullet("\(part.section.ref). \(wording.spelledOut(part.section.title))\(tasks).")
        }
        let bodies = covering.ordered.count + covering.requested.count
        if bodies > 0 {
            body.paragraph(
                pick(
                    "Kế hoạch giao nhiệm vụ cho \(count(of: covering.ordered))"
                        + (covering.requested.isEmpty
                            ? "." : "; đề nghị \(count(of: covering.requested)) phối hợp."),
                    "It gives tasks to \(count(of: covering.ordered))"
                        + (covering.requested.isEmpty ? "." : " and asks \(count(of: covering.requested)) to help.")
                ))
        }
        body.heading(4, "Kinh phí thực hiện", "Money")
        if covering.norms.isEmpty { body.gap("kinh phí thực hiện", "money") }
        for norm in covering.norms {
            body.bullet(wording.norm(norm) + ".")
        }
        body.paragraph(
            pick(
                "\(standingName) kính trình \(issuerName) xem xét, quyết định (gửi kèm dự thảo Kế hoạch)./.",
                "The \(standingName) asks \(theIssuer) to decide (the draft is enclosed)."))
        return paper(
            kind: "TTr",
            title: OfficialPaper.Title(
                kind: pick("TỜ TRÌNH", "SUBMISSION"),
                about: [pick("Về việc ban hành \(titled)", "On issuing the \(titled)")]),
            to: [issuerName], body.blocks, recipients: [pick("Như trên", "As above"), wording.dots, wording.filing],
            gaps: body.gaps
        )
    }

    private var theIssuer: String { "the \(issuerName)" }

    // MARK: Quyết định

    var decision: DraftPaper {
        let day = pick(
            "ngày \(wording.dots) tháng \(wording.dots) năm \(covering.day.year)",
            "\(wording.dots) \(covering.day.year)")
        let proposer =
            standing.map { office in
                office.head == .director
                    ? pick("Giám đốc \(office.name)", "the director of the \(office.name)") : office.name
            } ?? wording.dots
        var body: [OfficialPaper.Block] = [.line(.part, mark: issuerName.uppercased(), text: "")]
        body += bases(
            and: pick(
                "Theo đề nghị của \(proposer) tại Tờ trình số \(wording.dots)/TTr-\(wording.dots) \(day)",
                "On the proposal of \(proposer) (submission No. \(wording.dots) of \(day))"))
        body.append(.line(.part, mark: pick("QUYẾT ĐỊNH:", "DECIDES:"), text: ""))
        let isCommittee = issuer?.isCommittee == true
        // A commune has an office of its own only since 1 July 2025.
        let isCommune = reference.units[plan.unit]?.level == .commune
        let hasOffice = isCommittee && (!isCommune || (covering.day.year, covering.day.month) >= (2025, 7))
        let office = hasOffice ? pick("Chánh Văn phòng, ", "The head of the office, ") : ""
        let articles = [
            pick(
                "Ban hành kèm theo Quyết định này \(titled).", "The \(titled) is issued with this decision."),
            pick(
                "Quyết định này có hiệu lực kể từ ngày ký.", "This decision takes effect on the day of its signature."),
            pick(
                "\(office)Thủ trưởng các cơ quan, đơn vị được giao nhiệm vụ trong Kế hoạch và "
                    + "các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
                "\(office)\(hasOffice ? "the" : "The") heads of the agencies to which the plan gives tasks, and whom else it "
                    + "concerns, carry out this decision."),
        ]
        body += articles.enumerated().map { index, text in
            .line(.article, mark: pick("Điều \(index + 1).", "Article \(index + 1)."), text: text)
        }
        let named = plan.document.recipients.map(wording.named).filter { !$0.hasPrefix("Như ") }
        return paper(
            kind: "QĐ",
            title: OfficialPaper.Title(
                kind: pick("QUYẾT ĐỊNH", "DECISION"),
                about: [pick("Về việc ban hành \(titled)", "On issuing the \(titled)")]),
            to: [], body,
            recipients: [pick("Như Điều 3", "As in article 3")]
                + (named.isEmpty ? [wording.dots, wording.filing] : named),
            gaps: standing == nil ? [pick("cơ quan đề nghị", "who proposes it")] : [])
    }

    // MARK: Công văn

    var letter: DraftPaper {
        let name = head?.name ?? wording.dots
        var body = PaperBody(wording)
        if head == nil { body.lack("cơ quan gửi", "whose letter it is") }
        body.paragraph(
            pick(
                "\(issuerName) đã ban hành \(wording.paper(plan, reference)) (gửi kèm theo). Để triển khai thực hiện, \(name) "
                    + "\(head?.isCommittee == true ? "yêu cầu" : "đề nghị") các cơ quan, đơn vị:",
                "Enclosed is \(wording.paper(plan, reference)). To carry it out, the \(name) "
                    + "\(head?.isCommittee == true ? "orders" : "asks") the agencies:"))
        body.add(
            .line(
                .item, mark: "1.",
                text: pick(
                    "Căn cứ nhiệm vụ được giao tại Kế hoạch, chủ động tổ chức thực hiện bảo đảm nội dung, tiến độ và chất lượng.",
                    "to carry out what the plan gives to each, in full and on time.")))
        body.add(
            .line(
                .item, mark: "2.", text: pick("Thực hiện chế độ báo cáo theo Kế hoạch:", "to report as the plan says:"))
        )
        if covering.reports.isEmpty {
            body.gap("chế độ báo cáo", "what is to be reported")
        }
        for (index, duty) in covering.reports.enumerated() {
            let line = text(of: duty)
            let isLast = index == covering.reports.count - 1
            body.bullet(line + (isLast ? line.hasSuffix("…") ? "" : "." : ";"))
        }
        if !covering.requested.isEmpty {
            let names = covering.requested.map { wording.nameInSentence(self.name(of: $0)) }.joined(separator: ", ")
            body.paragraph(
                pick(
                    "Trân trọng đề nghị \(names) quan tâm, phối hợp thực hiện các nội dung nêu trong Kế hoạch.",
                    "The cooperation of these is kindly requested: \(names)."))
        }
        body.paragraph(
            pick(
                "Trong quá trình triển khai, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về \(standingName) "
                    + "để tổng hợp, báo cáo \(issuerName) xem xét, giải quyết./.",
                "Whoever meets with difficulties tells the \(standingName), which reports them to \(theIssuer)."))
        if standing == nil { body.lack("cơ quan đầu mối", "whom to tell of difficulties") }
        return paper(
            kind: nil, title: nil,
            subject: pick(
                "V/v triển khai thực hiện \(wording.paperNumber(plan))", "Re: carrying out \(wording.paperNumber(plan))"
            ),
            to: addressees, body.blocks, recipients: [pick("Như trên", "As above"), wording.dots, wording.filing],
            gaps: body.gaps)
    }

    /// Each by its name as long as there is room, else by where the plan names them.
    private var addressees: [String] {
        let all = (covering.ordered + covering.requested).map(name)
        guard all.isEmpty || all.count > Wording.fewAddressees else { return all }
        guard let place = covering.implementation, !all.isEmpty else {
            return [pick("Các cơ quan, đơn vị có liên quan", "The agencies concerned")]
        }
        return [
            pick(
                "Các cơ quan, đơn vị nêu tại mục \(place) của Kế hoạch",
                "The agencies named in item \(place) of the plan")
        ]
    }

    /// How many bodies; of a group that is named as one it is not known how many they are.
    private func count(of bodies: [AgencyReference]) -> String {
        let groups = bodies.count { reference.isGroup($0) }
        return wording.bodyCount(bodies.count - groups, groups: groups)
    }

    private func text(of duty: ReportingDuty) -> String {
        func names(_ bodies: [AgencyReference]) -> String {
            bodies.map { wording.receiver($0, of: plan, reference, on: covering.day) }.joined(separator: ", ")
        }
        let to = duty.toWhom.isEmpty ? "" : pick(" về \(names(duty.toWhom))", " to the \(names(duty.toWhom))")
        let via = duty.via.isEmpty ? "" : pick(" (qua \(names(duty.via)))", " (through the \(names(duty.via)))")
        let day = duty.timing.map { " " + wording.printedDay($0) } ?? " " + wording.dots
        let title = wording.spelledOut(duty.title)
        // Some titles say themselves to whom it goes.
        guard !title.lowercased().contains("gửi") else { return pick(title, wording.quoted(duty.title)) + via + day }
        let sent = "Gửi " + title.prefix(1).lowercased() + title.dropFirst()
        return pick(sent, wording.quoted(duty.title)) + to + via + day
    }
}
