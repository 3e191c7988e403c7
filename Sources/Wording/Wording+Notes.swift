import PlanModel

/// The sorts of notes, and what is said of a note that is being typed.
extension Wording {
    package func name(of kind: TaskNote.Kind) -> String {
        switch kind {
        case .reason: pick("nguyên nhân", "reason")
        case .difficulty: pick("khó khăn", "difficulty")
        case .proposal: pick("đề xuất", "proposal")
        }
    }

    package var internalNote: String { pick("nội bộ", "internal") }

    /// What may stand before a note.
    package var noteSorts: String {
        pick("khó khăn: · nguyên nhân: · đề xuất: · nội bộ:", "difficulty: · reason: · proposal: · internal:")
    }

    /// What a note is read as, and that it names somebody's number; nothing of an ordinary one.
    package func noteRemarks(_ note: TypedNote) -> [String] {
        if !note.isInternal, let number = note.personalNumbers.first { return [personalNumber(number)] }
        let sort = [note.isInternal ? internalNote : nil, note.kind.map { name(of: $0) }].compactMap(\.self)
        return sort.isEmpty ? [] : [sort.joined(separator: ", ")]
    }

    /// That a note holds a number by which somebody is found.
    package func personalNumber(_ number: String) -> String {
        pick("\(number): số của người? ghi “nội bộ:”", "\(number): somebody's number? put “internal:” before it")
    }

    /// The same where the person is to say whether it is meant.
    package var personalNumberAsked: String {
        pick("có số của người: Enter ghi · “nội bộ:” để không in", "somebody's number: Enter keeps it · “internal:”")
    }

    /// The same after it was stored.
    package func personalNumberStored(_ number: String) -> String {
        pick(
            "Ghi chú có số “\(number)”. Nếu là số điện thoại hoặc giấy tờ của một người, hãy hoàn tác và ghi với “nội bộ:” ở đầu: "
                + "ghi chú nội bộ không vào văn bản nào.",
            "The note holds the number “\(number)”. If it is somebody's telephone or identity number, undo it and put "
                + "“internal:” before the note: such a note goes into no paper.")
    }
}
