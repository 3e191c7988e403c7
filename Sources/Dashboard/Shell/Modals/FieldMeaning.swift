import PlanModel
import VietnameseText
import Wording

/// What is typed into a line means something that the person should see before it is saved.
package enum FieldMeaning: Hashable, Sendable {
    /// A day.
    case day(DayPurpose)
    /// Days and windows.
    case timings(DayPurpose)
    /// The number of a document, with its day.
    case evidence(DayPurpose)
    /// A value of a target.
    case value(StrategyTarget)
    /// An amount of money.
    case amount
    /// A note, whose sort may stand before it.
    case note

    /// What the text means, the likeliest first; empty where it means nothing.
    func texts(of text: String, _ wording: Wording) -> [String] {
        switch self {
        case .day(let purpose): wording.meanings(Day.readings(typed: text, for: purpose))
        case .timings(let purpose):
            TypedTimings.read(text, for: purpose)?.all.map { wording.meaning($0, in: purpose.planYear) }
                .filter { !$0.isEmpty } ?? []
        case .evidence(let purpose): wording.meanings(TypedEvidence(text, for: purpose).day)
        case .value(let target):
            target.readings(typed: text, wording.language)?.all.map { target.text($0, wording.language) } ?? []
        case .note: wording.noteRemarks(TypedNote(text))
        case .amount: DongAmount.readings(typed: text, wording.language)?.all.map(wording.dong) ?? []
        }
    }

    /// The same meaning, with what `+7` counts from.
    func counting(from start: Day) -> FieldMeaning {
        guard case .day(let purpose) = self else { return self }
        return .day(DayPurpose(purpose.direction, planYear: purpose.planYear, today: purpose.today, from: start))
    }
}

extension Wording {
    fileprivate func meanings(_ days: Readings<Day>?) -> [String] {
        days.map { $0.all.map { self.dayOfWeek($0) } } ?? []
    }
}

extension Form {
    /// What is typed into a field means; the last day counts from the first.
    func meaning(of place: Int) -> FieldMeaning? {
        let field = fields[place]
        if field.label == .signedOn, case .day(let purpose) = field.meaning, let year {
            return .day(DayPurpose(purpose.direction, planYear: year, today: purpose.today))
        }
        guard field.label == .lastDay, let first = fields.first(where: { $0.label == .firstDay }),
            case .day(let purpose) = first.meaning, let text = first.text,
            let start = Day.readings(typed: text, for: purpose)?.likeliest
        else { return field.meaning }
        return field.meaning?.counting(from: start)
    }

    /// The year of the days that are typed into a field.
    func year(of place: Int) -> Int? {
        if case .day(let purpose) = meaning(of: place) { purpose.planYear } else { year }
    }

    /// The day that was typed; nil where none was, or where it is not accepted, which the form then says.
    mutating func day(_ label: Wording.FieldLabel) -> Day? {
        guard let place = fields.firstIndex(where: { $0.label == label }), let text = fields[place].text,
            case .day(let purpose) = meaning(of: place)
        else { return nil }
        return take(label, Day.readings(typed: text, for: purpose), or: .notADay)
    }

    /// Whether a text was typed again after it was asked about, or stood there before; else it is asked about now.
    mutating func isMeant(_ label: Wording.FieldLabel) -> Bool {
        guard let place = fields.firstIndex(where: { $0.label == label }) else { return false }
        let field = fields[place]
        if field.asked == field.text || !field.isTouched { return true }
        fields[place].asked = field.text
        return false
    }

    /// What was typed means, where it is certain or was seen and confirmed; nil otherwise, which the form then says.
    mutating func take<Value>(
        _ label: Wording.FieldLabel, _ readings: Readings<Value>?, or complaint: Wording.FieldComplaint
    ) -> Value? {
        guard let readings, let place = fields.firstIndex(where: { $0.label == label }) else {
            reject(label, complaint)
            return nil
        }
        guard readings.isCertain || fields[place].asked == fields[place].text else {
            fields[place].asked = fields[place].text
            reject(label, .doubtful)
            return nil
        }
        return readings.likeliest
    }
}
