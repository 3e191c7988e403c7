/// The slug of an administrative unit, unique among all units of all times, as `an-giang` or `chau-doc`.
public struct UnitID: Hashable, Sendable, CustomStringConvertible {
    /// The slug.
    public let slug: String
    /// The unit with that slug.
    public init(_ slug: String) { self.slug = slug }
    /// The slug.
    public var description: String { slug }
}

/// The slug of a kind of body in `agencies.json`, as `so-y-te`.
public struct AgencyID: Hashable, Sendable, CustomStringConvertible {
    /// The slug.
    public let slug: String
    /// The kind with that slug.
    public init(_ slug: String) { self.slug = slug }
    /// The slug.
    public var description: String { slug }
}

/// Which body is meant: a kind of body and whose.
///
/// Written `so-y-te` for the body of the plan's own unit, `ubnd-huyen@chau-doc` for another unit's and `ubnd-huyen@*`
/// for all those of the units below the plan's own that existed on the plan's date.
public struct AgencyReference: Hashable, Sendable, CustomStringConvertible {
    /// Whose body it is.
    public enum Scope: Hashable, Sendable {
        /// The plan's own unit's.
        case own
        /// A named unit's.
        case unit(UnitID)
        /// Those of all units of that level below the plan's own.
        case all
    }

    /// The kind of body.
    public let agency: AgencyID
    /// Whose body it is.
    public let scope: Scope

    /// The body of a kind and scope.
    public init(_ agency: AgencyID, scope: Scope = .own) {
        self.agency = agency
        self.scope = scope
    }

    /// Reads the written form; nil if it is not made of slugs (a-z, 0-9, hyphen).
    public init?(_ text: some StringProtocol) {
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
    public var description: String {
        switch scope {
        case .own: agency.slug
        case .unit(let unit): "\(agency.slug)@\(unit.slug)"
        case .all: "\(agency.slug)@*"
        }
    }
}

/// What can be a slug.
public enum Slug {
    /// So many letters at most: a plan's and its unit's stand together in the names of files, which may have 255 bytes.
    public static let longest = 96
}

extension StringProtocol {
    /// Whether the text is a slug: not empty, not longer than ``Slug/longest``, of a-z, 0-9 and hyphens only.
    public var isSlug: Bool {
        !isEmpty && utf8.count <= Slug.longest
            && utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
            }
    }
}
