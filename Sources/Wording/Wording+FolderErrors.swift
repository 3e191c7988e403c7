import PlanFormat
import PlanStore

extension Wording {
    /// Why a folder cannot be opened, read or created, and what to do.
    package func folderError(_ error: FolderError) -> String {
        switch error {
        case .notFound(let path):
            pick(
                "Không có thư mục \(path). Tạo mới bằng: kehoach init \(path) — hoặc chỉ thư mục khác bằng --data.",
                "There is no folder \(path). Create it with: kehoach init \(path) — or name another one with --data.")
        case .notADirectory(let path):
            pick(
                "\(path) không phải thư mục. Hãy chỉ thư mục dữ liệu bằng --data.",
                "\(path) is not a folder. Name the data folder with --data.")
        case .notADataFolder(let path):
            pick(
                "\(path) không phải thư mục dữ liệu của kehoach (thiếu folder.json). Hãy chỉ thư mục khác bằng --data, "
                    + "hoặc tạo mới bằng: kehoach init THƯ-MỤC",
                "\(path) is not a data folder of kehoach (it has no folder.json). Name another one with --data, "
                    + "or create one with: kehoach init DIR")
        case .broken(let fault) where fault.isUnreadable:
            pick(
                "Không mở được thư mục dữ liệu: \(self.fault(fault)). Hãy xin quyền đọc, hoặc chỉ thư mục khác bằng --data.",
                "The data folder cannot be opened: \(self.fault(fault)). Ask for the right to read it, or name another one "
                    + "with --data.")
        case .broken(let fault):
            pick(
                "Không mở được thư mục dữ liệu: \(self.fault(fault)). Hãy sửa tệp này hoặc lấy lại bản lưu.",
                "The data folder cannot be opened: \(self.fault(fault)). Mend this file or restore a copy.")
        case .unreadable(let failure):
            pick("Không đọc được ", "Cannot read ") + systemFailure(failure) + "."
        case .notEmpty(let path):
            pick(
                "\(path) đã có dữ liệu bên trong. Hãy chọn một thư mục trống hoặc chưa có.",
                "\(path) is not empty. Choose an empty folder or one that does not exist yet.")
        case .cannotWrite(let failure):
            pick("Không ghi được ", "Cannot write ") + systemFailure(failure) + "." + wayOut(of: failure)
        }
    }

    /// That what was asked for is in a file that a fault closes.
    package func closedFile(_ fault: Fault) -> String {
        pick(
            "Không xem được vì tệp có lỗi: \(self.fault(fault)). Hãy sửa tệp rồi làm lại.",
            "It cannot be shown because its file has a fault: \(self.fault(fault)). Mend the file and try again.")
    }

    /// Why a folder is only read.
    package func readOnly(_ reason: ReadOnlyReason) -> String {
        switch reason {
        case .notPermitted:
            pick("bạn không có quyền ghi vào thư mục dữ liệu", "you may not write into the data folder")
        case .newerFormat(let found, let known):
            pick(
                "thư mục dữ liệu dùng định dạng \(found), bản kehoach này chỉ hiểu đến \(known); hãy cài bản mới hơn",
                "the data folder has format \(found) and this kehoach knows up to \(known); install a newer one")
        case .requested:
            pick("đang mở ở chế độ chỉ xem, không ghi được", "opened read-only")
        case .role:
            pick(
                "tài khoản của bạn chỉ được xem (vai trò trong folder.json)",
                "your account only reads (roles in folder.json)")
        case .noLocking(let errno):
            pick(
                "ổ đĩa này không cho khóa tệp (\(systemReason(errno))), hai người có thể ghi đè lên nhau",
                "this disk cannot lock files (\(systemReason(errno))), two people could overwrite each other")
        }
    }

    /// The same as an answer of its own.
    package func refusedReadOnly(_ reason: ReadOnlyReason) -> String { readOnly(reason).capitalizedFirst + "." }

    /// In the list of keys, what cannot be done in a folder that is only read.
    package func unavailable(_ sentence: String) -> String {
        sentence + pick(" (không dùng được)", " (not available)")
    }

    /// That nothing can be changed, before the first try.
    package func openedReadOnly(_ reason: ReadOnlyReason) -> String {
        pick("Chỉ xem: \(readOnly(reason)).", "Read only: \(readOnly(reason)).")
    }

    /// That no folder was named and none was found where one is looked for.
    package func noDataFolder(searched: [String]) -> String {
        let places = searched.joined(separator: ", ")
        return pick(
            "Không thấy thư mục dữ liệu (đã tìm: \(places)). Chỉ thư mục bằng --data hoặc KEHOACH_DATA, hoặc tạo mới bằng: "
                + "kehoach init THƯ-MỤC; để xem thử với năm kế hoạch thật: kehoach init THƯ-MỤC --sample",
            "No data folder was found (looked at: \(places)). Name one with --data or KEHOACH_DATA, or create one with: "
                + "kehoach init DIR; to try things with five real plans: kehoach init DIR --sample")
    }

    /// How far the first reading of a large folder is.
    package func reading(_ count: Int, of all: Int) -> String {
        pick(
            "Đang đọc \(grouped(count))/\(grouped(all)) kế hoạch…", "Reading plan \(grouped(count)) of \(grouped(all))…"
        )
    }

    /// That the contents of files are missing, the first of them with their places, and how to see all.
    package func unreadFiles(_ faults: [Fault]) -> String {
        let named = faults.prefix(3).map { "\n  \(fault($0))" }.joined()
        let rest = faults.count > 3 ? "\n  …" : ""
        return pick(
            "Thiếu \(faults.count) tệp không đọc được, nên những gì hiện ra chưa đủ:\(named)\(rest)\nXem hết bằng: kehoach check",
            "\(counted(faults.count, "file", "files")) could not be read, so this is not all:\(named)\(rest)\nSee everything with: kehoach check"
        )
    }

    /// The same in a line of the screen; of several files the first.
    package func unreadFilesLine(_ faults: [Fault]) -> String {
        guard let first = faults.first else { return "" }
        let count = faults.count
        let name = first.file.split(separator: "/").last.map(String.init) ?? first.file
        return pick("\(count) tệp không đọc được", "\(counted(count, "file", "files")) not read")
            + ": \(name):\(first.line):\(first.column): \(reason(first.kind))"
    }

    /// That a plan's file cannot be read, and where the fault is in it.
    package func unreadPlan(_ fault: Fault) -> String {
        pick("không đọc được", "not read") + " \(fault.line):\(fault.column)"
    }

    /// That the folder has faults, and how to see them.
    package func faultsInFolder(_ count: Int) -> String {
        pick(
            "Dữ liệu có \(count) lỗi, phần còn lại vẫn dùng được; xem bằng: kehoach check",
            "The data has \(counted(count, "fault", "faults")), everything else works; see them with: kehoach check")
    }
}
