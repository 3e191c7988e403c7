extension Wording {
    /// The texts that help with `export`.
    package enum ExportHelp: CaseIterable, Sendable {
        /// The command.
        case command, more
        /// Its argument, and what stands for it.
        case subject, subjectValue
    }

    /// How `export` is written.
    package var exportSynopsis: String {
        pick("kehoach export <kế-hoạch> --out <tệp> [<tùy-chọn>]", "kehoach export <plan> --out <file> [<options>]")
    }

    /// A text that helps with `export`.
    package func help(_ topic: ExportHelp) -> String {
        switch topic {
        case .command: pick("Xuất kế hoạch thành văn bản.", "Writes a plan as a paper.")
        case .more:
            pick(
                "Kế hoạch đủ thể thức: căn cứ, các mục, nhiệm vụ, nơi nhận, chữ ký. Dòng chỉ có tên ngắn được đánh dấu [chưa "
                    + "có nguyên văn] và đếm ở cuối. Ví dụ: kehoach export an-giang-2021 --out ke-hoach.docx",
                "A plan in due form: what it is based on, headings, tasks, recipients, signature. Lines of which only a short "
                    + "title is known are marked and counted. For example: kehoach export an-giang-2021 --out plan.docx"
            )
        case .subject: pick("Mã kế hoạch.", "The plan's id.")
        case .subjectValue: pick("kế-hoạch", "plan")
        }
    }
}
