import PlanModel
import Testing
import VietnameseText

struct QueryParsingTests {
    private func terms(_ text: String) throws -> [Query.Term] {
        try Query(parsing: text, today: try day("2021-06-15")).terms
    }

    private func due(_ from: String?, _ to: String?) throws -> Query.Condition {
        .due(from: try from.map { try day($0) }, to: try to.map { try day($0) })
    }

    @Test(arguments: ["", "   ", "\"\"", "-\"\"", "không:", "not: "]) func nothingAsked(text: String) throws {
        #expect(try terms(text).isEmpty)
        #expect(try Query(parsing: text, today: try day("2021-06-15")).isEmpty)
    }

    @Test func wordsAllHold() throws {
        #expect(
            try terms("  báo  cáo ") == [
                Query.Term(.text(SearchPattern("báo"))), Query.Term(.text(SearchPattern("cáo"))),
            ])
        #expect(try terms("\"báo cáo\" năm").first == Query.Term(.text(SearchPattern("báo cáo"))))
        #expect(try terms("67/KH-UBND") == [Query.Term(.text(SearchPattern("67/kh-ubnd")))])
        #expect(try terms("IV.1.3 8/3").count == 2)
    }

    @Test(arguments: [
        ("tỉnh:", Query.Condition.province(SearchPattern("x"))), ("tinh:", .province(SearchPattern("x"))),
        ("TỈNH:", .province(SearchPattern("x"))), ("ti\u{0309}nh:", .province(SearchPattern("x"))),
        ("province:", .province(SearchPattern("x"))), ("kế-hoạch:", .plan(SearchPattern("x"))),
        ("ke-hoach:", .plan(SearchPattern("x"))), ("kehoach:", .plan(SearchPattern("x"))),
        ("plan:", .plan(SearchPattern("x"))), ("cơ-quan:", .agency(SearchPattern("x"))),
        ("co-quan:", .agency(SearchPattern("x"))), ("agency:", .agency(SearchPattern("x"))),
    ])
    func fieldsOfText(field: String, condition: Query.Condition) throws {
        #expect(try terms(field + "x") == [Query.Term(condition)])
        #expect(try terms(field + "\"x\"") == [Query.Term(condition)])
        #expect(try terms("-" + field + "x") == [Query.Term(condition, isNegated: true)])
    }

    @Test(arguments: [
        ("vai-trò:chủ-trì", Query.Condition.role(.lead)), ("role:lead", .role(.lead)),
        ("vai-tro:phoihop", .role(.coordinate)), ("loại:văn-bản", .kind(.document)), ("kind:routine", .kind(.routine)),
        ("trạng-thái:đã-hoàn-thành", .status(.done)), ("trang-thai:xong", .status(.done)),
        ("status:done", .status(.done)),
        ("status:inProgress", .status(.inProgress)), ("trạng-thái:\"quá hạn\"", .timeliness(.overdue)),
        ("status:overdue", .timeliness(.overdue)), ("năm:2021", .year(2021)), ("year:2021", .year(2021)),
        ("tháng-hành-động:có", .actionMonth(true)), ("action-month:no", .actionMonth(false)),
        ("actionMonth:yes", .actionMonth(true)), ("hạn:không", .undated), ("due:none", .undated),
    ])
    func fieldsOfWords(text: String, condition: Query.Condition) throws {
        #expect(try terms(text) == [Query.Term(condition)])
        #expect(try terms("không:" + text) == [Query.Term(condition, isNegated: true)])
    }

    @Test(arguments: ["-", "không:", "khong:", "not:", "KHÔNG:", "không: ", "-không:not:"])
    func negation(prefix: String) throws {
        #expect(try terms(prefix + "báo") == [Query.Term(.text(SearchPattern("báo")), isNegated: true)])
    }

    @Test func negationTwiceIsNone() throws {
        #expect(try terms("-không:báo") == [Query.Term(.text(SearchPattern("báo")))])
        // A dash alone, as in Bà Rịa - Vũng Tàu, negates nothing and asks for nothing.
        #expect(try terms("a - b").map(\.isNegated) == [false, false])
    }

    @Test(
        arguments: [
            ("hạn<2021-06-01", nil, "2021-05-31"), ("han<2021-06-01", nil, "2021-05-31"),
            ("due<2021-06-01", nil, "2021-05-31"),
            ("hạn<=2021-06-01", nil, "2021-06-01"), ("hạn>2021-06-01", "2021-06-02", nil),
            ("hạn>=2021-06-01", "2021-06-01", nil), ("hạn=2021-06-01", "2021-06-01", "2021-06-01"),
            ("hạn:..2021-05-31", nil, "2021-05-31"), ("hạn:2021-05-31..", "2021-05-31", nil), ("hạn:..", nil, nil),
            ("hạn:2021-05-01..31/5", "2021-05-01", "2021-05-31"), ("hạn:2021-02", "2021-02-01", "2021-02-28"),
            ("hạn:2020", "2020-01-01", "2020-12-31"), ("hạn:2021-01..2021-02", "2021-01-01", "2021-02-28"),
            ("hạn<2021-06", nil, "2021-05-31"), ("hạn<=2021-06", nil, "2021-06-30"), ("hạn>2021-06", "2021-07-01", nil),
            ("hạn:31/12", "2021-12-31", "2021-12-31"), ("hạn:1/2/2022", "2022-02-01", "2022-02-01"),
            ("hạn:hôm-nay", "2021-06-15", "2021-06-15"), ("hạn:\"hôm nay\"", "2021-06-15", "2021-06-15"),
            ("due<=today", nil, "2021-06-15"),
        ] as [(String, String?, String?)])
    func days(text: String, from: String?, to: String?) throws {
        #expect(try terms(text) == [Query.Term(try due(from, to))])
    }

    /// The character at which each stops making sense, counted from 0.
    @Test(arguments: [
        ("a nơi:x", QueryError(.unknownField("nơi"), at: 2)), ("-nơi:x", QueryError(.unknownField("nơi"), at: 1)),
        ("tỉnh<x", QueryError(.unknownField("tỉnh<"), at: 0)), ("a năm=2021", QueryError(.unknownField("năm="), at: 2)),
        ("vai-trò:vua", QueryError(.unknownValue(field: .role, value: "vua"), at: 8)),
        ("loại:x", QueryError(.unknownValue(field: .kind, value: "x"), at: 5)),
        ("trạng-thái:x", QueryError(.unknownValue(field: .status, value: "x"), at: 11)),
        ("năm:0", QueryError(.unknownValue(field: .year, value: "0"), at: 4)),
        ("năm:hai", QueryError(.unknownValue(field: .year, value: "hai"), at: 4)),
        ("tháng-hành-động:x", QueryError(.unknownValue(field: .actionMonth, value: "x"), at: 16)),
        ("hạn:7", QueryError(.badDate("7"), at: 4)), ("hạn<7x", QueryError(.badDate("7x"), at: 4)),
        ("hạn:2021-02-30", QueryError(.badDate("2021-02-30"), at: 4)), ("hạn<nào", QueryError(.badDate("nào"), at: 4)),
        ("hạn:2021-01-01..x", QueryError(.badDate("x"), at: 16)), ("hạn:\"x y\"", QueryError(.badDate("x y"), at: 5)),
        ("hạn:2022..2021", QueryError(.badDate("2022..2021"), at: 4)),
        ("báo tỉnh:", QueryError(.missingValue(.province), at: 4)),
        ("tỉnh: x", QueryError(.missingValue(.province), at: 0)),
        ("plan:\"\"", QueryError(.missingValue(.plan), at: 0)),
        ("hạn<", QueryError(.missingValue(.due), at: 0)), ("a \"báo cáo", QueryError(.unclosedQuote, at: 2)),
        ("tỉnh:\"An", QueryError(.unclosedQuote, at: 5)),
        ("a\u{0301} ti\u{0309}nh:", QueryError(.missingValue(.province), at: 2)),
    ])
    func errors(text: String, error: QueryError) throws {
        #expect(throws: error) { try Query(parsing: text, today: Day(ordinal: 0)) }
    }
}
