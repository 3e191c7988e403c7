extension TargetAssessment: NamedWord {
    /// How a value stands.
    package func name(_ language: Language) -> String {
        switch self {
        case .met: language.pick("đạt", "met")
        case .onPath: language.pick("đúng lộ trình", "on path")
        case .behind: language.pick("chậm", "behind")
        case .unknown: language.pick("chưa biết", "unknown")
        }
    }
}

extension MoneyTable.Standing: NamedWord {
    /// How a body stands to its norm.
    package func name(_ language: Language) -> String {
        switch self {
        case .short: language.pick("thiếu", "short")
        case .enough: language.pick("đủ", "enough")
        case .above: language.pick("trên mức", "above")
        case .unknown: language.pick("chưa biết", "unknown")
        case .free: language.pick("không tính", "not counted")
        }
    }
}

extension StrategyTarget.Measure: NamedWord {
    /// What a value counts.
    package func name(_ language: Language) -> String {
        switch self {
        case .percent: "%"
        case .times: language.pick("lần", "times")
        case .per100: language.pick("trên 100", "per 100")
        case .per1000: language.pick("trên 1.000", "per 1,000")
        case .per100000: language.pick("trên 100.000", "per 100,000")
        case .count: language.pick("số lượng", "count")
        case .yesNo: language.pick("có hay chưa", "yes or no")
        }
    }
}

extension StrategyTarget {
    /// A value as people of a language read it: `62,5%`, `1,7`, `có`.
    package func text(_ value: DecimalNumber, _ language: Language) -> String {
        switch measure {
        case .percent: value.text(language) + "%"
        case .times, .per100, .per1000, .per100000, .count: value.text(language)
        case .yesNo: value.digits == 0 ? language.pick("chưa", "no") : language.pick("có", "yes")
        }
    }

    /// What is aimed at, with a sign for how it is meant: `≥60%`, `<25%`, `≈60%`.
    package func text(_ aim: TargetValue, _ language: Language) -> String {
        if measure == .yesNo { return text(aim.value, language) }
        let sign =
            switch aim.bound {
            case .atLeast: "≥"
            case .moreThan: ">"
            case .atMost: "≤"
            case .lessThan: "<"
            case .about: "≈"
            }
        return sign + text(aim.value, language)
    }

    /// The title in a language.
    package func title(_ language: Language) -> String { language.pick(title, english) }
}
