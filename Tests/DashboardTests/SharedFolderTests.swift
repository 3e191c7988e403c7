import Disk
import Foundation
import PlanModel
import Testing
import Wording

@testable import Dashboard

/// Files come in and go out through folders that people see under names of their own.
@Suite final class SharedFolderTests {
    private let place: URL

    init() throws {
        place = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        for name in ["vao", "ra"] {
            try FileManager.default.createDirectory(
                at: place.appendingPathComponent(name), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: place) }

    private func board(_ language: Language = .vietnamese) throws -> Board {
        let shared = SharedFolders(
            inbox: SharedFolder(place.path + "/vao", shownAs: "V:\\bdg\\vao"),
            outbox: SharedFolder(place.path + "/ra", shownAs: "V:\\bdg\\ra"))
        return try Board(today: "2021-11-20", size: "100x40", language: language, isWatching: false, shared: shared)
    }

    @Test(arguments: Language.allCases, ["6 w Enter", "r Enter", "1 X Enter", "4 g X Enter"])
    func whatIsWrittenGoesOut(_ language: Language, _ keys: String) throws {
        let board = try board(language).press(keys)
        guard case .page(let page) = board.state.modal else {
            Issue.record("no page")
            return
        }
        board.press("s")
        #expect(board.sees("V:\\bdg\\ra\\" + page.file.name))
        board.press("Enter")
        let path = place.path + "/ra/" + page.file.name
        #expect(FileManager.default.fileExists(atPath: path))
        // Of a letter it is told that it stands in the register.
        let told = keys.contains("w") ? "vào sổ" : "\(path) (V:\\bdg\\ra\\\(page.file.name))"
        if !(keys.contains("w") && language == .english) { #expect(board.state.notice?.text.contains(told) == true) }
        board.press("y")
        #expect(board.screen.copied == ["V:\\bdg\\ra\\\(page.file.name)"])
        // The same name once more is asked about, as anywhere.
        board.press("s Enter")
        guard case .saving(let saving) = board.state.modal else {
            Issue.record("nothing asked")
            return
        }
        #expect(saving.complaint != nil)
    }

    @Test func otherPlacesAreWrittenAsBeforeAndDrivesOfADeskRefused() throws {
        let board = try board().press("6 w Enter s Ctrl-U").type("C:\\Users\\lan\\thu.docx").press("Enter")
        #expect(board.sees("Máy này không có chỗ đó; lưu vào V:\\bdg\\ra"))
        let path = place.path + "/thu.docx"
        board.press("Ctrl-U").type(path).press("Enter")
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(board.state.notice?.text.contains("Đã lưu vào \(path) ·") == true)
        board.press("y")
        #expect(board.screen.copied == [path])
    }

    @Test func whatCameInIsOfferedNewestFirstAndRead() throws {
        let paper = try Data(contentsOf: URL(fileURLWithPath: Board.paper("bac-kan-2023.md")))
        for (age, name) in ["cu.txt", "moi.txt", "~$moi.docx", "anh.xyz", "giua.txt"].enumerated() {
            let file = place.appendingPathComponent("vao/" + name)
            try paper.write(to: file)
            let days = [30, 1, 0, 0, 7][age]
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 - Double(days) * 86_400)],
                ofItemAtPath: file.path)
        }
        let board = try board().press("I")
        guard case .form(let form) = board.state.modal else {
            Issue.record("no form")
            return
        }
        #expect(form.offered == ["moi", "giua", "cu"].map { "V:\\bdg\\vao\\\($0).txt" })
        board.press("Down Enter Enter")
        #expect(board.state.mode == .mending)
    }
}
