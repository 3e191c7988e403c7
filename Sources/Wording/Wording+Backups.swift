import PlanBackup
import PlanModel
import Records

/// Backups: what is said of them, and the help of their commands.
extension Wording {
    package var backupAbstract: String {
        pick("Sao lưu thư mục dữ liệu vào một tệp ZIP.", "Backs the data folder up into a ZIP file.")
    }

    package var backupDiscussion: String {
        pick(
            "Chép nguyên thư mục tại một thời điểm, kèm mã kiểm tra từng tệp, đọc lại để chắc chắn, rồi chỉ giữ bản cuối của "
                + "14 ngày và 12 tháng gần nhất có bản sao. Ví dụ: kehoach backup ~/sao-luu",
            "Copies the whole folder as it is at one moment, with a checksum for each file, reads it again to be sure, and "
                + "keeps only the last copy of each of the last 14 days and 12 months that have one. For example: kehoach "
                + "backup ~/backups")
    }

    package var backupPlaceHelp: String {
        pick("Thư mục để bản sao, ngoài thư mục dữ liệu.", "The folder for the copies, outside the data folder.")
    }
    package var backupPlacePlaceholder: String { pick("thư-mục", "dir") }

    package var restoreAbstract: String {
        pick("Lấy lại dữ liệu từ bản sao lưu.", "Brings data back from a backup.")
    }

    package var restoreDiscussion: String {
        pick(
            "Cả thư mục: kehoach restore kehoach-2026-11-30T0815.zip --to THƯ-MỤC-MỚI. Một kế hoạch của thư mục đang dùng: "
                + "--plan MÃ liệt kê những gì sẽ đổi, thêm --yes thì ghi, hoàn tác được.",
            "The whole folder: kehoach restore kehoach-2026-11-30T0815.zip --to NEW-DIR. One plan of the folder in use: --plan "
                + "ID lists what would change, with --yes it is written, and can be undone.")
    }

    package var backupFileHelp: String { pick("Tệp do kehoach backup tạo.", "A file that kehoach backup made.") }
    package var backupFilePlaceholder: String { pick("tệp", "file") }
    package var restoreToHelp: String {
        pick("Thư mục mới, chưa có hoặc còn trống.", "The new folder, missing or empty.")
    }
    package var restorePlanHelp: String { pick("Chỉ kế hoạch này.", "Only this plan.") }
    package var restorePlanPlaceholder: String { pick("mã", "id") }
    package var restoreYesHelp: String { pick("Ghi những gì được liệt kê.", "Write what is listed.") }

    // MARK: What came of it

    package func backedUp(_ report: FolderBackup.Report, shownAs: String?) -> String {
        let place = report.path + (shownAs.map { " (\($0))" } ?? "")
        var lines = [
            pick(
                "Đã sao lưu \(report.files) tệp vào \(place), \(size(report.bytes)).",
                "Backed up \(counted(report.files, "file", "files")) to \(place), \(size(report.bytes)).")
        ]
        if !report.removed.isEmpty {
            lines.append(
                pick(
                    "Đã xóa \(report.removed.count) bản cũ: ",
                    "Removed \(counted(report.removed.count, "older copy", "older copies")): ")
                    + report.removed.joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }

    /// What is in no backup, as it is no ordinary file or has a name that is no text.
    package func notBackedUp(_ paths: [String]) -> String {
        paths.isEmpty
            ? ""
            : pick(
                "Không có trong bản sao (không phải tệp thường, hoặc bạn không được xem): ",
                "Not in the backup (no ordinary files, or not shown to you): ")
                + paths.joined(separator: ", ")
    }

    package func backupFailure(_ failure: FolderBackup.Failure) -> String {
        switch failure {
        case .commit(let error): commitError(error)
        case .system(let failure): systemFailure(failure)
        case .changedMeanwhile:
            pick(
                "Dữ liệu thay đổi trong lúc sao lưu và bạn không có quyền khóa thư mục; hãy chạy lại.",
                "The data changed while it was copied, and you have no right to lock the folder; run the command again."
            )
        case .inside(let place):
            pick(
                "\(place) nằm trong thư mục dữ liệu; bản sao phải để nơi khác.",
                "\(place) lies in the data folder; copies belong elsewhere.")
        case .others(let place, let folder):
            pick(
                "\(place) đang giữ bản sao của \(folder); hãy chọn thư mục khác.",
                "\(place) keeps the copies of \(folder); choose another folder.")
        case .practice: practiceNotBackedUp
        case .notWhole(let path):
            pick(
                "Bản sao \(path) đọc lại không đúng; không bản cũ nào bị xóa.",
                "The copy \(path) does not read back as it was written; no older copy was removed.")
        }
    }

    package func backupFault(_ fault: BackupFault, in path: String) -> String {
        switch fault {
        case .notABackup: pick("\(path) không phải bản sao lưu.", "\(path) is not a backup.")
        case .damaged(let file):
            pick("\(path) bị hỏng", "\(path) is damaged") + (file.map { ": \($0)" } ?? "") + "."
        case .newer:
            pick("\(path) do phiên bản mới hơn tạo.", "\(path) was made by a newer version.")
        case .noPlan(let plan):
            pick("Bản sao không có kế hoạch “\(plan)”.", "The backup has no plan “\(plan)”.")
        }
    }

    package func restored(_ backup: BackupContents, to path: String) -> String {
        pick(
            "Đã lấy lại \(backup.files.count) tệp của \(moment(backup.madeAt)) vào \(path).",
            "Restored \(counted(backup.files.count, "file", "files")) of \(moment(backup.madeAt)) into \(path).")
    }

    /// That a plan is again what it was in a backup.
    package func planRestored(_ plan: PlanID) -> String {
        pick("Đã lấy lại \(plan) từ bản sao", "Restored \(plan) from a backup") + undoHint
    }

    /// What would change if a plan became again what it was.
    package func restoring(_ changes: [RecordChange], of backup: BackupContents, _ names: RecordNames) -> String {
        guard !changes.isEmpty else {
            return pick(
                "Kế hoạch đúng như trong bản sao \(moment(backup.madeAt)).",
                "The plan is as in the backup of \(moment(backup.madeAt)).")
        }
        let lines = changes.map { "\(names[$0.record])  " + fieldChanges($0.fields) }
        return lines.joined(separator: "\n") + "\n"
            + pick(
                "\(changes.count) bản ghi khác bản sao \(moment(backup.madeAt)); để lấy lại, thêm --yes.",
                "\(counted(changes.count, "record differs", "records differ")) from the backup of "
                    + "\(moment(backup.madeAt)); add --yes to write it.")
    }

    /// That a backup is due, in a line of the screen.
    package func dueBackup(_ due: DueBackup) -> String {
        guard let age = due.age else {
            return pick(
                "Thư mục này chưa được sao lưu: kehoach backup THƯ-MỤC",
                "No backup of this folder yet: kehoach backup DIR")
        }
        return pick(
            "Đã \(age) ngày chưa sao lưu: kehoach backup THƯ-MỤC",
            "The last backup is \(counted(age, "day", "days")) old: kehoach backup DIR")
    }

    private func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\(max(1, bytes >> 10)) KiB" : "\(bytes >> 20) MiB"
    }
}
