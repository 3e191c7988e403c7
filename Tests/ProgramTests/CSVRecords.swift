/// Comma-separated values read back by the rules of RFC 4180, strictly.
struct CSVRecords {
    private(set) var lines: [[String]] = []

    init(_ text: String) {
        var (line, cell, isQuoted) = ([String](), "", false)
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true) where rest.first == "\"":
                cell.unicodeScalars.append("\"")
                rest.removeFirst()
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                line.append(cell)
                cell = ""
            case ("\r", false) where rest.first == "\n":
                rest.removeFirst()
                lines.append(line + [cell])
                (line, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
    }
}
