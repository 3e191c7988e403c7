import PlanActions
import PlanModel
import Records

/// What is said of plans that staff write themselves.
extension Wording {
    /// The title of a new plan as papers word it; always Vietnamese, as it stands in the paper.
    package static func title(of purpose: OfficialDocument.Purpose, _ subject: String?, year: Int) -> String {
        switch purpose {
        case .actionMonth:
            "Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới năm \(year)"
        case .year: "Thực hiện công tác \(subject ?? "bình đẳng giới") năm \(year)"
        }
    }

    /// That the head of a plan was changed.
    package func headChanged(_ plan: PlanID) -> String {
        pick("Đã sửa phần đầu của \(plan).", "Changed the head of \(plan).")
    }

    /// That a draft is gone.
    package func planRemoved(_ plan: PlanID) -> String {
        pick("Đã xóa dự thảo \(plan).", "Removed the draft \(plan).")
    }

    /// That a new plan is there, and what can be done with it next.
    package func planBegun(_ plan: PlanID) -> String {
        pick(
            "Đã lập dự thảo \(plan).\nThêm đề mục: kehoach section add \(plan) 'Mục đích, yêu cầu'",
            "Began the draft \(plan).\nAdd a heading: kehoach section add \(plan) 'Mục đích, yêu cầu'")
    }

    /// That a new plan is there, on the screen that shows it, and what can be done with it next.
    package func planBegunHere(_ plan: PlanID) -> String {
        pick(
            "Đã lập dự thảo \(plan) · \(key(.addLine)) thêm đề mục · \(key(.undo)) hoàn tác",
            "Began the draft \(plan) · \(key(.addLine)) adds a heading · \(key(.undo)) takes it back")
    }

    /// What is said where a plan has no lines yet.
    package var emptyOutline: String {
        pick(
            "Chưa có dòng nào. \(key(.addLine)) thêm đề mục; dưới đề mục thêm cơ quan, nhiệm vụ. \(key(.editRecord)) sửa "
                + "phần đầu.",
            "No lines yet. \(key(.addLine)) adds a heading, under it agencies and tasks. \(key(.editRecord)) changes the head."
        )
    }

    package var newLineTitle: String { pick("Thêm gì?", "Add what?") }

    /// A line that can be added, with its mark; of a report that of the task that lays it down.
    package func newLine(_ kind: OutlineLine.Kind, _ ref: String) -> String {
        switch kind {
        case .section: pick("Đề mục \(ref)", "Heading \(ref)")
        case .block: pick("Cơ quan \(ref)", "Agency \(ref)")
        case .task: pick("Nhiệm vụ \(ref)", "Task \(ref)")
        case .duty: pick("Báo cáo phải nộp, theo \(ref)", "Report that is owed by \(ref)")
        case .norm: pick("Định mức kinh phí \(ref)", "Money norm \(ref)")
        case .citation: pick("Căn cứ", "Document that it is based on")
        case .recipient: pick("Nơi nhận", "Recipient")
        case .head, .other: ref
        }
    }

    /// What stands over the form of a line that is changed.
    package func lineForm(_ line: OutlineLine) -> String {
        switch line.kind {
        case .section, .block, .task, .norm, .citation, .recipient: newLine(line.kind, line.ref.description)
        case .duty: pick("Báo cáo phải nộp \(line.ref)", "Report that is owed, \(line.ref)")
        case .head, .other: line.text
        }
    }

    /// Days and windows as they are typed for a plan of a year.
    package func typed(_ timings: [Timing], in year: Int) -> String {
        timings.asLaidDown.map { timing in
            switch timing.bound {
            case .before(let day): pick("trước \(self.day(day))", "before \(self.day(day))")
            case .on(let day): self.day(day)
            case .range(let from, let to): "\(day(from)) - \(day(to))"
            case .relative(let text): text
            case .recurring(_, let recurrence): self.recurrence(recurrence, in: year)
            }
        }.joined(separator: "; ")
    }

    /// Days and windows that a person typed, as they were understood: how often something comes round is told.
    package func meaning(_ timings: [Timing], in year: Int) -> String {
        let text = typed(timings, in: year)
        guard let recurrence = timings.compactMap(\.recurrence).first, timings.asLaidDown.count == 1 else {
            return text
        }
        let days = recurrence.days
        guard let first = days.first, let last = days.last, days.count > 1 else { return text }
        return text
            + pick(
                " (\(days.count) lần, \(dayAndMonth(first))…\(day(last)))",
                " (\(days.count) times, \(dayAndMonth(first))…\(day(last)))")
    }

    package var notWrittenHere: String {
        pick("Dòng này không sửa ở đây được.", "This line cannot be changed here.")
    }

    package var notMoved: String { pick("Dòng này không chuyển được.", "This line cannot be moved.") }

    package var noLineBeyond: String {
        pick("Đã ở đầu hoặc cuối đề mục.", "It is the first or last under its heading already.")
    }

    package var formKept: String {
        pick("Những gì đã gõ được giữ lại: mở lại cùng chỗ là thấy.", "What was typed is kept for the same form.")
    }

    package var formRestored: String {
        pick(
            "Đã lấy lại những gì gõ lần trước · \(key(.resetForm)) bỏ",
            "What was typed last time is here again · \(key(.resetForm)) drops it")
    }

    /// What stands over the form of a plan's head; nil is a new plan.
    package func headForm(_ plan: PlanID?) -> String {
        plan.map { pick("Phần đầu của \($0)", "The head of \($0)") } ?? pick("Kế hoạch mới", "A new plan")
    }

    /// A unit of any level and time, with those that it is part of: "xã An Biên, tỉnh An Giang".
    package func unitLabel(_ unit: AdministrativeUnit, in reference: ReferenceData, today: Day) -> String {
        let day = unit.ended.map { min($0, today) } ?? today
        var names = [reference.formalName(of: unit.id, on: day, language)]
        var above = unit.parent
        // A file in which units are part of each other must not hang the program.
        while let id = above, names.count < AdministrativeUnit.Level.allCases.count {
            names.append(reference.formalName(of: id, on: day, language))
            above = reference.units[id]?.parent
        }
        let end = unit.ended.flatMap { $0 < today ? pick(" (đến \(self.day($0)))", " (until \(self.day($0)))") : nil }
        return names.joined(separator: ", ") + (end ?? "")
    }

    /// What happened to a line of a plan.
    package func lineChanged(_ change: LineChange) -> String {
        switch change {
        case .added(let kind, let ref): pick("Đã thêm \(name(of: kind)) \(ref).", "Added the \(name(of: kind)) \(ref).")
        case .edited(let kind, let ref):
            pick("Đã sửa \(name(of: kind)) \(ref).", "Changed the \(name(of: kind)) \(ref).")
        case .removed(let kind, let ref):
            pick("Đã xóa \(name(of: kind)) \(ref).", "Removed the \(name(of: kind)) \(ref).")
        case .moved(let kind, let old, let new):
            pick(
                "\(name(of: kind).capitalizedFirst) \(old) nay là \(new).",
                "The \(name(of: kind)) \(old) is now \(new).")
        }
    }

    /// What happened to a line of the paper that has no mark.
    package func paperLineChanged(_ change: PaperLineChange) -> String {
        let (kind, text, place) = (name(of: change.list), change.text, change.place + 1)
        return switch change.act {
        case .added: pick("Đã thêm \(kind) \(text).", "Added the \(kind) \(text).")
        case .edited: pick("Đã sửa \(kind) \(text).", "Changed the \(kind) \(text).")
        case .removed: pick("Đã xóa \(kind) \(text).", "Removed the \(kind) \(text).")
        case .moved:
            pick("\(kind.capitalizedFirst) \(text) nay ở dòng \(place).", "The \(kind) \(text) is now number \(place).")
        }
    }

    private func name(of list: PaperList) -> String {
        switch list {
        case .citations: pick("căn cứ", "citation")
        case .recipients: pick("nơi nhận", "recipient")
        }
    }

    private func name(of kind: RecordKind) -> String {
        switch kind {
        case .task: pick("nhiệm vụ", "task")
        case .section: pick("đề mục", "heading")
        case .assignment: pick("mục giao việc", "block")
        case .duty: pick("chế độ báo cáo", "reporting duty")
        case .norm: pick("định mức kinh phí", "money norm")
        }
    }

    /// Why a plan cannot be written so.
    package func writingRefusal(_ refusal: WritingRefusal) -> String {
        switch refusal {
        case .planExists(let id): planExists(id)
        case .unitIsFixed(let unit):
            pick(
                "Đơn vị của kế hoạch (\(unit.slug)) không đổi được; hãy lập kế hoạch mới.",
                "The unit of a plan (\(unit.slug)) stays; begin another plan.")
        case .badYear(let year):
            pick("Năm \(year) không dùng được (2000-2100).", "\(year) is no year from 2000 to 2100.")
        case .stateSetByItself(let id):
            pick(
                "Trạng thái của kế hoạch không đổi theo cách này. Dùng: kehoach plan-state \(id) …",
                "The state of a plan is not changed like this. Use: kehoach plan-state \(id) …")
        case .givenInForce(let id, let missing): givenInForce(id, missing)
        case .wouldLose(let refs): wouldLose(refs)
        case .emptyText: nothingTyped
        case .notADraft(let id):
            pick(
                "\(id) không phải dự thảo nên không xóa được. Muốn kết thúc: kehoach plan-state \(id) closed",
                "\(id) is no draft and is not removed. To close it: kehoach plan-state \(id) closed")
        case .noSuchHeading(let ref?): pick("Không có đề mục \(ref).", "There is no heading \(ref).")
        case .noSuchHeading(nil):
            pick("Nhiệm vụ phải nằm dưới một đề mục: --under MỤC", "A task stands under a heading: --under REF")
        case .noMoreMarks(let heading):
            pick(
                "Đã hết dấu thứ tự dưới \(heading?.description ?? "văn bản").",
                "There are no more marks under \(heading?.description ?? "the paper").")
        case .notEmpty(let ref, let count):
            pick(
                "Dưới \(ref) còn \(count) dòng. Hãy xóa hoặc chuyển các dòng đó trước.",
                "\(counted(count, "line stands", "lines stand")) under \(ref). Remove or move them first.")
        case .recorded(let ref):
            pick(
                "\(ref) đã có ghi nhận (tình trạng, minh chứng hoặc ghi chú) nên không xóa được. Không làm nữa: kehoach "
                    + "status MÃ dropped",
                "Something was recorded of \(ref), so it is not removed. If it is not to be done: kehoach status ID "
                    + "dropped")
        case .laysDown(let ref, let duties):
            pick(
                "\(ref) quy định \(duties.map(\.description).joined(separator: ", ")). Hãy xóa trước.",
                "\(ref) lays down \(duties.map(\.description).joined(separator: ", ")). Remove that first.")
        case .noSuchPlace(let list, let place):
            pick(
                "Không có \(name(of: list)) thứ \(place + 1) trong kế hoạch.",
                "The plan has no \(name(of: list)) number \(place + 1).")
        case .atMostBelowAtLeast(let most, let least):
            pick(
                "Mức tối đa (\(dong(most))) thấp hơn mức tối thiểu (\(dong(least))).",
                "The maximum (\(dong(most))) is lower than the minimum (\(dong(least))).")
        case .moneyEntered(let ref):
            pick(
                "Đã ghi kinh phí theo định mức \(ref) nên không xóa được. Xem: kehoach money; bỏ: kehoach spend --remove",
                "Money was entered under the norm \(ref), so it is not removed. See: kehoach money; to remove: kehoach spend "
                    + "--remove")
        case .notALine(let ref): pick("\(ref) không chuyển, xóa được.", "\(ref) cannot be moved or removed.")
        case .notOwn(let agency):
            pick("\(agency) có sẵn trong chương trình, không bỏ được.", "\(agency) came with the program and stays.")
        case .notOwnUnit(let unit):
            pick("\(unit) có sẵn trong chương trình, không bỏ được.", "\(unit) came with the program and stays.")
        case .unitsBelow(let unit, let below): unitsBelow(unit, below)
        case .notBeside(let ref, let other):
            pick("\(other) không cùng đề mục với \(ref).", "\(other) is not under the same heading as \(ref).")
        }
    }
}
