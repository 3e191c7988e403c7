import ArgumentParser
import Presentation
import Records

/// `kehoach action-month [--year YEAR]`
struct ActionMonthCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.actionMonth, name: "action-month") }

    @Option(help: LocalizedHelp.of(.year))
    var year: Int?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let year = year ?? opened.today.year
        guard (1...9999).contains(year) else {
            throw .usage(.invalidValue(String(year), option: "--year", known: []))
        }
        let sheet = ActionMonthSheet(
            opened.library, year: year, today: opened.today, language: session.wording.language)
        guard list.format == .table else {
            session.write(sheet.records, list)
            return .done
        }
        session.write(text(of: sheet, opened, session))
        return .done
    }

    private func text(of sheet: ActionMonthSheet, _ opened: OpenFolder, _ session: Session) -> String {
        let wording = session.wording
        guard let phase = sheet.phase else { return wording.noActionMonth(sheet.year) + "\n" }
        let list = ListText(format: .table, page: session.surroundings.page, wording: wording)
        var heading = FactSheet(wording.phase(phase, year: sheet.year))
        heading.add(wording.themeLabel, sheet.theme?.text ?? wording.notYetKnown)
        var text = heading.text(on: session.surroundings.page) + "\n" + list.of(sheet.common)
        for part in sheet.parts {
            let name = opened.library.reference.name(
                of: part.province.id, inMonthOf: sheet.year, today: opened.today, wording.language)
            let note = part.province.standsInFrom.map { " · " + wording.standsIn($0, for: sheet.year) } ?? ""
            text += "\n\(name)\(note)\n"
            text += part.records.isEmpty ? wording.nothingHere + "\n" : list.of(part.records)
        }
        guard !sheet.clashes.all.isEmpty else { return text }
        func title(_ id: RecordID) -> String { opened.library.activity(id)?.activity.title ?? id.description }
        text += "\n\(wording.activity(.clashes))\n"
        for clash in sheet.clashes.all {
            text +=
                "  \(wording.days(clash.days))  \(title(clash.first)): \(wording.clash(clash, with: title(clash.second)))\n"
        }
        return text
    }
}
