/// A paper of an office in its parts, as Nghị định 30/2020/NĐ-CP (Điều 8 and Phụ lục I) lays them down. Texts are ready
/// to be read, without marks of any format; what is not known yet stands as dots.
package struct OfficialPaper: Hashable, Sendable {
    /// The top of the first page.
    package struct Letterhead: Hashable, Sendable {
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
        /// What an official letter is about, as `V/v …`; nil where the paper has a kind.
        package var subject: String?
        /// Place and date.
        package var placeAndDate: String

        package init(
            superior: String?, issuer: String, nation: String, motto: String, number: String, subject: String? = nil,
            placeAndDate: String
        ) {
            (self.superior, self.issuer, self.nation, self.motto) = (superior, issuer, nation, motto)
            (self.number, self.subject, self.placeAndDate) = (number, subject, placeAndDate)
        }
    }

    /// Tên loại và trích yếu: what every paper but an official letter has.
    package struct Title: Hashable, Sendable {
        /// The kind in capitals, as `BÁO CÁO`.
        package var kind: String
        /// What it is about, one line each.
        package var about: [String]

        package init(kind: String, about: [String]) { (self.kind, self.about) = (kind, about) }
    }

    /// A heading or a line with a mark.
    package enum Level: String, CaseIterable, Hashable, Sendable {
        /// "Phần I" over its title; "QUYẾT ĐỊNH:" has none.
        case part
        /// "I. TIÊU ĐỀ"; the text is in capitals already.
        case section
        /// "1. Title" of lines below it.
        case heading
        /// "Điều 1. …", its mark in bold.
        case article
        /// "1. …", a paragraph of its own.
        case item
        /// "a) …".
        case point
        /// "- …", without a mark.
        case bullet
    }

    /// A piece of the text.
    package enum Block: Hashable, Sendable {
        case paragraph(String)
        /// Căn cứ, with its mark at the end.
        case basis(String)
        /// The mark is empty where the level has none.
        case line(Level, mark: String, text: String)
        case table(Table)
    }

    package struct Table: Hashable, Sendable {
        package struct Column: Hashable, Sendable {
            package enum Alignment: String, Hashable, Sendable {
                case left, centre, right
            }

            package var title: String
            /// Its share of the width.
            package var weight: Int
            package var alignment: Alignment

            package init(_ title: String, weight: Int, alignment: Alignment = .left) {
                (self.title, self.weight, self.alignment) = (title, weight, alignment)
            }
        }

        package enum Row: Hashable, Sendable {
            case cells([String])
            /// One text over all columns.
            case heading(String)
        }

        package var columns: [Column]
        package var rows: [Row]

        package init(columns: [Column], rows: [Row]) { (self.columns, self.rows) = (columns, rows) }
    }

    /// The foot of a paper.
    package struct Signature: Hashable, Sendable {
        /// For whom and as what somebody signs, one line each, in capitals.
        package var capacity: [String]
        /// Who signs.
        package var name: String

        package init(capacity: [String], name: String) { (self.capacity, self.name) = (capacity, name) }
    }

    /// What goes with a paper (phụ lục): a part of its own, with pages of its own.
    package struct Annex: Hashable, Sendable {
        /// "Phụ lục I"; nil where it has none.
        package var mark: String?
        /// Its title, one line each, in capitals first.
        package var titles: [String]
        /// With which paper it goes, in brackets.
        package var note: String
        package var body: [Block]
        /// For tables that are too wide for a page that stands.
        package var isLandscape: Bool

        package init(
            mark: String? = nil, titles: [String], note: String, body: [Block], isLandscape: Bool = false
        ) {
            (self.mark, self.titles, self.note, self.body) = (mark, titles, note, body)
            self.isLandscape = isLandscape
        }
    }

    /// The language of its text, as `vi-VN`: what a program for texts checks its spelling by.
    package var language: String
    package var letterhead: Letterhead
    /// Nil for an official letter, which has a subject.
    package var title: Title?
    /// What stands before the addressees: `Kính gửi`.
    package var salutation: String
    /// To whom; empty for papers to everybody.
    package var addressees: [String]
    package var body: [Block]
    /// What stands over the recipients: `Nơi nhận`.
    package var recipientsHeading: String
    /// Who else gets it, without marks.
    package var recipients: [String]
    package var signature: Signature
    package var annexes: [Annex]
    /// Whether it is printed without its head and its foot, as no office issues it.
    package let isPlain: Bool

    /// A paper that no office issues: a title and what stands below it.
    package init(language: String, title: Title, plainBody: [Block]) {
        (self.language, self.title, body) = (language, title, plainBody)
        letterhead = Letterhead(superior: nil, issuer: "", nation: "", motto: "", number: "", placeAndDate: "")
        (salutation, addressees, recipientsHeading, recipients, annexes) = ("", [], "", [], [])
        signature = Signature(capacity: [], name: "")
        isPlain = true
    }

    /// A paper.
    package init(
        language: String = "vi-VN", letterhead: Letterhead, title: Title? = nil, salutation: String = "",
        addressees: [String] = [], body: [Block], recipientsHeading: String, recipients: [String],
        signature: Signature, annexes: [Annex] = []
    ) {
        self.language = language
        self.letterhead = letterhead
        self.title = title
        self.salutation = salutation
        self.addressees = addressees
        self.body = body
        self.recipientsHeading = recipientsHeading
        self.recipients = recipients
        self.signature = signature
        self.annexes = annexes
        isPlain = false
    }

    /// The recipients as lines, each with its mark: the last one ends the list.
    var recipientLines: [String] {
        recipients.enumerated().map { index, name in
            let isLast = index == recipients.count - 1
            return "- \(name)\(isLast ? (name.hasSuffix("…") ? "" : ".") : ";")"
        }
    }
}
