extension Wording {
    /// What a field of a form asks for.
    public enum FieldLabel: CaseIterable, Hashable, Sendable {
        /// A note.
        case note
        /// The day something came in.
        case receivedOn
        /// The number of a document.
        case documentNumber
        /// Of a figure.
        case value, planned, spent, source
        /// The text of a line of a roll-over; a step of it.
        case lineText, lineStep
    }

    /// What a field of a form asks for.
    public func fieldLabel(_ label: FieldLabel) -> String {
        switch label {
        case .note: pick("Ghi chú", "Note")
        case .receivedOn: pick("Ngày nhận", "Received on")
        case .value: pick("Giá trị (trống: bỏ)", "Value (empty: none)")
        case .planned: pick("Bố trí", "Planned")
        case .spent: pick("Đã chi", "Spent")
        case .source: pick("Nguồn", "Source")
        case .documentNumber: pick("Số văn bản", "Document number")
        case .lineText: pick("Câu", "Text")
        case .lineStep: pick("Việc (trống: bỏ)", "Step (empty: none)")
        }
    }

    /// Why a field of a form cannot be accepted.
    public enum FieldComplaint: CaseIterable, Hashable, Sendable {
        /// Nothing was typed where something is needed.
        case missing
        /// Not a day.
        case notADay
        /// Not a value of the target.
        case notAValue, notYesOrNo
        /// Not an amount of money.
        case notAnAmount
    }

    /// Why a field of a form cannot be accepted.
    public func fieldComplaint(_ complaint: FieldComplaint) -> String {
        switch complaint {
        case .missing: pick("Chưa gõ gì", "Nothing typed")
        case .notADay: notADay
        case .notAValue: pick("Không phải giá trị: thử 52,3 (% không quá 100)", "Not a value: try 52.3 (% up to 100)")
        case .notYesOrNo: pick("Viết có hoặc chưa", "Write yes or no")
        case .notAnAmount: amountHint
        }
    }
}
