import PlanModel
import Records

/// What is wrong with a command line, as data.
package enum UsageFault: Error, Hashable, Sendable {
    /// There is no such command; a near one, if there is one.
    case unknownCommand(String, suggestion: String?)
    /// There is no such option; a near one, if there is one.
    case unknownOption(String, suggestion: String?)
    /// The option lacks its value.
    case missingValue(String)
    /// Something has to be named that is not.
    case missingArgument(String)
    /// There is more than the command takes.
    case unexpectedArguments([String])
    /// The option takes no such value; those it takes, if they can be listed.
    case invalidValue(String, option: String, known: [String])
    /// The option takes no value at all.
    case valueNotTaken(option: String, value: String)
    /// Not a day that the calendar has.
    case badDay(String, source: String)
    /// A day that can hardly be meant, or several; the likeliest first.
    case doubtfulDay(String, source: String, readings: [Day])
    /// Fewer than none were asked for.
    case negativeNumber(Int)
    /// More than the program can be asked for.
    case tooMany(Int, option: String, limit: Int)
    /// The name of a file ends as a form that is not written.
    case unknownEnding(String, known: [String])
    /// The name of a file ends as another form than the one that was asked for.
    case endingOfOtherForm(String, format: String)
    /// The form is no text for a screen.
    case formNeedsFile(String)
    /// Not a time of day.
    case badTime(String)
    /// A window that ends before it begins.
    case endsBeforeItBegins(from: Day, to: Day)
    /// The id names something that is not an activity.
    case notAnActivity(String)
    /// No status has that name.
    case unknownStatus(String)
    /// The name fits nothing.
    case notFound(String)
    /// The register has no letter of this id.
    case noSuchLetter(String)
    /// No step of a paper to its signature has this id.
    case noSuchSigningStep(String)
    /// The body has no part in the record; those that have.
    case noSuchBody(String, record: String, known: [BodyLabel])
    /// No body of the catalogue has that name; it may be written as it is.
    case bodyToWriteOut(String)
    /// No unit has that name.
    case noSuchUnit(String)
    /// No unit that was added has that id or name.
    case noSuchOwnUnit(String)
    /// Of a unit that is to be added too little is said.
    case notAUnit(String)
    /// A new name of a unit says no kind.
    case notAUnitName(String)
    /// The name fits several things.
    case ambiguous(String, candidates: [String])
    /// The name fits several bodies, or is too little of the name of one.
    case ambiguousBody(String, candidates: [BodyLabel])
    /// A task of so many bodies is to be marked, and nothing says whether one of them is meant or all.
    case severalBodies(String, count: Int)
    /// The id names something that this command is not for.
    case notATask(String)
    /// What is wanted belongs to a task as a whole, and the id names one of its days.
    case notOfOneDay(String)
    /// The id names something that nobody hands in.
    case notADuty(String)
    /// A draft lacks what a plan in force has.
    case notReady(PlanID, [MissingForForce])
    /// A plan is to be put in force when so many days of it have passed.
    case pastDays(PlanID, Int)
    /// Something about a figure.
    case figure(FigureFault)
    /// A text that names no period and no day in it.
    case notRecurring(String)
    /// Two options that say different things.
    case notTogether(String, String)
    /// A body is called about a report that it has handed in.
    case handedIn(String, on: Day?)
    /// Nothing is written in a text that is needed.
    case emptyText
    /// Something else, in the parser's words.
    case other(String)
}

extension Wording {
    /// What is wrong with a command line, and what to do.
    package func usageFault(_ fault: UsageFault) -> String {
        switch fault {
        case .unknownCommand(let name, let near):
            pick("Không có lệnh “\(name)”.", "There is no command “\(name)”.") + suggestion(near)
        case .unknownOption(let name, let near):
            pick("Không có tùy chọn “\(name)”.", "There is no option “\(name)”.") + suggestion(near)
        case .handedIn(let name, let day):
            pick(
                "\(name) đã nộp báo cáo này\(day.map { " ngày \(self.day($0))" } ?? ""). Nếu vẫn muốn ghi cuộc gọi, thêm "
                    + "--yes.",
                "\(name) handed in this report\(day.map { " on \(self.day($0))" } ?? ""). To record the call all the same, "
                    + "add --yes.")
        case .notRecurring(let text):
            pick(
                "“\(text)” không phải lịch lặp lại; ví dụ: “trước ngày 18 hằng tháng”, “thứ sáu hằng tuần”.",
                "“\(text)” does not come round again and again; try “before day 18 every month” or “friday every week”."
            )
        case .missingValue(let option): pick("Thiếu giá trị sau \(option).", "\(option) lacks its value.")
        case .missingArgument(let name): pick("Thiếu \(name).", "\(name) is missing.")
        case .unexpectedArguments(let words):
            pick("Thừa: \(quoted(words)).", "More than this command takes: \(quoted(words)).")
        case .invalidValue(let value, let option, let known):
            pick("“\(value)” không dùng được cho \(option).", "“\(value)” does not fit \(option).") + list(known)
        case .valueNotTaken(let option, let value):
            pick("\(option) không nhận giá trị “\(value)”.", "\(option) takes no value, so “\(value)” is one too many.")
        case .negativeNumber(let number):
            pick("Số phải từ 0 trở lên: \(number).", "The number has to be 0 or more: \(number).")
        case .tooMany(let number, let option, let limit):
            pick("\(option): \(number) vượt quá \(limit).", "\(option): \(number) is more than \(limit).")
        case .badDay(let text, let source):
            pick(
                "\(source): “\(text)” không phải ngày. Viết như 31/12/2026, 31/12, hôm qua, thứ 6 hoặc +7.",
                "\(source): “\(text)” is not a day. Write it as 31/12/2026, 31/12, yesterday, friday or +7.")
        case .doubtfulDay(let text, let source, let readings):
            readings.count > 1
                ? doubtful(text, source, readings.map { self.day($0) })
                : pick(
                    "\(source): “\(text)” là \(readings.map { self.day($0) }.joined()), chưa đến hoặc quá xa. Nếu đúng, "
                        + "thêm --yes.",
                    "\(source): “\(text)” is \(readings.map { self.day($0) }.joined()), which is still to come or far off. "
                        + "If it is meant, add --yes.")
        case .unknownEnding(let ending, let known): unknownEnding(ending, known: known)
        case .formNeedsFile(let form): formNeedsFile(form)
        case .endingOfOtherForm(let path, let format): endingOfOtherForm(path, format: format)
        case .badTime(let text):
            pick(
                "“\(text)” không phải giờ. Viết như 8:30 hoặc 8h30.",
                "“\(text)” is not a time of day. Write it as 8:30.")
        case .endsBeforeItBegins(let from, let to):
            pick(
                "Ngày kết thúc \(day(to)) đứng trước ngày bắt đầu \(day(from)).",
                "It would end on \(day(to)), before it begins on \(day(from)).")
        case .notAnActivity(let id):
            pick(
                "“\(id)” không phải hoạt động. Xem các mã bằng: kehoach activities",
                "“\(id)” is not an activity. See the ids with: kehoach activities")
        case .unknownStatus(let word):
            pick("Không có tình trạng “\(word)”.", "There is no status “\(word)”.")
                + list(TaskStatus.allCases.map { $0.name(language).replacing(" ", with: "-") })
        case .notFound(let id):
            pick(
                "Không tìm thấy “\(id)”. Xem các mã bằng: kehoach plans, kehoach agencies, kehoach tasks",
                "There is no “\(id)”. See the ids with: kehoach plans, kehoach agencies, kehoach tasks")
        case .noSuchLetter(let id):
            pick(
                "Không có công văn “\(id)”. Xem các mã bằng: kehoach letters",
                "There is no letter “\(id)”. See the ids with: kehoach letters")
        case .noSuchSigningStep(let id):
            pick(
                "Không có bước “\(id)”. Xem các mã bằng: kehoach signing VĂN-BẢN",
                "There is no step “\(id)”. See the ids with: kehoach signing PAPER")
        case .noSuchBody(let name, let record, let known):
            pick(
                "Không thấy “\(name)” trong \(record). Cơ quan chưa có trong danh mục: kehoach agency add.",
                "“\(name)” has no part in \(record). For an agency that the list lacks: kehoach agency add.")
                + list(known.map { $0.text(language) })
        case .noSuchUnit(let name): noSuchUnit(name)
        case .noSuchOwnUnit(let name): noSuchOwnUnit(name)
        case .notAUnit(let text): notAUnit(text)
        case .notAUnitName(let text): notAUnitName(text)
        case .bodyToWriteOut(let name):
            pick(
                "Không thấy “\(name)” trong danh mục cơ quan. Nếu vẫn ghi nguyên văn, thêm --yes.",
                "The catalogue of agencies has no “\(name)”. To write it as it is, add --yes.")
        case .ambiguous(let name, let candidates):
            pick("“\(name)” có thể là nhiều thứ; hãy viết đủ.", "“\(name)” can mean several things; write more.")
                + list(candidates)
        case .ambiguousBody(let name, let candidates) where candidates.count == 1:
            pick(
                "“\(name)” chỉ là một từ trong tên của \(candidates[0].text(language)); hãy viết đủ.",
                "“\(name)” is only a word in the name of \(candidates[0].text(language)); write more.")
        case .ambiguousBody(let name, let candidates):
            pick("“\(name)” có thể là nhiều cơ quan; hãy viết đủ.", "“\(name)” can mean several agencies; write more.")
                + list(candidates.map { $0.text(language) })
        case .severalBodies(let id, let count):
            pick(
                "“\(id)” là việc của \(count) cơ quan: --member TÊN cho một cơ quan, --all cho tất cả.",
                "“\(id)” is a task of \(count) agencies: name one with --member NAME, or all of them with --all.")
        case .notATask(let id):
            pick("“\(id)” không phải nhiệm vụ.", "“\(id)” is not a task.")
        case .notOfOneDay(let id):
            pick(
                "“\(id)” là một ngày của nhiệm vụ; việc này là của cả nhiệm vụ: \(id.prefix { $0 != "#" })",
                "“\(id)” is one day of a task, and this belongs to the whole task: \(id.prefix { $0 != "#" })")
        case .notADuty(let id):
            pick(
                "“\(id)” không phải báo cáo hay kế hoạch phải nộp. Xem các mã bằng: kehoach deadlines",
                "“\(id)” is no report or plan that is owed. See the ids with: kehoach deadlines")
        case .notReady(let plan, let missing): notReadyForCommand(plan, missing)
        case .pastDays(let plan, let count): pastDaysForCommand(plan, count)
        case .figure(let fault): figureFault(fault)
        case .notTogether(let one, let other):
            pick("\(one) không đi cùng \(other).", "\(one) and \(other) do not go together.")
        case .emptyText: nothingTyped + "."
        case .other(let text): pick("Dòng lệnh không đúng: ", "The command line is not right: ") + text
        }
    }

    /// Where a query stops making sense: what it was, with a mark under the character.
    package func queryFault(_ error: QueryError, shown: String, indent: Int) -> String {
        let reason = pick("Không hiểu điều kiện: ", "The query cannot be understood: ") + queryError(error)
        return "\(reason)\n  \(shown)\n  \(String(repeating: " ", count: indent))^"
    }

    /// That the result could not be written out.
    package func outputFailed(errno: Int32) -> String {
        pick("Không ghi được kết quả: ", "The result could not be written: ") + systemReason(errno) + "."
    }

    /// That all was done and saved, and only the word of it could not be written.
    package func savedUntold(errno: Int32) -> String {
        pick(
            "Đã làm xong và đã lưu, chỉ không in được kết quả: ",
            "It is done and saved; only the result could not be written: ") + systemReason(errno) + "."
    }

    /// That there is no terminal to open the dashboard on.
    package var noTerminal: String {
        pick(
            "Màn hình theo dõi cần một cửa sổ dòng lệnh. Nếu không có, hãy dùng các lệnh như: kehoach tasks",
            "The dashboard needs a terminal. Without one, use commands such as: kehoach tasks")
    }

    /// That the terminal's kind is not known.
    package func unknownTerminal(_ name: String?) -> String {
        guard let name, !name.isEmpty else {
            return pick(
                "Không biết loại cửa sổ dòng lệnh vì thiếu biến TERM. Thử: TERM=xterm-256color kehoach",
                "The kind of terminal is not known, as TERM is not set. Try: TERM=xterm-256color kehoach")
        }
        return pick(
            "Không có mô tả cho loại cửa sổ dòng lệnh “\(name)” (biến TERM). Thử: TERM=xterm-256color kehoach",
            "The system does not know the terminal “\(name)” (TERM). Try: TERM=xterm-256color kehoach")
    }

    /// That the terminal could not be opened.
    package func terminalFailed(errno: Int32) -> String {
        pick("Không mở được màn hình: ", "The screen could not be opened: ") + systemReason(errno) + "."
    }

    /// That something typed can mean this or that, and how to say which.
    func doubtful(_ text: String, _ source: String, _ readings: [String]) -> String {
        let all = readings.joined(separator: pick(" hay ", " or "))
        return readings.count > 1
            ? pick(
                "\(source): “\(text)” là \(all)? Viết đủ, hoặc thêm --yes để lấy \(readings[0]).",
                "\(source): is “\(text)” \(all)? Write it in full, or add --yes for \(readings[0]).")
            : pick(
                "\(source): “\(text)” là \(all)? Nếu đúng, thêm --yes.",
                "\(source): is “\(text)” \(all)? If it is, add --yes.")
    }

    private func suggestion(_ near: String?) -> String {
        near.map { pick(" Có phải “\($0)”?", " Did you mean “\($0)”?") } ?? ""
    }

    private func list(_ words: [String]) -> String {
        // Long lists would push the sentence itself off the screen.
        guard !words.isEmpty else { return "" }
        let shown = words.prefix(12).joined(separator: ", ")
        let more = words.count > 12 ? pick(" và \(words.count - 12) nơi khác", " and \(words.count - 12) more") : ""
        return pick(" Có: \(shown)\(more).", " There are: \(shown)\(more).")
    }

    private func quoted(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }
}
