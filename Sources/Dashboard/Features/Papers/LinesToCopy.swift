import PlanDocuments
import TerminalUI
import Wording

/// Lines of papers that go into the fields of another program. Nothing stands beside them, so that a terminal's own
/// selection takes them alone.
package struct LinesToCopy: Equatable, Sendable {
    struct Line: Equatable, Sendable {
        let title: String
        let text: String
    }

    let lines: [Line]
    /// The place of the one that is copied.
    var selected = 0

    init(_ papers: [OfficialPaper], _ wording: Wording) {
        lines = papers.enumerated().flatMap { place, paper in
            wording.linesToCopy(of: paper).map { line in
                Line(title: papers.count > 1 ? "\(place + 1). \(line.title)" : line.title, text: line.text)
            }
        }
    }
}

extension TextPage {
    /// The papers that the text shows.
    var papers: [OfficialPaper] {
        if case .papers(let papers) = file.document { papers } else { [] }
    }
}

extension AppState {
    mutating func perform(_ command: CommandID, in shown: LinesToCopy) -> [Effect] {
        var lines = shown
        switch command {
        case .close:
            dismiss()
            notice = nil
        case .copyLine:
            guard lines.lines.indices.contains(lines.selected) else { return [] }
            let line = lines.lines[lines.selected]
            notice = Notice(kind: .done, text: wording.lineCopied(line.title))
            return [.copy(line.text)]
        default:
            lines.selected = step(from: lines.selected, count: lines.lines.count, command) ?? 0
            replaceModal(with: .linesToCopy(lines))
        }
        return []
    }
}

/// The lines, each from the first column on under its title.
struct LinesToCopyView {
    let lines: LinesToCopy

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect)
        var (rows, first): ([(text: String, style: StyleName)], Int) = ([], 0)
        for (place, line) in lines.lines.enumerated() {
            let isSelected = place == lines.selected
            if isSelected { first = rows.count }
            rows.append(((isSelected ? "▸ " : "  ") + line.title, isSelected ? .key : .dim))
            // Where a line is full no blank is lost: what is pasted without the break is the line again.
            rows += line.text.filled(toWidth: rect.columns).map { ($0, .normal) }
            rows.append(("", .normal))
        }
        let start = max(0, min(first, rows.count - rect.rows))
        for (row, line) in rows.dropFirst(start).prefix(rect.rows).enumerated() {
            frame.put(line.text, in: rect, row: row, line.style)
        }
    }
}

extension String {
    /// The text in pieces as wide as there is room, broken wherever a piece is full.
    fileprivate func filled(toWidth width: Int) -> [String] {
        var (pieces, piece, used): ([String], String, Int) = ([], "", 0)
        for letter in self {
            let room = String(letter).displayWidth
            if used + room > width, !piece.isEmpty {
                pieces.append(piece)
                (piece, used) = ("", 0)
            }
            piece.append(letter)
            used += room
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
