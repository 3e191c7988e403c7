import Foundation
import Testing

/// Several programs on one folder at once.
struct SharedFolderTests {
    @Test func colleaguesMarkAtTheSameTime() throws {
        let office = try Office()
        let ids = (1...5).map { "an-giang-2021/II.1.\($0)" } + (1...4).map { "an-giang-2021/II.2.\($0)" }
        let runs = try ids.map { try office.start(["done", $0, "--by", "Người \($0)"]) }
        for run in runs { #expect(try office.finish(run).status == 0) }
        let tasks = try office.kehoach("tasks", "trạng-thái:xong", "--format", "json").json
        #expect(Set(tasks.compactMap { $0["id"] as? String }) == Set(ids))
        #expect(try office.history().count == ids.count)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func twoWhoWantDifferentThingsOfOneTask() throws {
        let office = try Office()
        let id = "an-giang-2021/IV.6.1"
        let runs = try ["đã-hoàn-thành", "tạm-hoãn", "không-thực-hiện", "đang-thực-hiện"].map { word in
            try office.start(["status", id, word, "--by", word])
        }
        let outcomes = try runs.map(office.finish)
        // Whoever saw the task as it is no more is told so, and nothing is overwritten unseen.
        for outcome in outcomes {
            #expect(outcome.status == 0 || outcome.status == 75)
            if outcome.status == 75 { #expect(outcome.errors.contains("tình trạng = ")) }
        }
        let saved = outcomes.count { $0.status == 0 }
        #expect(saved >= 1)
        #expect(try office.history().count == saved)
        let check = try office.kehoach("check")
        #expect(check.status == 0 && check.output.isEmpty)
    }
}
