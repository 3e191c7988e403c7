import Glibc

/// Who may do what with a new file: like the file that it replaces, else as in the folder that holds it.
///
/// The file is given to the same owner and group where this person may; where not, both keep their rights by name. Who
/// shares a folder can so always go on, whoever wrote last.
package struct FileOwnership {
    private struct Attribute {
        let name: String
        let value: [UInt8]
    }

    private let owner: UInt32
    private let group: UInt32
    private var access: AccessList
    private let attributes: [Attribute]
    /// The folder, of a file that is replaced.
    private let folder: String?

    private init(
        _ status: FileStatus, _ access: AccessList, _ attributes: [Attribute], replacingIn folder: String?
    ) {
        (owner, group) = (status.owner, status.group)
        (self.access, self.attributes, self.folder) = (access, attributes, folder)
    }

    package init(of path: String, system: any StoreSystem) throws(SystemFailure) {
        do throws(SystemFailure) {
            let status = try system.status(ofPath: path)
            let found = try FileOwnership.attributes(ofPath: path, system)
            self.init(
                status,
                FileOwnership.access(AccessList.attribute, in: found) ?? AccessList(permissions: status.permissions),
                found.filter { !FileOwnership.isOfItsContent($0.name) }, replacingIn: FilePath.folder(of: path))
        } catch {
            guard error.isMissing else { throw error }
            try self.init(ofFolderOf: path, system: system)
        }
    }

    /// As in the folder of what is to be made.
    ///
    /// - Parameters:
    ///   - path: What is to be made.
    ///   - isFolder: Whether that is a folder.
    ///   - system: The system.
    /// - Throws: `SystemFailure`.
    package init(ofFolderOf path: String, isFolder: Bool = false, system: any StoreSystem) throws(SystemFailure) {
        let above = FilePath.folder(of: path)
        let status = try system.status(ofPath: above)
        let found = try FileOwnership.attributes(ofPath: above, system)
        let list =
            FileOwnership.access(AccessList.defaultAttribute, in: found)
            ?? FileOwnership.access(AccessList.attribute, in: found) ?? AccessList(permissions: status.permissions)
        self.init(status, isFolder ? list : list.ofFile, [], replacingIn: nil)
    }

    /// The same, with no rights for others.
    func confidential(_ isConfidential: Bool) -> FileOwnership {
        guard isConfidential else { return self }
        var ownership = self
        ownership.access = access.withoutOthers
        return ownership
    }

    /// Makes an open file or folder like this.
    package func apply(to file: OpenFile, system: any StoreSystem) throws(SystemFailure) {
        let made = try system.status(of: file)
        let (hasOwner, hasGroup) = try give(file, made, system)
        var list = access
        if !hasOwner || !hasGroup {
            var isNamed = false
            if !hasOwner { isNamed = try hasGroup ? needsName(system) : owner != 0 }
            list = access.naming(owner: isNamed ? owner : nil, group: hasGroup ? nil : group)
        }
        try set(list, otherwise: hasGroup ? access.permissions : access.withoutGroup, on: file, made, system)
        for attribute in attributes {
            do throws(SystemFailure) {
                try system.setAttribute(attribute.name, to: attribute.value, of: file)
            } catch {
                // Some are only for root to set, or made anew by the kernel.
                guard error.isRefused || error.lacksAttribute || error.errno == EINVAL else { throw error }
            }
        }
    }

    /// Whether the owner needs a right by name though the group is kept, as it may not be in it or the group may not
    /// write. Root needs none.
    private func needsName(_ system: any StoreSystem) throws(SystemFailure) -> Bool {
        guard owner != 0 else { return false }
        guard let folder, access.letsGroupWrite else { return true }
        return try system.status(ofPath: folder).owner == owner
    }

    /// Gives a file to its owner and group as far as this person may.
    private func give(
        _ file: OpenFile, _ made: FileStatus, _ system: any StoreSystem
    ) throws(SystemFailure) -> (owner: Bool, group: Bool) {
        var (hasOwner, hasGroup) = (made.owner == owner, made.group == group)
        if !hasOwner {
            hasOwner = try FileOwnership.isDone { () throws(SystemFailure) in
                try system.setOwner(of: file, to: owner, group: group)
            }
            if hasOwner { return (true, true) }
        }
        if !hasGroup {
            hasGroup = try FileOwnership.isDone { () throws(SystemFailure) in
                try system.setOwner(of: file, to: nil, group: group)
            }
        }
        return (hasOwner, hasGroup)
    }

    /// Whether a change of the owner was allowed. In a container there may be no such user.
    private static func isDone(_ change: () throws(SystemFailure) -> Void) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            try change()
            return true
        } catch {
            guard error.isRefused || error.errno == EINVAL else { throw error }
            return false
        }
    }

    private func set(
        _ list: AccessList, otherwise mode: UInt32, on file: OpenFile, _ made: FileStatus, _ system: any StoreSystem
    ) throws(SystemFailure) {
        var mode = mode
        // A file that begins in a folder with a default list has one, which a mode alone would not take away.
        var needsList = !list.isMinimal
        if !needsList {
            needsList = try FileOwnership.names(ofPath: file.path, system).contains(AccessList.attribute)
            mode = list.permissions
        }
        if needsList {
            do throws(SystemFailure) {
                return try system.setAttribute(AccessList.attribute, to: list.bytes, of: file)
            } catch {
                guard error.isRefused || error.lacksAttribute || error.errno == EINVAL else { throw error }
            }
        }
        // The special bits that the kernel passed on, such as setgid of a folder, have to stay.
        if made.permissions & 0o777 != mode {
            try system.setPermissions(of: file, to: made.permissions & 0o7000 | mode)
        }
    }

    // MARK: Attributes

    private static func names(ofPath path: String, _ system: any StoreSystem) throws(SystemFailure) -> [String] {
        do throws(SystemFailure) {
            return try system.attributeNames(ofPath: path)
        } catch {
            guard error.lacksAttribute else { throw error }
            return []
        }
    }

    private static func attributes(ofPath path: String, _ system: any StoreSystem) throws(SystemFailure) -> [Attribute]
    {
        var attributes: [Attribute] = []
        for name in try names(ofPath: path, system) {
            do throws(SystemFailure) {
                attributes.append(Attribute(name: name, value: try system.attribute(name, ofPath: path)))
            } catch {
                guard error.lacksAttribute || error.isRefused else { throw error }
            }
        }
        return attributes
    }

    private static func access(_ name: String, in attributes: [Attribute]) -> AccessList? {
        attributes.first { $0.name == name }.flatMap { AccessList(attribute: $0.value) }
    }

    /// Attributes that are of the old content, or that ``access`` stands for.
    private static func isOfItsContent(_ name: String) -> Bool {
        [AccessList.attribute, AccessList.defaultAttribute, "security.ima", "security.evm"].contains(name)
    }
}
