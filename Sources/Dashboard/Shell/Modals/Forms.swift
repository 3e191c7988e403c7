import Wording

extension AppState {
    /// Carries out a command while a form is open.
    mutating func perform(_ command: CommandID, in form: Form) -> [Effect] {
        var form = form
        switch command {
        case .cancel:
            leave(form)
            return []
        case .resetForm:
            reset(form)
            return []
        case .accept:
            guard let pick = form.pick else { return acceptWhole(form) }
            form.take(pick)
        case .nextField:
            if let pick = form.pick { form.take(pick) }
            form.go(by: 1)
        case .previousField: form.go(by: -1)
        case .nextOffer: form.step(by: 1)
        case .previousOffer: form.step(by: -1)
        default: break
        }
        replaceModal(with: .form(form))
        return []
    }

    /// Accepts a form; once it is closed nothing of it is kept.
    private mutating func acceptWhole(_ form: Form) -> [Effect] {
        let name = name(of: form)
        let effects = accept(form)
        if case .form(let open) = modal, self.name(of: open) == name { return effects }
        keptForms.forget(name)
        return effects
    }

    /// Does what a form is for, or says what is wrong in it.
    private mutating func accept(_ form: Form) -> [Effect] {
        switch form.purpose {
        case .submission(let duty, let bodies, let kind):
            return acceptSubmission(form, of: duty, from: bodies, as: kind)
        case .returning(let duty, let bodies): return acceptReturn(form, of: duty, to: bodies)
        case .exempting(let duty, let bodies): return acceptExemption(form, of: duty, bodies)
        case .call(let duty, let body): return acceptCall(form, about: duty, to: body)
        case .figure(let unit, let target, let year): return accept(form, ofFigure: unit, target: target, year: year)
        case .money(let money): return accept(form, ofMoney: money)
        case .rollOverText(let item):
            acceptText(form, of: item)
            return []
        case .activity(let seen, let plan): return acceptActivity(form, seen: seen, of: plan)
        case .force(let plan, let state, _): return acceptForce(form, plan, state)
        case .theme(let year): return acceptTheme(form, year: year)
        case .planHead(let plan): return acceptHead(form, of: plan)
        case .newLine(let line, let plan): return acceptNewLine(form, line, of: plan)
        case .line(let line, let plan): return acceptLine(form, line, of: plan)
        case .document: return acceptDocument(form)
        case .splitLine(let line): acceptSplit(form, of: line)
        case .mendedBodies(let line): acceptBodies(form, of: line)
        case .mendedUnit: acceptUnit(form)
        case .letter(let plan): return acceptLetter(form, of: plan)
        case .report(let plan): return acceptReport(form, of: plan)
        case .letterNumber(let letter, let unit): return acceptLetterNumber(form, letter, of: unit)
        case .signingStep(let paper, let unit): return acceptSigningStep(form, paper, of: unit)
        case .roster(let group, let plan): return acceptRoster(form, group, of: plan)
        case .export(let plan): return acceptExport(form, of: plan)
        }
        return []
    }
}

extension Form {
    /// Goes to another line.
    fileprivate mutating func go(by offset: Int) {
        let asked = asked
        guard !asked.isEmpty else { return }
        let place = asked.firstIndex(of: focus) ?? 0
        focus = asked[(place + offset + asked.count) % asked.count]
        pick = nil
    }

    /// Goes through the choices that are offered, else from line to line.
    fileprivate mutating func step(by offset: Int) {
        let offered = offered
        guard !offered.isEmpty else { return go(by: offset) }
        switch (pick, offset) {
        case (nil, 1): pick = 0
        case (nil, _): go(by: offset)
        case (let pick?, _): self.pick = pick + offset < 0 ? nil : min(pick + offset, offered.count - 1)
        }
    }

    /// Puts a choice into its field.
    fileprivate mutating func take(_ place: Int) {
        let offered = offered
        guard offered.indices.contains(place), let choices = fields[focus].choices else { return }
        fields[focus].input = choices.taking(offered[place], in: fields[focus].input)
        fields[focus].complaint = nil
        pick = nil
    }
}
