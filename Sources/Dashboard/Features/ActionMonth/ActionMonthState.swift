import PlanModel

/// Where a person stands on screen 5.
package struct ActionMonthState: Equatable, Sendable {
    /// How the Action Month is shown.
    package enum Layout: CaseIterable, Sendable {
        /// All its days across, who acts down.
        case strip
        /// The days of one week, one below the other.
        case week
        /// All days that have something.
        case list
    }

    /// The year that is shown.
    package var year: Int
    /// The province that is shown; nil shows all.
    package var province: UnitID?
    /// The selected entry.
    package var selected: String?
    /// How it is shown.
    package var layout: Layout = .strip
    /// The first day of the week that is shown; nil before one was.
    package var week: Day?

    init(year: Int) { self.year = year }
}

/// One thing of screen 5 that can be selected.
struct MonthEntry: Identifiable {
    /// What it is.
    enum Content {
        /// A day or window of every year.
        case observance(Observance)
        /// Something that a plan schedules, owes or orders.
        case item(ActionMonthBoard.Item)
    }

    /// Tells it from all others, whatever the layout.
    var id: String
    /// What it is.
    var content: Content
    /// The days it covers in the year that is shown; nil if the paper sets none.
    var days: ClosedRange<Day>?

    init(_ item: ActionMonthBoard.Item) {
        (id, content, days) = (item.id, .item(item), item.days)
    }

    init(_ observance: Observance, _ days: ClosedRange<Day>) {
        (id, content, self.days) = ("observance/\(observance.id)", .observance(observance), days)
    }

    /// The item of a plan, if it is one.
    var item: ActionMonthBoard.Item? {
        if case .item(let item) = content { item } else { nil }
    }

    /// The activity, if it is one.
    var activity: Activity? {
        if case .activity(let activity) = item?.content { activity } else { nil }
    }

    /// Days of the year come before what is held on them, and that by its time.
    fileprivate var order: (Int, Int, String) {
        (days?.lowerBound.ordinal ?? .max, item == nil ? -3 : activity?.time?.minutes ?? -1, id)
    }
}

/// One line of screen 5.
struct MonthRow {
    /// What the line is.
    enum Content {
        /// A province's heading; the year of the plans that stand in, where there are none for this year.
        case heading(UnitID, standsInFrom: Int?)
        /// A province that has no plan to show.
        case noPlan(UnitID)
        /// The days and windows of every year, in one line.
        case observances
        /// What one body has to do, in one line.
        case lane(ActionMonthBoard.Lane)
        /// A day, over what begins on it.
        case day(Day)
        /// Over what began before the week.
        case running
        /// Over what has no day.
        case undated
        /// One entry.
        case entry
    }

    /// What the line is.
    var content: Content
    /// What can be selected in it.
    var entries: [MonthEntry] = []
}

extension AppState {
    /// The lines of screen 5.
    var monthRows: [MonthRow] {
        guard let board, board.month != nil else { return [] }
        switch month.layout {
        case .strip: return stripRows(board)
        case .week: return weekRows(board)
        case .list: return listRows(board)
        }
    }

    /// What can be selected on screen 5, in its order.
    var monthEntries: [MonthEntry] { monthRows.flatMap(\.entries) }

    /// What is selected on screen 5.
    var monthEntry: MonthEntry? { monthEntries.first { $0.id == month.selected } }

    /// The day that a person looks at on screen 5: the first of what is selected; of what covers today, today.
    var monthDay: Day? {
        guard let days = monthEntry?.days else { return month.layout == .week ? month.week : nil }
        return days.contains(today) ? today : days.lowerBound
    }

    /// The provinces that screen 5 can show; nil is all of them at once, as long as somebody can read that.
    var monthChoices: [UnitID?] {
        let isReadable = max(digest.plansInForce.count, digest.listedPlans.count) <= 200
        return (isReadable ? [nil] : []) + digest.provinces.map(\.id)
    }

    /// Works the board out anew where it is asked for and the folder, the day or the year changed.
    mutating func repairBoard() {
        guard screen == .actionMonth else { return }
        if month.province == nil, !monthChoices.contains(nil) {
            month.province = digest.provinces.first?.id
        }
        let only = monthChoices.contains(nil) ? nil : month.province
        guard board == nil || board?.year != month.year || board?.only != only else { return }
        let digest = digest
        board = ActionMonthBoard(digest.library, year: month.year, today: today, only: only) { plan in
            digest.plan(plan.id)?.deadlines ?? []
        }
    }

    private func stripRows(_ board: ActionMonthBoard) -> [MonthRow] {
        let observances = board.observances.map { MonthEntry($0.observance, $0.days) }
        let provinces = digest.provinces.filter { month.province == nil || $0.id == month.province }
        return [MonthRow(content: .observances, entries: observances)]
            + provinces.flatMap { province in rows(of: province.id, board) }
    }

    private func rows(of province: UnitID, _ board: ActionMonthBoard) -> [MonthRow] {
        guard let shown = board.provinces.first(where: { $0.id == province }) else {
            return [MonthRow(content: .heading(province, standsInFrom: nil)), MonthRow(content: .noPlan(province))]
        }
        let heading = MonthRow(content: .heading(province, standsInFrom: shown.standsInFrom))
        let lanes = shown.lanes.map { MonthRow(content: .lane($0), entries: $0.items.map { MonthEntry($0) }) }
        // The name of a single province stands in the title already.
        return (month.province == nil || shown.standsInFrom != nil ? [heading] : []) + lanes
    }

    private func listRows(_ board: ActionMonthBoard) -> [MonthRow] {
        let entries = stripRows(board).flatMap(\.entries).sorted { $0.order < $1.order }
        var rows: [MonthRow] = []
        var last: Day?
        for entry in entries.filter({ $0.days != nil }) {
            if let day = entry.days?.lowerBound, day != last {
                rows.append(MonthRow(content: .day(day)))
                last = day
            }
            rows.append(MonthRow(content: .entry, entries: [entry]))
        }
        let undated = entries.filter { $0.days == nil }
        if !undated.isEmpty { rows.append(MonthRow(content: .undated)) }
        return rows + undated.map { MonthRow(content: .entry, entries: [$0]) }
    }

    private func weekRows(_ board: ActionMonthBoard) -> [MonthRow] {
        guard let first = month.week else { return [] }
        let entries = stripRows(board).flatMap(\.entries).sorted { $0.order < $1.order }
        let running = entries.filter { entry in
            entry.days.map { $0.lowerBound < first && $0.upperBound >= first } ?? false
        }
        let days = (0..<7).flatMap { offset -> [MonthRow] in
            let day = first.adding(days: offset)
            return [MonthRow(content: .day(day))]
                + entries.filter { $0.days?.lowerBound == day }.map { MonthRow(content: .entry, entries: [$0]) }
        }
        let before = running.map { MonthRow(content: .entry, entries: [$0]) }
        return days + (running.isEmpty ? [] : [MonthRow(content: .running)] + before)
    }
}

extension Day {
    /// The first day of its week, where weeks begin on a given weekday.
    func startOfWeek(beginning weekday: Weekday) -> Day {
        let all = Weekday.allCases
        let offset = (all.firstIndex(of: self.weekday) ?? 0) - (all.firstIndex(of: weekday) ?? 0)
        return adding(days: -((offset + 7) % 7))
    }
}
