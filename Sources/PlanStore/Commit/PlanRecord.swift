import PlanModel

/// One record in the text of a plan file: where it is, and where its fields are.
struct PlanRecord {
    let id: Ref
    private let document: JSONDocument
    private let place: JSONPath

    /// The record with an id, as staff know it, among tasks, duties and activities; nil if there is none.
    init?(_ id: Ref, in document: JSONDocument) {
        for key in ["tasks", "duties", "activities"] {
            guard let list = document.root[key] else { continue }
            for (place, element) in list.elements.enumerated() {
                if element["id"]?.string?.composingVietnamese == id.description {
                    self.id = id
                    self.document = document
                    self.place = [.key(key), .index(place)]
                    return
                }
            }
        }
        return nil
    }

    /// The way to a field. A number in its path is a place where the file has a list, else a key.
    func path(to field: FieldPath) -> JSONPath {
        var path = place
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
    func node(at field: FieldPath) -> JSONNode? {
        document.root[path(to: field)]
    }
}
