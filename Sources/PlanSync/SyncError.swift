import Disk
import PlanStore

/// Why a synchronisation did not take place. What was committed before it stands; the working files are valid.
package enum SyncError: Error, Equatable, Sendable {
    /// There is no git on this machine.
    case gitMissing
    /// The folder is in no git repository.
    case notARepository(String)
    /// git refuses a repository that belongs to somebody else, until this person says that it is all right.
    case dubiousOwnership(repository: String)
    /// The folder was cloned from a remote whose own branch has nothing; the branch that has the data.
    case emptyClone(String, branch: String)
    /// The repository around the folder is told to leave the folder out.
    case folderIgnored(String)
    /// The repository holds more than the data and was never synchronised from here: nobody said yet that plans belong
    /// into it. Its folder, the data folder, and where it sends to.
    case sharedRepository(String, folder: String, remote: String?)
    /// No branch is checked out, so that nothing would hold a new commit.
    case detachedHead
    /// Somebody began something by hand that git has not finished.
    case unfinished(UnfinishedOperation)
    /// Files are in conflict since something that was done by hand; their paths in the repository.
    case unmergedFiles([String])
    /// Another git program is at work in the repository.
    case repositoryBusy
    /// The remote has branches, but none by the name of ours; the one that it calls its own.
    case otherBranch(local: String, remote: String, theirs: String)
    /// Our branch and the remote's have no common beginning.
    case unrelated(upstream: String)
    /// The remote is there but does not let this person in; its own words.
    case refused(remote: String, reason: String)
    /// The folder is a copy to practise in.
    case practice
    /// The folder may only be read.
    case readOnly(ReadOnlyReason)
    /// Somebody else held the folder's lock all the time.
    case lockTimeout(LockHolder?)
    /// Another synchronisation is under way in the same repository.
    case alreadySynchronizing(LockHolder?)
    /// The folder cannot be opened.
    case folder(FolderError)
    /// A file could not be read or written.
    case disk(SystemFailure)
    /// git failed in a way that is not known; what was asked of it and its own words.
    case git(command: String, reason: String)
    /// git, or a hook that it ran, did not end in so many seconds and was ended.
    case gitTooSlow(command: String, seconds: Int)
}

/// What git has begun and not finished.
package enum UnfinishedOperation: String, CaseIterable, Hashable, Sendable {
    /// `git merge`
    case merge
    /// `git rebase`
    case rebase
    /// `git cherry-pick`
    case cherryPick
    /// `git revert`
    case revert
    /// `git bisect`
    case bisect

    /// The files and folders in the repository by which git itself knows.
    var marks: [String] {
        switch self {
        case .merge: ["MERGE_HEAD"]
        case .rebase: ["rebase-merge", "rebase-apply"]
        case .cherryPick: ["CHERRY_PICK_HEAD"]
        case .revert: ["REVERT_HEAD"]
        case .bisect: ["BISECT_LOG"]
        }
    }
}
