/// The help of `signing`, its columns.
extension Wording {
    package var signingAbstract: String {
        pick(
            "Quá trình trình ký của kế hoạch, công văn: soạn, xin ý kiến, trình, trả lại, ký, phát hành.",
            "The way of plans and letters to a signature: drafted, opinions, submitted, sent back, signed, issued.")
    }
    package var listSigningAbstract: String {
        pick(
            "Văn bản đang trình ký; với một văn bản: từng bước của nó.",
            "Papers on their way to a signature; of one paper, its steps.")
    }
    package var listSigningDiscussion: String {
        pick(
            "Văn bản là mã kế hoạch hoặc mã công văn trong sổ (l.…). JSON: paper, plan, letter, unit, standing (drafting, "
                + "awaitingOpinions, opinionsIn, awaitingSignature, sentBack, signed, issued), since, days, until, daysOver, missing, "
                + "person, number, signedOn, next; của một văn bản: id, step, on, bodies, to, person, until, replies, number, note.",
            "A paper is the id of a plan, or of a letter in the register (l.…). JSON: paper, plan, letter, unit, standing "
                + "(drafting, awaitingOpinions, opinionsIn, awaitingSignature, sentBack, signed, issued), since, days, until, daysOver, "
                + "missing, person, number, signedOn, next; of one paper: id, step, on, bodies, to, person, until, replies, number, "
                + "note.")
    }
    package var addSigningAbstract: String {
        pick("Ghi một bước của văn bản.", "Records a step of a paper.")
    }
    package var addSigningDiscussion: String {
        pick(
            "Bước: soạn (drafted), xin-ý-kiến (opinions), trả-lời-ý-kiến (reply), trình (submitted), trả-lại (sentBack), ký (signed), "
                + "phát-hành (issued). Ký ghi số, ngày, người ký vào chính kế hoạch, hoặc số, ngày vào sổ công văn. Ví dụ: kehoach "
                + "signing add an-giang-2026 xin-ý-kiến --agency so-y-te --until 20/1",
            "A step is drafted, opinions, reply, submitted, sentBack, signed or issued. Signed puts number, day and signer into "
                + "the plan itself, or number and day into the register of letters. For example: kehoach signing add "
                + "an-giang-2026 opinions --agency so-y-te --until 20/1")
    }
    package var editSigningAbstract: String { pick("Sửa một bước.", "Changes a step.") }
    package var removeSigningAbstract: String { pick("Bỏ một bước.", "Takes a step away.") }
    package var signingPaperHelp: String {
        pick("Mã kế hoạch, hoặc mã công văn trong sổ (l.…).", "The id of a plan, or of a letter in the register (l.…).")
    }
    package var signingPaperPlaceholder: String { pick("văn-bản", "paper") }
    package var signingMoveHelp: String {
        pick("Bước, như trình.", "The step, as submitted.")
    }
    package var signingMovePlaceholder: String { pick("bước", "step") }
    package var signingStepIDHelp: String { pick("Mã của bước, như k.k2m4vuzq.", "The step's id, as k.k2m4vuzq.") }
    package var signingDayHelp: String { pick("Ngày (mặc định: hôm nay).", "The day (by default today).") }
    package var signingAgencyHelp: String {
        pick(
            "Cơ quan được xin ý kiến, hoặc đã trả lời; nhiều lần được.",
            "An agency that is asked, or has replied; may be repeated.")
    }
    package var signingToHelp: String {
        pick("Trình ai, gửi ai, hoặc ai trả lại.", "To whom it goes, or who sent it back.")
    }
    package var signingToPlaceholder: String { pick("ai", "whom") }
    package var signingPersonHelp: String { pick("Người đang theo dõi văn bản.", "Who has it in hand.") }
    package var signingUntilHelp: String {
        pick(
            "Hạn trả lời, hạn ký hoặc hạn trình lại.",
            "By when a reply, the signature or a new submission is asked for.")
    }
    package var signingNoteHelp: String {
        pick("Lý do trả lại, ý kiến, ghi chú.", "Why it was sent back, what was said.")
    }
    package var signingNumberHelp: String { pick("Số, ký hiệu khi ký.", "Its number, once signed.") }
    package var signingSignerHelp: String { pick("Người ký (của kế hoạch).", "Who signed it (of a plan).") }

    /// The columns that only lists of papers on their way have.
    package enum SigningColumn: CaseIterable, Sendable {
        case paper, standing, until, person, next, step, bodies, to, replies
    }

    package func signingColumn(_ column: SigningColumn) -> String {
        switch column {
        case .paper: pick("Văn bản", "Paper")
        case .standing: pick("Tình hình", "Standing")
        case .until: pick("Hạn", "By")
        case .person: pick("Người theo dõi", "In hand of")
        case .next: pick("Bước tiếp", "Next")
        case .step: pick("Bước", "Step")
        case .bodies: pick("Xin ý kiến", "Asked")
        case .to: pick("Trình, gửi", "To")
        case .replies: pick("Đã trả lời", "Replies")
        }
    }
}
