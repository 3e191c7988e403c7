import PlanDocuments
import PlanModel

/// Letters to many bodies: groups in the head, one sentence or a list for what each owes.
extension Wording {
    /// To so many bodies a letter speaks of each in its text; to more it has a list.
    static let fewAddressees = 10

    /// How many bodies are addressed; groups that are not taken apart are counted apart, as nobody knows how many they are.
    func counted(_ addressees: [ReminderLetter.Addressee]) -> String {
        bodyCount(addressees.count { !$0.isGroup }, groups: addressees.count(where: \.isGroup))
    }

    /// So many bodies and so many groups of which it is not known how many bodies they are.
    package func bodyCount(_ bodies: Int, groups: Int) -> String {
        let single = pick("\(bodies) cơ quan, đơn vị", counted(bodies, "agency", "agencies"))
        guard groups > 0 else { return single }
        let several = pick("\(groups) nhóm cơ quan", counted(groups, "group of agencies", "groups of agencies"))
        return bodies == 0 ? several : pick("\(single) và \(several)", "\(single) and \(several)")
    }

    /// To whom a letter to many goes: bodies that the paper names as a group as that group, the others each, as long as
    /// there is room.
    func groupLines(
        of letter: ReminderLetter, _ names: [String], _ plan: Plan, _ reference: ReferenceData
    ) -> [String] {
        var lines: [String] = []
        var groups: Set<AgencyReference> = []
        for (name, addressee) in zip(names, letter.addressees) {
            if let group = addressee.group {
                guard groups.insert(group).inserted else { continue }
                lines.append(
                    reference.formalName(of: group, in: plan, language)
                        + pick(" (danh sách kèm theo)", " (list enclosed)"))
            } else {
                lines.append(name)
            }
        }
        return lines.count > Wording.fewAddressees
            ? [pick("Các cơ quan, đơn vị có tên trong danh sách kèm theo", "The agencies of the enclosed list")] : lines
    }

    /// The list of a letter to many: bodies that are late with the same stand together.
    func annex(of letter: ReminderLetter, _ names: [String], _ head: SendingOffice?) -> OfficialPaper.Annex {
        let common = letter.tone == .order ? letter.commonItems : nil
        var groups: [(title: String?, names: [String])] = []
        for (name, addressee) in zip(names, letter.addressees) {
            let title = common == nil ? addressee.items.map(itemLine).joined(separator: "; ") + "." : nil
            if let place = groups.firstIndex(where: { $0.title == title }) {
                groups[place].names.append(name)
            } else {
                groups.append((title, [name]))
            }
        }
        var rows: [OfficialPaper.Table.Row] = []
        var number = 0
        for group in groups {
            if let title = group.title { rows.append(.heading(title)) }
            for name in group.names {
                number += 1
                rows.append(.cells([String(number), name]))
            }
        }
        let office = head.map { pick(" của \($0.name)", " of the \($0.name)") } ?? ""
        let symbol = letter.sender.symbol ?? "……"
        let isOnlyDuties = letter.addressees.flatMap(\.items).allSatisfy(\.isDuty)
        return OfficialPaper.Annex(
            titles: [
                pick("DANH SÁCH", "LIST"),
                isOnlyDuties
                    ? pick("Cơ quan, đơn vị chưa gửi báo cáo, kế hoạch", "Agencies whose reports and plans are missing")
                    : pick(
                        "Cơ quan, đơn vị chưa hoàn thành nội dung được giao",
                        "Agencies that have not finished what was assigned"),
            ],
            note: pick(
                "(Kèm theo Công văn số ……/\(symbol)\(office))", "(Goes with letter No. ……/\(symbol)\(office))"),
            body: [
                .table(
                    OfficialPaper.Table(
                        columns: [
                            .init(pick("TT", "No."), weight: 1, alignment: .centre),
                            .init(pick("Cơ quan, đơn vị", "Agency"), weight: 11),
                        ], rows: rows))
            ])
    }

    /// A title within a sentence: without the capital of its first word, short forms spelled out.
    func inSentence(_ title: String) -> String {
        let text = spelledOut(title)
        let first = text.prefix { !$0.isWhitespace }
        // An abbreviation keeps its capitals.
        guard first.count < 2 || first.dropFirst().allSatisfy(\.isLowercase) else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// A title within a sentence. Titles are Vietnamese; in English they stand in quotation marks.
    func quoted(_ title: String) -> String { pick(inSentence(title), "“\(spelledOut(title))”") }

    /// A title without the short forms of this field, which no official paper has.
    func spelledOut(_ title: String) -> String {
        let words = title.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
            let core = word.prefix { $0.isLetter }
            guard let full = Wording.shortForms[String(core)] else { return String(word) }
            return full + word.dropFirst(core.count)
        }
        let text = words.joined(separator: " ")
        return title.first.map { $0.isUppercase } == true ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    private static let shortForms = [
        "BĐG": "bình đẳng giới", "VSTBPN": "vì sự tiến bộ của phụ nữ", "THĐ": "Tháng hành động",
        "LĐTBXH": "Lao động - Thương binh và Xã hội",
    ]
}

extension ReminderLetter {
    /// What all addressees are late with, where they are late with the same; nil where they are not.
    var commonItems: [Item]? {
        guard let first = addressees.first?.items, addressees.allSatisfy({ $0.items == first }) else { return nil }
        return first
    }
}
