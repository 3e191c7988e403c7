import DocumentReading
import PlanModel
import PlanReading
import Records

/// What is said while a document is read and mended.
extension Wording {
    // MARK: The way in

    /// The title of the question for a document.
    package var documentForm: String { pick("Đọc một văn bản", "Read a document") }
    /// That a document is being read.
    package func readingDocument(_ file: String) -> String {
        pick(
            "Đang đọc \(file) … \(key(.cancel)) để thôi đợi.", "Reading \(file) … \(key(.cancel)) stops waiting for it."
        )
    }
    /// That nobody waits for a document any more.
    package func notReading(_ file: String) -> String {
        pick("Không đợi \(file) nữa; chưa ghi gì.", "No longer waiting for \(file); nothing was written.")
    }

    /// Whether a document is read in a way that nobody wants without being asked.
    package func readOtherwiseQuestion(_ failure: ReadingFailure, _ file: String) -> String {
        switch failure {
        case .legacyEncoding(let encoding):
            pick(
                "\(file): chữ là mã cũ \(name(of: encoding)). Đổi sang Unicode để xem?",
                "\(file): the text is in the old encoding \(name(of: encoding)). Convert it to Unicode and look at it?")
        case .wrongRecognition:
            pick(
                "\(file): lớp chữ không phải tiếng Việt. Nhận dạng lại từ ảnh trang giấy (OCR), vài giây mỗi trang?",
                "\(file): the text layer is not Vietnamese. Recognise the pages again (OCR), some seconds each?")
        default:
            pick(
                "\(file): trang giấy là ảnh. Nhận dạng chữ (OCR), vài giây mỗi trang?",
                "\(file): the pages are pictures. Recognise their text (OCR), some seconds a page?")
        }
    }

    // MARK: The list

    /// Which lines are listed.
    package enum MendingFilter: CaseIterable, Sendable {
        /// All; those of which something is not sure or odd; of these those that are odd.
        case all, open, odd
    }

    /// Which lines are listed.
    package func mendingFilter(_ filter: MendingFilter) -> String {
        switch filter {
        case .all: pick("tất cả", "all")
        case .open: pick("chưa chắc", "not sure")
        case .odd: pick("lỗi", "problems")
        }
    }

    /// The title of a reading.
    package func mendingTitle(_ file: String) -> String { pick("Đọc: \(file)", "Reading: \(file)") }
    /// How many lines a person should still look at.
    package func toLookAt(_ count: Int) -> String {
        count == 0
            ? pick("không còn gì phải xem", "nothing to look at")
            : pick("\(count) điều cần xem", "\(count) to look at")
    }
    /// That it is not known for which unit a plan is.
    package var unitUnknown: String {
        pick("? chưa rõ đơn vị: \(key(.chooseBody))", "? unit not known: \(key(.chooseBody))")
    }

    /// What a line is, where a person says so; nil is what the reader takes it for.
    package func lineKind(_ kind: LineKind?) -> String {
        switch kind {
        case nil: pick("như máy hiểu", "as it is understood")
        case .heading: pick("đề mục", "a heading")
        case .body: pick("đề mục nêu cơ quan", "a heading that addresses agencies")
        case .task: pick("nhiệm vụ", "a task")
        case .duty: pick("báo cáo phải nộp", "a report that is owed")
        case .leftOut: pick("không phải dòng của kế hoạch", "no line of the plan")
        }
    }
    /// The title of the choice of what a line is.
    package var lineKindTitle: String { pick("Dòng này là", "This line is") }

    /// What a line says of the paper.
    package func paperFact(_ fact: String) -> String {
        switch fact {
        case "number": pick("số, ký hiệu", "number")
        case "issuedOn": pick("ngày ban hành", "date of issue")
        case "issuer": pick("cơ quan ban hành", "issuer")
        default: pick("người ký", "who signed")
        }
    }
    /// What a line of the plan is, in the column beside it.
    package func outlineKind(_ kind: OutlineLine.Kind) -> String {
        switch kind {
        case .head: ""
        case .section: pick("đề mục", "heading")
        case .block: pick("cơ quan", "agency")
        case .task: pick("nhiệm vụ", "task")
        case .duty: pick("báo cáo", "report")
        case .norm: pick("định mức", "norm")
        case .citation: pick("căn cứ", "basis")
        case .recipient: pick("nơi nhận", "recipient")
        case .other: pick("không giao việc", "asks for nothing")
        }
    }
    /// That a line goes on with the one above it.
    package var goesOnAbove: String { pick("tiếp dòng trên", "goes on from above") }
    /// That a line belongs to another one.
    package func partOf(_ ref: String) -> String { pick("thuộc \(ref)", "part of \(ref)") }
    /// That a line was put together from several.
    package func joinedLines(_ count: Int) -> String { pick("ghép \(count) dòng", "\(count) lines joined") }
    /// That a line is none of the plan.
    package var leftOut: String { pick("bỏ", "left out") }
    /// That a line says nothing that a plan holds.
    package var noLineOfPlan: String { pick("không vào kế hoạch", "not in the plan") }
    /// Where a line stands in its file.
    package func mendedLine(_ place: SourceDocument.Place) -> String {
        let line = self.line(place)
        return line.prefix(1).uppercased() + line.dropFirst()
    }
    /// That a line is right.
    package var acceptedLine: String { pick("đã xem", "looked at") }

    // MARK: Forms

    /// The title of the form that splits a line.
    package var splitForm: String { pick("Tách dòng trước chữ", "Split the line before") }
    /// The title of the form that chooses bodies.
    package var chooseBodiesForm: String { pick("Đề mục này nêu", "This heading addresses") }
    /// The title of the form that chooses the unit.
    package var chooseUnitForm: String { pick("Kế hoạch của đơn vị", "The plan is for the unit") }

    // MARK: Writing and leaving

    /// Whether a draft is written of which something was not looked at.
    package func writeReadQuestion(_ plan: PlanID, open: Int) -> String {
        pick(
            "Ghi dự thảo \(plan)? Còn \(open) điều chưa xem; chúng ở lại với dòng của mình, và \(key(.choosePlanState)) sẽ "
                + "nhắc trước khi vào hiệu lực.",
            "Write the draft \(plan)? \(counted(open, "line", "lines")) not looked at yet; the doubts stay with their lines, "
                + "and \(key(.choosePlanState)) tells of them before the plan is put in force.")
    }
    /// That a draft was written, and what can be done with it.
    package func readDraftWritten(_ plan: PlanID, open: Int) -> String {
        let rest =
            open > 0 ? pick(", còn \(open) chỗ cần xem lại", ", \(counted(open, "line", "lines")) to look at") : ""
        return pick(
            "Đã ghi dự thảo \(plan)\(rest) · \(key(.undo)) hoàn tác · \(key(.choosePlanState)) đưa vào hiệu lực",
            "Wrote the draft \(plan)\(rest) · \(key(.undo)) takes it back · \(key(.choosePlanState)) puts it in force")
    }
    /// That the plan of a document is there already.
    package func readAgain(_ plan: PlanID) -> String {
        pick(
            "đọc lại \(plan): \(key(.writeDraft)) xem thay đổi", "\(plan) again: \(key(.writeDraft)) shows what changes"
        )
    }
    /// That the plan says already what its document says.
    package func nothingRevised(_ plan: PlanID) -> String {
        pick("\(plan) đã đúng như văn bản này.", "\(plan) says what this document says.")
    }
    /// Whether a plan is changed into what its document says now: how much changes, then so many lines at most.
    package func revisionQuestion(_ revision: PlanRevision, atMost shown: Int) -> String {
        let lines = revision.lines
        let counts = counts(of: revision)
        let head = pick("Ghi vào \(revision.plan.id)? \(counts).", "Change \(revision.plan.id)? \(counts).")
        let rest = lines.count - shown
        let more = rest > 0 ? [pick("… và \(rest) dòng nữa", "… and \(rest) more")] : []
        return ([head, recordedStays] + lines.prefix(shown).map(revised) + more).joined(separator: "\n")
    }
    private var recordedStays: String {
        pick(
            "Tình trạng, minh chứng, lịch sử của từng dòng ở lại.",
            "Status, evidence and history stay with their lines.")
    }
    private func revised(_ line: PlanRevision.Line) -> String {
        let name = line.kind == .head ? pick("phần đầu", "head") : line.ref.description
        let names = { (fields: [String]) in fields.map { self.fieldName(FieldPath($0)) }.joined(separator: ", ") }
        let kept = line.kept.isEmpty ? "" : pick("; giữ \(names(line.kept))", "; kept: \(names(line.kept))")
        switch line.fate {
        case .new: return "+ \(name) \(line.text)"
        case .gone: return "– \(name) \(line.text)"
        case .stays: return "= \(name) \(line.text)"
        case .changed(let fields): return "~ \(name) \(names(fields))\(kept)"
        }
    }
    /// That a plan was changed into what its document says now.
    package func planRevised(_ plan: PlanID) -> String {
        pick(
            "Đã ghi thay đổi của văn bản vào \(plan) · \(key(.undo)) hoàn tác",
            "Wrote what the document changes into \(plan) · \(key(.undo)) takes it back")
    }
    /// That a draft has no unit and is not written.
    package var noUnitRead: String {
        pick(
            "Không rõ của đơn vị nào nên chưa ghi; \(key(.chooseBody)) để chọn đơn vị.",
            "Which unit it is for is not known, so it was not written; \(key(.chooseBody)) chooses one.")
    }
    /// That the reading was left and what was decided is kept.
    package func mendingKept(open: Int) -> String {
        pick(
            "Những gì đã sửa được giữ lại, còn \(open) điều cần xem · \(key(.readDocument)) đọc lại tệp là có",
            "What you mended is kept, \(open) still to look at · \(key(.readDocument)) of the same file brings it back")
    }
    /// That what was decided before was taken over.
    package func mendingRestored(_ count: Int) -> String {
        pick(
            "Đã lấy lại \(count) điều đã sửa lần trước (\(key(.discardDecisions)): bỏ hết)",
            "Took over \(counted(count, "decision", "decisions")) of last time (\(key(.discardDecisions)) throws them away)"
        )
    }
    /// That what was decided before does not fit.
    package var mendingNotFitting: String {
        pick(
            "Những gì sửa lần trước không còn khớp với các dòng của tệp nên bỏ.",
            "What was mended last time does not fit the file's lines any more and was dropped.")
    }
    /// That what was decided is lost when the reading is left.
    package var leaveMendingQuestion: String {
        pick("Rời bản đọc? Những gì đã sửa sẽ mất.", "Leave the reading? What you mended is lost.")
    }
    /// That nothing is left to look at.
    package var nothingToLookAt: String {
        pick(
            "Không còn điều nào cần xem · \(key(.writeDraft)) ghi thành dự thảo",
            "Nothing is left to look at · \(key(.writeDraft)) writes the draft")
    }
    /// That nothing was decided that could be taken back.
    package var nothingMended: String { pick("Chưa sửa gì ở đây", "Nothing was mended here") }

    /// Why something cannot be done to a line.
    package func refusal(_ refusal: MendedReading.Refusal) -> String {
        switch refusal {
        case .nothingBefore:
            pick("Phía trên không có dòng nào để ghép", "There is no line above that it could be joined with")
        case .inTable:
            pick(
                "Dòng của bảng theo tiêu đề của bảng; \(key(.mendLine)) để sửa, \(key(.toggleLine)) để bỏ",
                "A row of a table is what its heads say; \(key(.mendLine)) edits it, \(key(.toggleLine)) leaves it out")
        case .nothingToSplit: pick("Không tách được ở chỗ đó", "The line cannot be split there")
        case .noPlanLeft:
            pick("Bỏ dòng này thì văn bản không còn là kế hoạch", "Without this line the document is no plan any more")
        }
    }
    /// That a line gives no record that could be edited.
    package var noRecordHere: String {
        pick(
            "Dòng này không vào kế hoạch; \(key(.chooseLineKind)) để chọn nó là gì",
            "This line is none of the plan; \(key(.chooseLineKind)) says what it is")
    }
    /// That a line addresses no body.
    package var noBodiesHere: String {
        pick(
            "Dòng này không nêu cơ quan; \(key(.chooseLineKind)) để chọn nó là gì",
            "This line addresses no agency; \(key(.chooseLineKind)) says what it is")
    }
}
