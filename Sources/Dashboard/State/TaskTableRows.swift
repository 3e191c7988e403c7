import PlanModel

extension State {
    /// The tasks that screen 3 lists.
    var tableRows: [RecordID] {
        table.matches ?? digest.plans.flatMap { $0.rows.map(\.id) }
    }

    /// Reads the typed query and finds its matches; a query that cannot be read leaves the last matches standing.
    mutating func runQuery() {
        do throws(QueryError) {
            table.query = try Query(parsing: table.field.text, today: today)
            table.error = nil
        } catch {
            table.error = error
            return
        }
        findMatches()
    }

    /// Finds the matches of the query as it was last read.
    mutating func findMatches() {
        guard !table.query.isEmpty else {
            table.matches = nil
            return
        }
        var matches: [RecordID] = []
        for plan in digest.plans {
            let texts = searchIndex.texts(of: plan.plan, reference: digest.library.reference, today: today)
            for (row, texts) in zip(plan.rows, texts)
            where table.query.matches(QuerySubject(row.task, standing: row.standing, texts: texts)) {
                matches.append(row.id)
            }
        }
        table.matches = matches
    }
}
