import Wording

extension AppState {
    /// Shows the jobs of a practice copy, from those on that are still to be done.
    mutating func showPracticeJobs() {
        guard let progress = condition.practice else { return }
        var page = TextPage(title: wording.practiceTitle(progress), text: wording.practiceText(progress))
        if let next = progress.next { page.scroll = max(0, 2 * next.rawValue - pageRows) }
        present(.page(page))
    }
}
