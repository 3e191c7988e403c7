import Foundation
import Testing

/// What terminals send and what they claim to be, against the built program.
@Suite(.serialized) struct TerminalInputTests {
    @Test func twentyThousandBytesAsKeysAreOneNote() throws {
        let terminal = try PseudoTerminal()
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.send("3n")
        #expect(terminal.waits(for: "Ghi chú:"))
        let text = String(repeating: "Đề nghị các đơn vị nộp báo cáo. ", count: 500) + "#9182736#"
        terminal.send(text)
        #expect(terminal.waits(for: "#9182736#"))
        terminal.send("\r")
        #expect(terminal.waits(for: "Đã thêm ghi chú"))
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
        #expect(try terminal.office.text(Office.historyFile).contains(text))
    }

    @Test func aLetterPastedIntoAListChangesNothing() throws {
        let terminal = try PseudoTerminal()
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.sendAndWait("3")
        terminal.send("Kính gửi các đơn vị triển khai kế hoạch\rĐề nghị nộp báo cáo trước ngày 15/11\r")
        #expect(terminal.waits(for: "bỏ qua văn bản dán"))
        usleep(200_000)
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
        #expect(try terminal.office.history().isEmpty)
    }

    @Test func aPasteThatNeverEndsDoesNotTakeTheKeysForEver() throws {
        let terminal = try PseudoTerminal()
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.send("\u{1B}[200~xin chào")
        usleep(800_000)
        terminal.send("\u{3}")
        // Control-C alone ended the paste and left; else the silence would have ended it.
        #expect(terminal.end(seconds: 10) == .exit(0))
        let patient = try PseudoTerminal()
        #expect(patient.waits(for: "67/KH-UBND"))
        patient.send("\u{1B}[200~xin chào")
        #expect(patient.waits(for: "bỏ qua văn bản dán"))
        patient.send("q")
        #expect(patient.end() == .exit(0))
    }

    /// The accent of the theme for white, which no other theme has (23 of 256), after the terminal said that it is white.
    @Test func coloursFitWhatTheTerminalSaysOfItself() throws {
        // An answer that a busy machine reads after two seconds is too late, as it should be.
        let isSeen = try (0..<3).contains { _ in
            let terminal = try PseudoTerminal()
            #expect(terminal.waits(for: "\u{1B}]11;?\u{07}"))
            terminal.send("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
            let isLight = terminal.waits(seconds: 5) { terminal.text.contains("38;5;23m") }
            terminal.send("q")
            #expect(terminal.end() == .exit(0))
            #expect(try terminal.office.history().isEmpty)
            return isLight
        }
        #expect(isSeen)
        let dark = try PseudoTerminal(environment: ["COLORFGBG": "15;0"])
        #expect(dark.waits(for: "38;5;37m") && !dark.text.contains("]11;?"))
    }

    /// Its description names no size, and it prints questions that it does not know.
    @Test func theConsoleOfLinuxIsATerminal() throws {
        let console = try PseudoTerminal(environment: ["TERM": "linux"])
        #expect(console.waits(for: "67/KH-UBND"))
        #expect(!console.text.contains("]11;?"))
        console.send("q")
        #expect(console.end() == .exit(0))
    }

    @Test func reportsOfTheMouseAreNoKeys() throws {
        let terminal = try PseudoTerminal()
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.sendAndWait("3")
        terminal.send("\u{1B}[<0;400;20M\u{1B}[<0;400;20m\u{1B}[M !!\u{1B}[M u!")
        usleep(200_000)
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
        #expect(try terminal.office.history().isEmpty)
    }

    private static let sizes: [(UInt16, UInt16)] = [
        (0, 0), (1, 1), (2, 300), (300, 2), (32767, 32767), (65535, 1), (1, 65535), (500, 1000),
    ]

    @Test(arguments: sizes)
    func everySizeOfATerminalIsAnswered(_ rows: UInt16, _ columns: UInt16) throws {
        let terminal = try PseudoTerminal(
            rows: rows, columns: columns, environment: ["COLUMNS": "999999999", "LINES": "99999999999999999999"])
        #expect(terminal.waits(for: "\u{1B}[?1049h"))
        #expect(terminal.waits { terminal.output.count > 40 })
        terminal.send("3")
        terminal.resize(rows: 32767, columns: 32767)
        usleep(100_000)
        terminal.resize(rows: 24, columns: 80)
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
    }

    @Test(arguments: ["0", "1", "25", "999999999", "99999999999999999999", "-5", "x"], ["plans", "--help"])
    func everyWidthOfAPageIsAnswered(_ columns: String, _ command: String) throws {
        let office = try Office()
        office.environment["COLUMNS"] = columns
        let terminal = try PseudoTerminal(rows: 0, columns: 0, arguments: [command], office: office)
        #expect(terminal.end() == .exit(0))
        #expect(1...20_000 ~= terminal.output.count)
    }
}
