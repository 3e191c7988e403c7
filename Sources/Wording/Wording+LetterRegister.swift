import PlanModel
import Records

/// The register of letters: its list, its line on the screen of reports, its words in the history.
extension Wording {
    package var lettersAbstract: String { pick("Sổ công văn đôn đốc đã soạn.", "The register of reminders made.") }

    package var listLettersAbstract: String {
        pick(
            "Liệt kê công văn đôn đốc đã soạn theo đơn vị, cũ nhất trước.",
            "Lists the reminders made, by unit, oldest first.")
    }

    package var listLettersDiscussion: String {
        pick(
            "Công văn vào sổ khi remind ghi ra tệp. Công văn coi là xong khi đã nhận đủ các nội dung được đôn đốc. Khi ký: kehoach letters "
                + "number MÃ SỐ. JSON: id, plan, duties, tasks, to, from, madeOn, number, issuedOn, newDue, reminds, "
                + "closed, missing, note.",
            "A letter is entered when remind writes its file, and is closed once all that it asks for is in. When it is "
                + "signed: kehoach letters number ID NUMBER. JSON: id, plan, duties, tasks, to, from, madeOn, number, "
                + "issuedOn, newDue, reminds, closed, missing, note.")
    }

    package var numberLetterAbstract: String {
        pick("Ghi số và ngày của công văn đã ký.", "Enters number and day of a letter that was signed.")
    }

    package var letterIDHelp: String {
        pick("Mã công văn trong sổ, như l.k2m4vuzq.", "The letter's id in the register, as l.k2m4vuzq.")
    }
    package var letterIDPlaceholder: String { pick("mã", "id") }
    package var letterNumberHelp: String { pick("Số, ký hiệu, như 45/SLĐTBXH-BĐG.", "Its number, as 45/SLĐTBXH-BĐG.") }
    package var letterNumberPlaceholder: String { pick("số", "number") }
    package var letterIssuedHelp: String { pick("Ngày ký (mặc định: hôm nay).", "The day (by default today).") }

    package var noRegisterHelp: String { pick("Không ghi công văn vào sổ.", "Leaves the letter out of the register.") }
    package var firstLetterHelp: String {
        pick(
            "Không nhắc công văn trước dù chưa nhận đủ.",
            "Writes it as a first letter, although an earlier one is still unanswered.")
    }

    /// That letters went into the register, by their ids, or are in none.
    package func lettersRegistered(_ ids: [Ref]) -> String {
        let list = ids.map(\.description).joined(separator: ", ")
        let commands = ids.map { "kehoach letters number \($0) " + pick("SỐ", "NUMBER") }.joined(separator: "; ")
        return pick("Đã vào sổ: \(list). Khi ký: \(commands).", "Registered: \(list). When signed: \(commands).")
    }

    package var lettersNotRegistered: String {
        pick("Thư mục chỉ đọc nên công văn không vào sổ.", "The folder is read-only, so no letter was registered.")
    }

    package func letterColumn(_ column: LetterColumn) -> String {
        switch column {
        case .madeOn: pick("Ngày soạn", "Made")
        case .subject: pick("Nội dung đôn đốc", "Asked for")
        case .bodies: pick("Gửi", "To")
        case .newDue: pick("Hạn mới", "New day")
        case .standing: pick("Đã nộp", "Handed in")
        }
    }

    /// The turns that a letter can have while an earlier one still waits, the usual one first; with their words for programs.
    package func letterTurn(_ turn: LetterTurn) -> String {
        switch turn {
        case .following: pick("tiếp theo công văn trước", "further to the earlier letter")
        case .first: pick("lần đầu", "first letter")
        }
    }

    /// Whether a letter speaks of the earlier one that still waits.
    package enum LetterTurn: String, CaseIterable, Sendable { case following, first }

    /// The columns that only lists of letters have.
    package enum LetterColumn: CaseIterable, Sendable { case madeOn, subject, bodies, newDue, standing }

    package var noLetterHere: String {
        pick(
            "Báo cáo này chưa có công văn đôn đốc: phím \(key(.draftLetter)) soạn",
            "No reminder was made about this report: \(key(.draftLetter)) drafts one")
    }

    /// The title of the form for the number and day of a letter, by the day on which it was made.
    package func letterNumberForm(madeOn day: Day?) -> String {
        guard let day else { return pick("Công văn đôn đốc", "Reminder") }
        return pick("Công văn soạn ngày \(self.day(day))", "Reminder made on \(self.day(day))")
    }

    package var noNumberYet: String { pick("chưa có số", "no number yet") }

    /// How many of the bodies that a letter asked have handed in, and whether that is all.
    package func letterStanding(_ standing: LetterStanding) -> String {
        let count = "\(standing.handedIn)/\(standing.asked)"
        return standing.isClosed ? pick("\(count), xong", "\(count), closed") : count
    }

    /// The letters that were made for a report, in a line: how many, and of the last its number, day, what came in since.
    package func lettersMade(_ count: Int, last letter: LetterRegister.Letter, _ standing: LetterStanding) -> String {
        let number = letter.number.map { pick("số \($0)", "No. \($0)") } ?? noNumberYet
        let facts = [
            pick(
                "\(number), \(day(letter.issuedOn ?? letter.madeOn))",
                "\(number), \(day(letter.issuedOn ?? letter.madeOn))"),
            pick(
                "\(standing.handedIn)/\(standing.asked) đã nộp từ đó",
                "\(standing.handedIn) of \(standing.asked) handed in since"),
            letter.newDue.map { pick("hạn mới \(day($0))", "new day \(day($0))") },
            standing.isClosed ? pick("xong", "closed") : nil,
        ].compactMap(\.self)
        let several = count == 1 ? "" : pick(" (\(count) công văn)", " (\(count) letters)")
        return pick("Đôn đốc\(several): ", "Reminder\(several): ") + facts.joined(separator: " · ")
    }

    /// A letter of a register in a few words; nil for any other record.
    func letterSummary(_ members: [String: FieldValue]) -> String? {
        guard let madeOn = members["madeOn"], let bodies = members["to"]?.elements else { return nil }
        let count = pick("\(bodies.count) cơ quan", counted(bodies.count, "agency", "agencies"))
        let number = members["number"]?.text.map { pick("số \($0)", "No. \($0)") }
        let plan = members["plan"]?.text
        let asked = (members["duties"]?.elements ?? []).compactMap(\.text).joined(separator: ", ")
        return [
            pick("công văn đôn đốc", "reminder"), number, plan, asked.isEmpty ? nil : asked, count,
            fieldValue(madeOn, of: FieldPath("madeOn")),
        ].compactMap(\.self).joined(separator: ", ")
    }
}
