/// Reads the first sheet of an XLSX (ECMA-376) that is not hidden.
struct WorkbookReader {
    private let package: ZipPackage
    private let limits: ReadingLimits

    init(_ package: ZipPackage, limits: ReadingLimits) { (self.package, self.limits) = (package, limits) }

    func read(_ workbook: [UInt8]) throws(ReadingFailure) -> SourceSheet {
        let book = WorkbookPart()
        try XMLReader(book, limits: limits).read(workbook)
        let relations = RelationsPart()
        if let part = try package.part("xl/_rels/workbook.xml.rels") {
            try XMLReader(relations, limits: limits).read(part)
        }
        guard let id = book.sheets.first(where: { !$0.isHidden })?.id ?? book.sheets.first?.id,
            let target = relations.targets[id], let part = try package.part(WorkbookReader.place(target))
        else { throw .damaged }
        let texts = SharedTextsPart()
        if let part = try package.part(relations.place(ofKind: "sharedStrings") ?? "xl/sharedStrings.xml") {
            try XMLReader(texts, limits: limits).read(part)
        }
        let styles = CellStylesPart()
        if let part = try package.part(relations.place(ofKind: "styles") ?? "xl/styles.xml") {
            try XMLReader(styles, limits: limits).read(part)
        }
        let sheet = SheetPart(
            texts: texts.texts, dayStyles: styles.dayStyles, dayShift: book.countsFrom1904 ? 1_462 : 0)
        try XMLReader(sheet, limits: limits).read(part)
        guard !sheet.isTooLarge else { throw .tooLarge(limit: limits.part) }
        return SourceSheet(rows: sheet.rows)
    }

    /// Where a part lies that is named relative to `xl/`, or from the root on.
    fileprivate static func place(_ target: String) -> String {
        target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
}

/// `xl/workbook.xml`.
private final class WorkbookPart: XMLReader.Handler {
    private(set) var sheets: [(id: String, isHidden: Bool)] = []
    /// Whether days are counted as old Macintoshes did.
    private(set) var countsFrom1904 = false

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        switch name {
        case "sheet":
            guard let id = attributes["id"] else { return }
            let state = attributes["state"]
            sheets.append((id, state == "hidden" || state == "veryHidden"))
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        default: break
        }
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
}

/// `xl/_rels/workbook.xml.rels`.
private final class RelationsPart: XMLReader.Handler {
    private(set) var targets: [String: String] = [:]
    private var kinds: [String: String] = [:]

    func place(ofKind kind: String) -> String? { kinds[kind].map(WorkbookReader.place) }

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
        targets[id] = target
        if let kind = attributes["Type"]?.split(separator: "/").last { kinds[String(kind)] = target }
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
}

/// The texts that cells refer to. How they are to be spoken is left out.
private final class SharedTextsPart: XMLReader.Handler {
    private(set) var texts: [String] = []
    private var current = ""
    private var isText = false
    private var isSpoken = false

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        switch name {
        case "si": current = ""
        case "t": isText = true
        case "rPh": isSpoken = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "si": texts.append(current.withEscapesRead)
        case "t": isText = false
        case "rPh": isSpoken = false
        default: break
        }
    }

    func text(_ text: String) { if isText, !isSpoken { current += text } }
}

/// `xl/styles.xml`: which styles of cells show a number as a day.
private final class CellStylesPart: XMLReader.Handler {
    private(set) var dayStyles: Set<Int> = []
    private var ownDays: Set<Int> = []
    private var count = 0
    private var isInCells = false

    /// The formats that every program knows and that show a day; the others of them show only a time.
    private static let knownDays = Set([14, 15, 16, 17, 22] + Array(27...31) + [36] + Array(50...58))

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            if CellStylesPart.showsDay(code) { ownDays.insert(id) }
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let format = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            if CellStylesPart.knownDays.contains(format) || ownDays.contains(format) { dayStyles.insert(count) }
            count += 1
        default: break
        }
    }

    func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
    func text(_ text: String) {}

    /// Whether a code shows a day or a year, outside what stands in quotation marks, brackets or behind a backslash.
    private static func showsDay(_ code: String) -> Bool {
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for letter in code.utf8 {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch letter {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "]"): isBracketed = false
            case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "y"), UInt8(ascii: "Y"):
                if !isQuoted, !isBracketed { return true }
            default: break
            }
        }
        return false
    }
}

/// `xl/worksheets/sheet….xml`.
private final class SheetPart: XMLReader.Handler {
    private(set) var rows: [SourceSheet.Row] = []
    /// Whether rows are missing, as there are too many cells.
    private(set) var isTooLarge = false
    private var count = 0
    private let texts: [String]
    private let dayStyles: Set<Int>
    private let dayShift: Int
    private var cells: [SourceSheet.Cell] = []
    private var number = 0
    private var column = -1
    private var kind = ""
    private var style = 0
    private var value = ""
    private var isValue = false
    private var isSpoken = false
    private var isFormula = false

    init(texts: [String], dayStyles: Set<Int>, dayShift: Int) {
        (self.texts, self.dayStyles, self.dayShift) = (texts, dayStyles, dayShift)
    }

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        switch name {
        case "row":
            let told = attributes["r"].flatMap { Int($0) }.flatMap {
                (1...SourceSheet.mostRows).contains($0) ? $0 : nil
            }
            number = told ?? min(number, SourceSheet.mostRows) + 1
            (cells, column) = ([], -1)
        case "c":
            column = attributes["r"].flatMap(SheetPart.column) ?? column + 1
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            (value, isFormula) = ("", false)
        case "v", "t": isValue = true
        case "rPh": isSpoken = true
        case "f": isFormula = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "row":
            guard rows.count < SourceSheet.mostRows, cells.contains(where: { !$0.isBlank }) else { return }
            count += cells.count
            guard count <= SourceSheet.mostCells else {
                isTooLarge = true
                return
            }
            rows.append(SourceSheet.Row(number: number, cells: cells))
        case "c":
            guard (0..<SourceSheet.mostColumns).contains(column), !isTooLarge else { return }
            let cell = cell
            guard cell != .empty else { return }
            while cells.count < column { cells.append(.empty) }
            // A place that is said twice has what was said last.
            if cells.count > column { cells[column] = cell } else { cells.append(cell) }
        case "v", "t": isValue = false
        case "rPh": isSpoken = false
        default: break
        }
    }

    func text(_ text: String) { if isValue, !isSpoken { value += text } }

    private var cell: SourceSheet.Cell {
        let plain = plainCell
        return isFormula ? .formula(plain) : plain
    }

    private var plainCell: SourceSheet.Cell {
        guard !value.isEmpty else { return .empty }
        switch kind {
        case "s": return Int(value).flatMap { texts.indices.contains($0) ? .text(texts[$0]) : nil } ?? .empty
        case "inlineStr", "str": return .text(value.withEscapesRead)
        case "b": return .text(value)
        // What a formula failed with.
        case "e": return .text(value)
        case "d": return .text(value)
        default:
            guard let number = Double(value), number.isFinite else { return .text(value) }
            // What is counted lies between 1900 and 9999.
            guard dayStyles.contains(style), (1...2_958_465).contains(number) else { return .number(value) }
            return .day(Int(number) + dayShift)
        }
    }

    /// The column of `BC12`, counted from 0.
    private static func column(_ place: String) -> Int? {
        var column = 0
        for letter in place.utf8 {
            guard (65...90).contains(letter) else { break }
            column = column * 26 + Int(letter) - 64
            guard column <= 16_384 else { return nil }
        }
        return column > 0 ? column - 1 : nil
    }
}

extension String {
    /// A text in which letters that XML has none for stand as `_x000D_`.
    fileprivate var withEscapesRead: String {
        guard contains("_x") else { return self }
        var result = String.UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let first = rest.first {
            let code = rest.dropFirst(2).prefix(4)
            if first == "_", rest.dropFirst().first == "x", code.count == 4, rest.dropFirst(6).first == "_",
                let value = UInt32(String(code), radix: 16), let scalar = Unicode.Scalar(value)
            {
                result.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }
}
