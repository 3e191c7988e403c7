import ArgumentParser
import Dashboard
import PlanModel
import Presentation
import Wording

/// `kehoach config`
struct ConfigCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "config", abstract: LocalizedHelp.shown(wording.configAbstract),
            discussion: LocalizedHelp.shown(wording.configDiscussion))
    }

    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.configKeysHelp))
    var keys = false

    @OptionGroup var list: ListOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let surroundings = session.surroundings
        guard !keys else { return showKeys(surroundings.keys, in: &session) }
        let file = surroundings.chosen
        let name = session.authorName(author)
        // Nobody has to have a data folder to look at what is chosen.
        let place = try? session.folderPlace(folder)
        let records = [
            SettingRecord(
                .language, session.wording.language.rawValue,
                from: folder.speech.language == nil ? surroundings.languageOrigin : .option("--lang")),
            SettingRecord(.author, name.name, from: name.origin),
            SettingRecord(.data, place?.path, from: place?.origin ?? .standard),
            SettingRecord(.theme, surroundings.theme.value.rawValue, from: surroundings.theme.origin),
            SettingRecord(.ascii, "\(surroundings.charset == .ascii)", from: surroundings.plainOrigin),
            shared(.inbox, surroundings.shared.inbox, surroundings),
            shared(.outbox, surroundings.shared.outbox, surroundings),
        ]
        session.write(records, list)
        if list.format == .table {
            session.tell(session.wording.configPlace(file.path, isThere: file.isThere), isPlain: true)
        }
        return file.faults.isEmpty ? .done : .badData
    }

    private func showKeys(_ file: KeyFile, in session: inout Session) -> ExitStatus {
        let (ours, usual) = (file.registry.keyList, Registry.standard.keyList)
        session.write(
            ours.map { command in
                KeyRecord(
                    command.id, keys: command.keys.map(\.name),
                    usual: usual.first { $0.id == command.id }?.keys.map(\.name) ?? [])
            }, list)
        let wording = session.wording
        if list.format == .table {
            let place = file.path.map { wording.keysPlace($0, isThere: file.isThere) }
            session.tell(place ?? wording.configPlace(nil, isThere: false), isPlain: true)
        }
        let sentences = file.sentences(wording)
        for sentence in sentences { session.tell(sentence) }
        return sentences.isEmpty ? .done : .badData
    }

    private func shared(
        _ key: Preferences.Key, _ folder: SharedFolder?, _ surroundings: Surroundings
    ) -> SettingRecord {
        SettingRecord(
            key, folder?.path, from: folder == nil ? .standard : surroundings.chosen.origin(of: key),
            shownAs: folder?.shownAs)
    }
}
