extension OfficialPaper {
    /// The paper with each of its texts changed in the same way, as to make foreign characters harmless.
    package func mapTexts(_ change: (String) -> String) -> OfficialPaper {
        var paper = self
        paper.letterhead = letterhead.mapTexts(change)
        paper.title = title.map { Title(kind: change($0.kind), about: $0.about.map(change)) }
        paper.salutation = change(salutation)
        paper.addressees = addressees.map(change)
        paper.body = body.map { $0.mapTexts(change) }
        paper.recipientsHeading = change(recipientsHeading)
        paper.recipients = recipients.map(change)
        paper.signature = Signature(capacity: signature.capacity.map(change), name: change(signature.name))
        paper.annexes = annexes.map { annex in
            Annex(
                mark: annex.mark.map(change), titles: annex.titles.map(change), note: change(annex.note),
                body: annex.body.map { $0.mapTexts(change) }, isLandscape: annex.isLandscape)
        }
        return paper
    }
}

extension OfficialPaper.Letterhead {
    fileprivate func mapTexts(_ change: (String) -> String) -> Self {
        Self(
            superior: superior.map(change), issuer: change(issuer), nation: change(nation), motto: change(motto),
            number: change(number), subject: subject.map(change), placeAndDate: change(placeAndDate))
    }
}

extension OfficialPaper.Block {
    fileprivate func mapTexts(_ change: (String) -> String) -> Self {
        switch self {
        case .paragraph(let text): .paragraph(change(text))
        case .basis(let text): .basis(change(text))
        case .line(let level, let mark, let text): .line(level, mark: change(mark), text: change(text))
        case .table(let table): .table(table.mapTexts(change))
        }
    }
}

extension OfficialPaper.Table {
    fileprivate func mapTexts(_ change: (String) -> String) -> Self {
        Self(
            columns: columns.map { Column(change($0.title), weight: $0.weight, alignment: $0.alignment) },
            rows: rows.map { row in
                switch row {
                case .cells(let cells): .cells(cells.map(change))
                case .heading(let text): .heading(change(text))
                }
            })
    }
}
