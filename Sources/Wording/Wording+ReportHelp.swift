import PlanDocuments
import PlanStore

/// The help of the commands about reports and reminders.
extension Wording {
    /// What `reports` does, in a line.
    package var reportsAbstract: String {
        pick("Liệt kê từng đơn vị và báo cáo phải nộp.", "Lists each body with each report it owes.")
    }

    /// More about `reports`.
    package var reportsDiscussion: String {
        pick(
            "Mỗi dòng một đơn vị và một báo cáo. Ví dụ: kehoach reports an-giang-2021/duty.year --late --today 2021-11-20. "
                + "JSON: plan, duty, kind, title, agency, name, group, requested, due, newDue, lastDay, standing (onTime, "
                + "handedInLate, received, overdue, awaited, undated, unrecorded, setAside), daysLate, daysLeft, receivedOn, number, "
                + "note.",
            "A line for each body and report. For example: kehoach reports an-giang-2021/duty.year --late --today "
                + "2021-11-20. JSON: plan, duty, kind, title, agency, name, group, requested, due, newDue, lastDay, standing "
                + "(onTime, handedInLate, received, overdue, awaited, undated, unrecorded, setAside), daysLate, daysLeft, receivedOn, "
                + "number, note.")
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
            "Chỉ báo cáo đã quá hạn mà chưa nộp (không kể đơn vị được đề nghị).",
            "Only what is overdue (requested bodies are never late).")
    }
    /// The help of `--missing`.
    package var reportsMissingHelp: String { pick("Chỉ báo cáo chưa nộp.", "Only what has not been handed in.") }

    /// The help of `submit --remove`.
    package var submitRemoveHelp: String { pick("Bỏ ghi: đơn vị chưa nộp.", "Takes back: it was not handed in.") }

    /// What `remind` does, in a line.
    package var remindAbstract: String {
        pick("Soạn nháp công văn đôn đốc các đơn vị trễ hạn.", "Drafts the official letter that reminds the late.")
    }

    /// More about `remind`.
    package var remindDiscussion: String {
        pick(
            "Đơn vị trực thuộc và cơ quan được đề nghị nhận thư riêng, giọng văn khác nhau. Số, ngày, người ký để trống. "
                + "Ví dụ: kehoach remind an-giang-2021 --duty year --agency ubnd-huyen@* --out don-doc.txt. Mã thoát 1 "
                + "nếu không ai trễ hạn.",
            "Subordinate and requested bodies get letters of their own, each in its tone. Number, day and signer stay "
                + "blank. For example: kehoach remind an-giang-2021 --duty year --agency ubnd-huyen@* --out reminder.txt. "
                + "Exit code 1 if nobody is late.")
    }

    /// The help of the plan of `remind`.
    package var remindPlanHelp: String { pick("Mã kế hoạch.", "The plan's id.") }
    /// The help of `remind --duty`.
    package var remindDutyHelp: String {
        pick("Chỉ báo cáo này, như year hoặc duty.year.", "Only this report, as year or duty.year.")
    }
    /// What stands for it.
    package var remindDutyPlaceholder: String { pick("mã-báo-cáo", "duty") }
    /// The help of `remind --agency`.
    package var remindAgencyHelp: String {
        pick(
            "Chỉ cơ quan này: mã, tên, hoặc cả nhóm như ubnd-huyen@*.",
            "Only this body: id, name, or a group as ubnd-huyen@*.")
    }
    /// What stands for it.
    package var remindAgencyPlaceholder: String { pick("cơ-quan", "agency") }
    /// The help of `--out` of papers.
    package var paperOutHelp: String {
        let endings = paperEndings(DocumentForm.allCases)
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
        }
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
    package var letterFormatHelp: String { pick("Dạng thư.", "The form of the letter.") }
    /// What stands for it.
    package var letterFormatPlaceholder: String { pick("dạng", "form") }
}
