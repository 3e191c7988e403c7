import PlanModel
import Records

extension ReferenceFile where Value == LetterRegister {
    /// Reads a file of `letters/`; its name is the unit's. A record that cannot be read is left out, and cannot be
    /// changed.
    package init(letters bytes: [UInt8], file: String) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let unit = UnitID(name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            let letters = reader.identified("letters", by: { $0.ref("id")?.description }) { $0.letter($1) }
            return LetterRegister(unit: unit, letters: letters)
        }
    }
}

extension RecordReader {
    fileprivate func letter(_ id: String) -> LetterRegister.Letter? {
        let (plan, bodies, madeOn) = (slug("plan"), requiredList("to").compactMap { body($0, "to") }, day("madeOn"))
        let sender = required("from").flatMap { node -> LetterRegister.Sender? in
            guard let stored = text(node, "from") else { return nil }
            return stored == LetterRegister.Sender.issuer.stored
                ? .issuer : body(stored, "from", at: node).map { .body($0) }
        }
        let letter = (
            duties: texts("duties"), tasks: texts("tasks"), number: optionalText("number"),
            issuedOn: optionalDay("issuedOn"), newDue: optionalDay("newDue"), reminds: optionalText("reminds"),
            note: optionalText("note")
        )
        guard let plan, let madeOn, let sender else { return nil }
        return LetterRegister.Letter(
            id: Ref(id), plan: PlanID(plan), duties: letter.duties.map { Ref($0) }, tasks: letter.tasks.map { Ref($0) },
            bodies: bodies, sender: sender, madeOn: madeOn, number: letter.number, issuedOn: letter.issuedOn,
            newDue: letter.newDue, reminds: letter.reminds.map { Ref($0) }, note: letter.note)
    }
}
