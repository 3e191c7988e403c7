import PlanModel

/// Where the value of a setting comes from.
package enum SettingOrigin: Hashable, Sendable {
    /// An option of this run.
    case option(String)
    /// A variable of the environment.
    case variable(String)
    /// The person's file, and the line in it.
    case file(String, line: Int?)
    /// The name in git's configuration.
    case git
    /// The login.
    case account
    /// The first place at which there is one.
    case found
    /// Nobody said anything.
    case standard
}

extension Wording {
    package enum SettingColumn: CaseIterable { case key, value, from, meaning, allowed }

    package func settingColumn(_ column: SettingColumn) -> String {
        switch column {
        case .key: pick("Mục", "Setting")
        case .value: pick("Giá trị", "Value")
        case .from: pick("Lấy từ", "From")
        case .meaning: pick("Để làm gì", "What for")
        case .allowed: pick("Nhận", "Can be")
        }
    }

    package func setting(_ key: Preferences.Key) -> String {
        switch key {
        case .language: pick("ngôn ngữ", "language")
        case .author: pick("tên ghi trong lịch sử", "name in histories")
        case .data: pick("thư mục dữ liệu", "data folder")
        case .theme: pick("màu sắc của màn hình", "colours of the screen")
        case .ascii: pick("hiện chữ không dấu", "letters without accents")
        case .inbox: pick("thư mục tệp gửi đến", "where files come in")
        case .outbox: pick("thư mục tệp gửi đi", "where files go out")
        }
    }

    package func origin(_ origin: SettingOrigin) -> String {
        switch origin {
        case .option(let name), .variable(let name): name
        case .file(let path, let line): line.map { "\(path):\($0)" } ?? path
        case .git: pick("cấu hình git (user.name)", "git's configuration (user.name)")
        case .account: pick("tài khoản đăng nhập", "login")
        case .found: pick("tìm thấy ở đây", "found there")
        case .standard: pick("mặc định", "default")
        }
    }

    package var configAbstract: String {
        pick(
            "Các lựa chọn riêng của bạn, và mỗi giá trị lấy từ đâu.",
            "What you chose for yourself, and where each comes from.")
    }

    package var configDiscussion: String {
        pick(
            "Ghi lựa chọn vào tệp config.json trong $XDG_CONFIG_HOME/kehoach (thường là ~/.config/kehoach), ví dụ "
                + "{\"language\": \"vi\", \"author\": \"Nguyễn Thị Lan\", \"theme\": \"light\"}. \"inbox\" và \"outbox\" là "
                + "thư mục tệp gửi đến, gửi đi, kèm tên mà mọi người thấy: {\"path\": \"/srv/bdg/ra\", \"shownAs\": "
                + "\"V:\\\\bdg\\\\ra\"}. Tùy chọn khi gõ lệnh và biến "
                + "môi trường được xét trước tệp. Điều gì làm thay đổi số liệu thì ở folder.json, chung cho mọi người.",
            "Write your choices into config.json in $XDG_CONFIG_HOME/kehoach (mostly ~/.config/kehoach), as "
                + "{\"language\": \"vi\", \"author\": \"Nguyễn Thị Lan\", \"theme\": \"light\"}. \"inbox\" and \"outbox\" are "
                + "where files come in and go out, with the name under which people see them: {\"path\": \"/srv/bdg/ra\", "
                + "\"shownAs\": \"V:\\\\bdg\\\\ra\"}. Options and variables of the "
                + "environment go before the file. What changes a figure stands in folder.json, for everybody.")
    }

    /// Which file is read, or would be.
    package func configPlace(_ path: String?, isThere: Bool) -> String {
        guard let path else {
            return pick(
                "Không biết thư mục nhà, nên không có tệp lựa chọn.", "No home is known, so no file of choices is read."
            )
        }
        return isThere
            ? pick("Tệp: \(path)", "File: \(path)") : pick("Chưa có tệp: \(path)", "There is no file yet: \(path)")
    }
}
