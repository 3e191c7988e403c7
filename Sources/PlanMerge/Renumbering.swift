import JSONText
import PlanStore
import Records
import VietnameseText

/// Gives other running numbers to records that both sides added under the same one: two people who add an activity on
/// two machines both get `act.3`, and mean two activities.
///
/// The side that is not sent yet gives way, with its history lines: nobody else has seen its numbers, so that all
/// machines come to the same.
package struct Renumbering {
    /// The three versions of a file; empty where there is none.
    package struct Versions {
        package var base: [UInt8]
        package var ours: [UInt8]
        package var theirs: [UInt8]

        package init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
            self.base = base
            self.ours = ours
            self.theirs = theirs
        }
    }

    /// The new ids of our side by the old ones; empty if nothing collides.
    package let ids: [Ref: Ref]
    private let file: RecordFile

    /// Looks for records that both sides added, and not as equals.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - versions: Its three versions. One that cannot be read has no records.
    package init(_ file: RecordFile, _ versions: Versions) {
        self.file = file
        let (base, ours, theirs) = (
            Renumbering.records(versions.base, file), Renumbering.records(versions.ours, file),
            Renumbering.records(versions.theirs, file)
        )
        var taken = Set(base.keys).union(ours.keys).union(theirs.keys)
        var ids: [Ref: Ref] = [:]
        for (id, mine) in ours.sorted(by: { $0.key < $1.key }) where base[id] == nil {
            guard let numbered = NumberedRef(id), let other = theirs[id], let list = file.list(for: id),
                !RecordComparison(order: file.order.order(inside: list.key)).isSame(mine, other)
            else { continue }
            let free = NumberedRef.free(numbered.stem, among: taken)
            taken.insert(free)
            ids[id] = free
        }
        self.ids = ids
    }

    private static func records(_ bytes: [UInt8], _ file: RecordFile) -> [Ref: FieldValue] {
        guard let document = try? JSONDocument(bytes), document.duplicateKeys.isEmpty else { return [:] }
        var records: [Ref: FieldValue] = [:]
        for list in file.lists {
            for element in document.root[list.key]?.elements.map(\.self) ?? [] {
                guard let id = list.id(of: element), let value = try? element.fieldValue() else { continue }
                records[id] = value
            }
        }
        return records
    }

    /// Our side of the file with the new ids, also where another record names one.
    package func applied(to bytes: [UInt8]) -> [UInt8] {
        guard let document = try? JSONDocument(bytes) else { return bytes }
        var edits: [JSONEdit] = []
        for list in file.lists {
            for (place, element) in (document.root[list.key]?.elements.map(\.self) ?? []).enumerated() {
                for key in ["id", "task"] {
                    guard let id = element[key]?.string.map({ Ref($0.composingVietnamese) }), let new = ids[id] else {
                        continue
                    }
                    edits.append(.set([.key(list.key), .index(place), .key(key)], .string(new.description)))
                }
            }
        }
        return (try? document.edited(edits)) ?? bytes
    }

    /// Our side of the file's history, with the new ids in the lines that are ours alone.
    package func applied(toHistory versions: Versions) -> [UInt8] {
        let known = Renumbering.lineIDs(versions.base).union(Renumbering.lineIDs(versions.theirs))
        return versions.ours.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).map { line in
            guard let document = try? JSONDocument(Array(line)), let id = document.root["id"]?.string,
                !known.contains(id), let record = document.root["record"]?.string,
                let new = ids[Ref(record.composingVietnamese)]
            else { return Array(line) }
            var edits: [JSONEdit] = [.set(["record"], .string(new.description))]
            for side in [0, 1] where document.root[["set", "", .index(side), "id"]] != nil {
                edits.append(.set(["set", "", .index(side), "id"], .string(new.description)))
            }
            return (try? document.edited(edits)) ?? Array(line)
        }.joined(separator: [ASCII.lineFeed]).map(\.self)
    }

    private static func lineIDs(_ bytes: [UInt8]) -> Set<String> {
        Set(bytes.split(separator: ASCII.lineFeed).compactMap { (try? JSONDocument(Array($0)))?.root["id"]?.string })
    }
}
