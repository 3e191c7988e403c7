import Presentation
import TerminalUI

/// Labelled lines: what `show` says of one thing.
struct FactSheet {
    private var facts: [(label: String, lines: [String])] = []
    private let title: String

    /// A sheet with a title.
    init(_ title: String) {
        self.title = title
    }

    /// Adds a fact, unless it is empty.
    mutating func add(_ label: String, _ text: String?) {
        if let text, !text.isEmpty { facts.append((label, [text])) }
    }

    /// Adds a fact of several lines, unless there is none.
    mutating func add(_ label: String, _ lines: [String]) {
        if !lines.isEmpty { facts.append((label, lines)) }
    }

    mutating func add(_ facts: [Fact]) {
        for fact in facts { add(fact.label, fact.lines) }
    }

    /// The sheet on a page, folded to its width where there is one.
    func text(on page: Page) -> String {
        let width = page.width
        let labelWidth = facts.map { page.shown($0.label).displayWidth }.max() ?? 0
        let indent = String(repeating: " ", count: labelWidth + 2)
        let room = width.map { max(20, $0 - labelWidth - 2) } ?? .max
        let body = facts.map { fact in
            let lines = fact.lines.map(page.shown).flatMap { line in
                room == .max ? [line] : line.wrapped(toWidth: room, hangingIndent: fact.lines.count > 1 ? 2 : 0)
            }
            return page.shown(fact.label).fitted(toWidth: labelWidth) + "  " + lines.joined(separator: "\n" + indent)
                + "\n"
        }
        let heading = page.shown(title)
        let headingLines = width.map { heading.wrapped(toWidth: $0) } ?? [heading]
        return headingLines.joined(separator: "\n") + "\n" + body.joined()
    }
}
