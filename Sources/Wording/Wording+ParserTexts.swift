extension Wording {
    /// What the parser of the command line says in English wherever it is used, and what stands for it.
    ///
    /// Longer texts come before those they contain.
    package var parserTexts: [(parser: String, ours: String)] {
        guard language == .vietnamese else { return [(" SUBCOMMANDS:", ":")] }
        return [
            ("OVERVIEW: ", ""),
            ("USAGE: ", "CÁCH DÙNG: "),
            ("Usage: ", "Cách dùng: "),
            ("ARGUMENTS:", "THAM SỐ:"),
            ("OPTIONS:", "TÙY CHỌN:"),
            (" SUBCOMMANDS:", ":"),
            ("SUBCOMMANDS:", "LỆNH:"),
            ("<subcommand>", "<lệnh>"),
            ("[<subcommands>...]", "[<lệnh>...]"),
            ("Show help information.", "Hiện trợ giúp."),
            ("Show subcommand help information.", "Hiện trợ giúp của một lệnh."),
            ("Show the version.", "Hiện phiên bản."),
            (" for detailed help.", " để xem kỹ hơn."),
            (" for more information.", " để xem thêm."),
            ("See '", "Dùng '"),
            ("(values:", "(giá trị:"),
            ("; default:", "; mặc định:"),
            ("(default: ", "(mặc định: "),
            (" default: ", " mặc định: "),
            // As wide as each other, so that what stands behind stays in its column.
            ("(default) ", "(mặc định)"),
        ]
    }
}
