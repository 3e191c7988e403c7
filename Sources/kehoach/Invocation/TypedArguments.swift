import VietnameseText

/// The words of a command line as they are meant: nobody sees the zero-width characters and no-break blanks that come along
/// with what is copied. Paths stay as they are, as a file may be named so.
enum TypedArguments {
    static func asTyped(_ arguments: [String]) -> [String] {
        guard !arguments.contains(where: commandsOfPaths.contains) else { return arguments }
        var isPath = false
        return arguments.map { word in
            defer { isPath = optionsOfPaths.contains(word) }
            return isPath || optionsOfPaths.contains { word.hasPrefix($0 + "=") } ? word : word.asTyped
        }
    }

    private static let commandsOfPaths = ["init", "generate", "merge-file"]
    private static let optionsOfPaths = ["--data", "--out"]
}
