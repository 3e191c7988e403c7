import PlanModel

/// The bodies that a line of a plan can name: those of the plan, then all kinds that exist when it is written, of its
/// unit's level before others.
struct BodyChoices {
    private(set) var texts: [(text: String, names: [String])] = []
    private var bodies: [String: AgencyReference] = [:]

    init(_ plan: ResolvedPlan, _ reference: ReferenceData, _ language: Language) {
        let paper = plan.plan
        let day = paper.referenceDay ?? Day(ordinal: 0)
        let levels = AdministrativeUnit.Level.allCases.map(\.rawValue)
        let own = reference.units[paper.unit].flatMap { levels.firstIndex(of: $0.level.rawValue) } ?? 0
        /// How far below the plan's unit a level is; those above come last.
        func distance(_ agency: Agency) -> Int {
            guard let level = levels.firstIndex(of: agency.level.rawValue) else { return levels.count + 1 }
            return level >= own ? level - own : levels.count
        }
        let known = reference.agencies.values
            .filter { agency in
                agency.ended.map { $0 >= day } ?? true && agency.began.map { $0 <= day } ?? true
            }
            .sortedInVietnamese(by: \.short).map { (agency: $0, distance: distance($0)) }
        let others = (0...(levels.count + 1)).flatMap { distance in
            known.filter { $0.distance == distance }.map { found in
                let isBelow = distance > 0 && distance < levels.count
                return AgencyReference(found.agency.id, scope: isBelow ? .all : .own)
            }
        }
        var seen: Set<AgencyReference> = []
        for body in plan.bodies + others where seen.insert(body).inserted {
            let short = reference.shortName(of: body, in: paper, language)
            let text = bodies[short] == nil ? short : reference.fullName(of: body, in: paper, language)
            guard bodies[text] == nil else { continue }
            bodies[text] = body
            texts.append((text: text, names: reference.searchNames(of: body, in: paper)))
        }
    }

    /// The body that was chosen.
    subscript(text: String) -> AgencyReference? { bodies[text] }

    /// What stands in a field for a body.
    func text(of body: AgencyReference) -> String? { bodies.first { $0.value == body }?.key }

    func choices(separator: Character? = ";") -> FieldChoices { FieldChoices(texts, separator: separator) }
}
