/// Who may do what with a file, beyond owner, group and others: a POSIX access list (acl(5)).
struct AccessList: Equatable, Sendable {
    /// Whom an entry is for, in the order in which the kernel wants them; the raw values are its tags.
    enum Subject: UInt16, Comparable, Sendable {
        case owner = 0x01
        case user = 0x02
        case group = 0x04
        case namedGroup = 0x08
        /// The most that all but the owner and the others get.
        case mask = 0x10
        case others = 0x20

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Entry: Equatable, Sendable {
        var subject: Subject
        /// rwx
        var rights: UInt16
        /// Which user or group, where one is named.
        var id: UInt32 = AccessList.nobody
    }

    private(set) var entries: [Entry]

    /// The attribute that holds it.
    static let attribute = "system.posix_acl_access"
    /// The attribute of a folder that says with which list files in it begin.
    static let defaultAttribute = "system.posix_acl_default"
    private static let nobody = UInt32.max
    private static let version: UInt32 = 2

    /// What a mode says.
    init(permissions: UInt32) {
        entries = [(Subject.owner, 6), (.group, 3), (.others, 0)].map { subject, shift in
            Entry(subject: subject, rights: UInt16(permissions >> UInt32(shift) & 7))
        }
    }

    /// Reads the attribute; nil if it is none that is known.
    init?(attribute bytes: [UInt8]) {
        guard bytes.count >= 4, (bytes.count - 4) % 8 == 0, AccessList.number(bytes[0..<4]) == AccessList.version else {
            return nil
        }
        var entries: [Entry] = []
        for start in stride(from: 4, to: bytes.count, by: 8) {
            let tag = UInt16(AccessList.number(bytes[start..<start + 2]))
            guard let subject = Subject(rawValue: tag) else { return nil }
            let rights = UInt16(AccessList.number(bytes[start + 2..<start + 4])) & 7
            entries.append(
                Entry(subject: subject, rights: rights, id: AccessList.number(bytes[start + 4..<start + 8])))
        }
        self.entries = entries
        guard [.owner, .group, .others].allSatisfy({ rights(of: $0) != nil }) else { return nil }
    }

    /// The attribute.
    var bytes: [UInt8] {
        func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
            withUnsafeBytes(of: number.littleEndian) { Array($0) }
        }
        return bytes(AccessList.version)
            + entries.flatMap { bytes($0.subject.rawValue) + bytes($0.rights) + bytes($0.id) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Whether it says no more than a mode.
    var isMinimal: Bool { entries.count == 3 }

    /// The mode that goes with it: where somebody is named, the group's part is the mask.
    var permissions: UInt32 {
        let middle = rights(of: .mask) ?? rights(of: .group) ?? 0
        return UInt32(rights(of: .owner) ?? 0) << 6 | UInt32(middle) << 3 | UInt32(rights(of: .others) ?? 0)
    }

    private func rights(of subject: Subject) -> UInt16? { entries.first { $0.subject == subject }?.rights }

    /// Whether the group itself may write.
    var letsGroupWrite: Bool { (rights(of: .group) ?? 0) & (rights(of: .mask) ?? 7) & 2 != 0 }

    /// The list of a file that begins in a folder with this one: nobody may execute it.
    var ofFile: AccessList {
        var list = self
        for place in entries.indices {
            let isLimit = entries[place].subject == .mask || entries[place].subject == .group && isMinimal
            if isLimit || [.owner, .others].contains(entries[place].subject) { list.entries[place].rights &= 6 }
        }
        return list
    }

    /// The list with no rights for those whom it does not name.
    var withoutOthers: AccessList {
        var list = self
        for place in entries.indices where entries[place].subject == .others { list.entries[place].rights = 0 }
        return list
    }

    /// The list for a file that could not be given to its owner or its group: both keep by name what they had, and the
    /// group that it has instead gets no more than everybody.
    ///
    /// - Parameters:
    ///   - owner: The owner that has to keep its rights; nil if nobody has to.
    ///   - group: The group that the file could not be given to.
    /// - Returns: The list.
    func naming(owner: UInt32?, group: UInt32?) -> AccessList {
        let mask = rights(of: .mask) ?? 7
        let (owners, others) = (rights(of: .owner) ?? 0, rights(of: .others) ?? 0)
        var list = self
        for place in entries.indices where [.user, .group, .namedGroup].contains(entries[place].subject) {
            list.entries[place].rights &= mask
        }
        if let group {
            let rights = list.rights(of: .group) ?? 0
            for place in list.entries.indices where list.entries[place].subject == .group {
                list.entries[place].rights = others
            }
            if rights != others { list.name(.namedGroup, group, rights) }
        }
        if let owner, owners & ~others != 0 { list.name(.user, owner, owners) }
        list.entries.removeAll { $0.subject == .mask }
        if !list.isMinimal {
            let all = list.entries.filter { [.user, .group, .namedGroup].contains($0.subject) }
            list.entries.append(Entry(subject: .mask, rights: all.reduce(0) { $0 | $1.rights }))
        }
        list.entries.sort { ($0.subject, $0.id) < ($1.subject, $1.id) }
        return list
    }

    /// Names somebody who is not named yet.
    private mutating func name(_ subject: Subject, _ id: UInt32, _ rights: UInt16) {
        guard !entries.contains(where: { $0.subject == subject && $0.id == id }) else { return }
        entries.append(Entry(subject: subject, rights: rights, id: id))
    }

    /// The mode for a file that could not be given to its group, where nobody can be named.
    var withoutGroup: UInt32 { permissions & 0o707 | (permissions & 0o007) << 3 }
}
