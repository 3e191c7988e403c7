import PlanDocuments
import ArgumentParser

/// `kehoach show ID`
struct ShowCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.show, name: "show") }

    @Argument(help: LocalizedHelp.of(.item))
    var id: String
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let item = try opened.dated(id, anywhere: true).0
        let detail = DetailMaker(library: opened.library, today: opened.today, wording: session.wording).detail(item)
        switch list.format {
        case .table:
            session.write(detail.text(on: session.surroundings.page, wording: session.wording))
        case .json: session.write(verbatim: ListText.json(.object(detail.object), detail.order))
        case .csv, .excel:
            let text = CSVText.text([detail.object], keys: detail.order.sorted(detail.object.keys))
            session.write(verbatim: (list.format == .excel ? CSVRow.mark : "") + text)
        case .markdown:
            let keys = detail.order.sorted(detail.object.keys)
            session.write(verbatim: MarkdownTable.heading(keys) + MarkdownTable.line(detail.object, keys: keys))
        }
        return .done
    }
}
