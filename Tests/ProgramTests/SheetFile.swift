import Foundation
import Packages
import Testing

/// A workbook on the disk, to be filled in as a program for sheets stores it.
struct SheetFile {
    private let place: URL

    init(_ place: URL) { self.place = place }

    /// Writes it with other cells: numbers, texts in quotation marks, formulas, nothing.
    func fill(_ cells: [String: String], into target: URL) throws {
        let package = try #require(PackageReader(Array(try Data(contentsOf: place))))
        var writer = PackageWriter()
        try package.forEachPart(limit: 1 << 20) { name, bytes in
            var text = String(decoding: bytes, as: UTF8.self)
            for (cell, value) in cells where name.hasSuffix("sheet1.xml") {
                let opening = ["<c r=\"\(cell)\" ", "<c r=\"\(cell)\">"].lazy.compactMap { text.range(of: $0) }
                guard let start = opening.first else { continue }
                let rest = text[start.lowerBound...]
                let end =
                    rest.range(of: ">").flatMap { close in
                        rest[..<close.upperBound].hasSuffix("/>") ? close : rest.range(of: "</c>")
                    } ?? start
                let content =
                    value.isEmpty
                    ? ""
                    : value.hasPrefix("=")
                        ? "<c r=\"\(cell)\"><f>\(value.dropFirst())</f><v>1</v></c>"
                        : value.hasPrefix("\"")
                            ? "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(value.dropFirst().dropLast())</t></is></c>"
                            : "<c r=\"\(cell)\"><v>\(value)</v></c>"
                text.replaceSubrange(start.lowerBound..<end.upperBound, with: content)
            }
            writer.add(name, text)
        }
        let bytes = writer.bytes()
        try Data(try #require(bytes)).write(to: target)
    }
}
