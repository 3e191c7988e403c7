import PlanModel

extension ReferenceFile where Value == [Agency] {
    /// Reads `agencies.json`.
    package init(agencies bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.identified("agencies") { $0.agency($1) }
        }
    }
}

extension ReferenceFile where Value == [Agency] {
    /// Reads `agencies.local.json`: bodies that the folder's people added, each with an id that no list that comes with the
    /// program will ever have.
    package init(ownAgencies bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            return reader.identified("agencies") { record, id in
                guard AgencyID(id).isOwn else {
                    record.log.add(.idIsNotContent(id: id, expected: AgencyID.ownPrefix + id), at: record.node)
                    return nil
                }
                return record.agency(id)
            }
        }
    }
}

extension RecordReader {
    /// A kind of body. What cannot be read is replaced by what hides least, since a missing body would make every
    /// reference to it a fault of its own.
    fileprivate func agency(_ id: String) -> Agency {
        let name = text("name") ?? id
        return Agency(
            id: AgencyID(id), level: word("level") ?? .province, sort: word("class") ?? .department, name: name,
            english: optionalText("english") ?? name, short: optionalText("short"),
            shortEnglish: optionalText("shortEnglish"), abbreviations: texts("abbreviations"),
            spellings: texts("spellings"), expandsTo: list("expandsTo").compactMap { word($0, "expandsTo") },
            began: optionalDay("began"), ended: optionalDay("ended"),
            successors: records("successors").compactMap { $0.succession() }, unverified: texts("unverified"))
    }

    private func succession() -> Agency.Succession? {
        guard let agency = slug("agency") else { return nil }
        return Agency.Succession(
            agency: AgencyID(agency), from: optionalDay("from"), function: optionalText("function") ?? "all",
            isVerified: flag("verified"), source: optionalText("source") ?? "",
            units: since(.second, "units")?.slugs("units").map { UnitID($0) } ?? [])
    }
}
