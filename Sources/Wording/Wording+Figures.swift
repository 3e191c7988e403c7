import PlanActions
import PlanModel

/// What is wrong with a command about figures, as data.
package enum FigureFault: Error, Hashable, Sendable {
    /// There is no such target; those that are.
    case unknownTarget(String, known: [String])
    /// The unit is no province.
    case notAProvince(String)
    /// The target cannot have this value.
    case badValue(String, target: String, StrategyTarget.Measure)
    /// A value that can mean several; the likeliest first.
    case doubtfulValue(String, target: StrategyTarget, [DecimalNumber])
    /// The same of money.
    case doubtfulAmount(String, option: String, [Int])
    /// Not an amount of money.
    case badAmount(String, option: String)
    /// The plan has no such norm; those it has.
    case unknownNorm(String, known: [String])
    /// Several norms are for the body.
    case severalNorms([String])
    /// There is nothing to enter.
    case nothingToEnter([String])
    /// The model refuses it; the unit that came after, if that is why.
    case refused(FigureRefusal, successor: String?)
}

extension Wording {
    /// What is wrong with a command about figures, and what to do.
    package func figureFault(_ fault: FigureFault) -> String {
        switch fault {
        case .unknownTarget(let id, let known):
            pick("Không có chỉ tiêu “\(id)”.", "There is no target “\(id)”.")
                + (known.isEmpty ? "" : pick(" Có: ", " There are: ") + known.joined(separator: ", ") + ".")
        case .notAProvince(let name):
            pick("“\(name)” không phải tỉnh, thành phố.", "“\(name)” is not a province.")
        case .badValue(let text, let target, let measure):
            pick("“\(text)” không dùng được cho \(target): ", "“\(text)” does not fit \(target): ")
                + valueHint(measure) + "."
        case .doubtfulValue(let text, let target, let values):
            doubtful(text, target.id, values.map { target.text($0, language) })
        case .doubtfulAmount(let text, let option, let amounts): doubtful(text, option, amounts.map(dong))
        case .badAmount(let text, let option):
            pick("\(option): “\(text)” không phải số tiền. ", "\(option): “\(text)” is no amount of money. ")
                + amountHint
                + "."
        case .unknownNorm(let ref, let known):
            pick("Kế hoạch không có định mức “\(ref)”.", "The plan has no norm “\(ref)”.")
                + (known.isEmpty ? "" : pick(" Có: ", " There are: ") + known.joined(separator: ", ") + ".")
        case .severalNorms(let refs):
            pick("Nhiều định mức cho cơ quan này; hãy thêm --norm: ", "Several norms fit the agency; add --norm: ")
                + refs.joined(separator: ", ") + "."
        case .nothingToEnter(let options):
            pick("Chưa có gì để ghi; dùng: ", "There is nothing to enter; use: ") + options.joined(separator: ", ")
                + "."
        case .refused(let refusal, let successor):
            figureRefusal(refusal) + "."
                + (successor.map { pick(" Ghi cho: \($0).", " Enter it for: \($0).") } ?? "")
        }
    }

    /// Why a figure cannot be entered.
    package func figureRefusal(_ refusal: FigureRefusal) -> String {
        switch refusal {
        case .badYear(let year):
            let (first, last) = (UnitFigures.years.lowerBound, UnitFigures.years.upperBound)
            return pick("Năm \(year) ngoài khoảng \(first)-\(last)", "\(year) is not between \(first) and \(last)")
        case .unitNotThere(let unit, let year, let began, let ended):
            if let ended, ended.year < year {
                return pick(
                    "\(unit) không còn trong năm \(year): chấm dứt ngày \(day(ended))",
                    "\(unit) was not there in \(year): it ended on \(day(ended))")
            }
            let since = began.map { pick(": thành lập ngày \(day($0))", ": it was founded on \(day($0))") } ?? ""
            return pick("\(unit) chưa có trong năm \(year)", "\(unit) was not there in \(year)") + since
        }
    }

    /// What a value of a measure looks like.
    package func valueHint(_ measure: StrategyTarget.Measure) -> String {
        switch measure {
        case .percent: pick("số từ 0 đến 100, như 52,3", "a number from 0 to 100, as 52.3")
        case .times, .per100, .per1000, .per100000, .count: pick("số, như 1,7", "a number, as 1.7")
        case .yesNo: pick("có hoặc chưa", "yes or no")
        }
    }

    /// What an amount of money looks like.
    package var amountHint: String {
        pick("Viết như 25000000, 25.000.000, 25tr, 1,5 tỷ", "Write it as 25000000, 25,000,000, 25 million, 1.5 billion")
    }

    /// An amount of money without its currency, in groups of three.
    package func amount(_ dong: Int) -> String {
        let digits = String(dong)
        return digits.enumerated().map { index, digit in
            (index > 0 && (digits.count - index) % 3 == 0 ? pick(".", ",") : "") + String(digit)
        }.joined()
    }

    /// An amount of money in words where it is round: "25 triệu đồng".
    package func dong(_ amount: Int) -> String {
        func text(of size: Int, _ name: String) -> String? {
            // Three digits behind the mark are read at a glance.
            guard amount >= size, amount % (size / 1_000) == 0 else { return nil }
            return DecimalNumber(units: amount / (size / 1_000) * 10).map { "\($0.text(language)) \(name)" }
        }
        return text(of: 1_000_000_000, pick("tỷ đồng", "billion VND"))
            ?? text(of: 1_000_000, pick("triệu đồng", "million VND"))
            ?? "\(self.amount(amount)) " + pick("đồng", "VND")
    }

    // MARK: Columns

    /// The columns of lists of figures.
    package enum FigureColumn: CaseIterable, Sendable {
        /// Of values.
        case unit, target, title, year, value, aims, path, standing
        /// Of money.
        case norm, body, planned, spent, shortfall
    }

    /// The heading of a column.
    package func figureColumn(_ column: FigureColumn) -> String {
        switch column {
        case .unit: pick("Tỉnh", "Province")
        case .target: pick("Mã", "Id")
        case .title: pick("Chỉ tiêu", "Target")
        case .year: pick("Năm", "Year")
        case .value: pick("Giá trị", "Value")
        case .aims: pick("Mục tiêu", "Target")
        case .path: pick("Lộ trình", "Path")
        case .standing: pick("Tình trạng", "Status")
        case .norm: pick("Định mức", "Norm")
        case .body: pick("Cơ quan", "Agency")
        case .planned: pick("Bố trí", "Planned")
        case .spent: pick("Đã chi", "Spent")
        case .shortfall: pick("Thiếu", "Short")
        }
    }

    /// How a value stands; what is not known says why.
    package func standing(_ standing: TargetAssessment, hasValue: Bool) -> String {
        guard standing == .unknown else { return standing.name(language) }
        return hasValue ? pick("chưa so được", "not comparable") : pick("chưa có số", "no value")
    }

    /// What is aimed at, year by year: `2025: >=60% · 2030: >=75%`.
    package func aims(of target: StrategyTarget) -> String {
        target.values.map { "\($0.year): \(target.text($0, language))" }.joined(separator: " · ")
    }

    /// How the bodies of a norm stand: parts that add up to all of them.
    package func moneyCounts(_ sums: MoneyTable.Sums, of count: Int) -> String {
        let parts = MoneyTable.Standing.allCases.filter { sums[$0] > 0 }.map { "\($0.name(language)) \(sums[$0])" }
        let total = pick("\(count) cơ quan", counted(count, "agency", "agencies"))
        return parts.isEmpty ? total : "\(total): " + parts.joined(separator: ", ")
    }

    /// What one column of money comes to: what is known, of how many it is not known, what is short.
    package func moneySum(_ label: FigureColumn, _ column: MoneyTable.Sums.Column) -> String {
        guard column.known > 0 else {
            return "\(figureColumn(label)): "
                + pick(
                    "chưa biết (\(column.unknown) cơ quan)",
                    "unknown (\(counted(column.unknown, "agency", "agencies")))")
        }
        var text = "\(figureColumn(label)) " + pick("\(amount(column.total)) đồng", "\(amount(column.total)) VND")
        if column.shortfall > 0 {
            text += pick(", thiếu \(amount(column.shortfall))", ", short by \(amount(column.shortfall))")
        }
        if column.unknown > 0 { text += pick(" (\(column.unknown) chưa biết)", " (\(column.unknown) unknown)") }
        return text
    }
}

extension Wording {
    /// A norm with whom it is for and how much; what stands over bodies without one.
    package func normHeading(_ norm: Plan.MoneyNorm?) -> String {
        guard let norm else { return pick("Không có định mức", "Without a norm") }
        return "\(norm.ref) \(norm.who): " + moneyPerYear(minimum: norm.minimum, maximum: norm.maximum)
    }
}
