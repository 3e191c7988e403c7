extension Wording {
    /// The operands of a command, as its synopsis shows them.
    package func operands(_ command: WritingCommand) -> String {
        switch command {
        case .plan, .section, .block, .task, .duty, .agency, .norm, .citation, .recipient: ""
        case .addNorm: pick("<kế-hoạch> <cho-ai>", "<plan> <for-whom>")
        case .editNorm: pick("<mã> [<cho-ai>]", "<id> [<for-whom>]")
        case .addCitation: pick("<kế-hoạch> <văn-bản>", "<plan> <document>")
        case .editCitation: pick("<kế-hoạch> <dòng> <văn-bản>", "<plan> <which> <document>")
        case .addRecipient: pick("<kế-hoạch> <nơi-nhận>", "<plan> <recipient>")
        case .editRecipient: pick("<kế-hoạch> <dòng> <nơi-nhận>", "<plan> <which> <recipient>")
        case .moveCitation, .removeCitation, .moveRecipient, .removeRecipient:
            pick("<kế-hoạch> <dòng>", "<plan> <which>")
        case .addAgency: pick("<tên>", "<name>")
        case .removeAgency: pick("<mã>", "<id>")
        case .newPlan: pick("<đơn-vị> <năm>", "<unit> <year>")
        case .editPlan, .removePlan, .getPlan: pick("<kế-hoạch>", "<plan>")
        case .putPlan: pick("<tệp>|-", "<file>|-")
        case .addSection, .addTask: pick("<kế-hoạch> <tên>", "<plan> <title>")
        case .addBlock: pick("<kế-hoạch> <cơ-quan>...", "<plan> <agency>...")
        case .editSection, .editBlock: pick("<mã> <tên>", "<id> <title>")
        case .editTask, .editDuty, .removeSection, .removeBlock, .removeTask, .removeDuty, .moveSection, .moveBlock,
            .moveTask, .addDuty, .moveNorm, .removeNorm:
            pick("<mã>", "<id>")
        }
    }

    /// The options and arguments of these commands.
    package enum WritingOption: CaseIterable, Sendable {
        case unit, year, plan, givenPlan, line, task, duty, title, text
        case kind, actionMonth, subject, number, issued, place, issuer, signer, capacity, parent, id
        case under, after, first, part, bodies, addressed, printed, requested, ordered
        case wholeText, step, role, taskKind, body, before, on, from, to, every, partner
        case dutyKind, who, toWhom, via
        case agencyName, level
        case normWho, normLevel, minimum, maximum, remark
        case citation, recipient, which, afterWhich, firstOfAll, citedAt
    }

    package func help(_ option: WritingOption) -> String {
        switch option {
        case .unit:
            pick(
                "Tỉnh, xã, phường, đặc khu hoặc huyện trước đây: mã hoặc tên.",
                "Province, commune or former district: id or name.")
        case .year: pick("Năm của kế hoạch.", "The year of the plan.")
        case .plan: pick("Kế hoạch.", "The plan.")
        case .givenPlan: givenPlanFileHelp
        case .line: pick("Mã dòng, như an-giang-2026/IV.2.", "The id of the line, as an-giang-2026/IV.2.")
        case .task: pick("Mã nhiệm vụ, như an-giang-2026/V.1.", "The id of the task, as an-giang-2026/V.1.")
        case .duty:
            pick("Mã chế độ báo cáo, như an-giang-2026/duty.year.", "The id of the duty, as an-giang-2026/duty.year.")
        case .title:
            pick(
                "Trích yếu của kế hoạch, hoặc tên ngắn của dòng.", "The title of the plan, or a short one of the line.")
        case .text: pick("Tên ngắn.", "The short title.")
        case .kind:
            pick(
                "Loại văn bản: plan (kế hoạch), decision (quyết định), officialLetter (công văn).",
                "The form of the paper: plan, decision, officialLetter.")
        case .actionMonth: pick("Về Tháng hành động.", "Of the Action Month.")
        case .subject: pick("Lĩnh vực (mặc định: bình đẳng giới).", "What it is about (by default gender equality).")
        case .number: pick("Số, ký hiệu, như 67/KH-UBND.", "Number and symbol, as 67/KH-UBND.")
        case .issued: pick("Ngày ký.", "The day it was signed.")
        case .place: pick("Địa danh.", "The place of the date line.")
        case .issuer:
            pick(
                "Cơ quan ban hành (mặc định: UBND của đơn vị): mã hoặc tên.",
                "Who issues it (by default the unit's People's Committee): id or name.")
        case .signer: pick("Người ký.", "Who signed.")
        case .capacity:
            pick(
                "Dòng chức vụ trên tên người ký; dùng được nhiều lần.",
                "A line above the name, as KT. CHỦ TỊCH; repeatable.")
        case .parent:
            pick(
                "Văn bản cấp trên được thực hiện, như '84/KH-UBND ngày 20/2/2026 của UBND tỉnh'.",
                "The higher document that it carries out, as '84/KH-UBND ngày 20/2/2026 của UBND tỉnh'.")
        case .id: pick("Mã của kế hoạch mới.", "The id of the new plan.")
        case .under: pick("Dưới đề mục này.", "Under this heading.")
        case .after: pick("Sau dòng này (mặc định: cuối đề mục).", "Behind this line (by default at the end).")
        case .first: pick("Lên đầu đề mục.", "Before all others.")
        case .part:
            pick(
                "Phần: purpose, content, funding, implementation, reporting.",
                "The part: purpose, content, funding, implementation, reporting.")
        case .bodies: pick("Cơ quan được giao: mã hoặc tên.", "Who is addressed: ids or names.")
        case .addressed:
            pick(
                "Cơ quan được giao, thay cho các cơ quan cũ; dùng được nhiều lần.",
                "Who is addressed, in place of those before; repeatable.")
        case .ordered: pick("Giao, không phải “Đề nghị”.", "Ordered, not asked.")
        case .printed: pick("Lời của đề mục (mặc định: tên các cơ quan).", "How it is headed (by default the names).")
        case .requested: pick("“Đề nghị”, không giao.", "Asked, not ordered (“Đề nghị”).")
        case .role: pick("Vai trò: lead, coordinate, sole, advise.", "The part: lead, coordinate, sole, advise.")
        case .taskKind: pick("Loại: routine, dated, event, document.", "The kind: routine, dated, event, document.")
        case .body:
            pick(
                "Cơ quan thực hiện, nếu khác mục giao việc; dùng được nhiều lần.",
                "Who acts, where that is not the block's matter; repeatable.")
        case .before: pick("Trước ngày này.", "Before this day.")
        case .on: pick("Vào ngày này; dùng được nhiều lần.", "On this day; repeatable.")
        case .from: pick("Từ ngày này.", "From this day.")
        case .to: pick("Đến ngày này.", "To this day.")
        case .every:
            pick(
                "Lặp lại: “trước ngày 18 hằng tháng”, “ngày 15 tháng cuối hằng quý”, “thứ sáu hằng tuần”.",
                "Again and again: “before day 18 every month”, “friday every week”.")
        case .normWho: pick("Cho ai, theo lời văn bản.", "For whom, in the words of the paper.")
        case .normLevel: pick("Cấp: province, district, commune.", "Level: province, district, commune.")
        case .minimum:
            pick("Mức tối thiểu mỗi năm, như 25tr, 1,5 tỷ.", "The minimum per year, such as 25tr, 1.5 billion.")
        case .maximum: pick("Mức tối đa mỗi năm; '' để bỏ.", "The maximum per year; '' removes it.")
        case .remark: pick("Ghi chú thêm.", "A remark.")
        case .citation:
            pick(
                "Văn bản: loại, số, ngày, cơ quan ban hành, về việc gì; hoặc tên.",
                "The document: kind, number, day, issuer, subject; or its name.")
        case .recipient: pick("Nơi nhận, như 'Sở Nội vụ (b/c)'.", "Who gets it, as 'Sở Nội vụ (b/c)'.")
        case .which:
            pick(
                "Dòng nào: thứ tự từ 1, hoặc số văn bản, tên đúng như đã ghi.",
                "Which line: its place from 1, or its number or name as it stands.")
        case .afterWhich: pick("Sau dòng này.", "Behind this line.")
        case .firstOfAll: pick("Lên đầu.", "Before all others.")
        case .citedAt:
            pick("Viện dẫn ở dòng này (mặc định: căn cứ).", "Cited at this line (by default what it is based on).")
        case .agencyName: pick("Tên đầy đủ, như văn bản ghi.", "Its name in full, as papers have it.")
        case .level:
            pick(
                "Cấp: central, province (mặc định), district, commune.",
                "Level: central, province (the default), district, commune.")
        case .wholeText:
            pick(
                "Nguyên văn của nhiệm vụ; tên để trống thì lấy từ đây.",
                "The whole wording; a title that is left empty is made from it.")
        case .step:
            pick(
                "Một việc trong nhiệm vụ; dùng được nhiều lần, thay các việc đang có.",
                "A step; repeatable, in place of those there.")
        case .partner:
            pick(
                "Cơ quan phối hợp: mã, tên hoặc lời; dùng được nhiều lần.",
                "Whom to work with: id, name or words; repeatable.")
        case .dutyKind:
            pick(
                "Loại: ownPlan, sixMonthReport, yearReport, consolidatedReport, periodicReport.",
                "The kind: ownPlan, sixMonthReport, yearReport, consolidatedReport, periodicReport.")
        case .who: pick("Ai phải nộp; dùng được nhiều lần.", "Who owes it; repeatable.")
        case .toWhom: pick("Nộp cho ai; dùng được nhiều lần.", "To whom; repeatable.")
        case .via: pick("Qua cơ quan nào; dùng được nhiều lần.", "Through whom; repeatable.")
        }
    }

    package func placeholder(_ option: WritingOption) -> String {
        switch option {
        case .unit: pick("đơn-vị", "unit")
        case .year: pick("năm", "year")
        case .plan: pick("kế-hoạch", "plan")
        case .givenPlan: pick("tệp", "file")
        case .line, .task, .duty, .id: pick("mã", "id")
        case .title, .text, .wholeText, .step, .every, .subject, .place, .signer, .printed, .capacity, .parent,
            .normWho,
            .remark, .citation, .recipient:
            pick("lời", "text")
        case .kind, .part, .role, .taskKind, .dutyKind: pick("loại", "kind")
        case .level, .normLevel: pick("cấp", "level")
        case .minimum, .maximum: pick("số-tiền", "amount")
        case .which, .afterWhich: pick("dòng", "which")
        case .agencyName: pick("tên", "name")
        case .number: pick("số", "number")
        case .issued, .before, .on, .from, .to: pick("ngày", "day")
        case .issuer, .bodies, .addressed, .body, .partner, .who, .toWhom, .via: pick("cơ-quan", "agency")
        case .under, .after, .citedAt: pick("mục", "ref")
        case .actionMonth, .first, .firstOfAll, .requested, .ordered: ""
        }
    }
}
