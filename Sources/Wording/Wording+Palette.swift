/// What the palette says: the list of everything that can be asked for.
extension Wording {
    /// What a row is where it is no command.
    package enum PaletteKind: CaseIterable, Sendable { case plan, body, tasks }

    package var paletteTitle: String { pick("Lệnh, kế hoạch, cơ quan", "Commands, plans, agencies") }

    package var paletteEmpty: String { pick("Không có gì khớp.", "Nothing matches.") }

    package func paletteKind(_ kind: PaletteKind) -> String {
        switch kind {
        case .plan: pick("kế hoạch", "plan")
        case .body: pick("cơ quan", "agency")
        case .tasks: pick("tìm", "search")
        }
    }

    /// The row that looks for what was typed among all tasks.
    package func paletteTasks(_ typed: String) -> String {
        pick("Nhiệm vụ có “\(typed)”", "Tasks with “\(typed)”")
    }
}
