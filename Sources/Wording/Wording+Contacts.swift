import PlanModel
import Records

/// Whom bodies are reached through: the commands, their help, and what a list of such persons would change.
extension Wording {
    package var contactsAbstract: String {
        pick("Danh bạ người liên hệ của các cơ quan.", "The persons through whom agencies are reached.")
    }

    package var listContactsAbstract: String {
        pick(
            "Liệt kê người liên hệ; --late: địa chỉ thư của nơi trễ.", "Lists them; --late: mail addresses of the late."
        )
    }

    package var listContactsDiscussion: String {
        pick(
            "Sau tên lệnh là đơn vị, kế hoạch hoặc báo cáo, rồi cơ quan nếu chỉ cần một nơi. Danh bạ ở lại máy này: sync không gửi. "
                + "--late in các địa chỉ thư của nơi trễ trên một dòng để dán; bảng gọi điện: kehoach export calls. JSON: id, unit, "
                + "body, bodyName, name, post, telephone, mail, from, until, note.",
            "Behind the command stands a unit, a plan or a report, then an agency where one is enough. Contacts stay on this "
                + "machine: sync does not send them. --late prints the mail addresses of the late in one line to paste; for a "
                + "telephone sheet: kehoach export calls. JSON: id, unit, body, bodyName, name, post, telephone, mail, from, until, "
                + "note.")
    }

    package var contactsSubjectHelp: String {
        pick("Đơn vị, kế hoạch hoặc báo cáo.", "A unit, a plan or a report.")
    }
    package var contactsSubjectPlaceholder: String { pick("kế-hoạch", "plan") }
    package var contactsBodyHelp: String { pick("Chỉ cơ quan này.", "Only this agency.") }
    package var contactsBodyPlaceholder: String { pick("cơ-quan", "agency") }
    package var contactsLateHelp: String {
        pick("Địa chỉ thư của nơi trễ, trên một dòng.", "The mail addresses of the late, in one line.")
    }
    package var contactsPastHelp: String { pick("Cả người đã thôi.", "Those who have left, too.") }

    package var importContactsAbstract: String {
        pick("Nhận danh bạ từ tệp .xlsx hoặc .csv.", "Takes contacts in from an .xlsx or .csv file.")
    }

    package var importContactsDiscussion: String {
        pick(
            "Cột nhận ra theo tên: cơ quan, họ tên, chức vụ, điện thoại, thư điện tử, từ ngày, đến ngày. Mỗi dòng: thêm (+), sửa (~), "
                + "đã có (=), không nhận được (!). --yes ghi, thành một bước hoàn tác được. Người mới ở cùng chức vụ thay người cũ: "
                + "người cũ thôi từ hôm trước, không bị xóa.",
            "Columns are known by their headings: agency, name, post, telephone, mail, from, until. Each line is new (+), changed "
                + "(~), known (=) or cannot be taken (!). --yes writes, as one step that can be undone. Who is new in a post takes "
                + "the place of whoever held it, whose last day is the one before; nobody is removed.")
    }

    package var importContactsFileHelp: String {
        pick("Danh bạ (.xlsx, .csv; “-” là đầu vào chuẩn).", "The list (.xlsx, .csv; “-” is standard input).")
    }
    package var importContactsPlanHelp: String {
        pick(
            "Cơ quan của kế hoạch này; không có thì của mọi kế hoạch đang hiệu lực.",
            "Agencies of this plan; without it those of every plan in force.")
    }
    package var importContactsYesHelp: String { pick("Ghi những dòng nhận được.", "Write what can be taken.") }

    package var addContactAbstract: String { pick("Ghi một người liên hệ.", "Enters one person.") }
    package var removeContactAbstract: String {
        pick("Bỏ một người ghi nhầm khỏi danh bạ.", "Removes a person who was entered by mistake.")
    }
    package var contactNameHelp: String { pick("Họ tên.", "The name.") }
    package var contactNamePlaceholder: String { pick("họ-tên", "name") }
    package var contactPostHelp: String { pick("Chức vụ.", "The post.") }
    package var contactPostPlaceholder: String { pick("chức-vụ", "post") }
    package var contactTelephoneHelp: String { pick("Điện thoại.", "The telephone number.") }
    package var contactTelephonePlaceholder: String { pick("số", "number") }
    package var contactMailHelp: String { pick("Thư điện tử.", "The mail address.") }
    package var contactMailPlaceholder: String { pick("địa-chỉ", "address") }
    package var contactFromHelp: String { pick("Từ ngày.", "The first day.") }
    package var contactUntilHelp: String { pick("Đến hết ngày.", "The last day.") }
    package var contactIDHelp: String {
        pick("Mã trong danh bạ, như c.k2m4vuzq.", "The id in the list, as c.k2m4vuzq.")
    }
    package var contactIDPlaceholder: String { pick("mã", "id") }

    /// The columns that only lists of contacts and calls have.
    package enum ContactColumn: CaseIterable, Sendable {
        case name, post, telephone, mail, late, daysLate, lastCall, promised
    }

    package func contactColumn(_ column: ContactColumn) -> String {
        switch column {
        case .name: pick("Người liên hệ", "Name")
        case .post: pick("Chức vụ", "Post")
        case .telephone: pick("Điện thoại", "Telephone")
        case .mail: pick("Thư điện tử", "Mail")
        case .late: pick("Đang trễ", "Late with")
        case .daysLate: pick("Số ngày", "Days")
        case .lastCall: pick("Gọi lần cuối", "Last call")
        case .promised: pick("Hẹn nộp", "Promised")
        }
    }

    package func noContactSheet(_ file: String) -> String {
        pick(
            "\(file) không phải danh bạ: cần cột cơ quan và họ tên.",
            "\(file) is no list of contacts: it needs columns for agency and name.")
    }

    /// That persons were entered or changed.
    package func contactsEntered(_ count: Int) -> String {
        pick("Đã ghi \(count) người liên hệ", "Entered \(counted(count, "contact", "contacts"))") + undoHint
    }

    package func contactRemoved(_ name: String) -> String {
        pick("Đã bỏ \(name) khỏi danh bạ", "Removed \(name)") + undoHint
    }

    /// To whom no letter can be mailed.
    package func withoutAddress(_ names: [String]) -> String {
        let list = names.joined(separator: "; ")
        return pick("Chưa có địa chỉ thư: \(list).", "No mail address is known of: \(list).")
    }

    /// The person to ask of a body, in a line.
    package func contact(_ contact: ContactBook.Contact, others: Int) -> String {
        let more = others > 0 ? pick(" (+\(others) người)", " (+\(others))") : ""
        return pick("Liên hệ: ", "Contact: ")
            + [contact.name, contact.post, contact.telephone, contact.mail].compactMap(\.self).joined(separator: " · ")
            + more
    }

    // MARK: A list that is taken in

    /// What a list would change, a line a row, and what it comes to.
    ///
    /// - Parameters:
    ///   - intake: What was found.
    ///   - name: What a body is called.
    ///   - isWritten: Whether it is stored now.
    /// - Returns: Lines, each with its end.
    package func contacts(
        _ intake: ContactIntake, name: (UnitID?, AgencyReference) -> String, isWritten: Bool
    ) -> String {
        var lines: [String] = []
        var (new, changed, known, refused) = (0, 0, 0, 0)
        for (row, verdict) in intake.rows {
            let place = pick("Dòng \(row.number)", "Row \(row.number)") + " "
            let said = place + [row.body, row.name].filter { !$0.isEmpty }.joined(separator: " · ")
            switch verdict {
            case .new(let change, let ending):
                new += 1
                lines.append("+ \(place)\(name(change.unit, change.new.body)) · \(person(change.new))")
                if let ending, let last = ending.new.until {
                    lines.append(
                        pick(
                            "    thay \(ending.new.name), đến hết \(day(last))",
                            "    follows \(ending.new.name), until \(day(last))"))
                }
            case .changed(let change):
                changed += 1
                lines.append("~ \(place)\(name(change.unit, change.new.body)) · \(change.new.name): \(changes(change))")
            case .known:
                known += 1
                lines.append("= \(said): " + pick("đã có", "known"))
            case .refused(let reason):
                refused += 1
                lines.append("! \(said): \(self.reason(reason, name))")
            }
        }
        lines.append(
            pick(
                "\(new) thêm · \(changed) sửa · \(known) đã có · \(refused) không nhận được",
                "\(new) new · \(changed) changed · \(known) known · \(refused) cannot be taken"))
        if !isWritten, new + changed > 0 {
            lines.append(pick("Chưa ghi gì; để ghi, thêm --yes.", "Nothing has been written; add --yes to write it."))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func person(_ contact: ContactBook.Contact) -> String {
        [
            contact.name, contact.post, contact.telephone, contact.mail,
            contact.from.map { pick("từ \(day($0))", "from \(day($0))") },
            contact.until.map { pick("đến hết \(day($0))", "until \(day($0))") },
        ].compactMap(\.self).joined(separator: " · ")
    }

    private func changes(_ change: ContactChange) -> String {
        guard let old = change.old else { return "" }
        let new = change.new
        let fields: [(key: String, old: String?, new: String?)] = [
            ("post", old.post, new.post), ("telephone", old.telephone, new.telephone), ("mail", old.mail, new.mail),
            ("from", old.from?.iso, new.from?.iso), ("until", old.until?.iso, new.until?.iso),
        ]
        return fields.filter { $0.old != $0.new }.map { field in
            let path = FieldPath(field.key)
            return fieldChange(
                FieldChange(path, from: field.old.map { .string($0) }, to: field.new.map { .string($0) }))
        }.joined(separator: "; ")
    }

    private func reason(_ reason: ContactIntake.Refusal, _ name: (UnitID?, AgencyReference) -> String) -> String {
        switch reason {
        case .noName: pick("không có họ tên", "it has no name")
        case .unknownBody: pick("không kế hoạch nào có cơ quan này", "no plan has an agency of this name")
        case .severalBodies(let bodies):
            pick("có thể là ", "may be ") + bodies.map { name(nil, $0) }.joined(separator: ", ")
        case .severalUnits(let units):
            pick("có trong kế hoạch của ", "is in plans of ") + units.map(\.slug).joined(separator: ", ")
                + pick("; thêm --plan", "; add --plan")
        case .badDay(let text): pick("không hiểu ngày “\(text)”", "“\(text)” is no day")
        case .badMail(let text): pick("“\(text)” không phải địa chỉ thư", "“\(text)” is no mail address")
        case .endsBeforeItBegins(let from, let to):
            pick("đến \(day(to)) là trước từ \(day(from))", "it ends on \(day(to)), before \(day(from))")
        case .samePerson(let row):
            pick("người này đã có ở dòng \(row)", "row \(row) is of the same person")
        case .heldSince(let holder, let first):
            pick(
                "\(holder) giữ chức vụ này từ \(day(first)); sửa ngày trước",
                "\(holder) holds this post since \(day(first)); mend the days first")
        }
    }
}
