import DocumentReading
import PlanModel

/// Makes the identity of the paper of what its letterhead, its first sentences and its end say.
struct PaperMaker {
    let parts: PaperParts
    let identity: PaperIdentity
    let preamble: Preamble
    let issuing: IssuerReader
    let scanner: BodyScanner
    let isLetter: Bool

    func document(
        citing below: [Citation], _ problems: inout [ReadingProblem], _ places: inout [String: SourceDocument.Place]
    ) -> OfficialDocument {
        let start = parts.kindPlace ?? identity.numberPlace ?? SourceDocument.Place(line: 1)
        var kind: OfficialDocument.Kind = isLetter ? .officialLetter : .plan
        switch parts.kind {
        case .decision: kind = .decision
        case .other(let name): problems.append(ReadingProblem(.otherKind, start, [name]))
        default: break
        }
        if parts.isScanned { problems.append(ReadingProblem(.scannedLetters, start, ["KẾ HOẠCH"])) }
        places["document/number"] = identity.numberPlace
        places["document/issuedOn"] = identity.datePlace
        places["document/issuer"] = identity.issuerPlace
        if identity.number == nil { problems.append(ReadingProblem(.blankNumber, identity.numberPlace ?? start)) }
        if identity.date?.day == nil { problems.append(ReadingProblem(.blankDate, identity.datePlace ?? start)) }
        let issuer = issuing.issuer(scanner)
        if issuer?.agency == nil { problems.append(ReadingProblem(.unknownIssuer, identity.issuerPlace ?? start)) }
        let tail = PaperTail(parts.tail)
        places["document/signatory"] = tail.place
        let grounds = (parts.decision + preamble.paragraphs).map(\.text)
        let cited = grounds.flatMap { CitationReader(words: Words($0)).citations(at: "preamble") }
        let higher = cited.filter { isHigher($0, than: issuer?.agency) }
        let parent = higher.first { $0.kind == .plan || $0.kind == .officialLetter } ?? higher.first
        return OfficialDocument(
            kind: kind, purpose: isActionMonth ? .actionMonth : .year, number: identity.number,
            printedNumber: identity.number == nil ? identity.symbol : nil, issuedOn: identity.date,
            place: identity.place, title: title,
            issuer: issuer ?? OfficialDocument.NamedBody(agency: nil, printed: "…"),
            signatory: OfficialDocument.Signatory(name: tail.name, capacity: tail.capacity),
            parent: parent.map { Citation(number: $0.number, issuedOn: $0.issuedOn, kind: $0.kind, issuer: $0.issuer) },
            addressees: identity.addressees.flatMap { addressees($0.text) },
            recipients: tail.recipients.map { recipient($0.text) }, citations: cited + below)
    }

    /// Whether a cited paper comes from a body above the issuer.
    private func isHigher(_ citation: Citation, than issuer: AgencyReference?) -> Bool {
        guard [.plan, .officialLetter, .decision, .directive, .programme, .resolution].contains(citation.kind),
            let printed = citation.issuer
        else { return false }
        let words = Words(printed)
        guard let body = scanner.bodies(in: words).first?.bodies.first,
            let agency = scanner.names.reference.agencies[body.agency]
        else {
            return words.begins(withAnyOf: ["bo", "thu tuong", "chinh phu", "ban bi thu", "bo chinh tri", "quoc hoi"])
        }
        let own = issuer.flatMap { scanner.names.reference.agencies[$0.agency] }
        let (theirs, ours) = (BodyScanner.rank(agency.level), BodyScanner.rank(own?.level ?? scanner.level))
        return theirs < ours || theirs == ours && own?.sort == .department && agency.sort == .committee
    }

    private var isActionMonth: Bool {
        let words = Words(title)
        return words.place(of: "thang hanh dong").map { $0 < 10 } ?? false
    }

    /// The title as printed, without the brackets that say of which decision it is an annex.
    var title: String {
        if isLetter { return identity.subject ?? "…" }
        let lines = parts.title.map(\.text).filter { !$0.hasPrefix("(") }
        var text = lines.joined(separator: " ")
        if let bracket = text.firstRange(of: "(Ban hành") ?? text.firstRange(of: "(Kèm theo")
            ?? text.firstRange(of: "(kèm theo")
        {
            text = String(text[..<bracket.lowerBound])
        }
        text = text.trimmingBlanks
        return text.isEmpty ? "…" : text
    }

    /// What the plan is about; nil for gender equality.
    func subject(_ title: String) -> String? {
        let words = Words(title)
        let own: [Phrase] = ["binh dang gioi", "su tien bo", "vstbpn", "bdg", "phu nu"]
        if words.has(anyOf: own) || words.place(of: "thang hanh dong vi binh") != nil { return nil }
        var text = title
        for head in ["V/v ", "Về việc ", "Triển khai thực hiện ", "Triển khai ", "Thực hiện ", "Tổ chức "]
        where text.hasPrefix(head) {
            text = String(text.dropFirst(head.count))
        }
        return text == "…" ? nil : TaskTitle.made(from: text)
    }

    private func addressees(_ text: String) -> [OfficialDocument.NamedBody] {
        var plain = text
        while let last = plain.last, ";.,".contains(last) { plain.removeLast() }
        let words = Words(plain)
        let bodies = scanner.bodies(in: words)
        guard !bodies.isEmpty else { return [OfficialDocument.NamedBody(agency: nil, printed: plain)] }
        return bodies.map { body in
            OfficialDocument.NamedBody(agency: body.bodies.first, printed: bodies.count == 1 ? plain : body.printed)
        }
    }

    /// A line of "Nơi nhận": one body where the line names one and nothing else.
    private func recipient(_ text: String) -> OfficialDocument.NamedBody {
        var (plain, note) = (text, nil as String?)
        if plain.hasSuffix(")"), let open = plain.lastIndex(of: "(") {
            note = String(plain[plain.index(after: open)...].dropLast()).trimmingBlanks
            plain = String(plain[..<open]).trimmingBlanks
        }
        if plain.lowercased().hasPrefix("lưu") || plain.isEmpty { (plain, note) = (text, nil) }
        let words = Words(plain)
        let bodies = scanner.bodies(in: words)
        let isWhole = bodies.count == 1 && bodies[0].bodies.count == 1 && bodies[0].words.count * 2 > words.count
        return OfficialDocument.NamedBody(
            agency: isWhole ? bodies[0].bodies[0] : nil, printed: plain, note: note?.isEmpty == true ? nil : note)
    }
}
