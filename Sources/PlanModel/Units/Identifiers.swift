/// The slug of an administrative unit, unique among all units of all times, as `an-giang` or `chau-doc`.
@usableFromInline package struct UnitID: Hashable, Sendable, CustomStringConvertible {
    /// The slug.
    package let slug: String
    /// The unit with that slug.
    package init(_ slug: String) { self.slug = slug }
    /// The slug.
    @usableFromInline package var description: String { slug }
}

/// The slug of a kind of body in `agencies.json`, as `so-y-te`.
@usableFromInline package struct AgencyID: Hashable, Sendable, CustomStringConvertible {
    /// The slug.
    package let slug: String
    /// The kind with that slug.
    package init(_ slug: String) { self.slug = slug }
    /// The slug.
    @usableFromInline package var description: String { slug }
}

/// Which body is meant: a kind of body and whose.
///
/// Written `so-y-te` for the body of the plan's own unit, `ubnd-huyen@chau-doc` for another unit's and `ubnd-huyen@*`
/// for all those of the units below the plan's own that existed on the plan's date.
@usableFromInline package struct AgencyReference: Hashable, Sendable, CustomStringConvertible {
    /// Whose body it is.
    @usableFromInline package enum Scope: Hashable, Sendable {
        /// The plan's own unit's.
        case own
        /// A named unit's.
        case unit(UnitID)
        /// Those of all units of that level below the plan's own.
        case all
    }

    /// The kind of body.
    package let agency: AgencyID
    /// Whose body it is.
    package let scope: Scope

    /// The body of a kind and scope.
    package init(_ agency: AgencyID, scope: Scope = .own) {
        self.agency = agency
        self.scope = scope
    }

    /// Reads the written form; nil if it is not made of slugs (a-z, 0-9, hyphen).
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let kind = parts.first, kind.isSlug else { return nil }
        agency = AgencyID(String(kind))
        switch parts.dropFirst().first {
        case nil: scope = .own
        case "*": scope = .all
        case let unit?:
            guard unit.isSlug else { return nil }
            scope = .unit(UnitID(String(unit)))
        }
    }

    /// The written form.
    @usableFromInline package var description: String {
        switch scope {
        case .own: agency.slug
        case .unit(let unit): "\(agency.slug)@\(unit.slug)"
        case .all: "\(agency.slug)@*"
        }
    }
}

/// What can be a slug.
package enum Slug {
    /// So many letters at most: a plan's and its unit's stand together in the names of files, which may have 255 bytes.
    package static let longest = 96
}

extension StringProtocol {
    /// Whether the text is a slug: not empty, not longer than ``Slug/longest``, of a-z, 0-9 and hyphens only.
    package var isSlug: Bool {
        !isEmpty && utf8.count <= Slug.longest
            && utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
            }
    }
}
