import PlanModel
import Records

extension ReferenceFile where Value == SigningRegister {
    /// Reads a file of `signing/`; its name is the unit's. A step that cannot be read is left out, and cannot be changed.
    package init(signing bytes: [UInt8], file: String) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let unit = UnitID(name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            let steps = reader.identified("steps", by: { $0.ref("id")?.description }) { $0.step($1) }
            return SigningRegister(unit: unit, steps: steps)
        }
    }
}

extension RecordReader {
    fileprivate func step(_ id: String) -> SigningRegister.Step? {
        let letter = optionalText("letter")
        // Of a letter the register says which plan it is about.
        let plan = letter == nil ? slug("plan") : optionalSlug("plan")
        let act: SigningRegister.Act? = word("step")
        let (on, until) = (day("on"), optionalDay("until"))
        if let on, let until, until < on { log.add(.reversedWindow(from: on, to: until), at: node) }
        let turn = optionalNumber("turn") ?? 0
        let (bodies, replies) = (bodies("bodies"), replies())
        let texts = (to: optionalText("to"), person: optionalText("person"), note: optionalText("note"))
        let paper =
            letter.map { SigningRegister.Paper.letter(Ref($0)) } ?? plan.map { SigningRegister.Paper.plan(PlanID($0)) }
        guard let act, let on, let paper else { return nil }
        return SigningRegister.Step(
            id: Ref(id), paper: paper, act, on: on, turn: turn, bodies: bodies, to: texts.to, person: texts.person,
            until: until,
            replies: replies, note: texts.note)
    }

    private func replies() -> [AgencyReference: SigningRegister.Reply] {
        var replies: [AgencyReference: SigningRegister.Reply] = [:]
        guard let read = optionalRecord("replies") else { return replies }
        for member in read.node.members {
            guard let body = body(member.key, "replies", at: member.value),
                let record = record(member.value, member.key), let day = record.day("on")
            else { continue }
            replies[body] = SigningRegister.Reply(on: day, text: record.optionalText("text"))
        }
        return replies
    }
}
