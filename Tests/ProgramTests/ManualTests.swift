import Foundation
import Testing

/// The manual page, completions and the installation.
struct ManualTests {
    private let office: Office

    init() throws { office = try Office(withData: false) }

    @Test(arguments: [("vi", "CÁC LỆNH", "đánh dấu xong"), ("en", "COMMANDS", "mark done")])
    func thePageHasEveryCommandAndKey(_ language: String, _ section: String, _ key: String) throws {
        let page = try office.kehoach("manual", "--lang", language)
        #expect(page.status == 0 && page.errors.isEmpty)
        #expect(page.output.contains(".SH \"\(section)\"\n"))
        #expect(page.output.lowercased().contains(key), "\(key)")
        // Each command of the help, and those inside others, has its line.
        let help = try office.kehoach("help", "--lang", language).output
        let names = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first }.filter { name in
                name != "help" && name.allSatisfy { $0.isLowercase || $0 == "-" } && !name.hasPrefix("-")
            }
        #expect(names.count > 50)
        for name in names {
            #expect(
                page.output.contains("\n.B \"\(name.replacing("-", with: "\\-"))") || name == "dashboard", "\(name)")
        }
        // By which whatis(1) finds it.
        #expect(page.output.contains("\nkehoach \\- "))
        #expect(page.output.contains(".B \"letters number "))
        // Every line is a request that is known, or text that is none.
        let requests = Set(["TH", "SH", "SS", "TP", "B", "br", "RS", "RE", "IP"])
        for line in page.output.split(separator: "\n") where line.hasPrefix(".") {
            #expect(requests.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func shellsComplete(_ shell: String) throws {
        let script = try office.kehoach("--generate-completion-script", shell)
        #expect(script.status == 0 && script.output.contains("import-progress"), "\(script.errors)")
        guard shell == "bash" else { return }
        try Data(script.output.utf8).write(to: office.place.appendingPathComponent("complete"))
        #expect(try office.shell("bash -n complete").status == 0)
    }
}
