/// Writes papers as HTML that prints as a paper, for those who print from a browser.
package struct HTMLWriter: PaperWriter {
    package init() {}

    package func bytes(of papers: [OfficialPaper]) -> [UInt8] {
        let pages = papers.map { PaperPages($0) }
        let first = papers.first
        let title =
            (first?.title.map { ([$0.kind] + $0.about).joined(separator: " ") } ?? first?.letterhead.subject) ?? ""
        var text =
            "<!DOCTYPE html>\n<html lang=\"\((first?.language ?? "vi-VN").xml)\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<title>\(title.xml)</title>\n<style>\n\(HTMLWriter.styles(isPlain: first?.isPlain ?? false))</style>\n</head>\n<body>\n"
        for section in pages.flatMap(\.sections) {
            text += "<section\(section.sheet.isLandscape ? " class=\"wide\"" : "")>\n"
            for flow in section.flow { HTMLWriter.append(flow, to: &text) }
            text += "</section>\n"
        }
        return Array((text + "</body>\n</html>\n").utf8)
    }

    private static func styles(isPlain: Bool) -> String {
        let margins =
            "\(PaperPages.Sheet.top)mm \(PaperPages.Sheet.right)mm \(PaperPages.Sheet.bottom)mm \(PaperPages.Sheet.left)mm"
        let number = "@top-center { content: counter(page); font: 13pt \"Times New Roman\", serif; }"
        return "@page { size: A4; margin: \(margins); \(number) }\n"
            + "@page wide { size: A4 landscape; margin: \(margins); \(number) }\n"
            + "@page:first { @top-center { content: none; } }\n"
            + "body { font-family: \"Times New Roman\", \"Liberation Serif\", serif; color: #000; margin: 0; }\n"
            + "section { width: \(PaperPages.Sheet().textWidth)mm; margin: 0 auto; counter-reset: page 1; }\n"
            + "section + section { break-before: page; }\n"
            + "section.wide { page: wide; width: \(PaperPages.Sheet(isLandscape: true).textWidth)mm; }\n"
            + "p { margin: 0; orphans: 2; widows: 2; }\n"
            + "table { border-collapse: collapse; table-layout: fixed; width: 100%; }\n"
            + "td, th { padding: 0; vertical-align: top; }\n"
            + "table.lines td, table.lines th { border: 0.5pt solid #000; padding: 0 1.5mm; overflow-wrap: anywhere; }\n"
            + "tr { break-inside: avoid; }\nthead { display: table-header-group; }\n"
            + "hr { border: 0; border-top: 0.75pt solid #000; margin-top: 1pt; margin-bottom: 0; }\n"
            + "@media screen { section { padding: \(margins); box-shadow: 0 0 2mm #999; margin: 5mm auto; } }\n"
            + PaperStyle.allCases.filter { $0 != .rule && $0 != .pageNumber }.map {
                style($0, $0.look(isPlain: isPlain))
            }.joined()
    }

    private static func style(_ style: PaperStyle, _ look: PaperStyle.Look) -> String {
        let alignment =
            switch look.alignment {
            case .left: "left"
            case .centre: "center"
            case .right: "right"
            case .justified: "justify"
            }
        return ".\(style.rawValue) { font-size: \(look.size)pt; text-align: \(alignment); "
            + "font-weight: \(look.isBold ? "bold" : "normal"); font-style: \(look.isItalic ? "italic" : "normal"); "
            + "margin: \(look.before)pt 0 \(look.after)pt \(look.left)mm; text-indent: \(look.firstLine)mm; "
            + "line-height: \(look.spacing * 1.15);\(look.keepsNext ? " break-after: avoid;" : "") }\n"
    }

    private static func append(_ flow: PaperPages.Flow, to text: inout String) {
        switch flow {
        case .line(let line):
            let side = (line.margin * 100).rounded() / 100
            let properties =
                (line.keepsNext ? ["break-after: avoid"] : [])
                + (side > 0 ? ["margin-left: \(side)mm", "margin-right: \(side)mm"] : [])
            text += "<p class=\"\(line.style.rawValue)\""
            text += properties.isEmpty ? ">" : " style=\"\(properties.joined(separator: "; "))\">"
            text += (line.mark.isEmpty ? "" : "<b>\(line.mark.xml)</b>") + line.text.xml + "</p>\n"
        case .rule(let margin):
            let side = (margin * 100).rounded() / 100
            text += "<hr style=\"margin-left: \(side)mm; margin-right: \(side)mm\">\n"
        case .columns(let left, let right, let rows):
            text += "<table>\n" + columns([left, right])
            for row in rows {
                text += "<tr>\n"
                for side in [row.left, row.right] {
                    text += "<td>\n"
                    for flow in side { append(flow, to: &text) }
                    text += "</td>\n"
                }
                text += "</tr>\n"
            }
            text += "</table>\n"
        case .table(let table, let widths, _):
            text += "<table class=\"lines\">\n" + columns(widths) + "<thead><tr>"
            for column in table.columns { text += "<th class=\"tableHead\">\(column.title.xml)</th>" }
            text += "</tr></thead>\n<tbody>\n"
            for row in table.rows {
                switch row {
                case .heading(let heading):
                    text += "<tr><td class=\"tableRowHeading\" colspan=\"\(widths.count)\">\(heading.xml)</td></tr>\n"
                case .cells(let cells):
                    text += "<tr>"
                    for (index, column) in table.columns.enumerated() {
                        text +=
                            "<td class=\"\(column.style.rawValue)\">\(index < cells.count ? cells[index].xml : "")</td>"
                    }
                    text += "</tr>\n"
                }
            }
            text += "</tbody>\n</table>\n"
        }
    }

    private static func columns(_ widths: [Double]) -> String {
        let all = widths.reduce(0, +)
        return "<colgroup>"
            + widths.map { "<col style=\"width: \((($0 / all) * 10000).rounded() / 100)%\">" }.joined()
            + "</colgroup>\n"
    }
}
