import PlanModel
import Records

extension Wording {
    /// The label of a line of the detail.
    package enum DetailLabel: CaseIterable, Sendable {
        /// Which plan and mark.
        case source
        /// The owner's part.
        case role
        /// Who acts.
        case owners
        /// Whom to work with.
        case partners
        /// Which person sees to it.
        case responsible
        /// How far it is.
        case status
        /// By when.
        case due
        /// The day staff set.
        case newDue
        /// What proves it.
        case evidence
        /// Remarks of staff.
        case notes
        /// Actions inside it.
        case steps
        /// Owners' parts.
        case members
        /// Reports it orders.
        case duties
        /// Oddities of the print.
        case print
        /// The whole wording of a task.
        case text
        /// What of it was read from a document and is not sure.
        case unsure
    }

    /// The label of a line of the detail.
    package func label(_ label: DetailLabel) -> String {
        switch label {
        case .source: pick("Nguồn", "Source")
        case .role: pick("Vai trò", "Role")
        case .owners: pick("Thực hiện", "Responsible")
        case .partners: pick("Phối hợp với", "Works with")
        case .responsible: pick("Người phụ trách", "Person in charge")
        case .status: pick("Tình trạng", "Status")
        case .due: pick("Thời hạn", "Due")
        case .newDue: pick("Hạn điều chỉnh", "New due day")
        case .evidence: pick("Minh chứng", "Evidence")
        case .notes: pick("Ghi chú", "Notes")
        case .steps: pick("Các việc", "Steps")
        case .members: pick("Từng cơ quan", "Each agency")
        case .duties: pick("Báo cáo, kế hoạch phải nộp", "Reports and plans owed")
        case .print: pick("Văn bản in", "In print")
        case .text: pick("Nguyên văn", "Wording")
        case .unsure: pick("Chưa chắc", "Not sure")
        }
    }

    /// What of a line is not sure, and why.
    package func doubts(_ fields: [String: Doubt]) -> [String] {
        fields.sorted { $0.key < $1.key }.map { field, doubt in
            let reason =
                switch doubt {
                case .wording: pick("câu chữ có thể hiểu khác", "the words may mean something else")
                case .elsewhere: pick("lấy từ chỗ khác trong văn bản", "taken from elsewhere in the paper")
                case .year: pick("năm lấy theo năm của kế hoạch", "the year is taken from the plan's")
                case .unknownName: pick("tên không có trong danh mục", "the name is not in the catalogue")
                }
            return "\(fieldName(FieldPath(field))): \(reason)"
        }
    }

    /// That there is none yet, and the key that adds one.
    package func none(key: String) -> String { pick("chưa có · bấm \(key)", "none yet · press \(key)") }
    /// That nobody is named.
    package var noneNamed: String { pick("không nêu", "none named") }
    /// That no agency is named.
    package var noAgency: String { pick("không ghi cơ quan", "no agency named") }
    /// That a body is asked, not ordered.
    package var isRequested: String { pick("đề nghị", "requested") }
    /// Where a task stands.
    package func source(plan: String, ref: String) -> String { pick("\(plan), mục \(ref)", "\(plan), section \(ref)") }
    /// That the record cannot be changed.
    package var recordLocked: String {
        pick(
            "Bản ghi có lỗi, chỉ xem (xem kehoach check)",
            "This record has a fault and is read-only (see kehoach check)")
    }
    /// When it was done.
    package func doneOn(_ day: Day) -> String { pick("ngày \(self.day(day))", "on \(self.day(day))") }
    /// What the Action Month is called in a list of marks.
    package var actionMonthMark: String { pick("Tháng hành động", "Action Month") }
    /// Evidence in one line.
    package func evidence(_ evidence: Evidence) -> String {
        let date = evidence.issuedOn.map { pick("ngày \(day($0))", "of \(day($0))") }
        // Where a file lies is nothing for papers; its name is.
        let file =
            evidence.isLink ? evidence.file : evidence.file.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        return [evidence.number, date, file].compactMap(\.self).joined(separator: " ")
    }
    /// A note in one line.
    package func note(_ note: TaskNote) -> String {
        let sort = [note.isInternal ? internalNote : nil, note.kind.map { name(of: $0) }].compactMap(\.self)
        let head = sort.isEmpty ? "" : "[\(sort.joined(separator: ", "))] "
        return "\(note.by), \(note.at.prefix(10)): \(head)\(note.text)"
    }
}
