extension Wording {
    /// The texts that help with `import`.
    package enum ReadingHelp: CaseIterable, Sendable {
        /// The command.
        case command, more
        /// Options and arguments.
        case files, dryRun, unit, year, into, yes, ocr, encoding
        /// What stands for their values.
        case fileValue, unitValue, yearValue, planValue
    }

    /// How `import` is written.
    package var readingSynopsis: String {
        pick("kehoach import <tệp> … [<tùy-chọn>]", "kehoach import <file> … [<options>]")
    }

    /// A text that helps with `import`.
    package func help(_ topic: ReadingHelp) -> String {
        switch topic {
        case .command: pick("Đọc kế hoạch từ tệp văn bản.", "Reads a plan from a document.")
        case .more:
            pick(
                "Loại tệp do nội dung quyết định; “-” là đầu vào chuẩn. --dry-run cho xem đọc được gì và những chỗ cần xem "
                    + "lại. --format json: plan, problems, lines (mục ở dòng nào), unsure (chỗ chưa chắc). Tệp không đọc được "
                    + "thì plan là null, mã thoát 65. Kế hoạch đã đọc từ văn bản mà văn bản đổi (hoặc nêu bằng --into): liệt kê "
                    + "dòng mới (+), đổi (~), không còn (–), giữ lại vì đã có ghi nhận (=), trường đã sửa ở đây mà văn bản nói "
                    + "khác (!); --yes mới ghi, thành một bước hoàn tác được.",
                "A file's content decides what it is; “-” is standard input. --dry-run shows what was read and what to look "
                    + "at. --format json: plan, problems, lines (where each ref stands), unsure. Of what cannot be read the plan "
                    + "is null and the exit code 65. Of a plan that was read of a document before, or is named by --into, the "
                    + "lines are listed that are new (+), changed (~), gone (–), kept as something was recorded (=), or say "
                    + "otherwise what was changed here (!); --yes writes it, as one step that can be undone.")
        case .files: pick("Tệp cần đọc.", "The files to read.")
        case .dryRun: pick("Chỉ xem, không ghi.", "Show it, write nothing.")
        case .unit:
            pick("Đơn vị của kế hoạch, nếu văn bản không nói rõ.", "The plan's unit, where the paper does not tell.")
        case .year: pick("Năm của kế hoạch, nếu văn bản không in.", "The plan's year, where it is not printed.")
        case .into:
            pick("Kế hoạch đã có mà văn bản này sửa.", "The plan that is there already and this document changes.")
        case .yes: pick("Ghi thay đổi vào kế hoạch đã có.", "Write the changes into the plan that is there.")
        case .ocr:
            pick(
                "Nhận dạng chữ trong ảnh trang giấy (vài giây mỗi trang).",
                "Recognise text in pictures of pages (seconds a page).")
        case .encoding: pick("Mã chữ cũ của văn bản: tcvn3, vni.", "The old encoding of the text: tcvn3, vni.")
        case .fileValue: pick("tệp", "file")
        case .unitValue: pick("đơn-vị", "unit")
        case .yearValue: pick("năm", "year")
        case .planValue: pick("kế-hoạch", "plan")
        }
    }
}
