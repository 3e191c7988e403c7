import PlanDocuments
import PlanModel

extension Wording {
    /// A letter that reminds bodies of what is late, as an office of Vietnam writes it (Nghị định 30/2020/NĐ-CP). Its number
    /// and day are not known before it is issued, and stand as dots, as does what nobody has said of who signs.
    package func officialLetter(
        _ letter: ReminderLetter, about plan: Plan, reference: ReferenceData
    ) -> OfficialPaper {
        let head = reference.letterhead(of: plan, from: letter.sender.office, on: letter.asOf, language)
        let issuer = head?.name ?? dots
        let names = letter.addressees.map { name(of: $0, plan, reference) }
        let isLong = names.count > Wording.fewAddressees
        var body: [OfficialPaper.Block] = [
            .paragraph(opening(of: letter, plan, reference, issuer, name: names.count == 1 ? names.first : nil))
        ]
        if !isLong {
            for (index, (name, addressee)) in zip(names, letter.addressees).enumerated() {
                // What is said of one alone needs no number.
                if names.count > 1 { body.append(.line(.heading, mark: "\(index + 1).", text: name)) }
                body += items(of: addressee).map { .line(.bullet, mark: "", text: $0) }
            }
        }
        body += closing(of: letter, plan, reference, issuer, isCommittee: head?.isCommittee == true).map {
            .paragraph($0)
        }
        return OfficialPaper(
            language: paperLanguage,
            letterhead: letterhead(
                head, of: plan, reference, subject: subject(of: letter, plan), symbol: letter.sender.symbol,
                on: letter.asOf),
            salutation: pick("Kính gửi", "To"),
            addressees: isLong ? groupLines(of: letter, names, plan, reference) : names, body: body,
            recipientsHeading: recipientsHeading,
            recipients: [pick("Như trên", "As above"), dots, filing],
            signature: signature(letter.sender, of: head),
            annexes: isLong ? [annex(of: letter, names, head)] : [])
    }

    /// The title over a reminder, and the name that its file is offered.
    package var reminderTitle: String { pick("Công văn đôn đốc (bản nháp)", "Reminder (draft)") }

    /// The beginning of the name of a reminder's file; plan and day follow.
    package var reminderFileName: String { pick("don-doc", "reminder") }

    /// That nobody is late.
    package var nobodyIsLate: String {
        pick("Không có cơ quan nào trễ hạn, không cần đôn đốc", "Nobody is late, there is nothing to remind of")
    }

    /// That bodies which are reminded no longer exist.
    package func reminderToEnded(_ count: Int) -> String {
        pick(
            "\(count) cơ quan trong thư không còn tồn tại; hãy gửi cơ quan kế tục.",
            "\(counted(count, "agency", "agencies")) in the letter no longer \(count == 1 ? "exists" : "exist"); write to "
                + "the successor.")
    }

    private func subject(of letter: ReminderLetter, _ plan: Plan) -> String {
        let items = Set(letter.addressees.flatMap(\.items).map(\.title))
        let isOnlyDuties = letter.addressees.flatMap(\.items).allSatisfy(\.isDuty)
        let what = matter(of: isOnlyDuties ? items : [], letter.tone, plan)
        return letter.follows == nil
            ? pick("V/v \(what)", "Re: \(what)") : pick("V/v tiếp tục \(what)", "Re: further \(what)")
    }

    /// What a letter is about: the one report that it asks for, else the plan.
    private func matter(of titles: Set<String>, _ tone: ReminderLetter.Tone, _ plan: Plan) -> String {
        if titles.count == 1, let title = titles.first {
            let name = quoted(title)
            return switch tone {
            case .order: pick("đôn đốc gửi \(name)", "reminder to send: \(name)")
            case .request: pick("đề nghị gửi \(name)", "request to send: \(name)")
            }
        }
        let paper = paperNumber(plan)
        return switch tone {
        case .order: pick("đôn đốc thực hiện \(paper)", "reminder to carry out \(paper)")
        case .request: pick("đề nghị phối hợp thực hiện \(paper)", "request for cooperation in \(paper)")
        }
    }

    /// The earlier letter, as a second one names it at its beginning; empty of a first one. What is not entered of it are
    /// dots.
    private func earlier(_ letter: ReminderLetter, _ plan: Plan, _ reference: ReferenceData) -> String {
        guard let first = letter.follows else { return "" }
        let number = first.number ?? "\(dots)/\(letter.sender.symbol ?? dots)"
        let day =
            first.issuedOn.map(longDay)
            ?? pick("ngày \(dots) tháng \(dots) năm \(first.madeOn.year)", "\(dots) \(dots) \(first.madeOn.year)")
        let titles = first.tasks.isEmpty ? plan.duties.filter { first.duties.contains($0.id) }.map(\.titleOfPeriod) : []
        let what = matter(of: Set(titles), letter.tone, plan)
        var sender = ""
        if first.sender != letter.registeredSender(of: plan, reference) {
            let name: String
            switch first.sender {
            case .issuer: name = plan.document.issuer.printed
            case .body(let body): name = reference.formalName(of: body, in: plan, language)
            }
            sender = pick(" của \(name)", " of the \(name)")
        }
        return pick(
            "Tiếp theo Công văn số \(number) \(day)\(sender) về việc \(what); ",
            "Further to letter No. \(number) of \(day)\(sender) (\(what)): ")
    }

    private func opening(
        of letter: ReminderLetter, _ plan: Plan, _ reference: ReferenceData, _ issuer: String, name: String?
    ) -> String {
        let text = firstOpening(of: letter, plan, reference, issuer, name: name)
        let earlier = earlier(letter, plan, reference)
        return earlier.isEmpty ? text : earlier + text.prefix(1).lowercased() + text.dropFirst()
    }

    private func firstOpening(
        of letter: ReminderLetter, _ plan: Plan, _ reference: ReferenceData, _ issuer: String, name: String?
    ) -> String {
        let paper = paper(plan, reference)
        let day = longDay(letter.asOf)
        let count = letter.addressees.count
        switch letter.tone {
        case .order:
            let who = name.map { pick($0, "the \($0)") } ?? counted(letter.addressees)
            let have = name == nil ? "have" : "has"
            if let common = letter.commonItems, count > Wording.fewAddressees {
                let what = common.map(itemInSentence).joined(separator: "; ")
                return pick(
                    "Thực hiện \(paper); qua theo dõi, đến \(day) còn \(who) \(common.allSatisfy(\.isDuty) ? "chưa gửi" : "chưa hoàn thành") "
                        + "\(what) (danh sách kèm theo).",
                    "Under \(paper), as of \(day), \(who) \(have) not delivered: \(what) (list enclosed).")
            }
            let end =
                count > Wording.fewAddressees
                ? pick(" (danh sách kèm theo).", " (list enclosed).") : pick(", cụ thể như sau:", ":")
            return pick(
                "Thực hiện \(paper); qua theo dõi, đến \(day) còn \(who) chưa hoàn thành các nội dung được giao "
                    + "theo đúng thời hạn\(end)",
                "Under \(paper), as of \(day), \(who) \(have) not done in time what was assigned\(end)")
        case .request:
            return pick(
                "Trong quá trình triển khai \(paper), Quý cơ quan đã được đề nghị phối hợp thực hiện một số nội dung. "
                    + "Đến \(day), \(issuer) chưa nhận được kết quả của các nội dung "
                    + (count > Wording.fewAddressees ? "nêu trong danh sách kèm theo." : "sau:"),
                "In \(paper) your cooperation was requested. As of \(day), the \(issuer) has not yet received "
                    + (count > Wording.fewAddressees ? "what the enclosed list names." : "the following:"))
        }
    }

    private func closing(
        of letter: ReminderLetter, _ plan: Plan, _ reference: ReferenceData, _ issuer: String, isCommittee: Bool
    ) -> [String] {
        let receivers = letter.receivers.map { reference.formalName(of: $0, in: plan, language) }
            .joined(separator: ", ")
        let missing = Set(letter.addressees.flatMap(\.items).filter(\.isDuty).map(\.title))
        let what =
            missing.count == 1
            ? missing.first.map(quoted) ?? "" : pick("báo cáo, kế hoạch còn thiếu", "the missing reports and plans")
        let sending =
            missing.isEmpty
            ? ""
            : pick(
                ", gửi \(what)" + (receivers.isEmpty ? "" : " về \(receivers)"),
                ", send \(what)" + (receivers.isEmpty ? "" : " to the \(receivers)"))
        switch letter.tone {
        case .order:
            // A department leads its field, and has nobody's committee under it.
            let verb = isCommittee ? pick("yêu cầu", "orders") : pick("đề nghị", "asks")
            let heads = isCommittee ? heads(of: letter, reference) : bodies(of: letter)
            return [
                pick(
                    "\(issuer) \(verb) \(heads) khẩn trương hoàn thành các nội dung còn chậm\(sending) trước ngày "
                        + "\(newDay(letter)), nêu rõ nguyên nhân chậm"
                        + (isCommittee
                            ? " và chịu trách nhiệm về kết quả thực hiện của cơ quan, đơn vị mình./." : "./."),
                    "The \(issuer) \(verb) \(heads) to finish what is late without delay\(sending) before "
                        + "\(newDay(letter)) and to state the reasons"
                        + (isCommittee ? ", and to answer for the results." : "."))
            ]
        case .request:
            return [
                pick(
                    "\(issuer) trân trọng đề nghị Quý cơ quan quan tâm, phối hợp hoàn thành các nội dung nêu "
                        + "trên\(sending) trước ngày \(newDay(letter)). Trường hợp có khó khăn, vướng mắc, rất "
                        + "mong Quý cơ quan trao đổi để cùng phối hợp giải quyết.",
                    "The \(issuer) would be grateful for your help in finishing the above\(sending) before "
                        + "\(newDay(letter)), and for word of any difficulty, so that it can be solved together."),
                pick(
                    "Rất mong nhận được sự quan tâm, phối hợp của Quý cơ quan./.",
                    "Thank you for your attention and cooperation."),
            ]
        }
    }

    private func newDay(_ letter: ReminderLetter) -> String {
        letter.newDay.map(day) ?? "\(dots)/\(dots)/\(dots)"
    }

    /// Whom a committee orders: a committee has a chair, any other body a head.
    private func heads(of letter: ReminderLetter, _ reference: ReferenceData) -> String {
        let chairs = letter.addressees.count { reference.agencies[$0.body.agency]?.sort == .committee }
        let count = letter.addressees.count
        switch (count == 1, chairs) {
        case (true, 0): return pick("Thủ trưởng cơ quan, đơn vị", "its head")
        case (true, _): return pick("Chủ tịch Ủy ban nhân dân nêu trên", "its chair")
        case (false, 0): return pick("Thủ trưởng các cơ quan, đơn vị nêu trên", "the heads of these agencies")
        case (false, count): return pick("Chủ tịch Ủy ban nhân dân các địa phương nêu trên", "their chairs")
        default:
            return pick(
                "Thủ trưởng các cơ quan, đơn vị và Chủ tịch Ủy ban nhân dân các địa phương nêu trên",
                "the heads and chairs of these agencies")
        }
    }

    /// Whom a department asks, which nobody is under.
    private func bodies(of letter: ReminderLetter) -> String {
        letter.addressees.count == 1
            ? pick("Quý cơ quan", "your office") : pick("các cơ quan, đơn vị nêu trên", "these agencies")
    }

    private func items(of addressee: ReminderLetter.Addressee) -> [String] {
        addressee.items.enumerated().map { index, item in
            itemLine(item) + (index == addressee.items.count - 1 ? "." : ";")
        }
    }

    /// What is late and since which day it was due. How many days that are is no matter of a letter.
    func itemLine(_ item: ReminderLetter.Item) -> String {
        let place = item.isDuty ? "" : pick("Mục \(item.record): ", "Item \(item.record): ")
        return "\(place)\(pick(spelledOut(item.title), quoted(item.title))): \(dueDays(item))"
    }

    private func itemInSentence(_ item: ReminderLetter.Item) -> String {
        "\(quoted(item.title)) (\(dueDays(item)))"
    }

    private func dueDays(_ item: ReminderLetter.Item) -> String {
        let printed = item.timing.map { pick("hạn ", "due ") + printedDay($0) }
        let moved = item.newDue.map { pick("điều chỉnh đến ngày \(day($0))", "moved to \(day($0))") }
        let returned = item.returned.map { returned in
            pick(
                "đã trả lại ngày \(day(returned.on)) để hoàn thiện: \(returned.reason)",
                "sent back on \(day(returned.on)) to be completed: \(returned.reason)")
        }
        return [printed, moved, returned].compactMap(\.self).joined(separator: ", ")
    }

    private func name(
        of addressee: ReminderLetter.Addressee, _ plan: Plan, _ reference: ReferenceData
    ) -> String {
        let name = reference.formalName(of: addressee.body, in: plan, language)
        guard let ended = addressee.ended else { return name }
        return name + pick(" (kết thúc hoạt động ngày \(day(ended)))", " (ended on \(day(ended)))")
    }

    /// A day as the paper prints it.
    func printedDay(_ timing: Timing) -> String {
        switch timing.bound {
        case .before(let day): pick("trước ngày \(self.day(day))", "before \(self.day(day))")
        case .on(let day): pick("ngày \(self.day(day))", "on \(self.day(day))")
        case .range(let from, let to): pick("từ \(day(from)) đến \(day(to))", "from \(day(from)) to \(day(to))")
        case .relative(let text): text
        case .recurring(let day, let recurrence):
            recurrence.isBefore
                ? pick("trước ngày \(self.day(day))", "before \(self.day(day))")
                : pick("ngày \(self.day(day))", "on \(self.day(day))")
        }
    }

    /// A plan by its number: "Kế hoạch số 67/KH-UBND"; with dots where the number is blank.
    func paperNumber(_ plan: Plan) -> String {
        let kind = plan.document.kind.name(language)
        let number = plan.document.knownNumber ?? dots + (plan.document.printedNumber ?? "")
        return pick(kind.prefix(1).uppercased() + kind.dropFirst() + " số \(number)", "\(kind) No. \(number)")
    }

    /// A plan by its number, date, issuer and title.
    func paper(_ plan: Plan, _ reference: ReferenceData) -> String {
        let document = plan.document
        let issuer =
            document.issuer.agency.map { "the " + reference.formalName(of: $0, in: plan, language) }
            ?? "“\(document.issuer.printed)”"
        let date = document.knownDate?.complete.map(longDay) ?? pick("năm \(plan.year)", String(plan.year))
        let title = document.title.trimmingPrefix("V/v ")
        let about = title.count < document.title.count ? "về việc" : "về"
        return pick(
            "\(paperNumber(plan)) \(date) của \(document.issuer.printed) \(about) \(inSentence(String(title)))",
            "\(paperNumber(plan)) of \(date) by \(issuer) (“\(document.title)”)")
    }

    /// A day in words; days below ten and the first two months have a leading zero (Nghị định 30/2020/NĐ-CP).
    func longDay(_ day: Day) -> String {
        let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
        let month = day.month < 3 ? "0\(day.month)" : "\(day.month)"
        return pick("ngày \(number) tháng \(month) năm \(day.year)", self.day(day))
    }
}
