import PlanFormat
import PlanModel
import Records

extension Wording {
    /// A fault with its place, as editors and other tools read it: `file:line:column: message`.
    package func fault(_ fault: Fault) -> String {
        "\(fault.file):\(fault.line):\(fault.column): \(reason(fault.kind))"
    }

    /// What is wrong, in one clause without a full stop.
    package func reason(_ kind: Fault.Kind) -> String {
        switch kind {
        case .json(let kind): reason(kind)
        case .missingFile: pick("thiếu tệp này", "this file is missing")
        case .unreadable(let errno):
            pick("không đọc được: \(systemReason(errno))", "cannot be read: \(systemReason(errno))")
        case .outsideFolder:
            pick("liên kết dẫn ra ngoài thư mục dữ liệu", "the link leads out of the data folder")
        case .wrongKind(let found, let wanted):
            pick(
                "là \(name(found)), trong khi chương trình cần một \(name(wanted)) ở đây",
                "is \(name(found)), where the program needs \(name(wanted))")
        case .newerFormat(let format):
            pick(
                "định dạng \(format) mới hơn bản kehoach này; chỉ xem được",
                "format \(format) is newer than this kehoach; it can only be read")
        case .missingField(let field): pick("thiếu “\(field)”", "“\(field)” is missing")
        case .wrongType(let field, let expected):
            // The file as a whole has no field's name.
            field.isEmpty
                ? pick("tệp phải chứa \(name(expected))", "the file has to hold \(name(expected))")
                : pick("“\(field)” phải là \(name(expected))", "“\(field)” has to be \(name(expected))")
        case .outOfRange(let field, let value):
            pick("“\(field)” không thể là \(value)", "“\(field)” cannot be \(value)")
        case .unknownWord(let field, let word, let known):
            pick(
                "“\(field)” không nhận “\(word)”; nhận: \(known.joined(separator: ", "))",
                "“\(field)” cannot be “\(word)”; it can be: \(known.joined(separator: ", "))")
        case .unknownKey(let key, let known):
            pick(
                "không có mục “\(key)”; có: \(known.joined(separator: ", "))",
                "there is no setting “\(key)”; there are: \(known.joined(separator: ", "))")
        case .badDecimal(let field, let text):
            pick(
                "“\(field)”: “\(text)” không phải số thập phân viết dạng chữ, như \"52.3\"",
                "“\(field)”: “\(text)” is not a decimal number written as text, as \"52.3\"")
        case .idIsNotContent(let id, let expected):
            pick("mã “\(id)” phải là “\(expected)”", "the id “\(id)” has to be “\(expected)”")
        case .unknownTarget(let id):
            pick("không có chỉ tiêu “\(id)” trong targets.json", "targets.json has no target “\(id)”")
        case .unknownLetter(let id):
            pick("không có công văn “\(id)” trong sổ này", "this register has no letter “\(id)”")
        case .unknownPlan(let id):
            pick("đơn vị này không có kế hoạch “\(id)”", "this unit has no plan “\(id)”")
        case .badDay(let field, let text):
            pick(
                "“\(field)”: “\(text)” không phải ngày (năm-tháng-ngày, như 2021-06-30)",
                "“\(field)”: “\(text)” is not a day (year-month-day, as 2021-06-30)")
        case .badTime(let field, let text):
            pick(
                "“\(field)”: “\(text)” không phải giờ (giờ:phút, như 08:30)",
                "“\(field)”: “\(text)” is no time of day (hours:minutes, as 08:30)")
        case .reversedWindow(let from, let to):
            pick(
                "khoảng thời gian kết thúc (\(day(to))) trước khi bắt đầu (\(day(from)))",
                "the window ends (\(day(to))) before it begins (\(day(from)))")
        case .neverFalls:
            pick(
                "lịch lặp lại không có ngày nào (hoặc dài hơn ba năm)",
                "what comes round again and again has no day (or goes on for more than three years)")
        case .unknownPeriod(let period):
            period.isEmpty
                ? pick("bài nộp không ghi kỳ nào", "what was handed in does not say for which period")
                : pick("không có kỳ báo cáo “\(period)”", "no report is owed for “\(period)”")
        case .badSlug(let field, let text):
            pick(
                "“\(field)”: “\(short(text))” không phải mã (chỉ gồm a-z, 0-9 và gạch nối, tối đa \(Slug.longest) ký tự)",
                "“\(field)”: “\(short(text))” is not an identifier (a-z, 0-9 and hyphens only, at most \(Slug.longest))"
            )
        case .badRecordID(let text):
            pick(
                "“\(short(text))” không thể là mã của một mục (chữ, số và . + ~ - _ : @ * #, tối đa \(Ref.longest) byte)",
                "“\(short(text))” cannot be the id of a record (letters, digits and . + ~ - _ : @ * #, at most "
                    + "\(Ref.longest) bytes)")
        case .unknownAgency(let slug):
            pick("không có cơ quan “\(slug)” trong agencies.json", "agencies.json has no agency “\(slug)”")
        case .writableByAll:
            pick(
                "ai cũng ghi được vào đây, vai trò trong folder.json không ngăn được (chmod -R o-w)",
                "anybody may write here, and the roles of folder.json keep nobody out (chmod -R o-w)")
        case .unknownUnit(let slug):
            pick("không có đơn vị hành chính “\(slug)”", "there is no administrative unit “\(slug)”")
        case .unknownSection(let ref): pick("kế hoạch không có mục “\(ref)”", "the plan has no section “\(ref)”")
        case .unknownTask(let ref): pick("kế hoạch không có nhiệm vụ “\(ref)”", "the plan has no task “\(ref)”")
        case .duplicateRecord(let id): pick("mã “\(id)” đã được dùng trước đó", "the id “\(id)” is used already")
        case .duplicatePlan(let id, let other):
            pick("kế hoạch “\(id)” đã có trong \(other)", "the plan “\(id)” is in \(other) already")
        case .idIsNotFileName(let id, let expected):
            pick("mã “\(id)” khác tên tệp “\(expected)”", "the id “\(id)” is not the file's name “\(expected)”")
        case .unitIsNotFolderName(let unit, let expected):
            expected.isEmpty
                ? pick("kế hoạch phải nằm trong plans/\(unit)/", "the plan has to lie in plans/\(unit)/")
                : pick(
                    "đơn vị “\(unit)” khác tên thư mục “\(expected)”",
                    "the unit “\(unit)” is not the folder's name “\(expected)”")
        case .historyTorn(let bytes):
            pick(
                "\(bytes) byte cuối không thành dòng nhật ký; lần ghi sau sẽ để riêng ra",
                "the last \(counted(bytes, "byte is", "bytes are")) no history line; the next change sets them aside")
        case .historySetAside(let bytes):
            pick(
                "giữ \(bytes) byte nhật ký bị đứt đoạn; xem rồi xóa nếu không cần",
                "holds \(counted(bytes, "byte", "bytes")) of torn history; look at it and remove it if not needed")
        case .historyCopy(let plan):
            pick(
                "bản sao do xung đột đồng bộ của nhật ký \(plan), chưa ai thấy thay đổi trong đó; gộp vào bằng: "
                    + "kehoach check --repair",
                "a conflict copy of the history of \(plan), and nobody sees the changes in it; take them in with: "
                    + "kehoach check --repair")
        case .conflictCopy(let file):
            pick(
                "bản sao do xung đột đồng bộ của \(file); hãy so hai tệp, giữ lại bản đúng rồi xóa tệp này",
                "a conflict copy of \(file); compare the two, keep what is right and remove this one")
        case .oddName:
            pick(
                "tên này không phải của kehoach; hãy chuyển tệp đi nơi khác",
                "this name is none of kehoach's; move the file elsewhere")
        case .historyLine(let kind):
            pick("dòng nhật ký không đọc được: \(reason(kind))", "this history line cannot be read: \(reason(kind))")
        case .badHistoryID(let field, let text):
            pick(
                "“\(field)”: “\(short(text))” không phải mã dòng nhật ký; dòng này không được tính đến",
                "“\(field)”: “\(short(text))” is no id of a history line; the line is left out of account")
        case .historyDisagrees(let record, ""):
            pick(
                "nhật ký ghi \(record) đã bị bỏ mà tệp vẫn còn (đã sửa tay?); lấy theo tệp",
                "the history says that \(record) was taken away, but the file has it (edited by hand?); the file counts"
            )
        case .historyDisagrees(let record, let field):
            pick(
                "“\(field)” của \(record) khác lần ghi cuối trong nhật ký (đã sửa tay?); lấy theo tệp kế hoạch",
                "“\(field)” of \(record) differs from its last history line (edited by hand?); the plan file counts")
        case .historyWithoutRecord(let ref):
            pick(
                "nhật ký nhắc đến \(ref) mà kế hoạch không có", "the history names \(ref), which the plan does not have"
            )
        case .leftoverPending:
            pick("còn tệp tạm của một lần ghi dở", "a file of an unfinished change was left behind")
        }
    }

    /// The beginning of a text that may be of any length.
    private func short(_ text: String) -> String {
        text.unicodeScalars.count <= 60 ? text : String(text.unicodeScalars.prefix(60).map(Character.init)) + "…"
    }

    private func name(_ expectation: Fault.Expectation) -> String {
        switch expectation {
        case .text: pick("chuỗi ký tự", "text")
        case .wholeNumber: pick("số nguyên", "a whole number")
        case .truthValue: pick("true hoặc false", "true or false")
        case .list: pick("danh sách", "a list")
        case .object: pick("đối tượng", "an object")
        }
    }
}
