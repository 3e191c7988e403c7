import PlanModel
import Wording

/// What lists and calendars say of a deadline.
package struct DeadlineTexts {
    private let deadline: Deadline
    private let settings: FolderSettings
    private let today: Day
    private let wording: Wording

    package init(_ deadline: Deadline, settings: FolderSettings, today: Day, _ wording: Wording) {
        (self.deadline, self.settings, self.today, self.wording) = (deadline, settings, today, wording)
    }

    /// What falls due, in short: of a report its kind, which says more than the title that its plan gives it. A plan may
    /// have several periodic ones.
    package var name: String {
        deadline.kind.isDuty && deadline.kind != .periodicReport
            ? deadline.kind.name(wording.language).capitalizedFirst : deadline.title
    }

    /// How many of how many bodies have done their part; nil where one acts.
    package var share: String? { wording.share(of: deadline) }

    /// As what it is counted.
    package var part: TallyPart { TallyPart(status: deadline.status, timeliness: deadline.timeliness) }

    // MARK: The day

    /// How much of a day a column has room for.
    package enum DayForm {
        /// The printed day and the last safe one.
        case full
        /// The same without the year where it is this one.
        case narrow
        /// One day alone.
        case single
    }

    /// The day as it is printed, behind a mark of three cells where the print says "trước ngày", and then the last safe
    /// one; where staff set another day, that.
    package func day(_ form: DayForm) -> String {
        guard let last = deadline.lastDay else { return "" }
        if isPutOff {
            let text = "   " + written(last, form)
            return form == .single ? text : "\(text) \(wording.newDayMark)"
        }
        guard case .before(let printed) = deadline.timing?.bound else { return "   " + written(last, form) }
        let text = wording.beforeMark + written(printed, form)
        let isAlone = form == .single || form == .narrow && printed.year != today.year
        return isAlone ? text : "\(text) (\(wording.dayAndMonth(last)))"
    }

    private func written(_ day: Day, _ form: DayForm) -> String {
        form == .narrow && day.year == today.year ? wording.dayAndMonth(day) : wording.day(day)
    }

    /// Whether staff set another day than the print gives.
    package var isPutOff: Bool {
        deadline.lastDay != nil && deadline.timing?.lastDay(settings) != deadline.lastDay
    }

    // MARK: How far off

    /// How a deadline stands to today.
    package enum Distance: Hashable, Sendable {
        /// Nothing is left to be done, or nothing can be: as what it is counted.
        case over(TallyPart)
        /// An event of several days that is being held.
        case running
        /// Away by the days from today; negative where it is late.
        case away(to: Day)
        /// It has no day, or one that passed without anything being late.
        case none
    }

    package var distance: Distance {
        if deadline.isSettled { return .over(part) }
        if [.unrecorded, .closed].contains(deadline.timeliness) { return .over(.unrecorded) }
        guard let day = deadline.agendaDay(on: today), day >= today || deadline.timeliness == .overdue else {
            return .none
        }
        let isWindow = deadline.timing?.from.map { $0 < (deadline.lastDay ?? $0) } ?? false
        return deadline.kind == .activity && isWindow && day == today ? .running : .away(to: day)
    }

    /// The distance in few cells, with what is to be seen about it.
    package var shortDistance: (text: String, emphasis: Emphasis) {
        switch distance {
        case .over(let part): (wording.shortPart(part), .part(part))
        case .running: (wording.running, .today)
        case .away(let day): (wording.shortDistance(from: today, to: day), urgency)
        case .none: ("", .dim)
        }
    }

    /// The distance alone, for lists that have a column for how things stand; empty where nothing is open.
    package func openDistance(isShort: Bool = true) -> String {
        switch distance {
        case .over, .none: ""
        case .running: wording.running
        case .away(let day):
            isShort ? wording.shortDistance(from: today, to: day) : wording.distance(from: today, to: day)
        }
    }

    /// How pressing it is.
    package var urgency: Emphasis {
        switch deadline.timeliness {
        case .overdue: .late
        case .dueSoon, .dueToday: .soon
        case .undated, .onTrack, .unrecorded, .closed, .doneOnTime, .doneLate: .dim
        }
    }
}
