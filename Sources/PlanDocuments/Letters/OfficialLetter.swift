/// A letter of an office in its parts, as Nghị định 30/2020/NĐ-CP (Điều 8 and Phụ lục I) lays them down. Texts are ready
/// to be read; what is not known yet stands as dots.
package struct OfficialLetter: Hashable, Sendable {
    /// A part of the body.
    package enum Block: Hashable, Sendable {
        /// A paragraph.
        case paragraph(String)
        /// A numbered heading, without its number, and the lines below it.
        case section(String, items: [String])
    }

    /// A list that goes with it (phụ lục).
    package struct Annex: Hashable, Sendable {
        /// What it is called, one line each.
        package var titles: [String]
        /// The headings of its columns; the first one is for the running number.
        package var columns: [String]
        package var groups: [Group]

        package struct Group: Hashable, Sendable {
            /// What its lines have in common; nil where that stands in the letter.
            package var title: String?
            /// The lines, without their numbers.
            package var rows: [String]

            package init(title: String?, rows: [String]) { (self.title, self.rows) = (title, rows) }
        }

        package init(titles: [String], columns: [String], groups: [Group]) {
            (self.titles, self.columns, self.groups) = (titles, columns, groups)
        }

        fileprivate func mapTexts(_ change: (String) -> String) -> Annex {
            Annex(
                titles: titles.map(change), columns: columns.map(change),
                groups: groups.map { Group(title: $0.title.map(change), rows: $0.rows.map(change)) })
        }
    }

    /// The office above the issuer, in capitals; nil where the issuer stands alone.
    package var superior: String?
    /// The issuer, in capitals.
    package var issuer: String
    /// Quốc hiệu.
    package var nation: String
    /// Tiêu ngữ.
    package var motto: String
    /// Number and symbol, as `Số: ……/UBND-……`.
    package var number: String
    /// What it is about, as `V/v …`.
    package var subject: String
    /// Place and date.
    package var placeAndDate: String
    /// What stands before the addressees: `Kính gửi`.
    package var salutation: String
    /// To whom.
    package var addressees: [String]
    /// What it says.
    package var body: [Block]
    /// What stands over the recipients: `Nơi nhận`.
    package var recipientsHeading: String
    /// Who else gets it.
    package var recipients: [String]
    /// The lines of the signature; empty ones leave room for it.
    package var signature: [String]
    /// What goes with it.
    package var annex: Annex?

    /// A letter.
    package init(
        superior: String?, issuer: String, nation: String, motto: String, number: String, subject: String,
        placeAndDate: String, salutation: String, addressees: [String], body: [Block], recipientsHeading: String,
        recipients: [String], signature: [String], annex: Annex? = nil
    ) {
        self.superior = superior
        self.issuer = issuer
        self.nation = nation
        self.motto = motto
        self.number = number
        self.subject = subject
        self.placeAndDate = placeAndDate
        self.salutation = salutation
        self.addressees = addressees
        self.body = body
        self.recipientsHeading = recipientsHeading
        self.recipients = recipients
        self.signature = signature
        self.annex = annex
    }

    /// The letter with each of its texts changed in the same way, as to make foreign characters harmless.
    package func mapTexts(_ change: (String) -> String) -> OfficialLetter {
        OfficialLetter(
            superior: superior.map(change), issuer: change(issuer), nation: change(nation), motto: change(motto),
            number: change(number), subject: change(subject), placeAndDate: change(placeAndDate),
            salutation: change(salutation), addressees: addressees.map(change),
            body: body.map { block in
                switch block {
                case .paragraph(let text): .paragraph(change(text))
                case .section(let heading, let items): .section(change(heading), items: items.map(change))
                }
            }, recipientsHeading: change(recipientsHeading), recipients: recipients.map(change),
            signature: signature.map(change), annex: annex?.mapTexts(change))
    }
}
