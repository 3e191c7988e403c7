import PlanModel
import Records

extension Wording {
    /// The title of the targets of a year.
    package func targetsTitle(_ year: Int) -> String { pick("Chỉ tiêu \(year)", "Targets \(year)") }
    /// The heading of what is aimed at next, in a narrow column.
    package var shortAim: String { pick("Mức", "Aim") }
    /// The title of the money of a year.
    package func moneyTitle(_ year: Int) -> String { pick("Kinh phí \(year)", "Money \(year)") }

    /// How many targets have a value.
    package func valueCount(_ count: Int, of total: Int) -> String {
        pick("\(count)/\(total) có số", "\(count) of \(total) have a value")
    }

    /// From when or until when a unit was there, behind its name; empty where neither is known.
    package func unitSpan(began: Day?, ended: Day?) -> String {
        if let ended { return pick(" (đến \(day(ended)))", " (until \(day(ended)))") }
        if let began { return pick(" (từ \(day(began)))", " (from \(day(began)))") }
        return ""
    }

    /// What is wrong with a folder that has no targets.
    package var noTargets: String {
        pick(
            "Thư mục dữ liệu không có targets.json. Chép tệp này từ một thư mục do kehoach init tạo.",
            "The data folder has no targets.json. Copy it from a folder that kehoach init made.")
    }

    /// That nobody has checked a target against the document.
    package var unverified: String { pick("? chưa kiểm chứng", "? not verified") }

    /// What is known of a target's value in a year.
    package func valueFacts(_ target: StrategyTarget, year: Int, value: UnitFigures.Value?, path: DecimalNumber?)
        -> String
    {
        let shown = value.map { target.text($0.value, language) } ?? pick("chưa có số", "no value")
        var parts = ["\(year): \(shown)"]
        if let path { parts.append(pick("lộ trình ", "path ") + target.text(path, language)) }
        parts.append(aims(of: target))
        if let origin = value?.origin { parts += self.origin(origin) }
        return parts.joined(separator: " · ")
    }

    /// Where a figure comes from.
    package func origin(_ origin: UnitFigures.Origin) -> [String] {
        [origin.source.map { pick("nguồn: \($0)", "source: \($0)") }, origin.number, origin.note].compactMap(\.self)
    }

    /// What the signs of the chart mean.
    package var chartLegend: String { pick("● số liệu  × mục tiêu  · lộ trình", "● value  × target  · path") }

    /// What is short for one body.
    package func moneyFacts(_ row: MoneyTable.Row, name: String) -> String {
        var parts = [row.isRequested ? requested + name : name, row.standing.name(language)]
        // In a line of money nobody asks which.
        func amount(_ short: Int) -> String { dong(short).replacing(pick(" đồng", " VND"), with: "") }
        if let short = row.plannedShortfall, short > 0 {
            parts.append(pick("bố trí thấp hơn mức \(amount(short))", "planned \(amount(short)) below the norm"))
        }
        if let short = row.spentShortfall, short > 0 {
            parts.append(pick("chi thấp hơn mức \(amount(short))", "spent \(amount(short)) below the norm"))
        }
        return (parts + (row.entry.map { origin($0.origin) } ?? [])).joined(separator: " · ")
    }

    /// That a plan sets no norms, and what can be done.
    package func noNorms(_ plan: PlanID) -> String {
        pick(
            "Kế hoạch không đặt định mức kinh phí. Ghi kinh phí: kehoach spend \(plan) CƠ-QUAN --planned 25tr",
            "The plan sets no norms. Enter money with: kehoach spend \(plan) AGENCY --planned 25tr")
    }

    // MARK: Changes

    /// The title of the form of a value.
    package func valueForm(_ target: StrategyTarget, year: Int) -> String {
        "\(target.id) · \(year) · \(target.measure.name(language))"
    }

    /// The title of the form of a body's money.
    package func moneyForm(_ name: String, year: Int) -> String { "\(name) · \(year) · " + pick("đồng", "VND") }

    /// That a value was entered, or taken away where there is none.
    package func figureEntered(_ target: String, year: Int, _ value: String?) -> String {
        let value = value.map { ": \($0)" } ?? ""
        return pick(
            "Đã ghi chỉ tiêu \(target) năm \(year)\(value) · \(key(.undo)) hoàn tác",
            "Saved target \(target) of \(year)\(value) · \(key(.undo)) undoes")
    }

    /// That money was entered or taken away.
    package func moneyEntered(_ name: String, year: Int, planned: Int?, spent: Int?) -> String {
        let sums = [
            planned.map { "\(fieldLabel(.planned)) \(dong($0))" }, spent.map { "\(fieldLabel(.spent)) \(dong($0))" },
        ].compactMap { $0.map(lowercasedFirst) }
        let known = sums.isEmpty ? "" : ": " + sums.joined(separator: ", ")
        return pick(
            "Đã ghi kinh phí \(year) của \(name)\(known) · \(key(.undo)) hoàn tác",
            "Saved the money of \(name) in \(year)\(known) · \(key(.undo)) undoes")
    }

    private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// That there is nothing to edit.
    package var noFigureHere: String { pick("Chưa chọn dòng nào", "No line is selected") }
}
