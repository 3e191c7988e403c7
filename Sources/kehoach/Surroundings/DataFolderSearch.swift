import Wording

/// Where the data folder is: the first place that is named, else the first where one is found.
struct DataFolderSearch {
    let environment: [String: String]
    /// What the person chose for all runs, and where that stands.
    var chosen: (path: String, origin: SettingOrigin)?
    let isDataFolder: (String) -> Bool

    /// The folder's path, and how it is known. What a person names is taken as it is, also if nothing is there.
    func found(option: String?) throws(ProgramFailure) -> (path: String, origin: SettingOrigin) {
        if let option, !option.isEmpty { return (option, .option("--data")) }
        if let named = environment["KEHOACH_DATA"], !named.isEmpty { return (named, .variable("KEHOACH_DATA")) }
        if let chosen, !chosen.path.isEmpty { return chosen }
        let places = places
        guard let found = places.first(where: isDataFolder) else { throw .noDataFolder(searched: places) }
        return (found, .found)
    }

    private var places: [String] {
        var places = ["./data"]
        // A relative path in XDG_DATA_HOME is to be ignored (XDG base directory specification).
        if let home = environment["XDG_DATA_HOME"], home.hasPrefix("/") {
            places.append(home + "/kehoach")
        } else if let home = environment["HOME"], !home.isEmpty {
            places.append(home + "/.local/share/kehoach")
        }
        return places
    }
}
