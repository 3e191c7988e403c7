import Records
import VietnameseText

/// A line of a list of persons whom bodies are reached through. What is not said is nil.
package struct ContactRow: Hashable, Sendable {
    /// Counted from 1.
    package var number: Int
    /// The body as it is called.
    package var body: String
    package var name: String
    package var post: String?
    package var telephone: String?
    package var mail: String?
    package var from: String?
    package var until: String?

    package init(
        number: Int, body: String, name: String, post: String? = nil, telephone: String? = nil, mail: String? = nil,
        from: String? = nil, until: String? = nil
    ) {
        (self.number, self.body, self.name, self.post) = (number, body, name, post)
        (self.telephone, self.mail, self.from, self.until) = (telephone, mail, from, until)
    }
}

/// A person whom a body is reached through, as it was and as it is to be.
package struct ContactChange: Hashable, Sendable {
    package let unit: UnitID
    /// Nil of a person who is not known yet.
    package let old: ContactBook.Contact?
    package let new: ContactBook.Contact
    /// Whether it is the last day alone that somebody gets whose post another one takes.
    package var endsHere = false
}

/// What a list of persons would change, row by row. Nobody is ever taken away: whose post another person takes has a last
/// day from then on.
package struct ContactIntake: Sendable {
    package enum Refusal: Hashable, Sendable {
        case noName
        /// No body of the plans is called so.
        case unknownBody
        case severalBodies([AgencyReference])
        /// It is a body of plans of several units.
        case severalUnits([UnitID])
        case badDay(String)
        /// Nobody can be written to there.
        case badMail(String)
        case endsBeforeItBegins(from: Day, to: Day)
        /// A row before says something of the same person.
        case samePerson(row: Int)
        /// Whoever holds the post began no earlier.
        case heldSince(String, Day)
    }

    package enum Verdict: Hashable, Sendable {
        case new(ContactChange, ending: ContactChange?)
        case changed(ContactChange)
        case known
        case refused(Refusal)
    }

    package private(set) var rows: [(row: ContactRow, verdict: Verdict)] = []

    private let desks: [(plan: ResolvedPlan, lookup: BodyLookup)]
    private let library: PlanLibrary
    private let today: Day
    /// Who is named in the list, by body.
    private var named: [Desk: [NameWords]] = [:]
    /// The row that speaks of a person, known or new.
    private var spoken: [Spoken: Int] = [:]

    /// A body of a unit's plans.
    private struct Desk: Hashable {
        let unit: UnitID
        let body: AgencyReference
    }

    private struct Spoken: Hashable {
        let desk: Desk
        let name: NameWords
        let post: NameWords
    }

    /// Compares rows with what is known.
    ///
    /// - Parameters:
    ///   - rows: The list.
    ///   - plans: The plans whose bodies they may be of.
    ///   - library: What is known.
    ///   - today: The day from which who is new holds a post that somebody else has.
    ///   - newID: Gives ids for persons who are not known yet.
    package init(
        _ rows: [ContactRow], of plans: [ResolvedPlan], in library: PlanLibrary, today: Day, newID: () -> Ref
    ) {
        (self.library, self.today) = (library, today)
        desks = plans.map { ($0, BodyLookup($0.bodies, in: $0, reference: library.reference, forMany: true)) }
        let found = rows.map { row in (row: row, desk: desk(called: row.body)) }
        for case (let row, .success(let desk)) in found { named[desk, default: []].append(NameWords(row.name)) }
        for (row, place) in found {
            let verdict: Verdict
            do {
                verdict = try self.verdict(row, at: place.get(), newID)
            } catch {
                verdict = .refused(error)
            }
            self.rows.append((row, verdict))
        }
    }

    /// What is to be stored.
    package var changes: [ContactChange] {
        rows.flatMap { _, verdict -> [ContactChange] in
            switch verdict {
            case .new(let change, let ending): [ending, change].compactMap(\.self)
            case .changed(let change): [change]
            case .known, .refused: []
            }
        }
    }

    private func desk(called typed: String) -> Result<Desk, Refusal> {
        var found: [Desk] = []
        var candidates: [AgencyReference] = []
        for (plan, lookup) in desks {
            do throws(LookupFailure) {
                let desk = Desk(unit: plan.plan.unit, body: try lookup.body(typed))
                if !found.contains(desk) { found.append(desk) }
            } catch {
                if case .ambiguousBody(_, let bodies) = error {
                    candidates += bodies.filter { !candidates.contains($0) }
                }
            }
        }
        guard let first = found.first else {
            return .failure(candidates.isEmpty ? .unknownBody : .severalBodies(candidates))
        }
        let units = Set(found.map(\.unit))
        guard units.count == 1 else { return .failure(.severalUnits(units.sorted { $0.slug < $1.slug })) }
        return found.count == 1 ? .success(first) : .failure(.severalBodies(found.map(\.body)))
    }

    private mutating func verdict(_ row: ContactRow, at desk: Desk, _ newID: () -> Ref) throws(Refusal) -> Verdict {
        let (name, post) = (NameWords(row.name), NameWords(row.post ?? ""))
        guard name.letterCount > 0 else { throw .noName }
        if let mail = row.mail, mail.asTyped.asMailAddresses == nil { throw .badMail(mail) }
        let (from, until) = (try day(row.from), try day(row.until))
        if let from, let until, until < from { throw .endsBeforeItBegins(from: from, to: until) }
        if let other = spoken.updateValue(row.number, forKey: Spoken(desk: desk, name: name, post: post)) {
            throw .samePerson(row: other)
        }
        let known = (library.contacts[desk.unit]?.contacts ?? []).filter { $0.body == desk.body }
        let same = known.filter { NameWords($0.name).isSame(as: name) }
        // Somebody may have two posts; of one post that is not said the person is who is meant.
        let old =
            same.first { NameWords($0.post ?? "").isSame(withoutMarksAs: post) }
            ?? same.first { $0.post == nil || row.post == nil }
        if let old {
            let new = old.taking(row, from: from, until: until)
            if let first = new.from, let last = new.until, last < first {
                throw .endsBeforeItBegins(from: first, to: last)
            }
            return new == old ? .known : .changed(ContactChange(unit: desk.unit, old: old, new: new))
        }
        var new = ContactBook.Contact(id: newID(), body: desk.body, name: row.name.asTyped)
            .taking(row, from: from, until: until)
        let start = from ?? today
        // Of persons whose post is not said nobody follows another.
        let holder = known.first { contact in
            post.letterCount > 0 && contact.holds(on: start)
                && NameWords(contact.post ?? "").isSame(withoutMarksAs: post)
                && !(named[desk] ?? []).contains(where: NameWords(contact.name).isSame(as:))
        }
        // Who gets the post later on would hold it at the same time.
        let follower = known.first { contact in
            post.letterCount > 0 && contact.from.map { $0 > start && $0 <= until ?? $0 } ?? false
                && NameWords(contact.post ?? "").isSame(withoutMarksAs: post)
                && !(named[desk] ?? []).contains(where: NameWords(contact.name).isSame(as:))
        }
        if let follower, let first = follower.from { throw .heldSince(follower.name, first) }
        guard let holder, until.map({ $0 >= today }) ?? true else {
            return .new(ContactChange(unit: desk.unit, old: nil, new: new), ending: nil)
        }
        new.from = start
        var left = holder
        left.until = start.adding(days: -1)
        if let first = holder.from, first >= start { throw .heldSince(holder.name, first) }
        return .new(
            ContactChange(unit: desk.unit, old: nil, new: new),
            ending: ContactChange(unit: desk.unit, old: holder, new: left, endsHere: true))
    }

    private func day(_ typed: String?) throws(Refusal) -> Day? {
        guard let typed else { return nil }
        // A day of another year, with its year, is as good here as one of this.
        guard let day = Day.readings(typed: typed, for: DayPurpose(.lookedBack, today: today)) else {
            throw .badDay(typed)
        }
        return day.likeliest
    }
}

extension ContactIntake.Refusal: Error {}

extension String {
    /// The mail addresses in a cell, with `; ` between them: as typed, as mail programs copy them (`Lan <lan@syt.vn>`,
    /// `mailto:lan@syt.vn`), or with slashes between. Nil where there is something else; blank for a dash. Whether anybody
    /// reads there is not known.
    var asMailAddresses: String? {
        let words = split { ";,/<>".contains($0) || $0.isWhitespace }.map(String.init)
        let addresses = words.filter { $0.contains("@") }.map { word in
            var word = word[...]
            if word.lowercased().hasPrefix("mailto:") { word = word.dropFirst(7) }
            while word.last == "." { word = word.dropLast() }
            return String(word)
        }
        if addresses.isEmpty { return words.allSatisfy { ["-", "\u{2013}", "\u{2014}"].contains($0) } ? "" : nil }
        // A name stands before an address in angle brackets alone.
        guard words.count == addresses.count || contains("<") else { return nil }
        let areSound = addresses.allSatisfy { address in
            let parts = address.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, let host = parts.last, !parts[0].isEmpty else { return false }
            let names = host.split(separator: ".", omittingEmptySubsequences: false)
            return names.count > 1 && names.allSatisfy { !$0.isEmpty }
        }
        return areSound ? addresses.joined(separator: "; ") : nil
    }
}

extension ContactBook.Contact {
    /// The contact with what a row says; a post in other letters, a number with other blanks and dots say nothing new.
    fileprivate func taking(_ row: ContactRow, from: Day?, until: Day?) -> ContactBook.Contact {
        func digits(_ text: String?) -> String { (text ?? "").filter { $0.isNumber || $0 == "+" } }
        var contact = self
        if let post = row.post?.asTyped, !NameWords(post).isSame(withoutMarksAs: NameWords(self.post ?? "")) {
            contact.post = post
        }
        if let telephone = row.telephone?.asTyped, digits(telephone) != digits(self.telephone) {
            contact.telephone = telephone
        }
        if let mail = row.mail?.asTyped.asMailAddresses, !mail.isEmpty,
            mail.lowercased() != self.mail?.lowercased()
        {
            contact.mail = mail
        }
        contact.from = from ?? self.from
        contact.until = until ?? self.until
        return contact
    }
}
