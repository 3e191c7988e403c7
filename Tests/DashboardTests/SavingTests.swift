import Disk
import Foundation
import PlanDocuments
import PlanModel
import PlanStore
import Subprocesses
import TerminalUI
import Testing

@testable import Dashboard

/// What is read is saved in the form of the file's ending, through the real loop.
@Suite struct SavingTests {
    private let place: URL

    init() throws {
        place = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    private func letter(
        _ size: String = "80x24", programs: ExternalPrograms = ExternalPrograms(path: ""),
        inBackground: @escaping (@escaping @Sendable () -> Void) -> Void = { $0() }
    ) throws -> Board {
        let board = try Board(today: "2021-11-20", size: size, programs: programs, inBackground: inBackground)
            .press("6 w")
        if board.state.mode == .form { board.press("Enter") }
        return board
    }

    private func save(_ board: Board, _ name: String) -> String {
        let path = place.appendingPathComponent(name).path
        board.press("s Ctrl-U").type(path).press("Enter")
        return path
    }

    private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    @Test(arguments: [
        ("thu.docx", "word/document.xml"), ("thu.odt", "application/vnd.oasis.opendocument.text"),
        ("thu.html", "<!DOCTYPE html>"), ("thu.md", "| **"), ("thu.TXT", "--------"), ("thu", "--------"),
    ])
    func theEndingIsTheForm(_ name: String, _ sign: String) throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let board = try letter()
        let path = save(board, name)
        #expect(board.state.modal.map { if case .page = $0 { true } else { false } } == true)
        #expect(String(decoding: try bytes(path), as: UTF8.self).contains(sign))
        // Wherever one stands, the file is found by what was said.
        #expect(board.state.notice?.text.contains(path) == true)
    }

    @Test func whatIsNotWrittenIsRefusedWithTheListOfWhatIs() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let board = try letter()
        let path = save(board, "thu.rtf")
        #expect(board.sees(".docx, .odt, .pdf, .html"))
        #expect(!FileManager.default.fileExists(atPath: path))
        board.press("Backspace Backspace Backspace").type("odt").press("Enter")
        #expect(FileManager.default.fileExists(atPath: String(path.dropLast(3)) + "odt"))
    }

    @Test func aTextThatIsNoPaperIsSavedAsTextAlone() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let board = try Board(today: "2021-11-20").press("2 i")
        #expect(board.state.mode == .page)
        let path = save(board, "van-ban.docx")
        #expect(board.sees(".txt") && !FileManager.default.fileExists(atPath: path))
        #expect(FileManager.default.fileExists(atPath: save(board.press("Esc"), "van-ban.txt")))
    }

    @Test func thePathIsCopiedOnceThereIsOne() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let board = try letter().press("y")
        #expect(board.sees("Chưa lưu") && board.screen.copied.isEmpty)
        let path = save(board, "thu.docx")
        board.press("y")
        #expect(board.screen.copied == [path])
    }

    /// What was typed stays, with the reason.
    @Test func whatCannotBeWrittenIsSaidAndKept() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let board = try letter()
        let plan = board.path + "/plans/an-giang/an-giang-2021.json"
        let before = try bytes(plan)
        for path in [board.path + "/folder.json", plan, "/không/có/thu.docx", place.path] {
            board.press("s Ctrl-U").type(path).press("Enter")
            #expect(board.state.mode == .line && board.state.work == nil, "\(path)")
            board.press("Enter")
            guard case .saving(let saving) = board.state.modal else {
                Issue.record("\(path) was written")
                return
            }
            #expect(saving.field.text == path)
            board.press("Esc")
        }
        #expect(try bytes(plan) == before)
        board.press("s Ctrl-U").type(place.path + "/thu.docx")
        var state = board.state
        let full = SystemFailure(call: .write, path: "thu.docx", errno: ENOSPC)
        _ = update(&state, .notSaved(path: place.path + "/thu.docx", .output(.system(full))))
        guard case .saving(let saving) = state.modal else {
            Issue.record("the name is gone")
            return
        }
        #expect(saving.field.text == place.path + "/thu.docx")
        #expect(render(state).lines.contains { $0.contains("đĩa đã đầy") })
    }

    // MARK: PDF, which another program makes

    /// A program in the place of LibreOffice.
    private func soffice(_ script: String) throws -> ExternalPrograms {
        let path = place.appendingPathComponent("soffice").path
        try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return ExternalPrograms(path: place.path, temporary: place.path)
    }

    @Test func pdfIsMadeByAnotherProgram() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let programs = try soffice("for last; do :; done; printf '%%PDF-1.7' > \"${last%.docx}.pdf\"")
        let path = save(try letter(programs: programs), "thu.pdf")
        #expect(String(decoding: try bytes(path), as: UTF8.self) == "%PDF-1.7")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == ["soffice", "thu.pdf"])
    }

    @Test func withoutThatProgramItIsSaidWhichPackageHasIt() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let board = try letter("120x40")
        let path = save(board, "thu.pdf")
        #expect(board.sees("libreoffice-writer") && board.state.mode == .line)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func whatTakesLongIsSaidAndCanBeStopped() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let board = try letter(programs: try soffice("sleep 60")) { body in Thread.detachNewThread { body() } }
        let path = save(board, "thu.pdf")
        #expect(board.state.work == .writing(path) && board.sees("Đang ghi"))
        // The dashboard answers meanwhile, and begins no second one.
        board.resize(to: Size(columns: 100, rows: 30))
        board.press("Enter")
        #expect(board.lines.count == 30)
        board.press("Esc")
        for _ in 0..<500 where board.state.work != nil {
            usleep(10_000)
            board.press("")
        }
        #expect(board.state.work == nil && board.sees("Đã dừng") && board.state.mode == .line)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["soffice"])
        // What closes the line stops it too, and who went elsewhere hears what came of it.
        board.press("Enter")
        #expect(board.state.work != nil)
        board.press("Ctrl-C")
        for _ in 0..<500 where board.state.work != nil {
            usleep(10_000)
            board.press("")
        }
        #expect(board.state.work == nil && board.state.mode == .line)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["soffice"])
        board.press("Esc Esc")
        #expect(board.state.mode == .form)
        var state = board.state
        _ = update(&state, .notSaved(path: path, .paper(.program(.missing(.soffice)))))
        #expect(state.notice?.text.contains("libreoffice-writer") == true)
    }
}
