extension Wording {
    /// What a field of a form asks for.
    public enum FieldLabel: CaseIterable, Hashable, Sendable {
        /// A note.
        case note
    }

    /// What a field of a form asks for.
    public func fieldLabel(_ label: FieldLabel) -> String {
        switch label {
        case .note: pick("Ghi chú", "Note")
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
