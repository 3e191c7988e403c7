import TerminalUI
import Wording

enum FigureCommands {
    static let all: [Command] = [
        Command(.previousYear, [.character("["), .character("<"), .left, .character("h")], on: .figures) {
            $0.changeFiguresYear(by: -1)
        },
        Command(.nextYear, [.character("]"), .character(">"), .right, .character("l")], on: .figures, footer: 6) {
            $0.changeFiguresYear(by: 1)
        },
        Command(.nextProvince, [.character("o")], on: .figures, footer: 7) { $0.nextFigures(by: 1) },
        Command(.previousProvince, [.character("O")], on: .figures) { $0.nextFigures(by: -1) },
        Command(.back, [.escape], on: .figures, footer: 30) { $0.screen = .overview },
        Command(
            .editFigure, [.enter, .character("e")], on: .figures, footer: 1, unless: { $0.noFigure },
            run: { $0.editFigure() }),
        Command(.switchFigures, [.character("z")], on: .figures, footer: 2) { $0.switchFigures() },
    ]
}
