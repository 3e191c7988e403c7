import Glibc

/// The Unix groups of the account that runs the program.
package enum AccountGroups {
    /// Their names; those without one are left out.
    package static func names() -> Set<String> {
        var ids = [gid_t](repeating: 0, count: max(0, Int(getgroups(0, nil))))
        let count = getgroups(Int32(ids.count), &ids)
        ids = Array(ids.prefix(max(0, Int(count)))) + [getegid()]
        return Set(ids.compactMap(name))
    }

    private static func name(of id: gid_t) -> String? {
        var entry = group()
        var found: UnsafeMutablePointer<group>?
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        return buffer.withUnsafeMutableBufferPointer { buffer in
            guard getgrgid_r(id, &entry, buffer.baseAddress, buffer.count, &found) == 0, found != nil else {
                return nil
            }
            return String(cString: entry.gr_name)
        }
    }
}
