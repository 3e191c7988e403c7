import Disk
import Foundation
import PlanModel
import PlanStore
import Records
import Testing

/// Titles are ours, short and plain; what they must not lose of a line was taken from the papers.
@Suite struct PaperTitleTests {
    private let library: PlanLibrary

    init() throws {
        library =
            try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
            .snapshot.library
    }

    private func plan(_ id: String) throws -> ResolvedPlan { try #require(library.plan(PlanID(id))) }

    /// A text of ours, and where it stands.
    private struct Place {
        var place: String
        var text: String
    }

    /// Every text of ours in a plan.
    private func texts(_ plan: Plan) -> [Place] {
        var texts: [Place] = []
        for section in plan.sections {
            texts.append(Place(place: section.ref.description, text: section.title))
            for note in section.notes { texts.append(Place(place: note.ref.description, text: note.text)) }
        }
        for task in plan.tasks {
            texts.append(Place(place: task.id.description, text: task.title))
            for step in task.steps { texts.append(Place(place: task.id.description, text: step.title)) }
        }
        for duty in plan.duties { texts.append(Place(place: duty.id.description, text: duty.title)) }
        return texts
    }

    @Test(arguments: PaperFactTests.plans) func titlesAreShortAndWhole(_ id: String) throws {
        for task in try plan(id).plan.tasks {
            #expect((20...120).contains(task.title.count), "\(task.id) \(task.title.count)")
            for step in task.steps { #expect((8...80).contains(step.title.count), "\(task.id) \(step.title)") }
            #expect(Set(task.steps.map(\.title)).count == task.steps.count, "\(task.id)")
        }
        for found in texts(try plan(id).plan) {
            let (place, text) = (found.place, found.text)
            #expect(text.first.map { !$0.isWhitespace && !$0.isLowercase } ?? false, "\(place) \(text)")
            #expect(!text.contains("  ") && !text.contains("\n") && text.last?.isWhitespace == false, "\(place)")
            #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8), "\(place)")
        }
        let titles = try plan(id).plan.tasks.map(\.title)
        #expect(Set(titles).count == titles.count)
    }

    /// Words that an office does not write, or that say another thing than the paper.
    @Test(arguments: PaperFactTests.plans) func termsOfTheField(_ id: String) throws {
        let wrong = [
            "bạo lực giới", "sơ tổng kết", "lệch giới tính", "Mở lớp", "Mở hội thảo", "Mở các lớp", "Soạn ",
            "khi soạn ",
            "Làm ", "Dùng ", "Giữ nghiêm", "Báo ngay", " ra kế hoạch", "tiếng dân tộc;", "nữ tri thức", "chỉ tiêu giới",
            "chính sách về giới",
        ]
        for found in texts(try plan(id).plan) {
            let (place, text) = (found.place, found.text)
            for word in wrong { #expect(!text.contains(word), "\(place): \(text)") }
            let minority = text.replacing("dân tộc thiểu số", with: "")
            for word in ["người dân tộc", "vùng dân tộc", "đồng bào dân tộc", "tiếng dân tộc"] {
                #expect(!minority.contains(word), "\(place): \(text)")
            }
        }
    }

    /// What some lines are about: words that their titles have to contain.
    static let said: [(String, [String: String])] = [
        (
            "an-giang-2021",
            [
                "II.1.1": "Luật BĐG|Bộ luật Lao động|bạo lực gia đình|21|37-CT/TW|22-CT/TU",
                "II.2.3": "Ban soạn thảo|Tổ biên tập", "IV.1.1": "2021-2025|2021-2030|Tháng hành động|ban hành",
                "IV.1.3.3": "Dự án Hỗ trợ thực hiện các mục tiêu quốc gia về BĐG",
                "IV.1.4": "cán bộ nữ chủ chốt|8/3|20/10", "IV.2.1": "hướng dẫn|chỉ tiêu",
                "IV.4.1": "cán bộ nữ|nữ đại biểu",
                "IV.6.1": "bạo lực|xâm hại", "IV.7.1": "bầu cử Quốc hội|HĐND|phóng viên",
                "IV.8.1": "kế hoạch của ngành|trẻ em gái",
                "IV.10.2": "giải quyết một số vấn đề xã hội|hỗ trợ phụ nữ khởi nghiệp",
                "IV.11.2": "đảm việc nhà|chia sẻ việc nhà", "IV.11.3": "Sở LĐTBXH", "V.1": "UBND tỉnh|Sở LĐTBXH",
                "V.2": "UBND tỉnh",
            ]
        ),
        (
            "dak-lak-2020",
            [
                "II.1.2": "Đại hội Đảng|Quốc hội XV|2021-2026", "II.3.3": "Chiến lược|2016-2020", "II.3.4": "ưu tiên",
                "II.4.2": "chưa có quy chế", "II.5.3": "bạo lực trên cơ sở giới", "IV.1.a": "sơ kết, tổng kết",
                "IV.2.a": "UBND tỉnh ban hành", "IV.3.1": "bình đẳng giới", "IV.4.1": "ưu tiên|dân tộc thiểu số",
                "IV.5.2": "bạo lực trên cơ sở giới|dân tộc", "IV.6.1": "mất cân bằng giới tính khi sinh",
                "IV.7.1": "thanh tra, kiểm tra", "IV.8.2": "Chủ trì", "IV.12.1": "phụ nữ nghèo|người dân tộc thiểu số",
            ]
        ),
        (
            "dak-lak-2022-cong-van",
            [
                "1.2": "tiếng dân tộc thiểu số", "1.4": "hiệu quả, sáng tạo",
                "2.1": "3447/KH-UBND|1036/KH-UBND|41/KH-UBND", "3.4": "xác minh, báo cáo", "5.1": "tùy",
            ]
        ),
        (
            "thua-thien-hue-2024",
            [
                "II.1.b": "bình đẳng giới", "II.2.c": "Chương trình mục tiêu quốc gia 2021-2025",
                "II.3.a": "bình đẳng giới", "II.3.b": "tiểu phẩm, video clip", "II.4.b": "bình đẳng giới",
                "II.4.c": "Làng Thương vợ|tọa đàm", "IV.1.e": "Làng Thương vợ|tọa đàm", "II.4.d": "nữ trí thức",
                "IV.1.đ": "nữ trí thức", "II.9.b": "bình đẳng giới", "IV.2.a": "nữ lãnh đạo",
                "IV.3.1": "bình đẳng giới|doanh nghiệp, hợp tác xã", "IV.5.1": "bình đẳng giới",
                "IV.6.a": "bình đẳng giới", "IV.7.b": "độ tuổi, dân tộc", "IV.8.a": "mất cân bằng giới tính khi sinh",
                "IV.8.b": "nạn nhân bạo lực gia đình và bạo lực trên cơ sở giới", "IV.9.b": "thanh tra, kiểm tra",
                "IV.10.b": "tiếng dân tộc thiểu số", "IV.11.b": "tuyên truyền|chỉ tiêu", "IV.12.1": "bình đẳng giới",
                "IV.14.1": "bình đẳng giới", "IV.15.b.1": "vấn đề xã hội|khởi nghiệp",
            ]
        ),
        (
            "huong-tra-xa-binh-2020",
            [
                "II.1.2": "công nghệ thông tin", "II.2.2": "đánh giá|cán bộ nữ cấp xã", "II.3.1": "đề xuất",
                "II.4.1": "nhóm đối tượng", "IV.1.2": "UBND xã ban hành",
                "IV.2.1": "84/KH-UBND|515/QĐ-TTg|192/KH-UBND|83-KH/TU", "IV.6.1": "đơn vị",
                "V.3": "UBND xã|công chức LĐTBXH",
            ]
        ),
    ]

    @Test(arguments: said)
    func titlesSay(_ id: String, _ expected: [String: String]) throws {
        let plan = try plan(id).plan
        for (ref, words) in expected {
            let title = try #require(plan.tasks.first { $0.id.description == ref }?.title, "\(ref)")
            for word in words.split(separator: "|") { #expect(title.contains(word), "\(ref): \(title) – \(word)") }
        }
    }

    /// Whatever a plan refers to is there: bodies, units, headings, tasks.
    @Test(arguments: PaperFactTests.plans) func everyReferenceLeadsSomewhere(_ id: String) throws {
        let resolved = try plan(id)
        let (plan, reference) = (resolved.plan, library.reference)
        for body in resolved.bodies {
            #expect(reference.agencies[body.agency] != nil, "\(body)")
            if case .unit(let unit) = body.scope { #expect(reference.units[unit] != nil, "\(body)") }
        }
        let sections = Set(plan.sections.map(\.ref))
        let notes = Set(plan.sections.flatMap { $0.notes.map(\.ref) })
        let tasks = Set(plan.tasks.map(\.id))
        let places = Set((sections.union(notes).union(tasks)).map(\.description)).union(["preamble"])
        #expect(plan.tasks.allSatisfy { sections.contains($0.section) })
        #expect(plan.assignments.allSatisfy { sections.contains($0.ref) })
        #expect(plan.duties.allSatisfy { tasks.contains($0.task) && !$0.who.isEmpty })
        #expect(plan.norms.allSatisfy { tasks.contains($0.ref) })
        for at in plan.document.citations.compactMap(\.at) + plan.remarks.map(\.at) {
            #expect(places.contains(at), "\(at)")
        }
        for duty in plan.duties { #expect(resolved.debtors[duty.id]?.isEmpty == false, "\(duty.id)") }
    }
}
