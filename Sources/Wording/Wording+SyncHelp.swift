extension Wording {
    /// What `sync` does, in a line.
    package var syncAbstract: String {
        pick("Đồng bộ thư mục dữ liệu với các máy khác qua git.", "Synchronises the data folder with others by git.")
    }

    /// More about `sync`.
    package var syncDiscussion: String {
        pick(
            "Lưu thay đổi ở đây, nhận thay đổi của người khác, gộp từng nhiệm vụ, từng trường, kiểm tra rồi gửi đi. Không "
                + "có mạng thì chỉ lưu, lần sau gửi tiếp. Chỗ hai bên sửa khác nhau được nêu ra và chờ bạn chọn.",
            "Commits what changed here, gets what others changed, merges task by task and field by field, checks, and "
                + "sends. Offline it only commits, and goes on next time. What both sides changed is listed for you to "
                + "decide.")
    }

    /// What `merge-file` does, in a line.
    package var mergeFileAbstract: String {
        pick("Gộp một tệp dữ liệu cho git (merge driver).", "Merges one data file for git (merge driver).")
    }

    /// The help of `--message`.
    package var syncMessageHelp: String {
        pick("Nội dung ghi vào kho git thay cho câu tự động.", "The commit's message instead of the one made up.")
    }
    /// What stands for the value of `--message`.
    package var syncMessagePlaceholder: String { pick("nội-dung", "text") }
    /// The help of `--yes`.
    package var syncYesHelp: String {
        pick(
            "Kho git này có cả tệp khác, nhưng đúng là nơi dùng chung kế hoạch.",
            "Plans are meant to be shared through this repository, although it holds other files.")
    }
    /// What stands for the value of `--mine-for` and `--theirs-for`.
    package var syncNamePlaceholder: String { pick("mã", "id") }
    /// The help of `--mine`.
    package var syncMineHelp: String { pick("Giữ bản của tôi ở mọi chỗ xung đột.", "Keep mine wherever both changed.") }
    /// The help of `--theirs`.
    package var syncTheirsHelp: String {
        pick("Lấy bản của người kia ở mọi chỗ xung đột.", "Take theirs wherever both changed.")
    }
    /// The help of `--mine-for`.
    package var syncMineForHelp: String {
        pick(
            "Giữ bản của tôi cho nhiệm vụ, kế hoạch hoặc tệp này.", "Keep mine for this task, plan or file.")
    }
    /// The help of `--theirs-for`.
    package var syncTheirsForHelp: String {
        pick("Lấy bản của người kia cho nhiệm vụ, kế hoạch hoặc tệp này.", "Take theirs for this task, plan or file.")
    }
    /// The help of the files of `merge-file`.
    package var mergeFileHelp: String {
        pick(
            "Bản gốc chung, bản của mình, bản kia, tên tệp trong kho.",
            "The old version, ours, theirs, the file's name.")
    }
}
