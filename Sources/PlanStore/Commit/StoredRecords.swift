import JSONText
import PlanModel
import Records

/// The records in the text of a file that staff change: where each is, and where its fields are.
struct StoredRecords {
    private let document: JSONDocument
    private let places: [Ref: JSONPath]
    private let file: RecordFile

    /// The records of a file, under the ids by which staff know them; of equal ids the first counts.
    init(_ document: JSONDocument, of file: RecordFile) {
        self.document = document
        self.file = file
        var places: [Ref: JSONPath] = [:]
        for list in file.lists {
            guard let elements = document.root[list.key]?.elements else { continue }
            for (place, element) in elements.enumerated() {
                guard let id = list.id(of: element), places[id] == nil else { continue }
                places[id] = [.key(list.key), .index(place)]
            }
        }
        self.places = places
    }

    /// The ids of all records.
    var ids: Set<Ref> { Set(places.keys) }

    /// The way to a record; nil if there is none with the id.
    func path(to record: Ref) -> JSONPath? {
        // The file is as much a record as those in it.
        RecordID(file.id, record).isPlan ? [] : places[record]
    }

    /// The way to a field. A number in its path is a place where the file has a list, else a key.
    func path(to field: FieldPath, of record: Ref) -> JSONPath? {
        guard var path = path(to: record) else { return nil }
        for part in field.parts {
            if let index = Int(part), document.root[path]?.kind == .array {
                path = path.appending(.index(index))
            } else {
                path = path.appending(.key(part))
            }
        }
        return path
    }

    /// The value of a field; nil if it is absent.
    func node(at field: FieldPath, of record: Ref) -> JSONNode? {
        path(to: field, of: record).flatMap { document.root[$0] }
    }
}
