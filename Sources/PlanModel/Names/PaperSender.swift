/// Whose paper it is and how it is signed: what whoever issues it decides. What is not known yet stands as dots.
package struct PaperSender: Hashable, Sendable {
    /// Whose papers there are about a plan.
    package enum Office: String, NamedWord {
        /// The agency that follows how the plan is carried out (cơ quan thường trực); the usual one.
        case standingAgency = "standing"
        /// Who issued the plan.
        case issuer

        package func name(_ language: Language) -> String {
            switch self {
            case .standingAgency: language.pick("cơ quan thường trực", "standing agency")
            case .issuer: language.pick("cơ quan ban hành kế hoạch", "issuer of the plan")
            }
        }
    }

    /// In which right somebody signs (Nghị định 30/2020/NĐ-CP, Điều 13).
    package enum Signing: String, NamedWord {
        /// The head of the office, for a committee on its behalf.
        case head = "TM"
        /// A deputy in place of the head.
        case deputy = "KT"
        /// Somebody whom the head ordered to.
        case byOrder = "TL"

        package func name(_ language: Language) -> String {
            switch self {
            case .head: language.pick("TM. (người đứng đầu)", "TM. (the head)")
            case .deputy: language.pick("KT. (cấp phó)", "KT. (a deputy)")
            case .byOrder: language.pick("TL. (thừa lệnh)", "TL. (by order)")
            }
        }
    }

    package var office: Office
    package var signing: Signing?
    /// The office that who signs holds, as `PHÓ GIÁM ĐỐC`.
    package var capacity: String?
    package var name: String?
    /// What follows the stroke of the number, as `SLĐTBXH-BĐG`.
    package var symbol: String?

    package init(
        _ office: Office = .standingAgency, signing: Signing? = nil, capacity: String? = nil, name: String? = nil,
        symbol: String? = nil
    ) {
        (self.office, self.signing) = (office, signing)
        (self.capacity, self.name, self.symbol) = (capacity, name, symbol)
    }
}

/// The office at the top of a paper.
package struct SendingOffice: Hashable, Sendable {
    /// Who stands at its head.
    package enum Head: String, CaseIterable, Sendable {
        /// Of a committee or a mass organisation.
        case chair
        /// Of a department of a province.
        case director
        /// Of a division.
        case divisionHead
        case unknown
    }

    /// The office above it; nil of a committee, and where it is not known.
    package var superior: String?
    package var name: String
    package var head: Head
    /// Whether it is a People's Committee, which alone can order districts and departments.
    package var isCommittee: Bool

    package init(superior: String?, name: String, head: Head, isCommittee: Bool) {
        (self.superior, self.name, self.head, self.isCommittee) = (superior, name, head, isCommittee)
    }
}

extension ReferenceData {
    /// The body that follows how a plan is carried out: who owes the consolidated report, else through whom or to whom
    /// reports go. An official is no office: then there is none.
    package func standingAgency(of plan: Plan) -> AgencyReference? {
        let reporters = plan.duties.filter { $0.kind == .consolidatedReport }.flatMap(\.who)
        let receivers = plan.duties.flatMap(\.via) + plan.duties.flatMap(\.toWhom)
        return (reporters + receivers).first { body in
            guard let agency = agencies[body.agency], body.scope == .own else { return false }
            return agency.level != .central && [.department, .office].contains(agency.sort)
        }
    }

    /// The body of a plan whose papers they are.
    package func body(of office: PaperSender.Office, in plan: Plan) -> AgencyReference? {
        office == .standingAgency
            ? standingAgency(of: plan) ?? plan.document.issuer.agency : plan.document.issuer.agency
    }
}
