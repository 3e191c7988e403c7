import PlanModel
import RollOver

/// The names that the sentences of a roll-over need: of bodies and units as the old plan means them.
package struct RollOverNames: Sendable {
    private let plan: Plan
    private let reference: ReferenceData
    private let day: Day

    /// Names for the roll-over of a plan.
    package init(_ rollOver: RollOver, in reference: ReferenceData) {
        plan = rollOver.source
        day = rollOver.request.day
        self.reference = reference
    }

    func body(_ body: AgencyReference, _ language: Language) -> String {
        reference.shortName(of: body, in: plan, language)
    }

    func agency(_ agency: AgencyID, _ language: Language) -> String {
        body(AgencyReference(agency), language)
    }

    func unit(_ unit: UnitID, _ language: Language) -> String {
        guard let found = reference.units[unit] else { return unit.slug }
        let name = reference.name(of: unit, on: day, language)
        guard !found.predecessors.isEmpty else { return name }
        let parts = found.predecessors.map { predecessor in
            reference.units[predecessor]?.namings.last?.name ?? predecessor.slug
        }
        return "\(name) (\(parts.joined(separator: " + ")))"
    }
}

extension Wording {
    /// What is proposed or decided for a line: in a word.
    package func proposal(_ decision: RollOverReview.Decision?) -> String {
        switch decision {
        case .keep: pick("giữ", "keep")
        case .drop: pick("bỏ", "drop")
        case nil: pick("hỏi", "ask")
        }
    }

    /// Why a line is proposed so, or what to look at in it.
    package func reason(_ reason: RollOverReason, _ names: RollOverNames) -> String {
        switch reason {
        case .election(let next):
            pick(
                "việc gắn với bầu cử; cuộc tới: \(next.day.map(day) ?? "năm \(next.year)")",
                "belongs to an election; the next one: \(next.day.map(day) ?? String(next.year))")
        case .dialogue: pick("xem lại: cuộc đối thoại có thể chỉ một lần", "a dialogue: see whether it is held again")
        case .partyCongress:
            pick("việc gắn với đại hội Đảng, 5 năm một lần", "belongs to a Party congress, every five years")
        case .summary(let years): pick("tổng kết \(years) năm, chỉ có một lần", "sums up \(years) years, happens once")
        case .periodSummary: pick("tổng kết một giai đoạn, chỉ có một lần", "sums up a period, happens once")
        case .dateGone(let day):
            pick("chỉ có ngày \(self.day(day)), đã qua hẳn", "has only the day \(self.day(day)), which is gone")
        case .oneOffSteps(let steps):
            pick(
                "bỏ \(steps.count) việc chỉ có một lần (việc thứ \(places(steps)))",
                "leaves out \(counted(steps.count, "step", "steps")) that happen once (no. \(places(steps)))")
        case .onceInText:
            pick("xem lại câu: còn việc chỉ có một lần", "check the text: it names what happens once")
        case .ofOldYear: pick("văn bản của riêng năm cũ", "a document of the old year alone")
        case .activityOfOldYear: pick("hoạt động đã lên lịch của năm cũ", "an activity of the old year")
        case .oldPrint: pick("nói về bản in cũ", "about the old print")
        case .underDropped(let ref):
            pick("nằm trong mục \(ref) được đề xuất bỏ", "stands under \(ref), proposed to be dropped")
        case .wasDropped: pick("năm cũ đã ghi là không thực hiện", "was marked as dropped in the old year")
        case .periodEnded(let year): pick("nêu giai đoạn đã hết năm \(year)", "names a period that ended in \(year)")
        case .basisExpired(let number, let last):
            pick("căn cứ \(number) hết hạn ngày \(day(last))", "its basis \(number) ended on \(day(last))")
        case .basisDropped(let basis):
            pick("dựa vào văn bản của riêng năm cũ: \(basis)", "rests on a paper of the old year alone: \(basis)")
        case .inspection:
            pick(
                "sở không còn thanh tra từ 1/7/2025 (84/2025/QH15)",
                "departments have no inspectorates since 1/7/2025 (84/2025/QH15)")
        case .levelEnded: pick("không còn cấp huyện", "there is no district level any more")
        case .replaced(let old, let new, let isVerified):
            pick(
                "\(names.body(old, language)) → \(names.body(new, language))" + (isVerified ? "" : " (chưa đối chiếu)"),
                "\(names.body(old, language)) → \(names.body(new, language))" + (isVerified ? "" : " (not confirmed)"))
        case .unconfirmed(let new):
            pick(
                "chưa có văn bản xác nhận \(names.body(new, language)) kế tục",
                "no source confirms that \(names.body(new, language)) took over")
        case .fellTogether(let body):
            pick("nhập làm một: \(names.body(body, language))", "became one: \(names.body(body, language))")
        case .sameBody(let ref): pick("nay cùng cơ quan với mục \(ref)", "now the same agency as \(ref)")
        case .noSuccessor(let body):
            pick(
                "\(names.body(body, language)) không còn, chưa biết cơ quan kế tục",
                "\(names.body(body, language)) is gone, its successor is not known")
        case .mayHaveEnded(let body):
            pick(
                "chưa rõ \(names.body(body, language)) còn hay không",
                "not known whether \(names.body(body, language)) still exists")
        case .reportsToItself(let body):
            pick(
                "\(names.body(body, language)) nay sẽ tự báo cáo mình",
                "\(names.body(body, language)) would report to itself")
        case .otherSuccessor(_, let other, let function):
            pick(
                "việc \(self.function(function)) có thể thuộc \(names.body(other, language))",
                "\(self.function(function)) may belong to \(names.body(other, language))")
        case .unitRenamed: pick("đơn vị đã đổi tên hoặc loại", "the unit bears another name or kind")
        case .unitMerged(let unit):
            pick("nay thuộc \(names.unit(unit, language))", "now part of \(names.unit(unit, language))")
        case .unitEnded:
            pick("đơn vị không còn, chưa biết nhập vào đâu", "the unit is gone, its successor is not known")
        case .daysMoved: pick("ngày chuyển sang năm mới", "days moved to the new year")
        case .yearReplaced: pick("thay năm trong câu", "year replaced in the text")
        case .yearInText: pick("xem lại câu: còn năm cũ", "check the text: it names the old year")
        case .nameReplaced(let agency):
            pick(
                "thay tên \(names.agency(agency, language)) trong câu",
                "name of \(names.agency(agency, language)) replaced in the text")
        case .nameInText(let agency):
            pick(
                "xem lại câu: còn tên \(names.agency(agency, language))",
                "check the text: it names \(names.agency(agency, language))")
        case .districtInText: pick("xem lại câu: còn nói cấp huyện", "check the text: it speaks of districts")
        case .unitInText: pick("xem lại câu: tên đơn vị đã đổi", "check the text: the unit's name has changed")
        case .kindReplaced: pick("“tỉnh” nay là “thành phố”", "the province is a city now")
        case .placeInText(let place): pick("xem lại địa điểm: \(place)", "check the place: \(place)")
        case .identityEmpty: pick("số, ngày, người ký còn trống", "number, date and signatory are to be filled in")
        }
    }

    private func places(_ steps: [Int]) -> String { steps.map { String($0 + 1) }.joined(separator: ", ") }

    /// The work that a successor took over.
    package func function(_ function: String) -> String {
        switch function {
        case "all": pick("mọi việc", "everything")
        case "genderEquality": pick("bình đẳng giới", "gender equality")
        case "childProtection": pick("trẻ em", "children")
        case "socialProtection": pick("nạn nhân, bảo trợ xã hội", "victims, social protection")
        case "vocationalTraining": pick("đào tạo nghề", "vocational training")
        case "povertyReduction": pick("giảm nghèo", "poverty reduction")
        case "labour": pick("lao động", "labour")
        case "press": pick("báo chí, truyền thông", "press")
        default: function
        }
    }

    /// What a line is, before its text: nothing for what the text tells by itself.
    package func kind(of item: RollOverItem) -> String {
        switch item {
        case .document: pick("tên", "title")
        case .issuer: pick("ban hành", "issuer")
        case .parent: pick("cấp trên", "parent")
        case .unit: pick("đơn vị", "unit")
        case .agency: pick("cơ quan", "agency")
        case .section: pick("mục", "heading")
        case .note: pick("ghi chú", "note")
        case .assignment: pick("phân công", "block")
        case .task: pick("nhiệm vụ", "task")
        case .duty: pick("báo cáo", "duty")
        case .norm: pick("định mức", "norm")
        case .activity: pick("hoạt động", "activity")
        case .citation: pick("viện dẫn", "citation")
        case .addressee: pick("kính gửi", "addressee")
        case .recipient: pick("nơi nhận", "recipient")
        case .remarks: pick("lưu ý", "remarks")
        }
    }

    /// The heading of a group of lines.
    package func title(of group: RollOverGroup) -> String {
        switch group {
        case .paper: pick("Văn bản", "The paper")
        case .bodies: pick("Cơ quan không còn hoặc chưa rõ", "Agencies that are gone or uncertain")
        case .content: pick("Nội dung", "Content")
        case .citations: pick("Văn bản viện dẫn", "Documents cited")
        case .recipients: pick("Kính gửi, nơi nhận", "Addressees and recipients")
        case .oldYear: pick("Chỉ thuộc năm cũ", "Of the old year alone")
        }
    }

    /// The text of a line as it was.
    package func oldText(of line: RollOver.Line, _ names: RollOverNames) -> String {
        switch line.id {
        case .agency(let body): names.body(body, language)
        case .remarks: pick("\(line.text) lưu ý về bản in cũ", "\(line.text) remarks on the old print")
        default: line.text
        }
    }

    /// The text of a line as it goes into the draft.
    package func newText(of line: RollOver.Line, in review: RollOverReview, _ names: RollOverNames) -> String {
        switch line.id {
        case .agency(let body):
            let new = review.successor(of: body, in: line.id)
            return new == body
                ? names.body(body, language) : "\(names.body(body, language)) → \(names.body(new, language))"
        case .unit:
            let new = names.unit(review.rollOver.unit, language)
            return line.text == new ? new : "\(line.text) → \(new)"
        case .remarks: return oldText(of: line, names)
        default: return review.text(of: line)
        }
    }

    /// How many lines are in which state.
    package func counts(_ counts: RollOverReview.Counts) -> String {
        pick(
            "giữ \(counts.kept) · bỏ \(counts.dropped) · cần quyết \(counts.open)",
            "keep \(counts.kept) · drop \(counts.dropped) · to decide \(counts.open)")
    }

    /// A day or window and what it becomes: `15/11/2021 → 15/11/2026`.
    package func moved(_ timing: RollOver.MovedTiming) -> String {
        func text(_ timing: Timing) -> String {
            switch timing.bound {
            case .before(let day): pick("trước \(self.day(day))", "before \(self.day(day))")
            case .on(let day): self.day(day)
            case .range(let from, let to): days(from...max(from, to))
            case .relative(let text): text
            case .recurring(_, let recurrence): self.recurrence(recurrence)
            }
        }
        return timing.old == timing.new ? text(timing.new) : "\(text(timing.old)) → \(text(timing.new))"
    }
}
