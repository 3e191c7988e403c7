import PlanModel
import Records
import Wording

/// The value of a target in lists, or that there is none.
struct FigureRecord: ListedRecord {
    let unit: AdministrativeUnit
    let unitName: String
    let target: StrategyTarget
    /// The year; nil for a target without any value.
    let year: Int?
    let value: UnitFigures.Value?
    private let path: DecimalNumber?
    private let standing: TargetAssessment

    init(
        _ target: StrategyTarget, of unit: AdministrativeUnit, named name: String, in year: Int?, _ figures: UnitFigures
    ) {
        (self.unit, self.target, self.year, unitName) = (unit, target, year, name)
        value = year.flatMap { figures.value(of: target.id, in: $0) }
        let path = TargetPath(target, entered: figures.values(of: target.id))
        self.path = year.flatMap { path.value(in: $0) }
        standing = TargetAssessment(value?.value, in: year ?? 0, of: target, path: path)
    }

    static let keys = RecordKeys(
        "id", "unit", "unitName", "objective", "target", "title", "measure", "direction", "year", "value", "path",
        "standing", .init("aims", ["year", "bound", "value"]), "verified", "source", "number", "note",
        "women", "men")

    var object: [String: FieldValue] {
        [
            "id": FieldValue(value.map { RecordID(.figures(of: unit.id), $0.record).description }),
            "unit": .string(unit.id.slug), "unitName": .string(unitName), "objective": .string(target.objective),
            "target": .string(target.id), "title": .string(target.title), "measure": .string(target.measure.rawValue),
            "direction": .string(target.direction.rawValue), "year": year.map { .int($0) } ?? .null,
            "value": FieldValue(value?.value.description), "path": FieldValue(path?.description),
            "standing": .string(standing.rawValue),
            "aims": .array(
                target.values.map { aim in
                    .object([
                        "year": .int(aim.year), "bound": .string(aim.bound.rawValue),
                        "value": .string(aim.value.description),
                    ])
                }),
            "verified": .bool(target.isVerified), "source": FieldValue(value?.origin.source),
            "number": FieldValue(value?.origin.number), "note": FieldValue(value?.origin.note),
            "women": FieldValue(value?.women?.description), "men": FieldValue(value?.men?.description),
        ]
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.figureColumn(.unit), minimum: 8, leaves: 1),
            TableColumn(wording.figureColumn(.target)), TableColumn(wording.figureColumn(.title), minimum: 16),
            TableColumn(wording.figureColumn(.year), .right), TableColumn(wording.figureColumn(.value), .right),
            TableColumn(wording.figureColumn(.aims), leaves: 2),
            TableColumn(wording.figureColumn(.path), .right, leaves: 3),
            TableColumn(wording.figureColumn(.standing)),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let language = wording.language
        return [
            unitName, target.id + (target.isVerified ? "" : "?"), target.title(language), year.map(String.init) ?? "",
            value.map { target.text($0.value, language) } ?? "", wording.aims(of: target),
            path.map { target.text($0, language) } ?? "", wording.standing(standing, hasValue: value != nil),
        ]
    }
}
