import Foundation
import PlanModel
import TerminalUI
import Testing

@testable import Dashboard

/// Pictures of documents that are read.
@Suite struct MendingScreenTests {
    static let scenes: [(name: String, paper: String, keys: String)] = [
        ("document-ask", "", "I"),
        ("mending", "lam-dong-2026.docx", ""),
        ("mending-task", "lam-dong-2026.docx", "Enter Enter Enter"),
        ("mending-open", "lam-dong-2026.docx", "f Down Down"),
        ("mending-kind", "lam-dong-2026.docx", "Enter Enter Enter k j j"),
        ("mending-edit", "lam-dong-2026.docx", "Enter Enter Enter e"),
        ("mending-split", "lam-dong-2026.docx", "Enter Enter Enter |"),
        ("mending-write", "lam-dong-2026.docx", "W"),
        ("mending-help", "lam-dong-2026.docx", "?"),
    ]

    @Test(arguments: scenes.map(\.name), GoldenScreenTests.sizes)
    func screen(_ name: String, size: String) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        let path = try Board.emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        for language in Language.allCases {
            let board = try Board(
                today: "2026-05-11", size: size, language: language, copyOf: path, isWatching: false)
            if !scene.paper.isEmpty { board.read(scene.paper) }
            if !scene.keys.isEmpty { board.press(scene.keys) }
            let frame = try #require(board.screen.lastFrame)
            for line in frame.lines { #expect(DisplayWidth.of(line) <= frame.size.columns) }
            try GoldenScreenTests().compare(
                frame.lines.joined(separator: "\n") + "\n", with: "\(name)-\(size)-\(language.rawValue)")
        }
    }
}
