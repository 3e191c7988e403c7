import PlanDocuments
import PlanStore

/// The help of the commands about reports and reminders.
extension Wording {
    /// What `reports` does, in a line.
    package var reportsAbstract: String {
        pick("Liệt kê từng cơ quan và báo cáo phải nộp.", "Lists each agency with each report it owes.")
    }

    /// More about `reports`.
    package var reportsDiscussion: String {
        pick(
            "Mỗi dòng một cơ quan và một báo cáo. Ví dụ: kehoach reports an-giang-2021/duty.year --late --today 2021-11-20. "
                + "JSON: plan, duty, kind, title, agency, name, group, requested, due, newDue, lastDay, standing (onTime, "
                + "handedInLate, received, overdue, awaited, undated, unrecorded, setAside), daysLate, daysLeft, receivedOn, number, "
                + "note, calledOn, calledPerson, promised.",
            "A line for each agency and report. For example: kehoach reports an-giang-2021/duty.year --late --today "
                + "2021-11-20. JSON: plan, duty, kind, title, agency, name, group, requested, due, newDue, lastDay, standing "
                + "(onTime, handedInLate, received, overdue, awaited, undated, unrecorded, setAside), daysLate, daysLeft, receivedOn, "
                + "number, note, calledOn, calledPerson, promised.")
    }

    /// The help of the plan or duty of `reports`.
    package var reportsSubjectHelp: String {
        pick("Chỉ kế hoạch hoặc báo cáo này.", "Only this plan or report.")
    }
    /// What stands for it.
    package var reportsSubjectPlaceholder: String { pick("kế-hoạch", "plan") }
    /// The help of `--late`.
    package var reportsLateHelp: String {
        pick(
            "Chỉ báo cáo đã quá hạn mà chưa nộp (không kể cơ quan được đề nghị).",
            "Only what is overdue (requested agencies are never late).")
    }
    /// The help of `--missing`.
    package var reportsMissingHelp: String { pick("Chỉ báo cáo chưa nộp.", "Only what has not been handed in.") }

    /// The help of `submit --remove`.
    package var submitRemoveHelp: String { pick("Bỏ ghi: cơ quan chưa nộp.", "Takes back: it was not handed in.") }

    /// What `remind` does, in a line.
    package var remindAbstract: String {
        pick("Soạn nháp công văn đôn đốc các cơ quan trễ hạn.", "Drafts the official letter that reminds the late.")
    }

    /// More about `remind`.
    package var remindDiscussion: String {
        pick(
            "Đơn vị trực thuộc và cơ quan được đề nghị nhận thư riêng, giọng văn khác nhau. Cơ quan thường trực gửi, trừ khi "
                + "có --from issuer. Số và ngày để trống, người ký và hạn mới cũng vậy khi không nêu. "
                + "Ví dụ: kehoach remind an-giang-2021 --duty year --agency ubnd-huyen@* --out don-doc.txt. Mã thoát 1 "
                + "nếu không ai trễ hạn.",
            "Subordinate and requested agencies get letters of their own, each in its tone. They come from the standing "
                + "agency, with --from issuer from who issued the plan. Number and day stay blank, and who signs and the new "
                + "day where they are not said. For example: kehoach remind an-giang-2021 --duty year --agency ubnd-huyen@* --out reminder.txt. "
                + "Exit code 1 if nobody is late.")
    }

    /// The help of the plan of `remind`.
    package var remindPlanHelp: String { pick("Mã kế hoạch.", "The plan's id.") }
    /// The help of `remind --duty`.
    package var remindDutyHelp: String {
        pick(
            "Chỉ báo cáo này, như year hoặc duty.year; dùng được nhiều lần.",
            "Only this report, as year or duty.year; may be given several times.")
    }
    /// What stands for it.
    package var remindDutyPlaceholder: String { pick("mã-báo-cáo", "duty") }
    /// The help of `remind --agency`.
    package var remindAgencyHelp: String {
        pick(
            "Chỉ cơ quan này: mã, tên, hoặc cả nhóm như ubnd-huyen@*.",
            "Only this agency: id, name, or a group as ubnd-huyen@*.")
    }
    /// What stands for it.
    package var remindAgencyPlaceholder: String { pick("cơ-quan", "agency") }
    /// The help of `remind --new-day`.
    package var newDayHelp: String {
        pick("Hạn mới trong công văn; không có: dấu chấm.", "The day that is set anew; without it, dots.")
    }
    /// The help of `--from`.
    package var fromHelp: String {
        pick(
            "Cơ quan gửi: standing (cơ quan thường trực) hoặc issuer (cơ quan ban hành kế hoạch); mặc định: "
                + "issuer với --with covering và --paper plan, còn lại là standing.",
            "Whose paper it is: standing (the standing agency) or issuer (who issued the plan); by default issuer for "
                + "--with covering and --paper plan, else standing.")
    }
    /// What stands for it.
    package var fromPlaceholder: String { pick("cơ-quan-gửi", "office") }
    /// The help of `--sign`.
    package var signHelp: String {
        pick(
            "Cách ký: TM (người đứng đầu), KT (cấp phó), TL (thừa lệnh); không có: dấu chấm.",
            "How it is signed: TM (by the head), KT (by a deputy), TL (by order); without it, dots.")
    }
    /// What stands for it.
    package var signPlaceholder: String { "TM|KT|TL" }
    /// The help of `--capacity` of papers.
    package var signingCapacityHelp: String {
        pick("Chức vụ người ký, như PHÓ GIÁM ĐỐC; không có: theo cách ký.", "The office that who signs holds.")
    }
    /// The help of `--signer`.
    package var signerHelp: String { pick("Họ tên người ký.", "Who signs.") }
    /// What stands for a text.
    package var textPlaceholder: String { pick("lời", "text") }
    /// The help of `--symbol`.
    package var symbolHelp: String {
        pick("Ký hiệu sau số, như SLĐTBXH-BĐG.", "What follows the stroke of the number, as SLĐTBXH-BĐG.")
    }
    /// What stands for it.
    package var symbolPlaceholder: String { pick("ký-hiệu", "symbol") }
    /// The help of `--out` of papers.
    package var paperOutHelp: String {
        let endings = paperEndings(DocumentForm.papers)
        return pick(
            "Ghi vào tệp này; đuôi tệp chọn dạng: \(endings) (danh sách: .xlsx, .csv; lịch: .ics).",
            "Write into this file, whose ending is the form: \(endings) (lists: .xlsx, .csv; calendars: .ics).")
    }
    /// That a form cannot be shown on the screen.
    package func formNeedsFile(_ form: String) -> String {
        pick(
            "Dạng \(form) phải ghi vào tệp: --out tên.\(form)", "The form \(form) goes into a file: --out name.\(form)")
    }
    /// Why a paper is not written.
    package func paperFailure(_ failure: PaperFailure) -> String {
        switch failure {
        case .tooLarge: pick("Văn bản quá lớn, không đủ bộ nhớ.", "The paper is too large for the memory there is.")
        case .program(.missing(let program)):
            pick(
                "Cần chương trình \(program.rawValue) để làm PDF: cài gói \(program.package), hoặc ghi tệp .docx.",
                "PDF needs the program \(program.rawValue): install the package \(program.package), or write a .docx.")
        case .program(.timeout(let program, let seconds)):
            pick(
                "\(program.rawValue) không xong sau \(seconds) giây nên đã dừng. Hãy ghi tệp .docx.",
                "\(program.rawValue) had not finished after \(seconds) seconds and was ended. Write a .docx.")
        case .program(.tooLarge(let limit)):
            pick("Tệp PDF quá \(limit >> 20) MB.", "The PDF is larger than \(limit >> 20) MB.")
        case .program(.failed(let program)):
            pick(
                "\(program.rawValue) không làm được PDF. Hãy ghi tệp .docx.",
                "\(program.rawValue) made no PDF. Write a .docx.")
        case .program(.stopped): workStopped
        case .program(.noFolder):
            pick(
                "Không ghi được vào thư mục tạm (TMPDIR).", "The folder for temporary files (TMPDIR) cannot be written."
            )
        }
    }
    /// What stands for it.
    package var outPlaceholder: String { pick("tệp", "file") }
    /// That a file was not written, and what to do.
    package func outputFile(_ failure: OutputFailure) -> String {
        let reason = pick("Không ghi được ", "Cannot write ") + outputReason(failure) + "."
        guard case .system(let failure) = failure else { return reason }
        return reason
            + (failure.alreadyExists
                ? pick(" Thay tệp này bằng: --overwrite", " Replace it with: --overwrite") : wayOut(of: failure))
    }

    /// Why a file was not written, in one clause.
    package func outputReason(_ failure: OutputFailure) -> String {
        switch failure {
        case .system(let failure): systemFailure(failure)
        case .inDataFolder(let path, let folder):
            pick(
                "\(path): là dữ liệu trong thư mục \(folder); hãy chọn nơi khác",
                "\(path): it is data of the folder \(folder); choose another place")
        case .notAFile(let path):
            pick("\(path): không phải tệp thường", "\(path): it is not an ordinary file")
        case .areTaken(let names, let folder):
            pick(
                "\(folder): đã có \(names.count) tệp: \(few(names)); thay bằng: --overwrite",
                "\(folder): \(counted(names.count, "file is", "files are")) there already: \(few(names)); "
                    + "replace with: --overwrite")
        case .isTaken(let path):
            pick("\(path): đã có; hãy chọn tên khác", "\(path): it is there already; choose another name")
        }
    }

    /// The first of some names, and how many more there are.
    private func few(_ names: [String]) -> String {
        let most = 3
        let more = names.count - most
        return names.prefix(most).joined(separator: ", ")
            + (more > 0 ? pick(" và \(more) tệp khác", " and \(more) more") : "")
    }

    /// That a name's ending stands for a form that is not written.
    package func unknownEnding(_ ending: String, known: [String]) -> String {
        pick(
            "Không ghi được tệp \(ending). Tên tệp phải kết thúc bằng: \(known.joined(separator: ", "))",
            "Files ending in \(ending) are not written. The name has to end in: \(known.joined(separator: ", "))")
    }

    /// That a form was asked for that is not the one of the name's ending.
    package func endingOfOtherForm(_ path: String, format: String) -> String {
        pick(
            "\(path) không phải tên của tệp dạng \(format). Hãy đổi đuôi tệp hoặc bỏ --format.",
            "\(path) is no name for the form \(format). Change its ending or leave --format out.")
    }

    /// The help of `--overwrite`.
    package var overwriteHelp: String { pick("Thay tệp đã có.", "Replace a file that is there.") }
    /// The help of `remind --format`.
    package var letterFormatHelp: String { pick("Dạng văn bản.", "The form of the paper.") }
    /// What stands for it.
    package var letterFormatPlaceholder: String { pick("dạng", "form") }
}
