import PlanModel
import TerminalUI
import Wording

/// Forms that were left with something typed in them. The same command on the same record brings it back.
package struct KeptForms: Equatable, Sendable {
    /// What was typed into a field, by the field's place.
    private typealias Texts = [Int: String]

    private var forms: [String: Texts] = [:]

    package init() {}

    /// Whether no form was left with something typed in it.
    package var isEmpty: Bool { forms.keys.allSatisfy { $0.hasPrefix(KeptForms.usual) } }
    private static let usual = "usual/"

    /// Keeps what was typed into a form; nothing of one that is as it was opened.
    mutating func keep(_ form: Form, _ name: String) {
        var texts: Texts = [:]
        for (place, field) in form.fields.enumerated() where field.isTouched { texts[place] = field.input.text }
        forms[name] = texts.isEmpty ? nil : texts
    }

    /// What is filled in alike every time, by the field's place.
    func usual(_ name: String) -> [Int: String] { forms[KeptForms.usual + name] ?? [:] }

    mutating func setUsual(_ texts: [Int: String], _ name: String) { forms[KeptForms.usual + name] = texts }

    mutating func forget(_ name: String) { forms[name] = nil }

    /// A form with what was typed into it last time. What others changed meanwhile stands in the other fields.
    func restored(_ form: Form, _ name: String) -> Form? {
        guard let texts = forms[name], texts.keys.allSatisfy(form.fields.indices.contains) else { return nil }
        var form = form
        for (place, text) in texts { form.fields[place].input = TextField(text) }
        return form.isChanged ? form : nil
    }
}

extension KeptForms {
    /// As text, a field a line; nil where nothing is kept.
    package var text: String? {
        let lines = forms.sorted { $0.key < $1.key }.flatMap { name, texts in
            texts.sorted { $0.key < $1.key }.map { "\(name)\t\($0.key)\t\($0.value)" }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n") + "\n"
    }

    /// What was kept as text; lines that are none are left out.
    package init(text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, let place = Int(parts[1]) else { continue }
            forms[String(parts[0]), default: [:]][place] = String(parts[2])
        }
    }
}

extension AppState {
    /// A form as it opens: with what was typed into it when it was left last.
    mutating func restoring(_ form: Form) -> Form {
        notice = nil
        guard let kept = keptForms.restored(form, name(of: form)) else { return form }
        notice = Notice(kind: .done, text: wording.formRestored)
        return kept
    }

    /// Leaves a form; what was typed into it is kept.
    mutating func leave(_ form: Form) {
        dismiss()
        keptForms.keep(form, name(of: form))
        if form.isChanged { notice = Notice(kind: .done, text: wording.formKept) }
    }

    /// Lets every field say again what was found in it.
    mutating func reset(_ form: Form) {
        keptForms.forget(name(of: form))
        replaceModal(with: .form(form.reset))
        notice = nil
    }

    /// What is typed into a form is kept under: the command and the record that it is for.
    func name(of form: Form) -> String {
        // A document that is read keeps its lines apart from those of a plan.
        (mending.map { "reading/\($0.reading.source.sha256)/" } ?? "") + plainName(of: form)
    }

    private func plainName(of form: Form) -> String {
        switch form.purpose {
        case .returning(let duty, let bodies):
            "return/\(duty)/" + bodies.map(\.description).joined(separator: ",")
        case .exempting(let duty, let bodies):
            "exempt/\(duty)/" + bodies.map(\.description).joined(separator: ",")
        case .submission(let duty, let bodies, let kind):
            "\(kind == .replacement ? "replacement" : "submission")/\(duty)/"
                + bodies.map(\.description).joined(separator: ",")
        case .call(let duty, let body): "call/\(duty)/\(body)"
        case .figure(let unit, let target, let year): "figure/\(unit)/\(target)/\(year)"
        case .money(let money): "money/\(money.plan)/\(money.agency)/\(money.year)"
        case .rollOverText(let item): "roll-over/\(review?.review.rollOver.planID.slug ?? "")/\(item)"
        case .activity(let seen, let plan): "activity/\(plan)/\(seen?.id.description ?? "new")"
        case .force(let plan, _, _): "force/\(plan)"
        case .theme(let year): "theme/\(year)"
        case .planHead(let plan): "head/\(plan?.slug ?? "new")"
        case .newLine(let line, let plan): "new/\(plan)/\(line.name)"
        case .line(let line, let plan): "\(line.kind)/\(plan)/\(line.record)"
        case .document: "document"
        case .splitLine(let line): "split/\(line)"
        case .mendedBodies(let line): "bodies/\(line)"
        case .mendedUnit: "unit"
        case .letter(let plan): "letter/\(plan)"
        case .report(let plan): "report/\(plan)"
        case .letterNumber(let letter, let unit): "letter-number/\(unit)/\(letter)"
        case .signingStep(.plan(let plan), _): "signing/\(plan)"
        case .signingStep(.letter(let letter), let unit): "signing/\(unit)/\(letter)"
        case .roster(let group, let plan): "roster/\(plan)/\(group.slug)"
        case .export(let plan): "export/\(plan?.slug ?? "")"
        }
    }
}

extension Form {
    fileprivate var reset: Form {
        var form = self
        form.fields = fields.map(\.reset)
        form.pick = nil
        return form
    }
}
