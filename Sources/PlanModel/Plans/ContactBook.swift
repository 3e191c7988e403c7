import Records

/// Whom the bodies of a unit's plans are reached through. What is in it is of persons, and stays with the folder in which
/// it was entered.
package struct ContactBook: Hashable, Sendable {
    package struct Contact: Hashable, Sendable, Identifiable {
        package var id: Ref
        package var body: AgencyReference
        package var name: String
        /// Chức vụ: which of the body's people, where it has several.
        package var post: String?
        package var telephone: String?
        package var mail: String?
        /// The first day; nil: from the beginning.
        package var from: Day?
        /// The last day; nil while it holds.
        package var until: Day?
        package var note: String?

        package init(
            id: Ref, body: AgencyReference, name: String, post: String? = nil, telephone: String? = nil,
            mail: String? = nil, from: Day? = nil, until: Day? = nil, note: String? = nil
        ) {
            (self.id, self.body, self.name, self.post) = (id, body, name, post)
            (self.telephone, self.mail, self.from, self.until) = (telephone, mail, from, until)
            self.note = note
        }

        package func holds(on day: Day) -> Bool {
            from.map { $0 <= day } ?? true && until.map { $0 >= day } ?? true
        }
    }

    /// The unit of the plans; it names the file.
    package var unit: UnitID
    /// In the order of the file: the one to ask first stands first.
    package var contacts: [Contact]

    package init(unit: UnitID, contacts: [Contact] = []) { (self.unit, self.contacts) = (unit, contacts) }

    /// Who is to be asked of a body on a day, the first one first.
    package func contacts(of body: AgencyReference, on day: Day) -> [Contact] {
        contacts.filter { $0.body == body && $0.holds(on: day) }
    }

    package subscript(contact contact: Ref) -> Contact? { contacts.first { $0.id == contact } }
}

extension PlanLibrary {
    /// Who is to be asked of a body of a plan on a day, the first one first.
    package func contacts(of body: AgencyReference, in plan: Plan, on day: Day) -> [ContactBook.Contact] {
        contacts[plan.unit]?.contacts(of: body, on: day) ?? []
    }
}
