/// Which kehoach this is.
enum Version {
    /// The release, as CHANGELOG.md names it. No commit stands beside it: the program is run far from the repository that
    /// it was built in, and what lies around it then says nothing of it.
    static let number = "0.2.0"
}
