import Records

struct FiguresSelection: Selection {
    let state: AppState

    var record: RecordID? { state.figureRecord }
}
