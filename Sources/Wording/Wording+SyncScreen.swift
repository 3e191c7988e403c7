import PlanSync

extension Wording {
    /// The title of what a synchronisation did.
    package var syncTitle: String { pick("Đồng bộ", "Synchronisation") }

    /// The title of what a synchronisation left to a person.
    package func syncConflictsTitle(_ conflicts: [SyncConflict], decided: Int) -> String {
        let count = conflicts.count
        guard conflicts.contains(where: \.isOfBothSides) else {
            return pick(
                "Không nhận được: \(count) tệp, đã chọn \(decided)",
                "Cannot be taken over: \(count), decided \(decided)")
        }
        return pick(
            "Hai bên sửa khác nhau: \(count) chỗ, đã chọn \(decided)",
            "Changed by both sides: \(count), decided \(decided)")
    }

    /// That something is left to decide, and by which key.
    package func undecidedConflicts(_ conflicts: [SyncConflict]) -> String {
        let count = conflicts.count
        guard conflicts.contains(where: \.isOfBothSides) else {
            return pick(
                "Còn \(count) tệp không nhận được; chưa nhận gì về. Bấm \(key(.synchronize)) để xem.",
                "\(counted(count, "file", "files")) cannot be taken over; nothing was. Press \(key(.synchronize)) to look."
            )
        }
        return pick(
            "Còn \(count) chỗ hai bên sửa khác nhau; chưa nhận gì về. Bấm \(key(.synchronize)) để chọn.",
            "\(count) place\(count == 1 ? "" : "s") changed by both sides; nothing was taken over. Press \(key(.synchronize)) to choose."
        )
    }

    /// That every place needs a choice.
    package var chooseEveryPlace: String {
        pick(
            "Hãy chọn \(key(.keepMine)) hoặc \(key(.takeTheirs)) cho từng chỗ trước.",
            "Choose \(key(.keepMine)) or \(key(.takeTheirs)) for every place first.")
    }

    /// That what came in has faults, so that there is only one's own to keep.
    package var brokenIsNotTaken: String {
        pick("Bản nhận về có lỗi, không lấy được.", "What came in has faults and cannot be taken.")
    }

    /// That a synchronisation is under way.
    package var synchronizing: String {
        pick("Đang đồng bộ… vẫn làm việc tiếp được.", "Synchronising… you can go on working.")
    }

    /// The same as a badge.
    package var synchronizingBadge: String { pick("ĐANG ĐỒNG BỘ", "SYNCING") }

    /// That there is no way to synchronise here.
    package var cannotSynchronize: String {
        pick("Không đồng bộ được từ đây; hãy chạy: kehoach sync", "Not possible from here; run: kehoach sync")
    }
}
