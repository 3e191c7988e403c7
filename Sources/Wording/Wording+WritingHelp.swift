extension Wording {
    /// The commands that write plans.
    package enum WritingCommand: String, CaseIterable, Sendable {
        case plan, newPlan, editPlan, removePlan, getPlan, putPlan
        case section, addSection, editSection, moveSection, removeSection
        case block, addBlock, editBlock, moveBlock, removeBlock
        case task, addTask, editTask, moveTask, removeTask
        case duty, addDuty, editDuty, removeDuty
        case agency, addAgency, removeAgency
        case norm, addNorm, editNorm, moveNorm, removeNorm
        case citation, addCitation, editCitation, moveCitation, removeCitation
        case recipient, addRecipient, editRecipient, moveRecipient, removeRecipient
    }

    /// What a command does, in a line.
    package func abstract(_ command: WritingCommand) -> String {
        switch command {
        case .plan: pick("Lập, sửa, xóa dự thảo kế hoạch.", "Begins, changes and removes plans.")
        case .newPlan: pick("Lập một kế hoạch mới, là dự thảo.", "Begins a new plan, as a draft.")
        case .editPlan:
            pick(
                "Sửa phần đầu của kế hoạch: số, ngày, trích yếu, người ký.",
                "Changes the head of a plan: number, day, title, who signed.")
        case .removePlan: pick("Xóa một dự thảo.", "Removes a draft.")
        case .getPlan: pick("In tệp của kế hoạch, dạng JSON.", "Prints the plan's file, as JSON.")
        case .putPlan:
            pick(
                "Nhận JSON của một kế hoạch: tạo mới, hoặc liệt kê những gì sẽ đổi.",
                "Takes a plan's JSON: makes the plan, or lists what would change.")
        case .section: pick("Thêm, sửa, chuyển, xóa đề mục.", "Adds, changes, moves and removes headings.")
        case .addSection: pick("Thêm một đề mục.", "Adds a heading.")
        case .editSection: pick("Sửa tên đề mục.", "Changes a heading.")
        case .moveSection: pick("Chuyển đề mục sau một đề mục khác.", "Moves a heading behind another.")
        case .removeSection: pick("Xóa đề mục trống.", "Removes an empty heading.")
        case .block:
            pick(
                "Thêm, sửa, chuyển, xóa mục giao việc cho cơ quan.",
                "Adds, changes, moves and removes blocks that address agencies.")
        case .addBlock: pick("Thêm mục giao việc cho cơ quan.", "Adds a block that addresses agencies.")
        case .editBlock:
            pick("Sửa mục giao việc: cơ quan, lời, giao hay đề nghị.", "Changes a block: whom it addresses, and how.")
        case .moveBlock: pick("Chuyển mục giao việc.", "Moves a block.")
        case .removeBlock: pick("Xóa mục giao việc trống.", "Removes an empty block.")
        case .task: pick("Thêm, sửa, chuyển, xóa nhiệm vụ.", "Adds, changes, moves and removes tasks.")
        case .addTask: pick("Thêm một nhiệm vụ.", "Adds a task.")
        case .editTask:
            pick("Sửa một nhiệm vụ; những gì đã ghi nhận vẫn còn.", "Changes a task; what was recorded stays.")
        case .moveTask: pick("Chuyển nhiệm vụ trong đề mục.", "Moves a task under its heading.")
        case .removeTask: pick("Xóa nhiệm vụ chưa ghi nhận gì.", "Removes a task of which nothing was recorded.")
        case .duty: pick("Thêm, sửa, xóa chế độ báo cáo.", "Adds, changes and removes duties to report.")
        case .addDuty: pick("Thêm một chế độ báo cáo.", "Adds a duty to report.")
        case .editDuty: pick("Sửa một chế độ báo cáo.", "Changes a duty to report.")
        case .removeDuty: pick("Xóa chế độ báo cáo chưa ai nộp.", "Removes a duty for which nobody handed in yet.")
        case .norm: pick("Thêm, sửa, chuyển, xóa định mức kinh phí.", "Adds, changes, moves and removes money norms.")
        case .addNorm: pick("Thêm một định mức kinh phí.", "Adds a money norm.")
        case .editNorm: pick("Sửa một định mức kinh phí.", "Changes a money norm.")
        case .moveNorm: pick("Chuyển định mức trong đề mục.", "Moves a norm under its heading.")
        case .removeNorm:
            pick("Xóa định mức chưa ghi kinh phí nào.", "Removes a norm under which no money was entered.")
        case .citation: pick("Thêm, sửa, chuyển, xóa căn cứ.", "Adds, changes, moves and removes citations.")
        case .addCitation:
            pick("Thêm một văn bản làm căn cứ của kế hoạch.", "Adds a document that a plan is based on.")
        case .editCitation: pick("Sửa một văn bản được viện dẫn.", "Changes a document that is cited.")
        case .moveCitation: pick("Chuyển căn cứ lên, xuống.", "Moves a citation up or down.")
        case .removeCitation: pick("Xóa một văn bản được viện dẫn.", "Removes a document that is cited.")
        case .recipient: pick("Thêm, sửa, chuyển, xóa nơi nhận.", "Adds, changes, moves and removes recipients.")
        case .addRecipient: pick("Thêm một nơi nhận.", "Adds a recipient.")
        case .editRecipient: pick("Sửa một nơi nhận.", "Changes a recipient.")
        case .moveRecipient: pick("Chuyển nơi nhận lên, xuống.", "Moves a recipient up or down.")
        case .removeRecipient: pick("Xóa một nơi nhận.", "Removes a recipient.")
        case .agency: pick("Thêm, bỏ cơ quan chưa có trong danh mục.", "Adds and removes agencies that the list lacks.")
        case .addAgency: pick("Thêm một cơ quan chưa có trong danh mục.", "Adds an agency that the list lacks.")
        case .removeAgency:
            pick(
                "Bỏ một cơ quan đã thêm, nếu chưa kế hoạch nào nêu.", "Removes one that was added, if no plan names it."
            )
        }
    }

    /// An example of a command; empty where its line says all.
    package func discussion(_ command: WritingCommand) -> String {
        switch command {
        case .newPlan:
            pick(
                "Chỉ đơn vị và năm là bắt buộc; còn lại để trống, khi ký thì ghi bằng plan edit. Ví dụ: kehoach plan new "
                    + "'An Giang' 2026; kế hoạch Tháng hành động của một xã: kehoach plan new 'xã An Biên' 2026 "
                    + "--action-month",
                "Only unit and year are needed; the rest is entered with plan edit once it is signed. For example: kehoach "
                    + "plan new 'An Giang' 2026; a commune's plan of the Action Month: kehoach plan new 'xã An Biên' 2026 "
                    + "--action-month")
        case .editPlan:
            pick(
                "Chỉ ghi những gì cần sửa; để trống ('') là bỏ. Ví dụ: kehoach plan edit an-giang-2026 --number "
                    + "12/KH-UBND --issued 5/2 --signer 'Lê Văn An' --capacity 'KT. CHỦ TỊCH' --capacity 'PHÓ CHỦ TỊCH'",
                "Name only what changes; an empty text ('') takes it away. For example: kehoach plan edit an-giang-2026 "
                    + "--number 12/KH-UBND --issued 5/2 --signer 'Lê Văn An' --capacity 'KT. CHỦ TỊCH' --capacity 'PHÓ "
                    + "CHỦ TỊCH'")
        case .getPlan:
            pick(
                "Sửa bằng chương trình khác rồi đưa lại: kehoach plan get an-giang-2026 | jq … | kehoach plan put -",
                "To change it with another program and give it back: kehoach plan get an-giang-2026 | jq … | kehoach plan "
                    + "put -")
        case .putPlan:
            pick(
                "Kế hoạch chưa có thì được tạo ngay; đã có thì liệt kê từng dòng mới (+), đổi (~), bỏ (–), mất phần đã ghi nhận "
                    + "(!), thêm --yes mới ghi, thành một bước hoàn tác được. Dòng được nhận ra theo id, không có id thì theo "
                    + "dấu thứ tự (ref); ref nói dòng đứng ở đâu, thứ tự trong JSON không tính. Tình trạng, minh chứng, báo "
                    + "cáo đã nộp ở lại khi JSON không nói đến.",
                "A plan that is not there is made at once; of one that is there each line is listed that is new (+), changed "
                    + "(~), removed (–) or loses what was recorded (!), and --yes writes it, as one step that can be undone. "
                    + "Lines are known by their id, without one by their mark (ref); ref says where a line stands, its place "
                    + "in the JSON is not looked at. Status, evidence and reports stay where the JSON does not name them."
            )
        case .addSection:
            pick(
                "Dấu thứ tự được đặt theo văn bản (I, 1, a); đề mục sau tự đánh lại. Ví dụ: kehoach section add "
                    + "an-giang-2026 'Nội dung thực hiện' --part content; kehoach section add an-giang-2026 'Truyền "
                    + "thông' --under II",
                "The mark follows the paper (I, 1, a); those behind it count on. For example: kehoach section add "
                    + "an-giang-2026 'Nội dung thực hiện' --part content; kehoach section add an-giang-2026 'Truyền thông' "
                    + "--under II")
        case .addBlock:
            pick(
                "Ví dụ: kehoach block add an-giang-2026 so-noi-vu --under IV; mọi xã: kehoach block add an-giang-2026 "
                    + "'ubnd-xa@*' --under IV --printed 'Ủy ban nhân dân các xã, phường, đặc khu'",
                "For example: kehoach block add an-giang-2026 so-noi-vu --under IV; all communes: kehoach block add "
                    + "an-giang-2026 'ubnd-xa@*' --under IV --printed 'Ủy ban nhân dân các xã, phường, đặc khu'")
        case .addTask:
            pick(
                "Ví dụ: kehoach task add an-giang-2026 'Tập huấn nghiệp vụ bình đẳng giới' --under IV.1 --before 30/9 "
                    + "--partner so-tai-chinh",
                "For example: kehoach task add an-giang-2026 'Tập huấn nghiệp vụ bình đẳng giới' --under IV.1 --before "
                    + "30/9 --partner so-tai-chinh")
        case .addDuty:
            pick(
                "Ví dụ: kehoach duty add an-giang-2026/V.1 --kind yearReport --who 'ubnd-xa@*' --to-whom so-noi-vu --before "
                    + "15/12",
                "For example: kehoach duty add an-giang-2026/V.1 --kind yearReport --who 'ubnd-xa@*' --to-whom so-noi-vu "
                    + "--before 15/12")
        case .addNorm:
            pick(
                "Ví dụ: kehoach norm add an-giang-2026 'Cơ quan, đơn vị cấp tỉnh' --level province --minimum 25tr --maximum "
                    + "30tr --under III",
                "For example: kehoach norm add an-giang-2026 'Cơ quan, đơn vị cấp tỉnh' --level province --minimum "
                    + "'25 million' --maximum '30 million' --under III")
        case .addCitation:
            pick(
                "Ví dụ: kehoach citation add an-giang-2026 'Quyết định số 2282/QĐ-TTg ngày 31/12/2020 của Thủ tướng Chính "
                    + "phủ về việc phê duyệt Chương trình truyền thông'; xóa: kehoach citation remove an-giang-2026 "
                    + "2282/QĐ-TTg",
                "For example: kehoach citation add an-giang-2026 'Quyết định số 2282/QĐ-TTg ngày 31/12/2020 của Thủ tướng "
                    + "Chính phủ về việc phê duyệt Chương trình truyền thông'; to remove it: kehoach citation remove "
                    + "an-giang-2026 2282/QĐ-TTg")
        case .addRecipient:
            pick(
                "Ví dụ: kehoach recipient add an-giang-2026 'Bộ Nội vụ (b/c)'; chuyển lên đầu: kehoach recipient move "
                    + "an-giang-2026 'Bộ Nội vụ' --first",
                "For example: kehoach recipient add an-giang-2026 'Bộ Nội vụ (b/c)'; to the top: kehoach recipient move "
                    + "an-giang-2026 'Bộ Nội vụ' --first")
        case .addAgency:
            pick(
                "Ví dụ: kehoach agency add 'Trung tâm Công tác xã hội' --level province; rồi: kehoach block add "
                    + "an-giang-2026 x-trung-tam-cong-tac-xa-hoi --under IV",
                "For example: kehoach agency add 'Trung tâm Công tác xã hội' --level province; then: kehoach block add "
                    + "an-giang-2026 x-trung-tam-cong-tac-xa-hoi --under IV")
        default: ""
        }
    }
}
