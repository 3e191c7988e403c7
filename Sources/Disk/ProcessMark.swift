import JSONText

/// What tells a process from every other one, also from a later one that got its number: the boot of the machine, the
/// space of process numbers (each container has its own), and when the process started in it (proc(5)).
struct ProcessMark: Hashable {
    private let boot: String
    private let space: String
    private let started: String

    /// The mark of this process; nil where /proc does not tell.
    init?(ofThisProcessBy system: any StoreSystem) {
        guard let boot = try? system.contents(ofFile: "/proc/sys/kernel/random/boot_id"),
            let space = try? system.readLink("/proc/self/ns/pid"),
            let status = ProcessMark.status("self", system)
        else { return nil }
        self.boot = String(decoding: boot.prefix { !ASCII.isWhitespace($0) }, as: UTF8.self)
        self.space = space
        started = status.started
    }

    /// Reads the written form.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        (boot, space, started) = (parts[0], parts[1], parts[2])
    }

    /// The written form.
    var text: String { "\(boot)/\(space)/\(started)" }

    /// Whether processes of both can be looked at from one another.
    func isBeside(_ other: ProcessMark) -> Bool {
        boot == other.boot && space == other.space
    }

    /// Whether the process with a number is still the one of this mark; to be asked only of one beside this process.
    ///
    /// What cannot be seen counts as running: another person's process may be hidden (`hidepid` in proc(5)).
    func isRunning(as number: Int, _ system: any StoreSystem) -> Bool {
        guard system.exists(process: number) else { return false }
        guard let status = ProcessMark.status(String(number), system) else { return true }
        return status.started == started && !status.isOver
    }

    /// The start of a process, in ticks since the boot, and whether it only waits for its parent to take note.
    private static func status(_ process: String, _ system: any StoreSystem) -> (started: String, isOver: Bool)? {
        guard let bytes = try? system.contents(ofFile: "/proc/\(process)/stat") else { return nil }
        // The second field is the program's name in parentheses, which may hold blanks and parentheses itself.
        let text = String(decoding: bytes, as: UTF8.self)
        guard let name = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: name)...].split(separator: " ")
        guard fields.count > 19 else { return nil }
        return (String(fields[19]), fields[0] == "Z" || fields[0] == "X")
    }
}
