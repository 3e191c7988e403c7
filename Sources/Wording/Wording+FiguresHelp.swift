extension Wording {
    /// The commands about targets and money.
    package enum FigureCommand: CaseIterable, Sendable {
        /// Lists.
        case figures, money
        /// Changes.
        case figure, spend, aim
    }

    /// What a command about figures does, in a line.
    package func abstract(_ command: FigureCommand) -> String {
        switch command {
        case .figures:
            pick(
                "Liệt kê chỉ tiêu của Chiến lược và số liệu từng năm của tỉnh.",
                "Lists the targets of the national strategy and a province's values by year.")
        case .figure: pick("Ghi số liệu của một chỉ tiêu trong một năm.", "Enters the value of a target in a year.")
        case .aim:
            pick(
                "Ghi mức phấn đấu riêng của tỉnh cho một chỉ tiêu.", "Enters what a province itself aims at in a year.")
        case .money:
            pick(
                "Liệt kê kinh phí từng cơ quan so với định mức của kế hoạch.",
                "Lists what agencies planned and spent against the norms of plans.")
        case .spend: pick("Ghi kinh phí một cơ quan đã bố trí, đã chi.", "Enters what an agency planned and spent.")
        }
    }

    /// More about a command about figures.
    package func discussion(_ command: FigureCommand) -> String {
        switch command {
        case .figures:
            pick(
                "Không có --year thì liệt kê mọi năm đã có số. Dấu ? sau mã: chỉ tiêu chưa được kiểm chứng với văn bản. "
                    + "Với mã báo cáo (như an-giang-2021/duty.year): cộng số liệu đã nhận, --of và --by-body liệt kê từng cơ "
                    + "quan.",
                "Without --year every year that has a value is listed. A ? behind the id: nobody has checked the target "
                    + "against the document. With a report (as an-giang-2021/duty.year) it adds up the figures taken in; "
                    + "--of and --by-body list them agency by agency.")
        case .figure:
            pick(
                "Ví dụ: kehoach figure an-giang 1.1 2024 52,3 --source \"Báo cáo năm của Sở Nội vụ\". Số mới mà không kèm "
                    + "nguồn thì nguồn cũ bị bỏ, vì nguồn cũ không nói số này.",
                "For example: kehoach figure an-giang 1.1 2024 52.3 --source \"Yearly report\". A new value without a "
                    + "source loses the old one, which does not state it.")
        case .aim:
            pick(
                "Thay cho mức của Chiến lược trong năm đó; cách hiểu (ít nhất, không quá…) như của Chiến lược. Ví dụ: "
                    + "kehoach aim thua-thien-hue 2.1 2025 55 --number 212/KH-UBND",
                "Stands in the place of the strategy's value of that year, and is meant in the same way (at least, at "
                    + "most …). For example: kehoach aim thua-thien-hue 2.1 2025 55 --number 212/KH-UBND")
        case .money:
            pick(
                "Chưa biết khác với 0: cơ quan chưa có số được đếm riêng. Cơ quan được đề nghị không tính là thiếu.",
                "Unknown is not zero: agencies without figures are counted apart. Requested agencies never count as short."
            )
        case .spend:
            pick(
                "Ví dụ: kehoach spend an-giang-2021 chau-doc --planned 150tr --spent 120.000.000. Dấu ? là chưa biết.",
                "For example: kehoach spend an-giang-2021 chau-doc --planned 150tr --spent 120.000.000. A ? means not "
                    + "known.")
        }
    }

    /// How a command about figures is written, its options left out.
    package func synopsis(_ command: FigureCommand) -> String {
        let words: String =
            switch command {
            case .figures: pick("figures [<tỉnh>]", "figures [<province>]")
            case .figure:
                pick("figure <tỉnh> <chỉ-tiêu> <năm> [<giá-trị>]", "figure <province> <target> <year> [<value>]")
            case .aim: pick("aim <tỉnh> <chỉ-tiêu> <năm> [<giá-trị>]", "aim <province> <target> <year> [<value>]")
            case .money: pick("money [<kế-hoạch>]", "money [<plan>]")
            case .spend: pick("spend <kế-hoạch> <cơ-quan>", "spend <plan> <agency>")
            }
        return "kehoach \(words) " + pick("[<tùy-chọn>]", "[<options>]")
    }

    /// The options and arguments of the commands about figures.
    package enum FigureOption: CaseIterable, Sendable {
        /// Of values.
        case unit, target, year, everyYear, value, removeValue, removeAim
        /// Of money.
        case plan, planned, spent, norm, agency, moneyYear, removeMoney
        /// Where a figure comes from.
        case source, number, note
    }

    /// What an option or argument is for.
    package func help(_ option: FigureOption) -> String {
        switch option {
        case .unit: pick("Tỉnh: mã hoặc tên.", "The province: id or name.")
        case .target: pick("Mã chỉ tiêu, như 1.1, 3.2b.", "The id of the target, as 1.1, 3.2b.")
        case .year: pick("Năm của số liệu.", "The year of the value.")
        case .everyYear: pick("Chỉ năm này, mọi chỉ tiêu.", "Only this year, every target.")
        case .value:
            pick("Giá trị, như 52,3; với 5.1: có, chưa.", "The value, as 52.3; for 5.1: yes, no.")
        case .removeValue: pick("Bỏ số liệu đã ghi.", "Take the value away.")
        case .removeAim: pick("Bỏ mức riêng, trở lại mức của Chiến lược.", "Go back to what the strategy sets.")
        case .plan: pick("Mã kế hoạch.", "The id of the plan.")
        case .planned: pick("Kinh phí bố trí, như 25000000, 25tr, ?.", "Money planned, as 25000000, 25tr, ?.")
        case .spent: pick("Kinh phí đã chi, như 25000000, 25tr, ?.", "Money spent, as 25000000, 25tr, ?.")
        case .norm:
            pick("Định mức trong kế hoạch, như III.2.1, nếu có nhiều.", "The plan's norm, as III.2.1, if several fit.")
        case .agency: pick("Cơ quan: mã hoặc tên.", "The agency: id or name.")
        case .moneyYear: pick("Năm (mặc định: năm của kế hoạch).", "The year (by default the plan's).")
        case .removeMoney: pick("Bỏ kinh phí đã ghi.", "Take the money away.")
        case .source: pick("Nguồn số liệu.", "Where the figure comes from.")
        case .number: pick("Số văn bản có số liệu này.", "The number of the document that states it.")
        case .note: pick("Ghi chú.", "A note.")
        }
    }

    /// How the value of an option or argument is called in help texts.
    package func placeholder(_ option: FigureOption) -> String {
        switch option {
        case .unit: pick("tỉnh", "province")
        case .target: pick("chỉ-tiêu", "target")
        case .year, .everyYear, .moneyYear: pick("năm", "year")
        case .value: pick("giá-trị", "value")
        case .removeValue, .removeAim, .removeMoney: ""
        case .plan: pick("kế-hoạch", "plan")
        case .planned, .spent: pick("số-tiền", "amount")
        case .norm: pick("mục", "ref")
        case .agency: pick("cơ-quan", "agency")
        case .source, .number, .note: pick("nội-dung", "text")
        }
    }
}
