import PlanFormat
import PlanModel
import PlanStore
import Records

extension Wording {
    /// What could not be read of the histories, and so is left out of what was looked for in them; empty where all was.
    package func unreadHistories(_ faults: [Fault]) -> String {
        guard !faults.isEmpty else { return "" }
        return pick(
            "Không đọc được hết nhật ký, các thay đổi sau bị bỏ qua (xem: kehoach check):",
            "Not all of the history could be read, and what is named here is left out (see: kehoach check):")
            + faults.map { "\n  " + fault($0) }.joined()
    }

    /// The same as part of a line.
    package func unreadHistories(count: Int) -> String {
        pick(
            "\(count) chỗ trong nhật ký không đọc được (kehoach check)",
            "\(counted(count, "place", "places")) in the history could not be read (kehoach check)")
    }

    /// Who made a change: the name, and the account behind it where that is another one, for anybody can type a name.
    package func person(_ entry: HistoryEntry) -> String {
        guard let login = entry.login, login != entry.by else { return entry.by }
        return "\(entry.by) (\(login))"
    }

    /// A stored moment (RFC 3339) as people read it: `21/11/2026 09:12`. Other text stays as it is.
    package func moment(_ stored: String) -> String {
        guard let day = Day(iso: stored.prefix(10)) else { return stored }
        let clock = stored.dropFirst(11).prefix(5)
        return clock.isEmpty ? self.day(day) : "\(self.day(day)) \(clock)"
    }

    /// A field of a record by its name in both languages; the name in the file where it has no other.
    package func fieldName(_ path: FieldPath) -> String {
        let parts = path.parts
        switch parts.first {
        case nil: return wholeRecord
        case "document" where parts.count > 2 && ["citations", "recipients"].contains(parts[1]):
            return "\(headField(parts[1])) \(stepNumber(parts[2]))"
        case "document" where parts.count > 1: return headField(parts[1])
        case "members" where parts.count > 2:
            return "\(parts[1]), \(fieldName(FieldPath(parts: Array(parts.dropFirst(2)))))"
        case "members" where parts.count == 2: return pick("phần của \(parts[1])", "the part of \(parts[1])")
        case "members": return pick("phần của các cơ quan", "the parts of agencies")
        case "submissions" where parts.count > 2:
            let names = parts[1].split(separator: "#", maxSplits: 1).joined(separator: " ")
            return "\(names), \(fieldName(FieldPath(parts: Array(parts.dropFirst(2)))))"
        case "replies" where parts.count == 2: return pick("ý kiến của \(parts[1])", "reply of \(parts[1])")
        case "bodies": return pick("cơ quan", "agencies")
        case "person": return pick("người theo dõi", "in hand of")
        case "step": return pick("bước", "step")
        case "turn": return pick("thứ tự trong ngày", "turn of the day")
        case "on": return pick("ngày", "day")
        case "answers": return pick("số liệu", "figures")
        case "returned": return pick("trả lại", "sent back")
        case "earlier": return pick("bản trước", "before it")
        case "exempt" where parts.count > 1:
            let names = parts[1].split(separator: "#", maxSplits: 1).joined(separator: " ")
            return pick("\(names) miễn nộp", "\(names) exempt")
        case "exempt": return pick("miễn nộp", "exempt")
        case "submissions" where parts.count > 1:
            // Of what is owed again and again the period stands behind the body: `so-y-te#2026-03`.
            let names = parts[1].split(separator: "#", maxSplits: 1).joined(separator: " ")
            return pick("\(names) đã nộp", "\(names) handed in")
        case "submissions": return pick("đã nộp", "handed in")
        case "calls" where parts.count > 1:
            let names = parts[1].split(separator: "#", maxSplits: 1).joined(separator: " ")
            return pick("gọi \(names)", "calls to \(names)")
        case "steps" where parts.count > 2:
            return pick("việc thứ \(stepNumber(parts[1]))", "step \(stepNumber(parts[1]))")
        case "status": return pick("tình trạng", "status")
        case "state": return pick("hiệu lực", "state")
        case "alarmsFrom": return pick("tính trễ từ", "late from")
        case "doneOn": return pick("ngày xong", "done on")
        case "value": return pick("giá trị", "value")
        case "planned": return pick("bố trí", "planned")
        case "spent": return pick("đã chi", "spent")
        case "source": return pick("nguồn", "source")
        case "number": return pick("số văn bản", "document number")
        case "note": return pick("ghi chú", "note")
        case "responsible": return pick("người phụ trách", "person in charge")
        case "newDue": return pick("hạn điều chỉnh", "new due day")
        case "issuedOn": return pick("ngày ký", "signed on")
        case "madeOn": return pick("ngày soạn", "made on")
        case "reminds": return pick("tiếp theo công văn", "follows the letter")
        case "evidence": return pick("minh chứng", "evidence")
        case "notes": return pick("ghi chú", "notes")
        case "occasions": return pick("các ngày", "days")
        case "title": return pick("tên", "title")
        case "ref": return pick("số mục", "mark")
        case "text": return pick("nguyên văn", "full text")
        case "section": return pick("đề mục", "heading")
        case "kind": return pick("loại", "kind")
        case "role": return pick("vai trò", "role")
        case "timings", "timing": return pick("hạn", "due")
        case "owners", "who": return pick("cơ quan", "agencies")
        case "toWhom": return pick("gửi", "to")
        case "via": return pick("qua", "via")
        case "agencies": return pick("cơ quan", "agencies")
        case "from": return pick("từ ngày", "from")
        case "to": return pick("đến ngày", "to")
        case "time": return pick("giờ", "time")
        case "place": return pick("địa điểm", "place")
        case "lead": return pick("chủ trì", "lead")
        case "partners": return pick("phối hợp", "partners")
        case "theme": return pick("chủ đề", "theme")
        case "body": return pick("cơ quan", "agency")
        case "name": return pick("tên", "name")
        case "post": return pick("chức vụ", "post")
        case "telephone": return pick("điện thoại", "telephone")
        case "mail": return pick("thư điện tử", "mail")
        case "until": return pick("đến hết ngày", "until")
        case "verified": return pick("đã kiểm chứng", "verified")
        default: return path.description
        }
    }

    /// A field of a plan's head.
    private func headField(_ name: String) -> String {
        switch name {
        case "number": fact(.number)
        case "issuedOn": fact(.issuedOn)
        case "title": fact(.title)
        case "issuer": fact(.issuer)
        case "signatory": fact(.signatory)
        case "parent": fact(.parent)
        case "place": pick("Địa danh", "Place")
        case "kind": pick("Loại văn bản", "Kind of paper")
        case "citations": pick("Văn bản viện dẫn", "Citations")
        case "recipients": fact(.recipients)
        default: name
        }
    }

    /// The value of a field in a few words.
    package func fieldValue(_ value: FieldValue?, of path: FieldPath) -> String {
        switch value {
        case nil, .null: absent(path)
        case .bool(let isTrue): isTrue ? pick("có", "yes") : pick("không", "no")
        case .int(let number):
            ["planned", "spent"].contains(path.parts.last) ? dong(number) : String(number)
        case .string(let text): word(text, of: path)
        case .array(let values):
            values.isEmpty ? pick("không có", "none") : values.map { fieldValue($0, of: path) }.joined(separator: "; ")
        case .object(let members) where path.parts.last == "answers": answered(members)
        case .object(let members): path.isWhole ? recordSummary(members) : parts(of: members)
        }
    }

    /// What changed in a field: its name, what it was and what it is.
    package func fieldChange(_ change: FieldChange) -> String {
        if change.path.isWhole { return recordChange(change) }
        let name = fieldName(change.path)
        if change.isOfElements {
            let parts = [(" − ", change.old), (" + ", change.new)].compactMap { mark, list in
                list.map { name + mark + fieldValue($0, of: change.path) }
            }
            return parts.joined(separator: "; ")
        }
        // Lists only ever grow by what was added; what stood there before says nothing new.
        if case .array(let now) = change.new {
            let before = change.old?.elements ?? []
            let added = now.filter { !before.contains($0) }
            if !added.isEmpty, added.count == now.count - before.count {
                return "\(name) + " + added.map { fieldValue($0, of: change.path) }.joined(separator: "; ")
            }
        }
        return "\(name): \(fieldValue(change.old, of: change.path)) → \(fieldValue(change.new, of: change.path))"
    }

    /// What changed in fields, each on its own; where parts of many bodies changed alike, once with their number. Of a
    /// field of very many bodies the first are told, and how many there are besides.
    package func fieldChanges(_ fields: [FieldChange]) -> String {
        var parts: [String] = []
        let common = fields.map(\.ofAnyBody)
        var alike: [FieldChange: Int] = [:]
        for change in common.compactMap(\.self) { alike[change, default: 0] += 1 }
        var ofField: [FieldPath: Int] = [:]
        for change in common.compactMap(\.self) where (alike[change] ?? 0) <= Wording.fewBodies {
            ofField[change.path, default: 0] += 1
        }
        var toldAlike: Set<FieldChange> = []
        var told: [FieldPath: Int] = [:]
        for (field, common) in zip(fields, common) {
            guard let common else {
                parts.append(fieldChange(field))
                continue
            }
            let (count, all) = (alike[common] ?? 0, ofField[common.path] ?? 0)
            guard count <= Wording.fewBodies else {
                if toldAlike.insert(common).inserted {
                    parts.append(counted(bodies: count) + ", " + fieldChange(common))
                }
                continue
            }
            told[common.path, default: 0] += 1
            let place = told[common.path] ?? 0
            if all <= Wording.manyBodies || place <= Wording.fewBodies {
                parts.append(fieldChange(field))
            } else if place == all {
                parts.append(others(bodies: all - Wording.fewBodies))
            }
        }
        return parts.joined(separator: "; ")
    }

    /// The same, bodies by their names.
    package func fieldChanges(_ fields: [FieldChange], of record: RecordID, _ names: RecordNames) -> String {
        fieldChanges(fields.map { names.named($0, of: record) })
    }

    /// So many bodies are named each.
    private static let fewBodies = 3
    /// Of more bodies not every one is told.
    private static let manyBodies = 12

    /// That a list of bodies goes on.
    func others(bodies: Int) -> String {
        pick("và \(bodies) cơ quan khác", "and \(counted(bodies, "other agency", "other agencies"))")
    }

    private func counted(bodies: Int) -> String { pick("\(bodies) cơ quan", counted(bodies, "agency", "agencies")) }

    /// That an entry takes back another one.
    package var takesBack: String { pick("hoàn tác", "undoes") }

    /// What a field that is not there means.
    private func absent(_ path: FieldPath) -> String {
        if path.parts == ["state"] { return stateByCalendar }
        return path.parts.last == "status" ? TaskStatus.notStarted.name(language) : pick("không có", "none")
    }

    private func word(_ text: String, of path: FieldPath) -> String {
        if path.parts.last == "status", let status = TaskStatus(rawValue: text) { return status.name(language) }
        if path.parts == ["state"], let state = Plan.State(rawValue: text) { return state.name(language) }
        if path.parts.last == "kind", let kind = kindName(text) { return kind }
        if path.parts == ["role"], let role = PlanTask.Role(rawValue: text) { return role.name(language) }
        if path.parts == ["value"], let value = DecimalNumber(text) { return value.text(language) }
        // It stands within a line.
        return Day(iso: text).map(day) ?? text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Tasks, reports and papers have kinds, which share no word but with the same meaning.
    private func kindName(_ word: String) -> String? {
        PlanTask.Kind(rawValue: word)?.name(language) ?? ReportingDuty.Kind(rawValue: word)?.name(language)
            ?? Citation.Kind(rawValue: word)?.name(language)
    }

    private func stepNumber(_ index: String) -> String { Int(index).map { String($0 + 1) } ?? index }

    /// The known members in the order in which they are read, the others by name.
    private func parts(of members: [String: FieldValue]) -> String {
        // One of the days of a task, or a call: which day it is, then what came of it.
        if case .string(let printed)? = members["on"], let day = Day(iso: printed) {
            var rest = ["status", "doneOn", "evidence", "person", "text", "note", "reason"].compactMap { key in
                members[key].map { fieldValue($0, of: FieldPath(key)) }
            }
            if let promised = members["promised"] {
                rest.append(pick("hứa ", "promised for ") + fieldValue(promised, of: FieldPath("promised")))
            }
            return self.day(day) + (rest.isEmpty ? "" : ": " + rest.joined(separator: " "))
        }
        // A document that is cited goes by its number, a recipient by what is printed.
        if members["issuer"] != nil, let name = (members["number"]?.text ?? members["title"]?.text) { return name }
        if let printed = members["printed"]?.text {
            return printed + (members["note"]?.text.map { " (\($0))" } ?? "")
        }
        let known = ["number", "issuedOn", "receivedOn", "file", "text", "note", "by", "at"]
        let keys = known.filter { members[$0] != nil } + members.keys.filter { !known.contains($0) }.sorted()
        return keys.compactMap { key in
            guard let value = members[key], value != .null, value != .array([]) else { return nil }
            if key == "at", let text = value.text { return moment(text) }
            let text = fieldValue(value, of: FieldPath(key))
            // What came in before a report, and that it was sent back, is said as such among its facts.
            return ["returned", "earlier"].contains(key) ? "\(fieldName(FieldPath(key))) (\(text))" : text
        }.joined(separator: ", ")
    }
}

extension FieldChange {
    /// The same change without the body whose part or submission it is; nil where it is no body's.
    fileprivate var ofAnyBody: FieldChange? {
        let parts = path.parts
        guard parts.count > 1 else { return nil }
        switch parts[0] {
        case "members" where parts.count > 2:
            return FieldChange(FieldPath(parts: Array(parts.dropFirst(2))), from: old, to: new)
        case "submissions" where parts.count > 2:
            return FieldChange(FieldPath(parts: Array(parts.dropFirst(2))), from: old, to: new)
        case "submissions": return FieldChange(FieldPath("submissions"), from: old, to: new)
        case "exempt": return FieldChange(FieldPath("exempt"), from: old, to: new)
        default: return nil
        }
    }
}
