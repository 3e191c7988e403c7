/// A folder between this machine and the desks of those who use it, who see it under a name of theirs.
package struct SharedFolder: Hashable, Sendable {
    package let path: String
    /// As people see it, `V:\bdg\ra`; nil where they see it by its path.
    package let shownAs: String?

    package init(_ path: String, shownAs: String? = nil) {
        self.path = SharedFolder.trimmed(path)
        self.shownAs = shownAs.map(SharedFolder.trimmed)
    }

    /// A file in it, as people see it.
    package func shown(_ name: String) -> String {
        guard let shownAs else { return path + (path == "/" ? "" : "/") + name }
        let separator = separator
        return shownAs + separator + name.split(separator: "/").joined(separator: separator)
    }

    /// The name under which people see a file; nil of what is not in it.
    package func shown(ofPath file: String) -> String? {
        if file == path { return shownAs }
        let start = path == "/" ? "/" : path + "/"
        guard file.hasPrefix(start), file.utf8.count > start.utf8.count else { return nil }
        let rest = file.dropFirst(start.count)
        // Only the system knows where `..` leads.
        return rest.split(separator: "/").contains("..") ? nil : shown(String(rest))
    }

    /// The path of what people call so; nil of what is not in it. Case means nothing to those who see a drive.
    package func path(ofShown typed: String) -> String? {
        guard let shownAs else { return nil }
        let start = shownAs + separator
        guard typed.lowercased().hasPrefix(start.lowercased()) else { return nil }
        let rest = typed.dropFirst(start.count).split { $0 == "/" || String($0) == separator }
        return rest.isEmpty ? nil : path + "/" + rest.joined(separator: "/")
    }

    private var separator: String { shownAs?.contains("\\") == true || shownAs?.hasSuffix(":") == true ? "\\" : "/" }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.count > 1, let last = text.last, last == "/" || last == "\\" { text.removeLast() }
        return String(text)
    }
}

/// The folders through which files come to this machine and go out of it.
package struct SharedFolders: Hashable, Sendable {
    package var inbox: SharedFolder?
    package var outbox: SharedFolder?

    package init(inbox: SharedFolder? = nil, outbox: SharedFolder? = nil) {
        (self.inbox, self.outbox) = (inbox, outbox)
    }

    private var all: [SharedFolder] { [outbox, inbox].compactMap(\.self) }

    /// The name under which people see a file, where that is not its path.
    package func shown(ofPath file: String) -> String? {
        all.filter { $0.shownAs != nil }.lazy.compactMap { $0.shown(ofPath: file) }.first
    }

    /// The path of what was typed: of a file that people see under another name its own.
    package func path(of typed: String) -> String {
        all.lazy.compactMap { $0.path(ofShown: typed) }.first ?? typed
    }

    /// Whether what was typed is a place of a desk, a drive or a server, that this machine does not know.
    package func isElsewhere(_ typed: String) -> Bool {
        guard path(of: typed) == typed else { return false }
        let letters = Array(typed.unicodeScalars.prefix(3))
        let isDrive =
            letters.count == 3 && letters[0].properties.isAlphabetic && letters[0].isASCII && letters[1] == ":"
            && letters[2] == "\\"
        return isDrive || typed.hasPrefix("\\\\")
    }
}
