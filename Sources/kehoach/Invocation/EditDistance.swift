/// How far two words are apart: the fewest letters to put in, take out or replace (Levenshtein).
enum EditDistance {
    static func between(_ left: String, _ right: String) -> Int {
        let (ours, theirs) = (Array(left), Array(right))
        var row = Array(0...theirs.count)
        for (index, letter) in ours.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in theirs.indices {
                let replaced = diagonal + (letter == theirs[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[theirs.count]
    }
}
