import PlanModel

/// What of the world changed between the two years, as far as texts speak of it.
struct RollOverWorld {
    /// A name of a body that has ended.
    struct EndedName {
        /// How it is written.
        var name: String
        /// The body.
        var agency: AgencyID
        /// What takes its place in a text, if that is known.
        var replacement: Replacement?
    }

    /// The name of a successor.
    struct Replacement {
        /// The successor.
        var agency: AgencyID
        /// Its name, as long or short as the one it takes the place of.
        var name: String
        /// How headings name all of them: "UBND các xã, phường, đặc khu".
        var plural: String?
    }

    /// The year of the old plan.
    var oldYear: Int
    /// The year of the new one.
    var newYear: Int
    /// Names of bodies that have ended, the longest first.
    var names: [EndedName] = []
    /// The unit's name as it was, and what takes its place; the longest first.
    var unitNames: [(old: String, new: String)] = []
    /// The names that the unit bore and bears.
    var ownNames: [String] = []
    /// Whether there are districts by then.
    var hasDistricts = true
    /// Whether the province has become a centrally run city.
    var isCityByNow = false
    /// Whether departments have lost their inspectorates since the old plan was made.
    var hasLostInspectorates = false
}

/// A text as it is proposed for the new plan, with what was changed in it and what has to be looked at.
///
/// Only what is safe is changed: a year that stands for itself, and a name by its successor's name. Everything else that
/// looks like the old world is named, and left to whoever reviews.
struct RolledText {
    let text: String
    let reasons: [RollOverReason]

    /// - Parameters:
    ///   - old: The text as it was.
    ///   - world: What changed.
    ///   - isHeading: Whether bodies of all units are named in full, as headings do.
    init(_ old: String, in world: RollOverWorld, isHeading: Bool = false) {
        var reasons: [RollOverReason] = []
        var text = YearText(old).replacing(world.oldYear, with: world.newYear)
        if text != old { reasons.append(.yearReplaced) }
        let years = YearText(text)
        for year in years.endedPeriods(before: world.newYear) where !reasons.contains(.periodEnded(year)) {
            reasons.append(.periodEnded(year))
        }
        if years.marks.contains(where: { $0.year == world.oldYear && $0.role == .ofDocument }) {
            reasons.append(.yearInText)
        }
        text = RolledText.replacingNames(in: text, world, isHeading: isHeading, &reasons)
        for (name, new) in world.unitNames where text.contains(name) {
            text = text.replacing(name, with: new)
            if !reasons.contains(.unitInText) { reasons.append(.unitInText) }
        }
        if world.isCityByNow {
            let city = CityText.ofCity(text)
            if city != text { reasons.append(.kindReplaced) }
            text = city
        }
        if !world.hasDistricts, RolledText.speaksOfDistricts(text) { reasons.append(.districtInText) }
        if world.hasLostInspectorates, WordSearch(text.lowercased()).contains("thanh tra") {
            reasons.append(.inspection)
        }
        for place in PlaceText.places(in: text) where !world.ownNames.contains(where: place.contains) {
            reasons.append(.placeInText(place))
        }
        self.text = text
        self.reasons = reasons
    }

    private struct Found {
        var place: Range<String.Index>
        var agency: AgencyID
        var replacement: RollOverWorld.Replacement?
    }

    private static func replacingNames(
        in text: String, _ world: RollOverWorld, isHeading: Bool, _ reasons: inout [RollOverReason]
    ) -> String {
        var found: [Found] = []
        let search = WordSearch(text)
        for ended in world.names {
            for place in search.places(of: ended.name) {
                guard !found.contains(where: { $0.place.overlaps(place) }) else { continue }
                found.append(Found(place: place, agency: ended.agency, replacement: ended.replacement))
            }
        }
        found.sort { $0.place.lowerBound < $1.place.lowerBound }
        for name in found {
            let reason: RollOverReason =
                name.replacement == nil ? .nameInText(name.agency) : .nameReplaced(name.agency)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        // Two bodies that became one, named one behind the other, are one name.
        var joined: [Found] = []
        for name in found where name.replacement != nil {
            if let last = joined.last, let before = last.replacement, let after = name.replacement,
                before.agency == after.agency,
                [", ", " và ", "; "].contains(String(text[last.place.upperBound..<name.place.lowerBound]))
            {
                joined[joined.count - 1].place = last.place.lowerBound..<name.place.upperBound
                if after.name.count > before.name.count { joined[joined.count - 1].replacement = after }
            } else {
                joined.append(name)
            }
        }
        var result = text
        for name in joined.reversed() {
            guard let replacement = name.replacement else { continue }
            let isOfAll = isHeading || text[name.place].contains(" các ")
            let plural = isOfAll ? replacement.plural : nil
            result.replaceSubrange(name.place, with: plural ?? replacement.name)
        }
        return result
    }

    private static func speaksOfDistricts(_ text: String) -> Bool {
        let search = WordSearch(text.lowercased())
        return ["huyện", "thị xã", "quận"].contains { search.contains($0) }
    }
}
