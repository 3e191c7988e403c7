/// What a draft lacks before it may be in force.
package enum MissingForForce: Hashable, Sendable {
    /// So many remarks of the draft are questions that nobody has answered, or lines read from a document are not sure.
    case answers(Int)
    case number, day, signatory
}

extension Plan.Remark {
    /// What a remark begins with that is a question: texts of plan files are Vietnamese.
    package static let questionMark = "Cần xem lại: "

    package var isQuestion: Bool { text.hasPrefix(Plan.Remark.questionMark) }
}

extension Plan {
    /// What it lacks as a draft; a plan for an Action Month alone has no number. What is known from elsewhere counts.
    package var missingForForce: [MissingForForce] {
        let questions = remarks.count(where: \.isQuestion) + doubtfulLines.count
        var missing: [MissingForForce] = questions > 0 ? [.answers(questions)] : []
        guard document.purpose == .year else { return missing }
        if document.number == nil, document.outside[.number] == nil { missing.append(.number) }
        if document.issuedOn?.complete == nil, document.outside[.issuedOn] == nil { missing.append(.day) }
        if document.signatory.name == nil, document.outside[.signatory] == nil { missing.append(.signatory) }
        return missing
    }
}
