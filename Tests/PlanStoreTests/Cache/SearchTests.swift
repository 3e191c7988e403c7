import PlanModel
import Testing
import VietnameseText

@testable import PlanStore
@testable import SampleData

/// Searching what is kept of plans finds what looking at every task finds.
struct SearchTests {
    @Test func anyWordsFindTheSame() throws {
        let place = try CachedFolder()
        _ = try place.open()
        let library = try place.open().snapshot.library
        let today = WholeFolder.today
        let plans = Array(library.plans)
        let subjects = plans.flatMap { plan in
            plan.plan.tasks.map { QuerySubject($0, in: plan, library: library, today: today) }
        }
        var chance = SeededNumbers(seed: 11, stream: 0)
        func typed() -> String {
            let task = plans[Int(chance.next() % UInt64(plans.count))].plan.tasks[Int(chance.next() % 8)]
            let letters = Array(task.title)
            // From a letter to most of a title, also parts of two words.
            let start = Int(chance.next() % UInt64(letters.count))
            let part = String(letters[start..<min(letters.count, start + 1 + Int(chance.next() % 14))])
            return chance.next() % 3 == 0 ? part.withoutVietnameseMarks : part
        }
        for round in 0..<60 {
            var terms = (0...Int(chance.next() % 3)).map { _ in
                Query.Term(.text(SearchPattern(typed())), isNegated: chance.next() % 5 == 0)
            }
            if round % 4 == 0 {
                terms.append(Query.Term(.agency(SearchPattern(["sở", "ubnd", "công an", "x"][round / 4 % 4]))))
            }
            if round % 5 == 0 { terms.append(Query.Term(.status(.done), isNegated: true)) }
            let query = Query(terms: terms)
            let expected = subjects.indices.filter { query.matches(subjects[$0]) }
            let found = library.tasks(matching: query, today: today)
            #expect((0..<found.count).map { found[$0].plan * 8 + found[$0].task } == expected, "\(query)")
        }
    }

    /// While somebody types, each letter is looked for only where the ones before were found.
    @Test func typingOnFindsTheSame() throws {
        let place = try CachedFolder()
        _ = try place.open()
        let library = try place.open().snapshot.library
        library.prepareSearches()
        let today = WholeFolder.today
        for text in Self.texts {
            var found: FoundTasks?
            for end in text.indices.dropFirst() + [text.endIndex] {
                guard let query = try? Query(parsing: String(text[..<end]), today: today) else { continue }
                found = library.found(query, today: today, after: found)
                #expect(found?.places == library.tasks(matching: query, today: today), "\(text[..<end])")
                #expect(found?.places == library.found(query, today: today, after: found).places)
            }
            // Taking letters back finds again what was found before.
            for end in text.indices.dropFirst().reversed() {
                guard let query = try? Query(parsing: String(text[..<end]), today: today) else { continue }
                found = library.found(query, today: today, after: found)
                #expect(found?.places == library.tasks(matching: query, today: today), "\(text[..<end])")
            }
        }
    }

    private static let texts = [
        "tập huấn", "hoà giải", "HÒA", "sở y tế -kế hoạch", "ubnd huyện", "cơ-quan:sở y tế", "trạng-thái:xong tập",
        "tập trạng-thái:xong", "bình đẳng giới năm:2024", "-tập huấn", "\"bình đẳng\" giới", "tỉnh:an giang truyền",
    ]
}
