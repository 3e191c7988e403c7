import PlanModel
import TerminalUI
import Wording

extension AppState {
    /// Shows the jobs of a practice copy, scrolled to the first that is still to be done.
    mutating func showPracticeJobs() {
        guard let progress = condition.practice else { return }
        var (lines, scroll): ([String], Int) = ([], 0)
        for task in wording.practiceTasks(progress) {
            lines += practiceLines(task)
            // The page has its frame, the header, the banner and the footer around it.
            if task.job == progress.next { scroll = max(0, lines.count - (size.rows - 7)) }
        }
        var page = TextPage(title: wording.practiceTitle(progress), text: lines.joined(separator: "\n"))
        page.scroll = scroll
        present(.page(page))
    }

    /// A job and below it its keys, each going on under its beginning where it is too long.
    private func practiceLines(_ task: PracticeTask) -> [String] {
        let number = (task.job.rawValue < 10 ? " " : "") + "\(task.job.rawValue). "
        let head = (task.isDone ? "✓ " : "· ") + number
        let blank = String(repeating: " ", count: head.count)
        let room = size.columns - 4 - head.count
        let what = task.what.wrapped(toWidth: room), keys = task.keys.wrapped(toWidth: room)
        return (what + keys).enumerated().map { ($0.offset == 0 ? head : blank) + $0.element }
    }
}
