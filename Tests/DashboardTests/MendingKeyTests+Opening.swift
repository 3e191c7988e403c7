import Disk
import DocumentReading
import Foundation
import PlanModel
import PlanReading
import PlanStore
import Records
import Subprocesses
import Testing
import Wording

@testable import Dashboard

/// Documents that have to be asked for, waited for, or are none.
extension MendingKeyTests {
    @Test(arguments: [
        ("co-mat-khau.docx", "Tệp có mật khẩu"), ("bi-cat.docx", "Tệp bị hỏng"), ("ke-hoach-mat.txt", "dấu mật"),
        ("tin-tuc.md", "Không phải kế hoạch"), ("khong-co.docx", "Không đọc được"),
    ])
    func whatIsNotReadIsTold(_ paper: String, _ reason: String) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board().read(paper)
        #expect(board.state.mending == nil && board.state.modal == nil && board.sees(reason))
        // The name is there to be corrected.
        #expect(board.press("I").text(.file)?.hasSuffix(paper) == true)
    }

    /// A document that is not Unicode is converted only when somebody says so.
    @Test(arguments: Language.allCases) func oldLettersAreConvertedAfterAQuestion(_ language: Language) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board(language)
        let file = path + "/old.txt"
        // "KeÁ hoaïch" in VNI: each mark behind its vowel, as Latin 1.
        let text = """
            UÛY BAN NHAÂN DAÂN
            XAÕ CHÔÏ ÑOÀN

            KEÁ HOAÏCH
            Bình ñaúng giôùi naêm 2026

            1. Noäi dung
            1.1. Toå chöùc hoäi nghò taäp huaán veà bình ñaúng giôùi cho caùc thoân, hoaøn thaønh tröôùc ngaøy 30/4/2026.
            1.2. Tuyeân truyeàn treân loa truyeàn thanh hai buoåi moãi tuaàn.
            2. Toå chöùc thöïc hieän
            2.1. Coâng an xaõ
            - Naém tình hình, xöû lyù ngay vuï vieäc baïo löïc gia ñình.
            """
        try text.write(toFile: file, atomically: true, encoding: .isoLatin1)
        board.press("I").press("Ctrl-U").type(file).press("Enter")
        #expect(board.state.mode == .confirmation && board.sees("VNI"))
        board.press("n")
        #expect(board.state.modal == nil && board.state.mending == nil)
        board.press("I").press("Ctrl-U").type(file).press("Enter").press("y")
        #expect(board.state.mode == .mending && board.state.modal == nil)
        board.stand(on: "1.1. Tổ chức hội nghị tập huấn về bình đẳng giới")
        #expect(board.record?.kind == .task)
    }

    /// Pages that are pictures are recognised only when somebody says so; leaving ends it.
    @Test func aScanIsRecognisedAfterAQuestion() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        var state = try board().state
        func read() -> [Effect] {
            _ = update(&state, .command(.readDocument))
            _ = update(&state, .typed([.paste("quét.pdf")]))
            return update(&state, .command(.accept))
        }
        let answer = DocumentAnswer(path: "quét.pdf", result: .failure(.file(.reading(.noText))))
        _ = read()
        #expect(update(&state, .documentRead(answer)) == [])
        #expect(state.mode == .confirmation)
        #expect(
            update(&state, .command(.answerYes))
                == [.readDocument("quét.pdf", ReadingManner(recognisesText: true))])
        #expect(state.mode == .documentWait)
        // What a machine could not read either is told and not asked again.
        let failed = DocumentAnswer(
            path: "quét.pdf", manner: ReadingManner(recognisesText: true),
            result: .failure(.file(.reading(.missingLanguage))))
        _ = update(&state, .documentRead(failed))
        #expect(state.modal == nil && state.notice?.text.contains("tesseract-ocr-vie") == true)
        _ = update(&state, .command(.readDocument))
        _ = update(&state, .command(.accept))
        _ = update(&state, .documentRead(answer))
        #expect(update(&state, .command(.answerNo)) == [.stopReading] && state.modal == nil)
    }

    /// What takes long is not waited for; what comes of it then nobody sees.
    @Test func waitingIsStopped() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        var state = try board().state
        _ = update(&state, .command(.readDocument))
        _ = update(&state, .typed([.paste("~/lâu.pdf")]))
        #expect(update(&state, .command(.accept)) == [.readDocument("~/lâu.pdf", ReadingManner())])
        #expect(state.mode == .documentWait)
        #expect(update(&state, .command(.cancel)) == [.stopReading])
        #expect(state.modal == nil && state.notice?.text.contains("Không đợi ~/lâu.pdf") == true)
        _ = update(&state, .documentRead(DocumentAnswer(path: "~/lâu.pdf", result: .failure(.file(.reading(.empty))))))
        #expect(state.notice?.text.contains("Không đợi") == true && state.mending == nil)
    }

    /// The program that reads it ends with it, and leaves nothing.
    @Test func whatReadsIsEndedToo() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let program = place.appendingPathComponent("soffice").path
        try "#!/bin/sh\nsleep 60\n".write(toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let file = place.appendingPathComponent("cu.doc")
        let stream = "WordDocument".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + stream + [0, 0]).write(to: file)
        let board = try Board(
            copyOf: path, isWatching: false, programs: ExternalPrograms(path: place.path, temporary: place.path)
        ) { body in Thread.detachNewThread { body() } }
        board.press("I").type(file.path).press("Enter")
        #expect(board.state.mode == .documentWait)
        func left() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() }
        for _ in 0..<500 where try left().count < 3 { usleep(10_000) }
        #expect(try left().count == 3)
        board.press("Esc")
        for _ in 0..<500 where try left().count > 2 { usleep(10_000) }
        #expect(try left() == ["cu.doc", "soffice"] && board.state.mode == .screen(.overview))
    }

    @Test func documentsOfTheFolderAreOffered() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        var state = try board().state
        #expect(update(&state, .command(.readDocument)) == [.listDocuments])
        _ = update(&state, .documentsListed(["bao-cao.txt", "ke-hoach-2026.docx"]))
        _ = update(&state, .typed([.paste("ke")]))
        guard case .form(let form) = state.modal else {
            Issue.record("no form")
            return
        }
        #expect(form.offered == ["ke-hoach-2026.docx"])
    }

    /// A paper that does not say whose it is gets its unit from the person.
    @Test func theUnitIsChosenWhereThePaperDoesNotSay() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = path + "/giay.txt"
        try "KẾ HOẠCH\nBình đẳng giới năm 2026\n\n1. Nhiệm vụ\n- Tuyên truyền.\n- Tập huấn.\n".write(
            toFile: file, atomically: true, encoding: .utf8)
        let board = try board().press("I").type(file).press("Enter")
        #expect(board.sees("? chưa rõ đơn vị"))
        board.press("W")
        #expect(board.sees("Không rõ của đơn vị nào") && board.state.digest.entries.isEmpty)
        board.press("g c").type("an bien an giang").press("Down Enter Enter")
        #expect(board.state.modal == nil && board.sees("xã An Biên"))
        board.press("W y")
        #expect(board.state.digest.entries.map(\.id) == [PlanID("an-giang-2025-xa-an-bien-2026")])
    }
}
