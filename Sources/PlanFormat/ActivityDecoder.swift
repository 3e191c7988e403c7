import PlanModel
import Records

extension RecordReader {
    /// A scheduled activity; nil without its first day, since it is shown by its days.
    func activity(_ id: Ref) -> Activity? {
        let title = text("title") ?? Unreadable.text
        let from = day("from")
        let to = optionalDay("to") ?? from
        let time = time("time")
        let partners = records("partners").compactMap { $0.partner() }
        let progress = progress()
        let isWritten = optional("lead")?.kind == .object
        let printedLead = isWritten ? since(.second, "lead")?.record("lead")?.text("printed") : nil
        let lead = isWritten ? nil : optionalBody("lead")
        let place = optionalText("place")
        guard let from, let to else { return nil }
        guard from <= to else {
            log.add(.reversedWindow(from: from, to: to), at: node)
            return nil
        }
        return Activity(
            id: id, ref: ownRef(), title: title, from: from, to: to, time: time, place: place, lead: lead,
            printedLead: printedLead,
            partners: partners,
            status: progress.status, notes: progress.notes,
            reached: since(.second, "reached")?.record("reached")?.reached(),
            evidence: since(.second, "evidence") == nil ? [] : progress.evidence)
    }

    private func reached() -> Activity.Reached {
        func count(_ key: String) -> Int? {
            guard let count = optionalNumber(key) else { return nil }
            guard count >= 0 else {
                log.add(.outOfRange(field: key, value: count), at: node)
                return nil
            }
            return count
        }
        return Activity.Reached(total: count("total"), women: count("women"), men: count("men"))
    }

    private func time(_ key: String) -> TimeOfDay? {
        guard let value = optional(key), let text = text(value, key) else { return nil }
        let time = TimeOfDay(stored: text)
        if time == nil { log.add(.badTime(field: key, text: text), at: value) }
        return time
    }
}
