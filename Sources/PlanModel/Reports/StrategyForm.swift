import Records

extension ReportForm {
    /// The form of who has none: the targets of the strategy, for the reports of half a year and of a year.
    package init(_ targets: TargetList, _ language: Language) {
        self.init(
            id: Ref("chien-luoc"),
            title: language.pick(
                "Chỉ tiêu của Chiến lược quốc gia về bình đẳng giới", "Targets of the national strategy"),
            reports: [.sixMonthReport, .yearReport],
            figures: targets.targets.map { Figure($0, language) })
    }
}

extension ReportForm.Figure {
    /// The figure by which a target is counted. Bodies cannot state a province's share: each states what it counted.
    fileprivate init(_ target: StrategyTarget, _ language: Language) {
        let (addition, per): (ReportForm.Addition, Int) =
            switch target.measure {
            case .percent: (.recomputed, 100)
            case .times: (.recomputed, 1)
            case .per100: (.recomputed, 100)
            case .per1000: (.recomputed, 1_000)
            case .per100000: (.recomputed, 100_000)
            case .count, .yesNo: (.latest, 100)
            }
        self.init(
            id: Ref(target.id), label: target.title(language), unit: target.measure.name(language), addition: addition,
            per: per, target: target.id, who: target.who)
    }
}

extension PlanLibrary {
    /// What a report of a plan is asked for in figures, and whether it is a form of the plan's unit; nil for what is no
    /// report of results.
    package func form(
        for duty: ReportingDuty, of plan: Plan, _ language: Language
    ) -> (form: ReportForm, isOwn: Bool)? {
        if let own = forms[plan.unit]?.form(for: duty.kind) { return (own, true) }
        guard duty.kind != .ownPlan, duty.kind != .consolidatedReport, !reference.targets.targets.isEmpty else {
            return nil
        }
        return (ReportForm(reference.targets, language), false)
    }
}
