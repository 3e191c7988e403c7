import PlanModel
import Records
import Wording

/// A person whom a body is reached through, in lists.
package struct ContactRecord: ListedRecord {
    package let unit: UnitID
    package let contact: ContactBook.Contact
    private let names: [Language: String]

    package init(_ contact: ContactBook.Contact, of unit: UnitID, today: Day, _ reference: ReferenceData) {
        (self.contact, self.unit) = (contact, unit)
        names = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, reference.fullName(of: contact.body, on: today, language))
            })
    }

    static let id = Field(
        "id", { $0.column(.id) }, leaves: 1,
        value: { .string(RecordID.contact($0.unit, $0.contact.id).description) }
    ) { record, _ in record.contact.id.description }
    static let body = Field(
        "bodyName", { $0.column(.agencies) }, minimum: 12, value: { FieldValue($0.names[.vietnamese]) }
    ) { record, wording in record.names[wording.language] ?? "" }
    static let name = Field("name", { $0.contactColumn(.name) }, minimum: 12, value: { .string($0.contact.name) }) {
        record, _ in record.contact.name
    }
    static let post = Field(
        "post", { $0.contactColumn(.post) }, minimum: 8, value: { FieldValue($0.contact.post) }
    ) { record, _ in record.contact.post ?? "" }
    static let telephone = Field(
        "telephone", { $0.contactColumn(.telephone) }, value: { FieldValue($0.contact.telephone) }
    ) { record, _ in record.contact.telephone ?? "" }
    static let mail = Field(
        "mail", { $0.contactColumn(.mail) }, minimum: 12, value: { FieldValue($0.contact.mail) }
    ) { record, _ in record.contact.mail ?? "" }
    static let until = Field(
        "until", { $0.column(.ended) }, leaves: 2, value: { FieldValue($0.contact.until) }
    ) { record, wording in record.contact.until.map(wording.day) ?? "" }

    package static let fields = RecordFields(
        [
            id, Field("unit") { .string($0.unit.slug) }, Field("body") { .string($0.contact.body.description) }, body,
            name, post, telephone, mail, Field("from") { FieldValue($0.contact.from) }, until,
            Field("note") { FieldValue($0.contact.note) },
        ], table: [body, name, post, telephone, mail, until, id])
}
