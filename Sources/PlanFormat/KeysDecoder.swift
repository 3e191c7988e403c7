import JSONText
import PlanModel

extension ReferenceFile where Value == ChosenKeys {
    /// Reads `keys.json`: of each command its key, or a list of them. A choice that cannot be read counts as none; the
    /// others hold.
    package init(keys bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.log.within(.notice) {
                ChosenKeys(
                    reader.node.members.filter { $0.key != "$schema" }.compactMap { member in
                        reader.keys(of: member.value, member.key).map { keys in
                            ChosenKeys.Choice(command: member.key, keys: keys, line: bytes.line(of: member.value))
                        }
                    })
            }
        }
    }
}

extension RecordReader {
    fileprivate func keys(of value: JSONNode, _ command: String) -> [String]? {
        guard value.kind == .array else { return text(value, command).map { [$0] } }
        let keys = value.elements.map { text($0, command) }
        return keys.contains(nil) ? nil : keys.compactMap(\.self)
    }
}

extension [UInt8] {
    /// The line that a value of these bytes stands in, counted from 1.
    func line(of value: JSONNode) -> Int {
        1 + self[..<value.byteRange.lowerBound].count { $0 == UInt8(ascii: "\n") }
    }
}
