import Foundation
import PlanDocuments
import PlanModel
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// A round of a province of today by keys: the register of incoming papers is pasted, what it lacks is typed, and a report
/// and a reminder come of it.
@Suite struct CommuneRoundKeyTests {
    private let duty = Ref("duty.sixMonth")
    private let plan = PlanID("an-giang-2026")

    private func owed(_ board: Board) throws -> (bodies: [AgencyReference], submitted: Set<AgencyReference>) {
        let resolved = try #require(board.state.digest.plan(plan)?.plan)
        let report = try #require(resolved.plan.duties.first { $0.id == duty })
        return (resolved.debtors[duty]?.map(\.reference) ?? [], Set(report.submissions.keys))
    }

    /// A hundred and forty rows as they are copied out of a document system.
    private func register(of communes: [AgencyReference], _ board: Board) throws -> String {
        let resolved = try #require(board.state.digest.plan(plan)?.plan.plan)
        let reference = board.state.digest.library.reference
        var rows = communes.enumerated().map { place, body in
            let name = reference.shortName(of: body, in: resolved, .vietnamese)
            let sender = [name, name.uppercased(), name + ", tỉnh An Giang"][place % 3]
            return
                "\(place + 10)/BC-UBND\t\(place % 9 + 1)/7/2026\t\(sender)\tBáo cáo 6 tháng về bình đẳng giới năm 2026"
        }
        rows.append("300/UBND-VX\t9/7/2026\tUBND phường Long Xuyên\tV/v xin gia hạn báo cáo 6 tháng về bình đẳng giới")
        while rows.count < 140 {
            rows.insert(
                "\(rows.count + 200)/UBND-VX\t2/7/2026\tUBND tỉnh An Giang\tV/v công tác bình đẳng giới",
                at: rows.count / 2)
        }
        return "Số ký hiệu\tNgày đến\tNơi gửi\tTrích yếu\n" + rows.joined(separator: "\n") + "\n"
    }

    private func text(_ board: Board) throws -> String {
        guard case .page(let page) = board.state.modal, case .papers(let papers) = page.file.document else {
            Issue.record("no paper: \(board.lines.joined(separator: "\n"))")
            return ""
        }
        return papers.flatMap(\.body).map { block in
            switch block {
            case .paragraph(let text), .basis(let text), .line(_, _, let text): text
            case .table: ""
            }
        }.joined(separator: "\n")
    }

    @Test func aRoundIsTakenInTypedWrittenUpAndTakenBack() throws {
        let board = try CommuneReportsTests.board(size: "110x40", today: "2026-07-12")
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        let all = try owed(board).bodies
        // Screens count those that the paper orders; it asks two more.
        let ordered = all.count - 2
        let communes = all.filter { $0.agency.slug == "ubnd-xa" }
        #expect(communes.count == 102)
        // "Vĩnh Hoà" is a commune, and the beginning of another one's name.
        let typed = try #require(communes.first { $0.description.hasSuffix("xa-vinh-hoa") })
        let missing = [typed] + communes.filter { $0 != typed }.suffix(4)
        let sent = communes.filter { !missing.contains($0) }
        let before = try board.file("plans/an-giang-2025/an-giang-2026.json")
        board.press("1")
        #expect(board.sees("0/\(ordered) cơ quan đã nộp"))

        // The register: nothing of it is written before Enter.
        board.press("6 z +")
        board.screen.send(.paste(try register(of: sent, board)))
        board.press("")
        #expect(board.sees("97 chắc chắn, 1 phải chọn"))
        #expect(try owed(board).submitted.isEmpty)
        board.press("Enter")
        #expect(try owed(board).submitted == Set(sent))
        // The request for more time is no report.
        board.press("Space")
        guard case .quickLine? = board.state.modal else { Issue.record("\(board.lines)"); return }
        let pasted = try board.file("plans/an-giang-2025/an-giang-2026.json")

        // What the register lacks.
        board.type("vinh hoa 85 9/7").press("Enter Esc")
        #expect(try owed(board).submitted == Set(sent + [typed]))
        // The line of the report, behind that of the plans that bodies make.
        board.press("g j")
        #expect(board.sees("đã nộp 98/\(ordered)"), "\(board.lines.joined(separator: "\n"))")
        board.press("1")
        #expect(board.sees("98/\(ordered) cơ quan đã nộp"), "\(board.lines.joined(separator: "\n"))")

        // The report is of the half year; who has sent one counts until today.
        board.press("6 r Enter")
        let report = try text(board)
        #expect(report.contains("98/\(all.count) cơ quan, đơn vị đã gửi đến ngày 12/7/2026"), "\(report)")
        board.press("Esc Esc")

        // The reminder goes to those that have not.
        board.press("6 w")
        guard case .form(let form)? = board.state.modal else { Issue.record("no form"); return }
        #expect(form.text(.letterDuties)?.isEmpty == false)
        board.press("Enter")
        _ = try text(board)
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString).docx")
        defer { try? FileManager.default.removeItem(at: place) }
        board.press("s Ctrl-U").type(place.path).press("Enter Esc")
        let letters = board.state.digest.library.letters[UnitID(CommuneReportsTests.province)]?.letters ?? []
        let reminded = letters.filter { $0.duties.contains(duty) }.flatMap(\.bodies)
        let late = Set(all).subtracting(try owed(board).submitted)
        // Whoever writes the letter does not write to itself.
        #expect(!reminded.isEmpty && late.subtracting(reminded).count <= 1, "\(late.subtracting(reminded))")

        // Each step goes back by itself.
        board.press("u")
        #expect(board.state.digest.library.letters[UnitID(CommuneReportsTests.province)]?.letters.isEmpty ?? true)
        board.press("u")
        #expect(try board.file("plans/an-giang-2025/an-giang-2026.json") == pasted)
        board.press("u")
        #expect(try board.file("plans/an-giang-2025/an-giang-2026.json") == before)
        #expect(try owed(board).submitted.isEmpty)
    }
}
