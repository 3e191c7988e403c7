import PlanModel
import Records

extension ReferenceFile where Value == ContactBook {
    /// Reads a file of `contacts/`; its name is the unit's. A record that cannot be read is left out, and cannot be
    /// changed.
    package init(contacts bytes: [UInt8], file: String) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let unit = UnitID(name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            let contacts = reader.identified("contacts", by: { $0.ref("id")?.description }) { $0.contact($1) }
            return ContactBook(unit: unit, contacts: contacts)
        }
    }
}

extension RecordReader {
    fileprivate func contact(_ id: String) -> ContactBook.Contact? {
        let member = required("body").flatMap { body($0, "body") }
        let name = text("name")
        let (from, until) = (optionalDay("from"), optionalDay("until"))
        if let from, let until, from > until { log.add(.reversedWindow(from: from, to: until), at: node) }
        let texts = (
            post: optionalText("post"), telephone: optionalText("telephone"), mail: optionalText("mail"),
            note: optionalText("note")
        )
        guard let member, let name else { return nil }
        return ContactBook.Contact(
            id: Ref(id), body: member, name: name, post: texts.post, telephone: texts.telephone, mail: texts.mail,
            from: from, until: until, note: texts.note)
    }
}
