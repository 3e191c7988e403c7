import Foundation
import Testing

/// What PuTTY, rxvt, the console of Linux and Windows Terminal send for keys, and answer to questions, that the terminal's
/// description does not have.
@Suite(.serialized) struct ForeignKeyTests {
    private static let numbered = [1, 2, 3, 4, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 34].map {
        "\u{1B}[\($0)~"
    }

    private static let others = [
        "\u{1B}[[A", "\u{1B}[[E", "\u{1B}[1;5D", "\u{1B}Od", "\u{1B}OM", "\u{1B}Oq", "\u{1B}Ou", "\u{1B}[I", "\u{1B}[O",
        "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\",
        "\u{1B}[97u", "\u{1B}[27;5;9~", "\u{1B}[65;30;97;1;0;1_", "\u{1B}[M !!", "\u{1B}[0;10;10M",
        "\u{1B}P1$r0m\u{1B}\\",
        "\u{1B}[1;2P", "\u{1B}[200~x\u{1B}[201~",
    ]

    /// On the screens where single letters change records.
    @Test(arguments: ["3", "4", "5"]) func noneOfThemChangesDataOrEnds(_ screen: String) throws {
        let office = try Office()
        try office.kehoach("activity", "add", "an-giang-2021", "--title", "Lễ phát động", "--from", "20/11/2021")
        let before = try office.history().count
        let terminal = try PseudoTerminal(office: office)
        #expect(terminal.waits(for: "67/KH-UBND"))
        for sequence in Self.numbered + Self.others {
            terminal.send(screen)
            terminal.send(sequence)
            // What begins a sequence is a key of its own only after a while.
            usleep(60_000)
            terminal.send("\u{1B}")
            usleep(60_000)
        }
        #expect(terminal.end(seconds: 0.5) == nil)
        #expect(try office.history().count == before)
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
    }
}
