extension BindingTable {
    /// The keys of screen 4 alone.
    static let onCalendar: [Binding] = [
        binding([.enter], .open, calendar, .open, footer: 2),
        binding([.left, .character("h")], .previousDay, calendar, .days),
        binding([.right, .character("l")], .nextDay, calendar, .days),
        binding([.character("v")], .switchView, calendar, .views, footer: 2),
        binding([.character("<")], .previousMonth, calendar, .months),
        binding([.character(">")], .nextMonth, calendar, .months, footer: 8),
        binding([.character(".")], .goToday, calendar, .goToday, footer: 9),
        binding([.tab], .nextPane, calendar, .provinces, footer: 7),
        binding([.backTab], .previousPane, calendar, .provinces),
        binding([.character("c")], .toggleClosed, calendar, .closedPlans, footer: 16),
    ]

    private static let calendar: Set<Mode> = [.screen(.calendar)]
}
