/// Arguments with one dash and more than one letter, such as the query `-trạng-thái:xong` or a note that begins with a
/// dash, kept from being read as options: no option of ours is written so.
///
/// A zero character is put before them, which no argument of a process can hold, and taken away after reading.
enum LiteralDashArguments {
    static func shield(_ arguments: [String]) -> [String] {
        arguments.map { isText($0) ? mark + $0 : $0 }
    }

    static func unshield(_ text: String) -> String {
        text.replacing(mark, with: "")
    }

    private static func isText(_ argument: String) -> Bool {
        // -3 is a day, three before today.
        argument.hasPrefix("-") && !argument.hasPrefix("--")
            && (argument.count > 2 || argument.last?.isNumber == true)
    }

    private static let mark = "\0"
}
