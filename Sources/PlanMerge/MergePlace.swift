import JSONText
import PlanFormat
import Records

/// A place in a file while it is merged: where it is in the text of our side, and what people call it.
struct MergePlace {
    /// The way from the outermost value of our side.
    var path: JSONPath
    /// The task, duty or activity it lies in.
    var record: Ref?
    /// The way inside the record, else inside the file.
    var fields: [String]
    private let isPlan: Bool

    /// The whole file.
    init(isPlan: Bool) {
        (path, record, fields, self.isPlan) = ([], nil, [], isPlan)
    }

    /// A member of the value here.
    func member(_ key: String) -> MergePlace {
        var place = self
        place.path = path.appending(.key(key))
        place.fields.append(key)
        return place
    }

    /// An element of the list here, by its place in our list and by what tells it apart.
    func element(_ index: Int, named name: String) -> MergePlace {
        var place = self
        place.path = path.appending(.index(index))
        if holdsRecords {
            place.record = Ref(name)
            place.fields = []
        } else {
            place.fields.append(name)
        }
        return place
    }

    /// Whether this is a list of what staff call by an id alone.
    private var holdsRecords: Bool {
        isPlan && record == nil && fields.count == 1 && ["tasks", "duties", "activities"].contains(fields[0])
    }

    /// Whether this is a record that staff added under a running number.
    var isNumberedRecord: Bool { isPlan && fields.isEmpty && record.flatMap { NumberedRef($0) } != nil }

    /// Whether a status stands here, which means nothing apart from the day of completion.
    var holdsProgress: Bool { isPlan && record != nil && (fields.isEmpty || isMember) }

    /// Whether this is what came in from one body. Which report was sent back or replaced is said of that one.
    var isSubmission: Bool { isPlan && record != nil && fields.count == 2 && fields[0] == "submissions" }

    /// Whether this is one body's part in a task.
    private var isMember: Bool { fields.count == 2 && fields[0] == "members" }

    /// Whether this is a list that people only add to: merged as a set.
    var isSet: Bool {
        guard isPlan, record != nil else { return false }
        if fields.count == 2, fields[0] == "calls" { return true }
        return (fields.last == "evidence" || fields.last == "notes")
            && (fields.count == 1 || fields.count == 3 && fields[0] == "members")
    }

    /// Whether this is a list of lines of the paper that nothing but their text tells apart.
    var isPaperList: Bool {
        isPlan && record == nil && fields.count == 2 && fields[0] == "document"
            && ["citations", "recipients", "addressees"].contains(fields[1])
    }

    /// Whether an empty object here is as good as none.
    var isOptionalHolder: Bool {
        isPlan && record != nil && ([["members"], ["submissions"], ["exempt"], ["calls"]].contains(fields) || isMember)
    }

    /// The value as it counts: null is as good as absent, and so is what absence stands for anyway.
    func meaning(_ value: FieldValue?) -> FieldValue? {
        switch value {
        case nil, .null: nil
        case .array([]) where isSet: nil
        case .object([:]) where isOptionalHolder: nil
        default: hasDefault && value == fields.last.flatMap(StoredDefault.value) ? nil : value
        }
    }

    /// A body without a status of its own stands as the whole task does, so that there the word says something.
    private var hasDefault: Bool { isPlan && !(fields.count == 3 && fields[0] == "members") }

    /// Whether two values mean the same.
    func isSame(_ left: FieldValue?, _ right: FieldValue?) -> Bool {
        switch (meaning(left), meaning(right)) {
        case (nil, nil): return true
        case (.object(let left)?, .object(let right)?):
            return left.allSatisfy { key, value in member(key).isSame(value, right[key]) }
                && right.allSatisfy { key, value in left[key] != nil || member(key).isSame(nil, value) }
        case (.array(let left)?, .array(let right)?):
            return left.count == right.count
                && zip(left, right).enumerated().allSatisfy { index, pair in
                    element(index, named: ListIdentity.name(of: pair.0) ?? String(index)).isSame(pair.0, pair.1)
                }
        case (let left?, let right?): return left == right
        default: return false
        }
    }
}
