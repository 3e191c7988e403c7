import Disk
import DocumentReading
import PlanModel
import PlanReading
import Records

extension Wording {
    /// What was read of a file, in one line.
    package func drafted(_ draft: PlanDraft, from file: String) -> String {
        let plan = draft.plan
        let blocks = plan.assignments.count
        let (tasks, duties, days) = (plan.tasks.count, plan.duties.count, plan.tasks.count { !$0.timings.isEmpty })
        return pick(
            "\(file): \(blocks) khối cơ quan, \(tasks) nhiệm vụ (\(days) có hạn), \(duties) báo cáo phải nộp",
            "\(file): \(counted(blocks, "agency block", "agency blocks")), \(counted(tasks, "task", "tasks")) "
                + "(\(days) with a day), \(counted(duties, "reporting duty", "reporting duties"))")
    }

    /// A line of the document.
    package func line(_ place: SourceDocument.Place) -> String {
        let page = place.page.map { pick("trang \($0), ", "page \($0), ") } ?? ""
        return page + pick("dòng \(place.line)", "line \(place.line)")
    }

    /// What a person should look at in what was read.
    package func problem(_ problem: ReadingProblem) -> String {
        let first = problem.details.first ?? ""
        switch problem.kind {
        case .missingMark:
            return pick("Trước “\(first)” thiếu một số thứ tự.", "A number is missing before “\(first)”.")
        case .repeatedMark: return pick("Số thứ tự “\(first)” in hai lần.", "The number “\(first)” is printed twice.")
        case .blankNumber: return pick("Số văn bản để trống.", "The document's number is blank.")
        case .blankDate: return pick("Ngày ban hành để trống.", "The date of issue is blank.")
        case .unknownUnit:
            return pick(
                "Không rõ kế hoạch của đơn vị nào: ghi bằng --unit.", "Which unit it is for is not known: say --unit.")
        case .unknownYear:
            return pick("Không rõ kế hoạch của năm nào: ghi bằng --year.", "Its year is not known: say --year.")
        case .unknownIssuer: return pick("Không rõ cơ quan ban hành.", "Who issued it is not known.")
        case .unknownBody:
            return pick("Chưa có cơ quan “\(first)” trong danh mục.", "No agency called “\(first)” is known.")
        case .ambiguousBody:
            return pick("Tên “\(first)” có thể là nhiều cơ quan.", "“\(first)” may be several agencies.")
        case .unnamedBlock: return pick("Mục \(first) không có nội dung.", "Nothing stands under \(first).")
        case .oddYear:
            return pick(
                "Năm \(first) ở xa năm kế hoạch; giữ như in.", "\(first) is far from the plan's year; kept as printed.")
        case .noSuchDay: return pick("Không có ngày \(first); giữ như in.", "There is no \(first); kept as printed.")
        case .recurring:
            return pick("“\(first)” lặp lại; giữ bằng chữ.", "“\(first)” recurs; kept in words.")
        case .otherKind: return pick("\(first) được đọc như kế hoạch.", "A “\(first)” is read as a plan.")
        case .scannedLetters:
            return pick("“\(first)” in sai chữ, có lẽ do máy quét.", "“\(first)” has other letters, as from a scanner.")
        case .scan:
            return pick(
                "Máy nhận dạng chữ từ ảnh \(first) trang: mọi chữ đều cần soát với bản giấy.",
                "A machine recognised the text of \(counted(Int(first) ?? 1, "page", "pages")): compare all of it with the paper."
            )
        case .unclearWords:
            let words = problem.details.map { "“\($0)”" }.joined(separator: ", ")
            return pick("Máy đọc chưa rõ: \(words).", "Not recognised well: \(words).")
        case .repeatedTask:
            return pick(
                "Trùng với nhiệm vụ \(first); hạn thêm vào đó.", "The same as task \(first), which got its days.")
        case .unreadTable: return pick("Có bảng không rõ các cột.", "The columns of a table are not known.")
        case .pageNumbers: return pick("Bỏ \(first) số trang.", "\(first) page numbers were left out.")
        case .trackedChanges:
            return pick(
                "Có \(first) chỗ sửa theo dõi; đọc bản đã sửa.", "\(first) tracked changes were taken as accepted.")
        case .hiddenText: return pick("Bỏ \(first) đoạn chữ ẩn.", "\(first) hidden texts were left out.")
        }
    }

    /// Why a file cannot be read.
    package func readingFailure(_ failure: ReadingFailure) -> String {
        switch failure {
        case .empty: pick("Tệp không có chữ nào.", "The file has no text.")
        case .unknownFormat:
            pick(
                "Không đọc được loại tệp này. Đọc được: chữ, Markdown, HTML, DOCX, ODT, PDF, DOC, ảnh PNG, JPEG, TIFF.",
                "Files of this kind are not read. Text, Markdown, HTML, DOCX, ODT, PDF, DOC and pictures (PNG, JPEG, TIFF) are."
            )
        case .encrypted:
            pick(
                "Tệp có mật khẩu: mở bằng mật khẩu, lưu bản không mật khẩu rồi nhập lại.",
                "The file has a password: open it, save it without one and import that.")
        case .damaged: pick("Tệp bị hỏng.", "The file is damaged.")
        case .tooLarge(let limit):
            pick(
                "Tệp hay một phần của tệp quá \(limit >> 20) MB.",
                "The file or a part of it is larger than \(limit >> 20) MB.")
        case .tooManyParts(let limit): pick("Tệp có quá \(limit) phần.", "The file has more than \(limit) parts.")
        case .documentType:
            pick("XML trong tệp có DOCTYPE nên không đọc.", "The file's XML has a document type and is not read.")
        case .legacyEncoding(let encoding):
            pick(
                "Chữ trong tệp là mã cũ \(name(of: encoding)). Đổi sang Unicode: --encoding \(encoding.rawValue)",
                "The text is in the old encoding \(name(of: encoding)). To convert it to Unicode: --encoding "
                    + "\(encoding.rawValue)")
        case .notInEncoding(let encoding):
            pick(
                "Chữ trong tệp là Unicode, không phải \(name(of: encoding)); bỏ --encoding.",
                "The text is Unicode, not \(name(of: encoding)); leave out --encoding.")
        case .noText:
            pick(
                "Tệp chỉ có ảnh trang giấy, không có chữ. Nhận dạng chữ (OCR): --ocr",
                "The file has only pictures of pages. To recognise their text (OCR): --ocr")
        case .stampOnly:
            pick(
                "Chữ duy nhất trong tệp là của dấu hay chữ ký số; trang giấy là ảnh. Nhận dạng chữ (OCR): --ocr",
                "The only text is that of a stamp or an electronic signature; the pages are pictures. To recognise their text "
                    + "(OCR): --ocr")
        case .wrongRecognition:
            pick(
                "Lớp chữ trong tệp không phải tiếng Việt. Nhận dạng lại bằng tiếng Việt (OCR): --ocr",
                "The text layer is not Vietnamese. To recognise the pages again in Vietnamese (OCR): --ocr")
        case .tooManyPages(let limit):
            pick(
                "Tệp có quá \(limit) trang ảnh.", "The file has more than \(limit) pages of pictures.")
        case .missingLanguage:
            pick(
                "tesseract chưa có tiếng Việt: cài gói tesseract-ocr-vie.",
                "tesseract lacks Vietnamese: install the package tesseract-ocr-vie.")
        case .missingProgram(let program):
            pick(
                "Cần chương trình \(program.rawValue): cài gói \(program.package).",
                "The program \(program.rawValue) is needed: install the package \(program.package).")
        case .timeout(let program, let seconds):
            pick(
                "\(program.rawValue) không xong trong \(seconds) giây.",
                "\(program.rawValue) did not end in \(seconds) seconds.")
        }
    }

    /// Why a document is no plan that is read.
    package func refusal(_ refusal: PlanRefusal) -> String {
        switch refusal {
        case .notAPlan:
            pick(
                "Không phải kế hoạch, quyết định hay công văn giao việc.",
                "It is no plan, decision or letter that gives out tasks.")
        case .secret:
            pick("Văn bản có dấu mật nên không đọc.", "The document is classified and is not read.")
        }
    }

    func name(of encoding: LegacyEncoding) -> String {
        switch encoding {
        case .tcvn3: "TCVN3"
        case .vni: "VNI"
        }
    }
}

extension Wording {
    /// What a draft's sheet says.
    package enum DraftFact: CaseIterable, Sendable {
        /// Facts of the paper.
        case number, date, issuer, signatory, year
        /// Columns.
        case line, ref, task, due
    }

    /// The label of a fact of a draft.
    package func draftFact(_ fact: DraftFact) -> String {
        switch fact {
        case .number: pick("Số", "Number")
        case .date: pick("Ngày", "Date")
        case .issuer: pick("Cơ quan ban hành", "Issuer")
        case .signatory: pick("Người ký", "Signed by")
        case .year: pick("Năm", "Year")
        case .line: pick("dòng", "line")
        case .ref: pick("mục", "ref")
        case .task: pick("nội dung", "content")
        case .due: pick("thời hạn", "due")
        }
    }

    /// What stands behind something that is not sure.
    package var notSure: String { pick("(chưa chắc)", "(not sure)") }

    /// A day or window in a narrow column.
    package func shortTiming(_ timing: Timing) -> String {
        switch timing.bound {
        case .before(let day): pick("trước \(self.day(day))", "before \(self.day(day))")
        case .on(let day): self.day(day)
        case .range(let from, let to): "\(dayAndMonth(from))-\(day(to))"
        case .relative(let text): text
        case .recurring(_, let recurrence): self.recurrence(recurrence)
        }
    }

    /// That what was read was stored.
    package func draftStored(_ plan: PlanID) -> String {
        pick("Đã ghi dự thảo \(plan.slug).", "Wrote the draft \(plan.slug).")
    }

    /// That what was read of a document could not be kept beside its plan.
    package func sourceNotKept(_ failure: SystemFailure) -> String {
        pick("Chưa giữ được bản chữ của văn bản: ", "The text of the document was not kept: ") + systemFailure(failure)
            + "."
    }

    /// That a plan was read of no document.
    package func noSource(_ plan: PlanID) -> String {
        pick("\(plan) không đọc từ văn bản nào.", "\(plan) was not read of a document.")
    }

    /// That nothing was kept of a document.
    package func sourceNotThere(_ file: String) -> String {
        pick(
            "Không có bản chữ của \(file) trên máy này (\"keepSources\": true trong folder.json giữ lại khi đọc).",
            "The text of \(file) is not on this machine (\"keepSources\": true in folder.json keeps it when it is read)."
        )
    }

    /// That it is not known where a record stands in a document.
    package func sourceLineUnknown(_ record: String) -> String {
        pick("Không rõ \(record) ở dòng nào của văn bản.", "Where \(record) stands in the document is not known.")
    }

    /// That a document cannot be opened.
    package func documentUnreadable(_ failure: SystemFailure) -> String {
        pick("Không đọc được ", "Cannot read ") + systemFailure(failure) + "."
    }

    /// That a draft has no unit and is not stored.
    package func noUnit(of file: String) -> String {
        pick(
            "\(file): không rõ của đơn vị nào nên chưa ghi; ghi rõ bằng --unit.",
            "\(file): which unit it is for is not known, so it was not stored; say --unit.")
    }
}
