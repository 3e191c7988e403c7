import Glibc
import Testing

extension Trait where Self == ConditionTrait {
    /// For tests in which files of several owners meet: only root can make them.
    static var requiresRoot: Self {
        .enabled(if: geteuid() == 0, "needs root, as only root can give files to other users")
    }
}
