import PlanModel

extension Session {
    /// A query as typed. Words in it that can mean two things are told.
    mutating func query(_ words: [String], today: Day) throws(ProgramFailure) -> Query {
        let query = try QueryArguments(words).query(today: today)
        tell(wording.standingWords(query.standingWords))
        return query
    }
}
