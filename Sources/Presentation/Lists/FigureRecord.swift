import PlanModel
import Records
import Wording

/// The value of a target in lists, or that there is none.
package struct FigureRecord: ListedRecord {
    package let unit: UnitID
    package let unitName: String
    package let target: StrategyTarget
    /// The year; nil for a target without any value.
    package let year: Int?
    package let value: UnitFigures.Value?
    private let path: DecimalNumber?
    /// What the unit aims at itself.
    private let ownAims: [UnitFigures.Aim]
    package let standing: TargetAssessment

    package init(
        _ target: StrategyTarget, of unit: UnitID, named name: String, in year: Int?, _ figures: UnitFigures
    ) {
        let target = target.aimed(by: figures)
        (self.unit, self.target, self.year, unitName) = (unit, target, year, name)
        ownAims = figures.aims.filter { $0.target == target.id }
        value = year.flatMap { figures.value(of: target.id, in: $0) }
        let path = TargetPath(target, entered: figures.values(of: target.id))
        self.path = year.flatMap { path.value(in: $0) }
        standing = TargetAssessment(value?.value, in: year ?? 0, of: target, path: path)
    }

    // MARK: Columns

    static let unitColumn = Field(
        "unitName", { $0.figureColumn(.unit) }, minimum: 8, leaves: 1, value: { .string($0.unitName) }
    ) { figure, _ in figure.unitName }
    /// A target that nobody has checked against the resolution has a question mark.
    package static let number = Field(
        "target", { $0.figureColumn(.target) }, value: { .string($0.target.id) }
    ) { figure, _ in figure.target.id + (figure.target.isVerified ? "" : "?") }
    package static let title = Field(
        "title", { $0.figureColumn(.title) }, minimum: 16, value: { .string($0.target.title) }
    ) { figure, wording in figure.target.title(wording.language) }
    static let yearColumn = Field(
        "year", { $0.figureColumn(.year) }, .right, value: { FieldValue($0.year) }
    ) { figure, _ in figure.year.map(String.init) ?? "" }
    package static let valueColumn = Field(
        "value", { $0.figureColumn(.value) }, .right, value: { FieldValue($0.value?.value.description) }
    ) { figure, wording in figure.value.map { figure.target.text($0.value, wording.language) } ?? "" }
    static let aims = Field(
        "aims".holding(["year", "bound", "value", "own", "source"]), { $0.figureColumn(.aims) }, leaves: 2,
        value: { figure in .array(figure.target.values.map { FigureRecord.object($0, figure.ownAims) }) }
    ) { figure, wording in wording.aims(of: figure.target) }
    static let pathColumn = Field(
        "path", { $0.figureColumn(.path) }, .right, leaves: 3, value: { FieldValue($0.path?.description) }
    ) { figure, wording in figure.path.map { figure.target.text($0, wording.language) } ?? "" }
    package static let standingColumn = Field(
        "standing", { $0.figureColumn(.standing) }, value: { .string($0.standing.rawValue) }
    ) { figure, wording in wording.standing(figure.standing, hasValue: figure.value != nil) }

    package static let fields = RecordFields(
        [
            Field("id") { figure in
                FieldValue(
                    figure.value.map { RecordID(.figures(of: figure.unit), $0.record).description })
            }, Field("unit") { .string($0.unit.slug) }, unitColumn,
            Field("objective") { .string($0.target.objective) },
            number, title, Field("measure") { .string($0.target.measure.rawValue) },
            Field("direction") { .string($0.target.direction.rawValue) }, yearColumn, valueColumn, pathColumn,
            standingColumn, aims, Field("verified") { .bool($0.target.isVerified) },
            Field("source") { FieldValue($0.value?.origin.source) },
            Field("number") { FieldValue($0.value?.origin.number) },
            Field("note") { FieldValue($0.value?.origin.note) },
            Field("women") { FieldValue($0.value?.women?.description) },
            Field("men") { FieldValue($0.value?.men?.description) },
        ], table: [unitColumn, number, title, yearColumn, valueColumn, aims, pathColumn, standingColumn])

    private static func object(_ aim: TargetValue, _ own: [UnitFigures.Aim]) -> FieldValue {
        let entered = own.first { $0.value.year == aim.year }
        return .object([
            "year": .int(aim.year), "bound": .string(aim.bound.rawValue), "value": .string(aim.value.description),
            "own": .bool(entered != nil), "source": FieldValue(entered?.origin.source),
        ])
    }
}
