import Foundation
import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// The text of the document that a plan was read of, beside the plan.
@Suite struct SourceKeyTests {
    private static let paper = "xa-cho-don-2026.txt"

    private func folder(keepsSources: Bool) throws -> String {
        let path = try Board.emptyFolder()
        guard keepsSources else { return path }
        let mark = path + "/folder.json"
        try String(contentsOfFile: mark, encoding: .utf8).replacing(
            "{\n", with: "{\n  \"keepSources\": true,\n", maxReplacements: 1
        ).write(toFile: mark, atomically: true, encoding: .utf8)
        return path
    }

    private func board(_ path: String, _ language: Language = .vietnamese, size: String = "100x32") throws -> Board {
        try Board(today: "2026-05-11", size: size, language: language, copyOf: path, isWatching: false)
    }

    /// The first line that is shown, with its mark.
    private func page(_ board: Board) throws -> (marked: String, scroll: Int) {
        guard case .page(let page)? = board.state.modal else { return ("", -1) }
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        let place = try #require(lines.firstIndex { $0.hasPrefix("▸") })
        #expect((0...3).contains(place - page.scroll))
        return (String(lines[place]), page.scroll)
    }

    @Test(arguments: Language.allCases) func itBeginsWithTheLineOfTheTask(_ language: Language) throws {
        let path = try folder(keepsSources: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board(path, language)
        board.read(Self.paper)
        // What is joined and split while mending stands at the lines of the file all the same.
        board.press("W y")
        #expect(board.state.mending == nil && board.state.screen == .browse)
        let plan = try #require(board.state.browsePlan?.plan)
        for beginning in ["Tổ chức hội nghị", "Lập danh sách"] {
            let task = try #require(plan.plan.tasks.first { $0.title.contains(beginning) })
            let line = OutlineLine.ID(.task, task.id)
            for _ in 0..<200 where board.state.browse.line != line { board.press("Down") }
            #expect(board.state.browse.line == line)
            board.press("V")
            let marked = try page(board).marked
            #expect(marked.contains(beginning), "\(marked)")
            board.press("Esc")
            #expect(board.state.modal == nil && board.state.browse.line == line)
        }
        // The head is no line: from the top.
        board.press("g V")
        guard case .page(let page)? = board.state.modal else { return #expect(Bool(false), "no page") }
        #expect(page.scroll == 0 && page.text.contains("KẾ HOẠCH"))
    }

    @Test(arguments: Language.allCases) func whatIsNotKeptIsToldPlainly(_ language: Language) throws {
        let path = try folder(keepsSources: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board(path, language)
        board.read(Self.paper).press("W y").press("V")
        #expect(board.state.modal == nil && board.sees("keepSources") && board.sees(Self.paper))
    }

    @Test func aPlanThatWasWrittenByHandHasNone() throws {
        let board = try Board()
        board.press("2 V")
        #expect(board.state.modal == nil && board.sees("không đọc từ văn bản nào"))
    }

    /// Of a line that staff added it is not known where it stands.
    @Test func aLineThatIsNotInTheDocumentIsSaidToBeNone() throws {
        let path = try folder(keepsSources: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board(path)
        board.read(Self.paper).press("W y")
        let plan = try #require(board.state.browsePlan?.plan.plan)
        let lines = path + "/sources/\(plan.id).lines.json"
        try FileManager.default.removeItem(atPath: lines)
        board.press("j j j j j j j j j j V")
        guard case .page(let page)? = board.state.modal else { return #expect(Bool(false), "no page") }
        #expect(page.scroll == 0 && page.text.hasPrefix("Không rõ "), "\(page.text.prefix(80))")
    }

    @Test(arguments: GoldenScreenTests.sizes) func screen(_ size: String) throws {
        for language in Language.allCases {
            let path = try folder(keepsSources: true)
            defer { try? FileManager.default.removeItem(atPath: path) }
            let board = try board(path, language, size: size)
            board.read(Self.paper).press("W y")
            let task = try #require(
                board.state.digest.entries.first.flatMap { board.state.digest.plan($0.id) }?.plan.plan.tasks.first {
                    $0.title.contains("Lập danh sách")
                })
            for _ in 0..<200 where board.state.browse.task != task.id { board.press("Down") }
            board.press("V")
            let frame = try #require(board.screen.lastFrame)
            try GoldenScreenTests().compare(
                frame.lines.joined(separator: "\n") + "\n", with: "source-\(size)-\(language.rawValue)")
        }
    }
}
