extension Wording {
    /// What a field of a form asks for.
    public enum FieldLabel: CaseIterable, Hashable, Sendable {
        /// A note.
        case note
        /// The day something came in.
        case receivedOn
        /// The number of a document.
        case documentNumber
    }

    /// What a field of a form asks for.
    public func fieldLabel(_ label: FieldLabel) -> String {
        switch label {
        case .note: pick("Ghi chú", "Note")
        case .receivedOn: pick("Ngày nhận", "Received on")
        case .documentNumber: pick("Số văn bản", "Document number")
        }
    }

    /// Why a field of a form cannot be accepted.
    public enum FieldComplaint: CaseIterable, Hashable, Sendable {
        /// Nothing was typed where something is needed.
        case missing
        /// Not a day.
        case notADay
    }

    /// Why a field of a form cannot be accepted.
    public func fieldComplaint(_ complaint: FieldComplaint) -> String {
        switch complaint {
        case .missing: pick("Chưa gõ gì", "Nothing typed")
        case .notADay: notADay
        }
    }
}
