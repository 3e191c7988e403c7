import PlanModel

/// A duty that a text lays down.
struct FoundDuty {
    var kind: ReportingDuty.Kind
    var who: [AgencyReference]
    var toWhom: [AgencyReference]
    var via: [AgencyReference]
    var timing: Timing?
    /// Whether the kind was only inferred from the word for report.
    var isSure: Bool
}

/// Finds who has to report what to whom, through whom and by when.
struct DutyReader {
    let words: Words
    let scanner: BodyScanner
    let timings: [FoundTiming]
    /// Who is spoken to: what the text itself says, else the block's bodies.
    let who: [AgencyReference]
    /// Whether the text stands where reports are the matter: a section about reports, or the end of the paper.
    let isAboutReports: Bool

    init(words: Words, scanner: BodyScanner, timings: [FoundTiming], who: [AgencyReference], isAboutReports: Bool) {
        (self.words, self.scanner, self.timings, self.who) = (words, scanner, timings, who)
        // "Báo cáo định kỳ 6 tháng, hằng năm" is about reports wherever it stands.
        let isPeriodic = ["bao cao dinh ky", "dinh ky bao cao", "dinh ky 6 thang", "dinh ky 06 thang"].contains {
            (phrase: Phrase) in
            words.place(of: phrase, to: 8) != nil
        }
        self.isAboutReports = isAboutReports || isPeriodic && words.place(of: "bao cao") != nil
    }

    private static let mentions: [(Phrase, ReportingDuty.Kind)] = [
        ("06 thang", .sixMonthReport), ("6 thang", .sixMonthReport), ("sau thang", .sixMonthReport),
        ("nua nam", .sixMonthReport),
        ("so ket", .sixMonthReport), ("01 nam", .yearReport), ("1 nam", .yearReport), ("mot nam", .yearReport),
        ("bao cao nam", .yearReport), ("ket qua nam", .yearReport), ("bao cao tong ket nam", .yearReport),
        ("ca nam", .yearReport),
        ("tong ket nam", .yearReport),
        ("va nam", .yearReport), ("hang nam", .yearReport), ("cuoi nam", .yearReport),
        ("ket qua thuc hien", .yearReport), ("bao cao nam", .yearReport),
        ("bao cao quy", .periodicReport), ("hang quy", .periodicReport), ("moi quy", .periodicReport),
        ("bao cao thang", .periodicReport), ("hang thang", .periodicReport), ("bao cao tuan", .periodicReport),
        ("hang tuan", .periodicReport),
        ("xay dung ke hoach", .ownPlan), ("ban hanh ke hoach", .ownPlan), ("gui ke hoach", .ownPlan),
        ("lap ke hoach", .ownPlan),
        ("xay dung va ban hanh ke hoach", .ownPlan), ("cu the hoa", .ownPlan),
        ("ke hoach thuc hien cua don vi", .ownPlan), ("ke hoach cua don vi", .ownPlan),
    ]

    func duties() -> [FoundDuty] {
        let report = words.place(of: "bao cao")
        var mentions = all()
        guard isAboutReports || !timings.isEmpty && (report != nil || mentions.contains { $0.kind == .ownPlan }) else {
            return []
        }
        if isConsolidated {
            let timing = timings.last { ReportsWord.stands(before: $0.words.lowerBound, in: words) }?.timing
            return [duty(.consolidatedReport, timing, from: words.place(of: "tong hop") ?? 0, isSure: true)]
        }
        if report == nil { mentions = mentions.filter { $0.kind == .ownPlan } }
        var result: [FoundDuty] = []
        var used: Set<Int> = []
        for timing in timings {
            let place = timing.words.lowerBound
            if case .range = timing.timing.bound { continue }
            if case .relative = timing.timing.bound, !isAboutReports { continue }
            let index = mentions.indices.last { mentions[$0].place < place && place - mentions[$0].place < 70 }
            if let kind = kind(by: timing), index.map({ mentions[$0].kind }) != .ownPlan {
                used.formUnion(
                    mentions.indices.filter {
                        timing.words.contains(mentions[$0].place) || $0 == index && mentions[$0].kind == kind
                    })
                result.append(duty(kind, timing.timing, from: timing.words.upperBound, isSure: true, mention: place))
            } else if let index {
                used.insert(index)
                let end = timing.words.upperBound
                result.append(
                    duty(
                        mentions[index].kind, timing.timing, from: mentions[index].kind == .ownPlan ? nil : end,
                        isSure: true, mention: mentions[index].place))
            } else if let report, report < place, isAboutReports {
                result.append(duty(.yearReport, timing.timing, from: 0, isSure: false))
            }
        }
        // What has no day is owed all the same.
        if isAboutReports || report != nil && !result.isEmpty {
            for (index, mention) in mentions.enumerated() where !used.contains(index) {
                guard mention.kind != .yearReport || !["ket qua thuc hien"].contains(mention.text) else { continue }
                if mention.kind == .ownPlan, !isAboutReports { continue }
                result.append(duty(mention.kind, nil, from: mention.place, isSure: mention.kind != .ownPlan))
            }
        }
        return DutyReader.merged(result)
    }

    /// What a report is that comes round more often than every year ("trước ngày 18 hằng tháng"): how often says it better
    /// than any word for its content.
    private func kind(by timing: FoundTiming) -> ReportingDuty.Kind? {
        // "báo cáo … trước ngày 18 hằng tháng", "trước ngày 18 hằng tháng, báo cáo …".
        guard words.place(of: "bao cao", to: min(words.count, timing.words.upperBound + 4)) != nil else { return nil }
        switch timing.timing.recurrence?.every {
        case .week, .month, .quarter: return .periodicReport
        case .halfYear: return .sixMonthReport
        case .year, nil: return nil
        }
    }

    private func all() -> [(kind: ReportingDuty.Kind, place: Int, text: String)] {
        var result: [(kind: ReportingDuty.Kind, place: Int, text: String)] = []
        for place in 0..<words.count {
            guard let (phrase, kind) = DutyReader.mentions.first(where: { words.has($0.0, at: place) }) else {
                continue
            }
            // "giai đoạn 5 năm", "10 năm" are terms; "06 tháng cuối năm" too is half a year.
            if kind == .yearReport, place > 0, words[place - 1].number != nil { continue }
            if kind == .yearReport, phrase.words == ["hang", "nam"], !isAboutReports, words.place(of: "bao cao") == nil
            {
                continue
            }
            result.append((kind, place, phrase.words.joined(separator: " ")))
        }
        return result
    }

    /// One duty a kind: the one with a day counts.
    private static func merged(_ duties: [FoundDuty]) -> [FoundDuty] {
        var result: [FoundDuty] = []
        for duty in duties {
            if let index = result.firstIndex(where: { $0.kind == duty.kind }) {
                if result[index].timing == nil {
                    let before = result[index]
                    result[index] = duty
                    if duty.toWhom.isEmpty { result[index].toWhom = before.toWhom }
                }
            } else {
                result.append(duty)
            }
        }
        return result
    }

    /// One body that puts together what the others send.
    private var isConsolidated: Bool {
        guard words.place(of: "tong hop") != nil || words.place(of: "don doc") != nil,
            words.place(of: "bao cao") != nil, who.count == 1,
            let body = who.first, let agency = scanner.names.reference.agencies[body.agency]
        else { return false }
        return agency.sort != .collective && body.scope == .own && agency.sort != .committee
    }

    // MARK: To whom, through whom

    private func duty(
        _ kind: ReportingDuty.Kind, _ timing: Timing?, from start: Int?, isSure: Bool, mention: Int = 0
    ) -> FoundDuty {
        guard kind != .ownPlan else {
            return FoundDuty(kind: kind, who: who, toWhom: [], via: [], timing: timing, isSure: isSure)
        }
        let via = bodies(behind: ["thong qua", "qua"], from: 0, single: true).filter { !who.contains($0) }
        var toWhom = bodies(behind: ["gui ve", "gui"], from: 0, single: true)
        if toWhom.isEmpty {
            toWhom = bodies(
                behind: ["bao cao ve", "bao cao", "ve"], from: min(start ?? 0, mention),
                single: kind != .consolidatedReport)
        }
        if toWhom.isEmpty {
            toWhom = bodies(behind: ["bao cao ve", "bao cao", "ve"], from: 0, single: kind != .consolidatedReport)
        }
        toWhom = toWhom.filter { !via.contains($0) && !who.contains($0) }
        return FoundDuty(kind: kind, who: who, toWhom: toWhom, via: via, timing: timing, isSure: isSure)
    }

    /// The bodies that stand right behind one of some words.
    private func bodies(behind phrases: [Phrase], from start: Int, single: Bool) -> [AgencyReference] {
        for place in start..<max(start, words.count) {
            guard let phrase = phrases.first(where: { words.has($0, at: place) }) else { continue }
            // "kết quả" is no "qua".
            if phrase == "qua", words[place].text != "qua" { continue }
            var next = place + phrase.words.count
            while next < words.count,
                ["cho", "den", "ve", "(", ",", "voi", "thuong", "xuyen"].contains(words[next].bare)
            { next += 1 }
            let found = RoleReader(words: words, scanner: scanner).list(from: next).compactMap {
                partner -> AgencyReference? in
                if case .agency(let body) = partner { body } else { nil }
            }
            if !found.isEmpty { return single ? Array(found.prefix(1)) : found }
        }
        return []
    }
}

private enum ReportsWord {
    static func stands(before place: Int, in words: Words) -> Bool {
        words.place(of: "bao cao", to: place) != nil
    }
}
