/// After the folder changed, or another screen is shown: what is selected by its id and is not there any more.
extension AppState {
    mutating func repairSelections() {
        repairBrowse()
        repairOverview()
        repairTable()
        repairReports()
        repairCalendar()
        repairMonth()
        if screen == .figures { repairFigures() }
    }
}
