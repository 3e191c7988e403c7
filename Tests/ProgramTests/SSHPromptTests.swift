import Foundation
import Testing

/// An ssh that wants a passphrase asks nobody: there is no terminal that it could ask on, over a screen or under it.
@Suite(.serialized) struct SSHPromptTests {
    private static let question = "Enter passphrase for key"

    /// A folder to synchronise over an ssh that asks on the terminal of whoever started it, and waits for the answer.
    private func office(settings: [String: String]) throws -> Office {
        let office = try Office()
        let folder = office.place.appendingPathComponent("bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let ssh = folder.appendingPathComponent("ssh")
        let script = """
            #!/bin/sh
            [ "$1" = -G ] && exit 0
            echo "$@" >> "$HOME/asked"
            if (exec 3<>/dev/tty) 2>/dev/null; then
                printf '\\r\(Self.question): ' > /dev/tty
                read -r answer < /dev/tty
            fi
            echo 'git@example.invalid: Permission denied (publickey).' >&2
            exit 255
            """
        try Data(script.utf8).write(to: ssh)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: ssh.path)
        office.environment["PATH"] = folder.path + ":/usr/bin:/bin"
        let configured = settings.sorted { $0.key < $1.key }.map { "git config '\($0.key)' '\($0.value)'" }
        let lines =
            [
                "cd data", "git init -q -b main", "git config user.name Lan", "git config user.email lan@example.org",
                "git remote add origin ssh://git@example.invalid/x.git",
            ] + configured
        try #require(try office.shell(lines.joined(separator: " && ")).status == 0)
        return office
    }

    private static let ownCommand = ["core.sshCommand": "ssh -i ~/.ssh/id_office"]

    @Test(arguments: [[:], ownCommand]) func nothingIsWrittenOverTheScreen(_ settings: [String: String]) throws {
        let office = try office(settings: settings)
        let terminal = try PseudoTerminal(office: office)
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.send("S")
        #expect(terminal.waits(for: "không cho vào"))
        #expect(!terminal.text.contains(Self.question))
        #expect(try office.text("../asked").contains("example.invalid"))
        // Its keys are its own again.
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
    }

    @Test(arguments: [[:], ownCommand]) func aCommandEndsAndSaysWhatToDo(_ settings: [String: String]) throws {
        let office = try office(settings: settings)
        let terminal = try PseudoTerminal(arguments: ["sync"], office: office)
        #expect(terminal.end() == .exit(73))
        #expect(terminal.text.contains("Permission denied (publickey)") && terminal.text.contains("git fetch origin"))
        #expect(!terminal.text.contains(Self.question))
        #expect(try office.text("../asked").contains("BatchMode=yes") == settings.isEmpty)
    }
}
