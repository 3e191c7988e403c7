import PlanActions
import PlanModel
import PlanStore
import Records

extension Wording {
    /// That parts of a task have a status, and how many of all are done.
    package func partsMarked(
        _ status: TaskStatus, count: Int, done: Int, of total: Int, _ ref: Ref, clock: String
    ) -> String {
        let bodies = pick("\(count) cơ quan", counted(count, "agency", "agencies"))
        let share = pick("\(done)/\(total) đã xong", "\(done) of \(total) done")
        return "\(ref): \(status.name(language)), \(bodies) · \(share), " + pick("lúc \(clock)", "at \(clock)")
            + undoHint
    }

    /// Before a task of several bodies is marked for all of them.
    package func allPartsQuestion(_ status: TaskStatus, _ ref: Ref, done: Int, of total: Int) -> String {
        pick(
            "\(ref) là việc của \(total) cơ quan, \(done) đã xong. Đặt “\(status.name(language))” cho cả \(total)? Từng cơ quan: mở chi tiết rồi đánh dấu.",
            "\(ref) is for \(total) agencies, \(done) of them done. Set “\(status.name(language))” for all \(total)? For single ones, open the detail and mark them there."
        )
    }

    /// The same where the task was found by one of them.
    package func allPartsQuestion(
        _ status: TaskStatus, _ ref: Ref, only name: String, done: Int, of total: Int
    ) -> String {
        pick(
            "\(ref) là việc của \(total) cơ quan, \(done) đã xong. Đặt “\(status.name(language))” cho riêng \(name) (\(key(.answerOnly))), hay cho cả \(total) (\(key(.answerYes)))?",
            "\(ref) is for \(total) agencies, \(done) of them done. Set “\(status.name(language))” for \(name) only (\(key(.answerOnly))), or for all \(total) (\(key(.answerYes)))?"
        )
    }

    /// That a task is done on one of its days, and which are left.
    package func ticked(_ day: Day, of ref: Ref, left: [Day], clock: String) -> String {
        pick(
            "Đã đánh dấu xong \(ref) của ngày \(self.day(day)) lúc \(clock)",
            "Marked \(ref) done for \(self.day(day)) at \(clock)") + daysLeft(left) + undoHint
    }

    /// The same where what was written stands above it.
    package func dayTicked(_ day: Day, of ref: Ref, left: [Day]) -> String {
        pick("\(ref): xong ngày \(self.day(day))", "\(ref): done for \(self.day(day))") + daysLeft(left)
    }

    private func daysLeft(_ days: [Day]) -> String {
        let rest = days.map(day).joined(separator: ", ")
        return days.isEmpty ? "" : pick("; còn ngày \(rest)", "; still open: \(rest)")
    }

    /// That one task, or several, now have a status.
    package func marked(_ status: TaskStatus, count: Int, ref: Ref?, clock: String) -> String {
        let what = ref.map(\.description) ?? pick("\(count) nhiệm vụ", counted(count, "task", "tasks"))
        switch status {
        case .done:
            return pick("Đã đánh dấu xong \(what) lúc \(clock)", "Marked \(what) done at \(clock)") + undoHint
        case .notStarted:
            return pick("Đã mở lại \(what) lúc \(clock)", "Reopened \(what) at \(clock)") + undoHint
        default:
            let name = status.name(language)
            return pick("\(what): \(name), lúc \(clock)", "\(what): \(name), at \(clock)") + undoHint
        }
    }

    /// That evidence was added.
    package func evidenceAdded(_ ref: Ref?) -> String {
        pick("Đã thêm minh chứng", "Evidence added") + place(ref) + undoHint
    }

    /// That a note was added.
    package func noteAdded(_ ref: Ref?) -> String { pick("Đã thêm ghi chú", "Note added") + place(ref) + undoHint }

    /// That a new due day holds, or no more.
    package func newDueSet(_ day: Day?, _ ref: Ref?) -> String {
        let what = day.map { pick("Hạn mới: \(self.day($0))", "New due day: \(self.day($0))") }
        return (what ?? pick("Đã bỏ hạn điều chỉnh", "New due day taken away")) + place(ref) + undoHint
    }

    /// That a step was ticked or not.
    package func stepTicked(_ ref: Ref?) -> String { pick("Đã ghi", "Noted") + place(ref) + undoHint }

    /// That somebody is in charge now, or nobody.
    package func responsibleSet(_ name: String?, _ ref: Ref?) -> String {
        let done = name.map { pick("Đã giao \($0) phụ trách", "Put \($0) in charge") }
        return (done ?? pick("Đã bỏ người phụ trách", "Removed the person in charge")) + place(ref) + undoHint
    }

    /// That a holiday was entered or taken away.
    package func holidaySaved(_ name: String) -> String {
        pick("Đã ghi ngày nghỉ: \(name)", "Saved the holiday: \(name)") + undoHint
    }

    /// That bodies were added to the folder's own, or taken away.
    package func ownAgenciesSaved(_ names: [String], isRemoved: Bool) -> String {
        let list = names.joined(separator: ", ")
        return isRemoved
            ? pick("Đã bỏ khỏi danh mục: \(list)", "Taken off the list: \(list)") + undoHint
            : pick("Đã thêm vào danh mục: \(list)", "Added to the list: \(list)") + undoHint
    }

    /// That letters were entered in the register.
    package func lettersRegistered(_ count: Int) -> String {
        pick("Đã vào sổ \(count) công văn", "Registered \(counted(count, "letter", "letters"))") + undoHint
    }

    /// That a file was written, and its letters entered in the register.
    package func lettersSaved(_ path: String, _ count: Int) -> String {
        fileSaved(path) + pick(" · vào sổ \(count) công văn", " · \(counted(count, "letter", "letters")) registered")
    }

    /// That a letter has its number.
    package func letterNumbered(_ number: String) -> String {
        pick("Đã ghi công văn số \(number)", "Entered letter No. \(number)") + undoHint
    }

    /// That something was undone, and what: the first of it where it is more.
    package func undone(_ entries: [HistoryEntry], count: Int, _ names: RecordNames) -> String {
        pick("Đã hoàn tác", "Undid") + " " + what(entries, count: count, names)
            + pick(" · \(key(.redo)) làm lại", " · \(key(.redo)) redoes")
    }

    /// That something was done again, and what.
    package func redone(_ entries: [HistoryEntry], count: Int, _ names: RecordNames) -> String {
        pick("Đã làm lại", "Redid") + " " + what(entries, count: count, names) + undoHint
    }

    private func what(_ entries: [HistoryEntry], count: Int, _ names: RecordNames) -> String {
        let number = pick("\(count) bản ghi", counted(count, "record", "records")) + author(of: entries)
        guard let first = entries.first else { return number }
        let title = names.title(of: first.record)
        let mark = title == names[first.record].description ? " " : ": "
        let change = title + mark + fieldChanges(first.fields, of: first.record, names)
        return count == 1 ? change + author(of: entries) : number + ": " + change + " …"
    }

    /// Whose changes they are, behind what they were: people take back only their own, and may go by several names.
    func author(of entries: [HistoryEntry]) -> String {
        entries.first.map { pick(" của \(person($0))", " by \(person($0))") } ?? ""
    }

    /// What an undo passed over, behind what it did; the first of it, and how much there is. Empty if there is nothing.
    package func passedOver(_ skipped: [UndoConflict]) -> String {
        guard let first = skipped.first else { return "" }
        let rest =
            skipped.count == 1 ? "" : pick(" (và \(skipped.count - 1) ô khác)", " (and \(skipped.count - 1) more)")
        return pick(" Giữ nguyên: ", " Left as it is: ") + String(self.skipped([first]).drop { $0.isWhitespace }) + rest
            + "."
    }

    /// What was put in order by the way, behind what was done; the first of it, and how much there is. Empty if there is
    /// nothing.
    package func putInOrder(_ done: [Repair]) -> String {
        guard let first = mended(done).first else { return "" }
        let rest = done.count == 1 ? "" : pick(" (và \(done.count - 1) tệp khác)", " (and \(done.count - 1) more)")
        return " · " + first + rest
    }

    /// That nothing had to change.
    package var nothingChanged: String { pick("Không có gì thay đổi", "No changes") }

    /// That the folder was read again.
    package var readAgain: String { pick("Đã đọc lại dữ liệu", "Read the data again") }

    /// That the other person's change holds.
    package var tookTheirs: String {
        pick("Đã giữ thay đổi của người kia", "The other person's change stays")
    }

    /// The title of a conflict.
    package var conflictTitle: String { pick("Có người vừa sửa cùng chỗ", "Somebody changed the same") }
    /// Before one's own value.
    package var mine: String { pick("của tôi", "mine") }
    /// Before the other person's value.
    package var theirs: String { pick("của người kia", "theirs") }
    /// Who edited a file without the program.
    package var editedByHand: String { pick("sửa tay", "edited by hand") }
    /// The title of the list of changes.
    package var historyTitle: String { pick("Ai đã thay đổi gì", "Who changed what") }
    /// The title of the list of changes of the whole folder.
    package var wholeFolder: String { pick("cả thư mục", "the whole folder") }

    /// That others changed tasks, and which: the first of them where they are many. Who it was is told by the last lines of
    /// the histories about them, where those are known.
    package func changedByOthers(_ tasks: [RecordID], _ names: RecordNames, last: [HistoryEntry] = []) -> String {
        let named =
            tasks.prefix(3).map { names.title(of: $0) }.joined(separator: ", ") + (tasks.count > 3 ? ", …" : "")
        let people = last.map(person).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        if let entry = last.first {
            let who = people.joined(separator: ", ")
            let what =
                tasks.count == 1 ? ": \(fieldChanges(entry.fields, of: entry.record, names))" : ""
            return pick(
                "\(who) vừa thay đổi \(tasks.count) nhiệm vụ: \(named)\(what)",
                "\(who) changed \(counted(tasks.count, "task", "tasks")) just now: \(named)\(what)")
        }
        return pick(
            "Người khác vừa thay đổi \(tasks.count) nhiệm vụ: \(named)",
            "Somebody else changed \(counted(tasks.count, "task", "tasks")) just now: \(named)")
    }

    /// That there is nothing to change here.
    package var noTaskHere: String { pick("Chưa chọn nhiệm vụ nào", "No task is selected") }

    /// That several bodies are marked where their parts of a task are listed.
    package var noPartsHere: String {
        pick(
            "Chỉ chọn được từng cơ quan trong chi tiết của nhiệm vụ giao nhiều cơ quan",
            "Agencies are marked in the detail of a task that several have to do")
    }

    /// Why a change cannot be made.
    package func refusal(_ refusal: ChangeRefusal) -> String {
        switch refusal {
        case .closed(.folder(let reason)): refusedReadOnly(reason)
        case .closed(.record): recordLocked
        case .gone(let record): commitError(.recordGone(record))
        case .planClosed: planClosedHere
        case .task(let refusal, let plan): self.refusal(refusal, plan: plan)
        case .notReady(let plan, let missing): notReady(plan, missing)
        case .pastDays(let plan, let count): pastDays(plan, count)
        case .notForActivities: notForActivities
        case .activity(.noTitle): nothingTyped
        case .activity(.endsBeforeItBegins(let from, let to)): usageFault(.endsBeforeItBegins(from: from, to: to))
        case .figure(let refusal): figureRefusal(refusal)
        case .writing(let refusal): writingRefusal(refusal)
        case .signing(let refusal): signingRefusal(refusal)
        case .unitChange(let refusal): unitChangeRefusal(refusal)
        case .roster(let refusal): rosterRefusal(refusal)
        }
    }

    /// Why a task or a duty cannot be changed so.
    package func refusal(_ refusal: TaskRefusal, plan: PlanID) -> String {
        switch refusal {
        case .followsDuties(let duties):
            let first = duties.first.map(\.description) ?? "duty.year"
            return pick(
                "Ghi từng báo cáo: kehoach submit \(plan)/\(first) CƠ-QUAN",
                "Record each report: kehoach submit \(plan)/\(first) AGENCY")
        case .notAnOwner(let body):
            return pick("\(body) không được giao nhiệm vụ này", "\(body) has no part in this task")
        case .notADebtor(let body):
            return pick("\(body) không phải nộp báo cáo này", "\(body) does not owe this report")
        case .handedInBefore(let body, let known): return handedInBefore(body.description, known)
        case .nothingHandedIn(let body):
            return pick("Chưa có báo cáo nào của \(body)", "\(body) has handed in nothing")
        case .behindReturn(let body, let day):
            return pick(
                "\(body): không thể sau ngày \(self.day(day)), ngày trả lại báo cáo đã ghi",
                "\(body): that cannot be after \(self.day(day)), when what is recorded was sent back")
        case .correctsOne: return pick("Mỗi lần chỉ sửa báo cáo của một cơ quan", "Correct one agency at a time")
        case .exemptsNobody(let body):
            return pick("\(body) đã nộp, không cần ghi miễn", "\(body) has handed in: there is nothing to exempt")
        case .beforeReceived(let body, let day):
            return pick(
                "\(body): không thể trước ngày \(self.day(day)) của báo cáo đã ghi",
                "\(body): that cannot be before \(self.day(day)), the day of what is recorded")
        case .noReason: return pick("Cần ghi lý do", "A reason is needed")
        case .replacesOtherDay(let printed):
            return pick(
                "Hạn mới này thay cho ngày \(day(printed)) (ngày in liền trước), không phải ngày đã nêu",
                "That day would stand in place of \(day(printed)), the printed day before it, and not of the one named")
        case .noSuchStep(let index):
            return pick("Không có việc thứ \(index + 1)", "There is no step \(index + 1)")
        case .emptyText: return nothingTyped
        }
    }

    /// Why a query cannot be read.
    package func queryError(_ error: QueryError) -> String {
        switch error.reason {
        case .unknownField(let name):
            let fields = QueryField.allCases.map { $0.name(language) }.joined(separator: ", ")
            return pick("không có trường “\(name)”; có: \(fields)", "no field “\(name)”; there are: \(fields)")
        case .unknownValue(let field, let value):
            return pick(
                "“\(value)” không dùng được cho \(field.name(language))\(words(of: field))",
                "“\(value)” does not fit \(field.name(language))\(words(of: field))")
        case .badDate(let text): return pick("“\(text)” không phải ngày", "“\(text)” is not a day")
        case .missingValue(let field):
            return pick("thiếu giá trị sau \(field.name(language))", "\(field.name(language)) lacks its value")
        case .unclosedQuote: return pick("thiếu dấu nháy đóng", "a quotation mark is not closed")
        }
    }

    /// The words that a field takes.
    private func words(of field: QueryField) -> String {
        func joined(_ words: [some NamedWord]) -> String {
            ": " + words.map { $0.name(language).replacing(" ", with: "-") }.joined(separator: ", ")
        }
        return switch field {
        case .role: joined(Array(PlanTask.Role.allCases))
        case .kind: joined(Array(PlanTask.Kind.allCases))
        case .status:
            joined(Array(TaskStatus.allCases)) + ", " + joined(Array(Timeliness.allCases)).dropFirst(2)
        case .actionMonth: pick(": có, không", ": yes, no")
        case .province, .plan, .agency, .year, .due: ""
        }
    }

    private func place(_ ref: Ref?) -> String { ref.map { " · \($0)" } ?? "" }

    var undoHint: String { pick(" · \(key(.undo)) hoàn tác", " · \(key(.undo)) undoes") }
}
