import Records

/// A body where a person has to choose it or to write its id: its name, the place that tells it from namesakes, the id.
package struct BodyLabel: Hashable, Sendable {
    package let body: AgencyReference
    private let vietnamese: String
    private let english: String

    package init(_ body: AgencyReference, vietnamese: String, english: String) {
        (self.body, self.vietnamese, self.english) = (body, vietnamese, english)
    }

    package init(_ body: AgencyReference, in plan: some PlanIdentity, _ reference: ReferenceData) {
        func name(_ language: Language) -> String {
            let name = reference.shortName(of: body, in: plan, language)
            guard case .unit(let unit) = body.scope, let parent = reference.units[unit]?.parent, parent != plan.unit
            else { return name }
            return "\(name), \(reference.name(of: parent, on: plan.referenceDay ?? Day(ordinal: 0), language))"
        }
        self.init(body, vietnamese: name(.vietnamese), english: name(.english))
    }

    /// Name and place.
    package func name(_ language: Language) -> String { language.pick(vietnamese, english) }

    /// Name, place and id: "UBND TX Tân Châu (ubnd-huyen@tan-chau)".
    package func text(_ language: Language) -> String { "\(name(language)) (\(body))" }
}
