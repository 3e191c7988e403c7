import Glibc
import PlanModel
import PlanStore
import TerminalUI
import Wording

/// What the program takes from the process it runs in. A value, so that what depends on it can be tested.
struct Surroundings {
    /// The environment's variables.
    var environment: [String: String]
    /// How many columns the terminal of the output has; nil if it is none.
    var outputWidth: Int?
    /// Whether the errors go to a terminal.
    var errorIsTerminal: Bool
    /// Which characters the terminal can show.
    var charset: Charset
    /// The clock.
    var clock: StoreClock
    /// A text that differs between any two versions of this program; nil if it is not known.
    var program: String?
    /// The folder that paths begin at; nil if it is gone.
    var workingFolder: String?
    /// What the person chose for all runs.
    var chosen: PreferenceFile

    /// Those of this process. Also takes over its character encoding, as a screen needs.
    static func ofThisProcess() -> Surroundings {
        let environment = ProcessEnvironment.variables()
        let adopted = Charset.adoptedFromEnvironment()
        let chosen = PreferenceFile(environment: environment)
        return Surroundings(
            environment: environment,
            outputWidth: isatty(STDOUT_FILENO) == 1 ? TerminalWidth.current(environment) : nil,
            errorIsTerminal: isatty(STDERR_FILENO) == 1,
            charset: isPlain(environment, chosen.preferences) ? .ascii : adopted,
            clock: .system(), program: ProgramMark.ofThisProcess(),
            workingFolder: WorkingFolder.ofThisProcess(), chosen: chosen)
    }

    /// Whether letters beyond ASCII are not to be shown, whatever the terminal could do.
    private static func isPlain(_ environment: [String: String], _ preferences: Preferences) -> Bool {
        switch environment["KEHOACH_ASCII"] {
        case "1": true
        case "0": false
        default: preferences.ascii ?? (environment["TERM"] == "linux")
        }
    }

    /// Who said whether letters have accents; the terminal itself, where nobody did.
    var plainOrigin: SettingOrigin {
        let said = variable("KEHOACH_ASCII").flatMap { ["0": false, "1": true][$0] }
        // Where the terminal has no such letters nobody's choice brings them.
        if let wanted = said ?? chosen.preferences.ascii, wanted != (charset == .ascii) { return .standard }
        if said != nil { return .variable("KEHOACH_ASCII") }
        return chosen.preferences.ascii == nil ? .standard : chosen.origin(of: .ascii)
    }

    /// Who chose the language, where no option did.
    var languageOrigin: SettingOrigin {
        if chosen.preferences.language != nil { return chosen.origin(of: .language) }
        guard let name = LanguageChoice.localeVariable(environment),
            let locale = environment[name], locale.hasPrefix("en") || locale.hasPrefix("vi")
        else { return .standard }
        return .variable(name)
    }

    /// The colours.
    var theme: (value: Preferences.Theme, origin: SettingOrigin) {
        if variable("NO_COLOR") != nil { return (.mono, .variable("NO_COLOR")) }
        return chosen.preferences.theme.map { ($0, chosen.origin(of: .theme)) } ?? (.auto, .standard)
    }

    /// The commands of the dashboard, by the keys that the person chose.
    var keys: KeyFile { KeyFile(environment: environment) }

    /// Whether the terminal may be asked something: the consoles of systems print what they do not know.
    var canAnswer: Bool {
        let consoles = ["linux", "cons25", "vt", "dumb", "ansi", "sun", "wyse"]
        return variable("TERM").map { name in !consoles.contains { name.hasPrefix($0) } } ?? false
    }

    /// Where files come in and go out.
    var shared: SharedFolders {
        func whole(_ folder: SharedFolder?) -> SharedFolder? {
            folder.map { SharedFolder(absolute($0.path), shownAs: $0.shownAs) }
        }
        return SharedFolders(inbox: whole(chosen.preferences.inbox), outbox: whole(chosen.preferences.outbox))
    }

    /// A path as a person types it, made absolute: others that are called to work on it, such as git, may stand in
    /// another folder. Links and `..` stay for the system to follow, which alone knows where they lead.
    func absolute(_ typed: String) -> String {
        let path = HomeFolder.expanded(typed, home: variable("HOME"))
        guard !path.isEmpty, !path.hasPrefix("/"), let workingFolder else { return path }
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
        let root = workingFolder == "/" ? "" : workingFolder
        return rest.isEmpty || rest == "." ? workingFolder : root + "/" + rest
    }

    /// A variable that is set and not empty.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The local zone's day.
    var localDay: Day { clock.now().localDay }
}

extension Timestamp {
    /// The day of the local clock.
    var localDay: Day { Day(ordinal: localSeconds.quotientFloored(by: secondsOfDay)) }

    /// How long until the next local day begins.
    var untilMidnight: Duration {
        let passed = localSeconds - localDay.ordinal * secondsOfDay
        return .seconds(secondsOfDay - passed)
    }

    private var localSeconds: Int { seconds + utcOffset }
    private var secondsOfDay: Int { 86_400 }
}

extension Int {
    fileprivate func quotientFloored(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

/// The variables of this process.
enum ProcessEnvironment {
    static func variables() -> [String: String] {
        var variables: [String: String] = [:]
        var place = environ
        while let entry = place.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            place += 1
        }
        return variables
    }
}

/// The homes of users, by the tilde that a shell expands at the beginning of a word, but not in `--out=~/x`, in quotation
/// marks or in a form.
enum HomeFolder {
    /// The path with the home in the place of `~` or `~user`; as it is where there is no such home.
    static func expanded(_ path: String, home: String?) -> String {
        guard path.utf8.first == 0x7E else { return path }
        let name = path.utf8.dropFirst().prefix { $0 != 0x2F }
        let folder = name.isEmpty ? home ?? entry(of: getuid()) : entry(of: String(decoding: name, as: UTF8.self))
        return folder.map { $0 + String(decoding: path.utf8.dropFirst(1 + name.count), as: UTF8.self) } ?? path
    }

    private static func entry(of user: uid_t) -> String? {
        getpwuid(user).map { String(cString: $0.pointee.pw_dir) }
    }

    private static func entry(of user: String) -> String? {
        getpwnam(user).map { String(cString: $0.pointee.pw_dir) }
    }
}

/// Where this process stands.
enum WorkingFolder {
    /// The absolute path; nil if the folder is gone.
    static func ofThisProcess() -> String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        let text = String(cString: path)
        // Linux names a folder that cannot be reached from the root so.
        return text.hasPrefix("/") ? text : nil
    }
}

/// How wide the terminal is.
enum TerminalWidth {
    /// More columns nobody reads; a table as wide as an absurd number says would be blanks.
    private static let most = 1000

    /// COLUMNS, else what the terminal says, else 80.
    static func current(_ environment: [String: String]) -> Int {
        if let columns = environment["COLUMNS"].flatMap({ Int($0) }), 1...most ~= columns { return columns }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(Int(size.ws_col), most)
    }
}
