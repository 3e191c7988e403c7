import PlanActions
import PlanModel
import Records

/// The way of plans and letters to a signature: what was done, what they wait for and for how long.
extension Wording {
    /// How far a paper is: "trình 12/01, chưa ký 9 ngày".
    ///
    /// - Parameters:
    ///   - paper: The paper.
    ///   - today: The day on which it is told.
    ///   - isShort: Without the day that was asked for, which stands elsewhere or has no room.
    /// - Returns: The sentence.
    package func signingStanding(_ paper: SigningProgress, today: Day, isShort: Bool = false) -> String {
        let since = paper.since.map { " " + dayNear($0, today) } ?? ""
        let days = paper.daysWaiting(on: today) ?? 0
        let text: String =
            switch paper.standing {
            case .drafting:
                since.isEmpty
                    ? pick("đang soạn", "being drafted") : pick("đang soạn từ\(since)", "being drafted since\(since)")
            case .awaitingOpinions(let missing):
                opinionsMissing(missing.count, of: paper.lastBeforeSignature?.bodies.count ?? 0, since)
            case .opinionsIn: pick("đủ ý kiến\(since), chưa trình", "all replied by\(since), not submitted")
            case .awaitingSignature:
                pick(
                    "trình\(since), chưa ký \(days) ngày",
                    "submitted\(since), unsigned for \(counted(days, "day", "days"))")
            case .sentBack:
                pick(
                    "trả lại\(since), chưa trình lại \(days) ngày",
                    "sent back\(since), not submitted again for \(counted(days, "day", "days"))")
            case .signed: pick("đã ký\(since), chưa ghi phát hành", "signed\(since), not recorded as issued")
            case .issued: pick("đã phát hành\(since)", "issued\(since)")
            }
        guard !isShort else { return text }
        return text + (paper.until.map { ", " + askedFor($0, over: paper.daysOver(on: today), today) } ?? "")
    }

    private func opinionsMissing(_ missing: Int, of asked: Int, _ since: String) -> String {
        pick(
            "xin ý kiến\(since), chưa trả lời \(missing)/\(asked) cơ quan",
            "opinions asked\(since), \(missing) of \(counted(asked, "agency", "agencies")) have not replied")
    }

    private func askedFor(_ day: Day, over days: Int?, _ today: Day) -> String {
        let text = pick("hạn \(dayNear(day, today))", "asked for by \(dayNear(day, today))")
        return days.map { text + pick(", quá \($0) ngày", ", \(counted($0, "day", "days")) over") } ?? text
    }

    /// A day with its year only where that is another one.
    private func dayNear(_ day: Day, _ today: Day) -> String {
        day.year == today.year ? dayAndMonth(day) : self.day(day)
    }

    /// A step in a line: "12/01/2026 trình Phó Chủ tịch (Lan), hạn 20/01/2026: …".
    package func signingStep(_ step: SigningRegister.Step, _ name: (AgencyReference) -> String) -> String {
        let move = SigningMove(step.act).name(language)
        let bodies = step.bodies.map { body -> String in
            guard let reply = step.replies[body] else { return name(body) + pick(" (chưa trả lời)", " (no reply)") }
            return name(body) + " (" + [dayAndMonth(reply.on), reply.text].compactMap(\.self).joined(separator: ": ")
                + ")"
        }
        // What is submitted goes to somebody, what is sent back comes from somebody.
        let way = step.act == .sentBack ? step.to.map { pick("(\($0))", "by \($0)") } : step.to
        let head = [day(step.on), move, way].compactMap(\.self).joined(separator: " ")
        let facts = [
            head + (bodies.isEmpty ? "" : ": " + bodies.joined(separator: ", ")), step.person,
            step.until.map { pick("hạn \(day($0))", "by \(day($0))") }, step.note.map { "“\($0)”" },
        ]
        return facts.compactMap(\.self).joined(separator: " · ")
    }

    /// The signature in a line, as a plan's head or a register says it.
    package func signatureStep(_ paper: SigningProgress) -> String? {
        guard let number = paper.number else { return nil }
        let day = paper.signedOn.map { date($0) + " " } ?? ""
        let signer = paper.signer.map { " · " + $0 } ?? ""
        return day + SigningMove.signed.name(language) + pick(" số \(number)", " as No. \(number)") + signer
    }

    package var signingHeading: String { pick("Trình ký", "Way to signature") }

    /// The heading of papers that wait for a signature.
    package func papersToSign(_ count: Int) -> String { pick("Chờ ký (\(count))", "To be signed (\(count))") }

    /// The heading of papers that wait longer than was asked for, in `today`.
    package func papersWaiting(_ count: Int) -> String {
        pick("Xin ý kiến, trình ký quá hạn (\(count))", "Opinions and signatures overdue (\(count))")
    }

    /// "quá 3 ngày"
    package func daysOver(_ days: Int) -> String {
        pick("quá \(days) ngày", "\(counted(days, "day", "days")) over")
    }

    /// A letter on its way, by what it is and when it was made.
    package func letterToSign(_ letter: LetterRegister.Letter?) -> String {
        guard let letter else { return pick("Công văn đôn đốc", "Reminder") }
        return pick("Công văn đôn đốc soạn \(day(letter.madeOn))", "Reminder made on \(day(letter.madeOn))")
    }

    /// The title of the form for the next step of a paper.
    package func signingForm(_ name: String) -> String { pick("Trình ký: \(name)", "Way to signature: \(name)") }

    /// That a step was entered, changed or taken away.
    package func signingStepSaved(_ act: SigningRegister.Act, _ day: Day, _ change: RecordAct) -> String {
        let step = "\(SigningMove(act).name(language)) \(self.day(day))"
        let text: String =
            switch change {
            case .added: pick("Đã ghi: \(step)", "Recorded: \(step)")
            case .edited: pick("Đã sửa: \(step)", "Changed: \(step)")
            case .removed: pick("Đã bỏ: \(step)", "Removed: \(step)")
            }
        return text + undoHint
    }

    /// That bodies have replied.
    package func signingReplySaved(_ count: Int, _ day: Day) -> String {
        pick(
            "Đã ghi ý kiến của \(count) cơ quan, ngày \(self.day(day))",
            "Recorded the replies of \(counted(count, "agency", "agencies")), \(self.day(day))") + undoHint
    }

    /// Why a step cannot be so.
    package func signingRefusal(_ refusal: SigningRefusal) -> String {
        switch refusal {
        case .noBodies: pick("Xin ý kiến thì cần tên cơ quan.", "Opinions are asked of agencies: name them.")
        case .notAsked(let body?):
            pick(
                "\(body.name(language)) không được xin ý kiến lần này.",
                "\(body.name(language)) was not asked for its opinion.")
        case .notAsked(nil): pick("Chưa xin ý kiến cơ quan nào.", "No agency was asked for its opinion.")
        case .nobodyReplied: pick("Ghi ý kiến thì cần tên cơ quan.", "A reply is an agency's: name it.")
        case .repliedBeforeAsked(let asked):
            pick(
                "Ngày trả lời đứng trước ngày xin ý kiến (\(day(asked))).",
                "The reply is dated before the opinion was asked for (\(day(asked))).")
        case .hasReplied(let body):
            pick(
                "\(body.name(language)) đã trả lời nên phải giữ trong danh sách xin ý kiến.",
                "\(body.name(language)) has replied, so it stays among the agencies that were asked.")
        case .endsBeforeItBegins(let from, let to): usageFault(.endsBeforeItBegins(from: from, to: to))
        case .notSigned:
            pick("Chưa ký: ghi số và ngày ký trước.", "It is not signed: enter number and day first.")
        }
    }

    /// A step of a register in a few words, for histories; nil for any other record.
    func signingSummary(_ members: [String: FieldValue]) -> String? {
        guard let act = members["step"]?.text.flatMap(SigningRegister.Act.init), let on = members["on"]?.text else {
            return nil
        }
        let paper = members["plan"]?.text ?? members["letter"]?.text
        let bodies = members["bodies"]?.elements?.compactMap(\.text).joined(separator: ", ")
        let until = members["until"]?.text.flatMap { Day(iso: $0) }.map { pick("hạn \(day($0))", "by \(day($0))") }
        return [
            [SigningMove(act).name(language), paper].compactMap(\.self).joined(separator: " "),
            Day(iso: on).map(day) ?? on, bodies, members["to"]?.text, members["person"]?.text, until,
            members["note"]?.text,
        ].compactMap(\.self).joined(separator: ", ")
    }
}
