/// The manual page's own words; all others are those of the commands and keys.
extension Wording {
    package enum ManualTitle: CaseIterable {
        case name, synopsis, command, commands, options, keys, environment, files, exitStatus
    }

    package func manual(_ title: ManualTitle) -> String {
        switch title {
        case .name: pick("TÊN", "NAME")
        case .synopsis: pick("CÁCH GỌI", "SYNOPSIS")
        case .command: pick("LỆNH", "COMMAND")
        case .commands: pick("CÁC LỆNH", "COMMANDS")
        case .options: pick("TÙY CHỌN CHUNG", "COMMON OPTIONS")
        case .keys: pick("PHÍM", "KEYS")
        case .environment: pick("BIẾN MÔI TRƯỜNG", "ENVIRONMENT")
        case .files: pick("TỆP", "FILES")
        case .exitStatus: pick("MÃ KẾT THÚC", "EXIT STATUS")
        }
    }

    package var manualAbstract: String { pick("In trang hướng dẫn cho lệnh man.", "Prints the page for man.") }

    package var manualDiscussion: String {
        pick("Xem ngay: kehoach manual | man -l -", "To read it at once: kehoach manual | man -l -")
    }

    package var environmentVariables: [(name: String, meaning: String)] {
        [
            ("KEHOACH_DATA", pick("thư mục dữ liệu", "the data folder")),
            ("KEHOACH_USER", pick("tên ghi trong lịch sử", "the name in histories")),
            ("KEHOACH_TODAY", pick("ngày được coi là hôm nay", "the day that counts as today")),
            (
                "KEHOACH_ASCII",
                pick("1: hiện chữ không dấu; 0: có dấu", "1: letters without accents; 0: with them")
            ),
            ("NO_COLOR", pick("có giá trị thì không dùng màu", "where it is set no colours are used")),
            (
                "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME, XDG_DATA_HOME",
                pick("nơi chứa các tệp nêu dưới đây", "where the files below lie")
            ),
        ]
    }

    package var manualFiles: [(name: String, meaning: String)] {
        [
            (
                "./data, ~/.local/share/kehoach",
                pick("thư mục dữ liệu khi không nêu", "the data folder where none is named")
            ),
            (
                "~/.config/kehoach/config.json",
                pick("lựa chọn riêng của bạn (kehoach config)", "what you chose (kehoach config)")
            ),
            (
                "~/.config/kehoach/keys.json",
                pick("phím riêng của bạn (kehoach config --keys)", "the keys you chose (kehoach config --keys)")
            ),
            (
                "~/.local/share/kehoach-practice",
                pick("bản tập (kehoach practice)", "the practice copy (kehoach practice)")
            ),
            (
                "~/.local/state/kehoach",
                pick("việc đang làm dở, trước khi ghi vào dữ liệu", "what is begun and not yet in the data")
            ),
            ("~/.cache/kehoach", pick("bản đọc sẵn; có thể xóa", "what was read before; it may be removed")),
        ]
    }

    package var exitCodes: [(code: String, meaning: String)] {
        [
            ("0", pick("xong", "done")),
            (
                "1",
                pick(
                    "có lỗi, có việc đến hạn (today), hoặc tìm không thấy",
                    "faults found, something due (today), or a search that found nothing")
            ),
            ("64", pick("gõ lệnh sai, hoặc cần chọn", "wrong usage, or a question to answer")),
            ("65", pick("dữ liệu sai, hoặc có tệp không đọc được", "bad data, or files that could not be read")),
            ("66", pick("không có tệp, thư mục hay chương trình cần đến", "a file, folder or program is not there")),
            ("73, 74", pick("không ghi được", "cannot write")),
            (
                "75",
                pick(
                    "vướng thay đổi của người khác, hoặc có dòng chờ quyết định",
                    "somebody else's change is in the way, or rows wait for a decision")
            ),
        ]
    }
}
