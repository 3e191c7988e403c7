import PlanModel
import PlanStore

/// One of the jobs of a practice copy, told to whoever does it.
package struct PracticeTask: Sendable {
    package let job: PracticeJob
    package let what: String
    /// By which keys.
    package let keys: String
    /// As it is typed, with an example of the sample.
    package let command: String
    package let isDone: Bool
}

extension Wording {
    /// The ten jobs, each with what it takes; the commands name the copy, so that they cannot meet other data.
    package func practiceTasks(_ progress: PracticeProgress, at path: String? = nil) -> [PracticeTask] {
        let place = path.map { " --data '" + $0.replacing("'", with: "'\\''") + "'" } ?? ""
        return PracticeJob.allCases.map { job in
            PracticeTask(
                job: job, what: what(job), keys: keys(for: job),
                command: commands(for: job).map { "kehoach \($0)\(place)" }.joined(separator: " && "),
                isDone: progress.done.contains(job))
        }
    }

    /// The line that every screen of a practice copy has.
    package func practiceBanner(_ progress: PracticeProgress) -> String {
        let (count, all) = (progress.done.count, PracticeJob.allCases.count)
        let head = pick(
            "BẢN TẬP: xong \(count)/\(all) việc (\(key(.showPracticeJobs)))",
            "PRACTICE: \(count) of \(all) jobs done (\(key(.showPracticeJobs)))")
        guard let next = progress.next else {
            return head + pick(" · thoát, rồi gõ kehoach để làm thật", " · leave, then type kehoach for the real work")
        }
        return head + " · \(next.rawValue). " + what(next)
    }

    /// Over the list of the jobs.
    package func practiceTitle(_ progress: PracticeProgress) -> String {
        pick(
            "Mười việc để tập · xong \(progress.done.count)/\(PracticeJob.allCases.count)",
            "Ten jobs to practise · \(progress.done.count) of \(PracticeJob.allCases.count) done")
    }

    private func what(_ job: PracticeJob) -> String {
        switch job {
        case .beginTask:
            pick(
                "Tìm việc của Sở Y tế, đặt một việc là đang thực hiện",
                "Find a task of the Department of Health, set it in progress")
        case .proveTask:
            pick(
                "Đánh dấu một việc đã xong, kèm văn bản chứng minh",
                "Mark a task done, with the document that proves it")
        case .finishPart:
            pick("Đánh dấu xong phần của một huyện trong việc chung", "Mark one district's part of a common task done")
        case .noteReason: pick("Ghi lý do một việc chưa làm được", "Note the reason why a task does not go on")
        case .recordReport: pick("Ghi một báo cáo 6 tháng vừa nhận", "Record a six-month report that came in")
        case .sendBack: pick("Trả lại một báo cáo để hoàn thiện", "Send a report back to be completed")
        case .remind:
            pick("Lập công văn đôn đốc, lưu thành tệp", "Write the reminder to those who are late, save it as a file")
        case .addActivity: pick("Thêm một hoạt động vào Tháng hành động", "Add an activity to the Action Month")
        case .moveActivity: pick("Chuyển hoạt động đó sang ngày khác", "Move that activity to another day")
        case .takeBack: pick("Ghi nhầm một việc, rồi hoàn tác", "Mark a task by mistake, then undo it")
        }
    }

    private func keys(for job: PracticeJob) -> String {
        let enter = key(.accept)
        switch job {
        case .beginTask:
            return pick(
                "\(key(.search)) gõ co-quan:\"so y te\", \(enter); \(key(.chooseStatus)) chọn đang thực hiện, \(enter)",
                "\(key(.search)) type agency:\"so y te\", \(enter); \(key(.chooseStatus)) choose in progress, \(enter)")
        case .proveTask:
            return pick(
                "\(key(.showTasks)), \(key(.completeTask)); \(key(.addEvidence)) gõ 31/BC-STC 10/6, \(enter)",
                "\(key(.showTasks)), \(key(.completeTask)); \(key(.addEvidence)) type 31/BC-STC 10/6, \(enter)")
        case .finishPart:
            return pick(
                "\(key(.showBrowse)), \(enter) đến UBND cấp huyện, vào việc, tên một huyện; \(key(.completeTask))",
                "\(key(.showBrowse)), \(enter) to the districts, into the task, a name; \(key(.completeTask))")
        case .noteReason:
            return pick(
                "\(key(.showTasks)), \(key(.addNote)) gõ lý do: chờ kinh phí, \(enter)",
                "\(key(.showTasks)), \(key(.addNote)) type reason: no money yet, \(enter)")
        case .recordReport:
            return pick(
                "\(key(.showReports)), \(key(.quickEntry)) gõ phu tan 85 14/6, \(enter), \(key(.cancel))",
                "\(key(.showReports)), \(key(.quickEntry)) type phu tan 85 14/6, \(enter), \(key(.cancel))")
        case .sendBack:
            return pick(
                "\(key(.showReports)), \(key(.jumpToBody)) gõ phu tan, \(enter); \(key(.reportState)) trả lại, \(enter), lý do, \(enter)",
                "\(key(.showReports)), \(key(.jumpToBody)) type phu tan, \(enter); \(key(.reportState)) send back, \(enter), why, \(enter)"
            )
        case .remind:
            return pick(
                "\(key(.showReports)), \(key(.draftLetter)), \(enter) xem thư, \(key(.saveText)) lưu, \(enter)",
                "\(key(.showReports)), \(key(.draftLetter)), \(enter) shows it, \(key(.saveText)) saves, \(enter)")
        case .addActivity:
            return pick(
                "\(key(.showActionMonth)), \(key(.addActivity)) gõ tên và ngày, \(enter)",
                "\(key(.showActionMonth)), \(key(.addActivity)) type title and day, \(enter)")
        case .moveActivity:
            return pick(
                "\(key(.showActionMonth)), ở hoạt động đó \(key(.moveActivity)) gõ +1, \(enter)",
                "\(key(.showActionMonth)), on that activity \(key(.moveActivity)) type +1, \(enter)")
        case .takeBack:
            return pick(
                "\(key(.showTasks)), \(key(.completeTask)) rồi \(key(.undo))",
                "\(key(.showTasks)), \(key(.completeTask)) then \(key(.undo))")
        }
    }

    private func commands(for job: PracticeJob) -> [String] {
        guard job != .takeBack else { return ["done an-giang-2021/IV.6.1", "undo"] }
        return [command(for: job)]
    }

    private func command(for job: PracticeJob) -> String {
        let (plan, report) = ("an-giang-2021", "an-giang-2021/duty.sixMonth")
        return switch job {
        case .beginTask: "start \(plan)/IV.8.1 --member 'Sở Y tế'"
        case .proveTask: "done \(plan)/IV.3.1 --evidence '31/BC-STC 10/6/2021'"
        case .finishPart: "done \(plan)/IV.13.1 --member 'Long Xuyên'"
        case .noteReason: "note \(plan)/IV.4.1 '\(pick("lý do: chờ kinh phí", "reason: no money yet"))'"
        case .recordReport: "submit \(report) 'Phú Tân' --on 14/6 --number 85/BC-UBND"
        case .sendBack:
            "submit \(report) 'Phú Tân' --return 15/6 --reason '\(pick("thiếu phụ lục", "the annex is missing"))'"
        case .remind: "remind \(plan) --out don-doc.docx"
        case .addActivity: "activity add \(plan) --title '\(pick("Lễ phát động", "Opening"))' --from 15/11"
        case .moveActivity: "activity move \(plan)/act.1 --to-day +1"
        case .takeBack: "undo"
        }
    }
}

// MARK: The command

extension Wording {
    package var practiceAbstract: String {
        pick(
            "Mở bản tập: làm thử mười việc trên dữ liệu mẫu, không đụng đến dữ liệu thật.",
            "Opens a practice copy: ten jobs on sample data, apart from the real data.")
    }
    package var practiceDiscussion: String {
        pick(
            "Ở bản tập hôm nay là 15/6; việc nào làm xong thì tự đánh dấu. Vào lại là làm tiếp. Không gửi đi đâu, không sao "
                + "lưu. --jobs in mười việc thay vì mở màn hình; --anew để bản tập cũ sang bên và làm lại từ đầu. Bản tập nằm "
                + "ở ~/.local/share/kehoach-practice, hoặc ở thư mục được nêu.",
            "In the practice copy today is 15 June; jobs tick themselves once they are done. Coming back goes on where one "
                + "was. Nothing is sent from it or backed up. --jobs prints the ten jobs instead of opening the screens; "
                + "--anew puts the copy aside and begins again. It lies in ~/.local/share/kehoach-practice, or in the folder "
                + "named.")
    }
    package var practicePlaceHelp: String { pick("Thư mục của bản tập.", "The folder of the copy.") }
    package var practicePlacePlaceholder: String { pick("thư-mục", "dir") }
    package var practiceJobsHelp: String {
        pick("In mười việc và việc nào đã xong.", "Print the ten jobs and which of them are done.")
    }
    package var practiceAnewHelp: String {
        pick(
            "Để bản tập đang có sang bên, làm lại từ đầu.", "Put the copy aside and begin again.")
    }

    package func practiceMade(_ path: String, on day: Day) -> String {
        pick(
            "Đã lập bản tập ở \(path); hôm nay ở đó là \(self.day(day)).",
            "Made a practice copy in \(path); today is \(self.day(day)) there.")
    }
    package func practicePutAside(_ path: String) -> String {
        pick(
            "Bản tập cũ để ở \(path); không cần nữa thì xóa.",
            "The copy of before lies in \(path); remove it when it is not needed any more.")
    }
    package func practiceRefusal(_ refusal: PracticeFolder.Refusal) -> String {
        switch refusal {
        case .notMarked(let path):
            pick(
                "\(path) không mang dấu bản tập (folder.json); không đụng đến.",
                "\(path) does not bear the mark of a practice copy (folder.json); it is left alone.")
        case .system(let failure): systemFailure(failure)
        }
    }
    package var practiceNoHome: String {
        pick(
            "Không biết thư mục nhà; hãy nêu thư mục của bản tập.",
            "The home folder is not known; name the copy's folder.")
    }

    /// Why nothing goes out of a practice copy.
    package var practiceNotSent: String {
        pick("Đây là bản tập: không gửi đi đâu.", "This is a practice copy: nothing is sent.")
    }
    package var practiceNotBackedUp: String {
        pick("Đây là bản tập: không sao lưu.", "This is a practice copy: it is not backed up.")
    }
    /// Outside of a practice copy.
    package var noPractice: String {
        pick(
            "Đây không phải bản tập; thoát rồi gõ kehoach practice.",
            "No practice copy; leave and type kehoach practice.")
    }
}

extension Wording {
    /// Whether a job is done, in a word that is read aloud.
    package func practiceState(isDone: Bool) -> String { isDone ? pick("xong", "done") : pick("chưa", "open") }

    package enum PracticeColumn: CaseIterable, Sendable { case number, done, what, keys, command }

    package func practiceColumn(_ column: PracticeColumn) -> String {
        switch column {
        case .number: pick("số", "no.")
        case .done: pick("kết quả", "state")
        case .what: pick("việc", "job")
        case .keys: pick("phím", "keys")
        case .command: pick("lệnh", "command")
        }
    }
}
