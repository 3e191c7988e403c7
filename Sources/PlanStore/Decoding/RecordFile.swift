import PlanModel

/// What `holidays.json` holds.
typealias HolidaysContent = Bool

extension ReferenceFile where Value == HolidaysContent {
    /// Reads `holidays.json`.
    init(holidays bytes: [UInt8], file: String) {
        self.init(recordsOf: StaffFile(.holidays), bytes, path: file)
    }

    /// Reads a file's records no further than that each has an id of its own.
    private init(recordsOf file: StaffFile, _ bytes: [UInt8], path: String) {
        self.init(bytes, file: path) { reader in
            var seen: Set<Ref> = []
            for list in file.lists {
                for (place, node) in reader.requiredList(list.key).enumerated() {
                    reader.log.within(.record(Ref("\(list.key)/\(place)"))) {
                        guard let id = list.id(of: node) else { return reader.log.add(.missingField("id"), at: node) }
                        guard !seen.insert(id).inserted else { return }
                        reader.log.within(.file) { reader.log.add(.duplicateRecord(id.description), at: node) }
                    }
                }
            }
            return true
        }
    }
}
