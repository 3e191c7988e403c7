import PlanFormat
import PlanModel
import Records

/// What a file that staff change says.
enum DecodedFile {
    case plan(DecodedPlan)
    case observances(ReferenceFile<YearlyDays>)
    case figures(ReferenceFile<UnitFigures>)
    case roster(ReferenceFile<Roster>)
    case letters(ReferenceFile<LetterRegister>)
    case contacts(ReferenceFile<ContactBook>)
    case forms(ReferenceFile<FormRegister>)
    case signing(ReferenceFile<SigningRegister>)
    case holidays(ReferenceFile<HolidaysContent>)
    case ownAgencies(ReferenceFile<[Agency]>)
    case ownUnits(ReferenceFile<OwnUnits>)

    /// What is wrong with it, units that do not exist included.
    func faults(known: KnownUnits?) -> [Fault] {
        switch self {
        case .plan(let plan): plan.allFaults(known: known)
        case .observances(let read): read.faults
        case .figures(let read): read.faults
        case .roster(let read): read.faults
        case .letters(let read): read.faults
        case .contacts(let read): read.faults
        case .forms(let read): read.faults
        case .signing(let read): read.faults
        case .holidays(let read): read.faults
        case .ownAgencies(let read): read.faults
        case .ownUnits(let read): read.faults
        }
    }

    /// The oldest format that has every form it is written in.
    var format: DataFormat {
        switch self {
        case .plan(let plan): plan.format
        case .observances(let read): read.format
        case .figures(let read): read.format
        case .roster(let read): read.format
        case .letters(let read): read.format
        case .contacts(let read): read.format
        case .forms(let read): read.format
        case .signing(let read): read.format
        case .holidays(let read): read.format
        case .ownAgencies(let read): read.format
        case .ownUnits(let read): read.format
        }
    }
}

extension FolderContents {
    /// What a file says, in view of the others.
    func decoded(_ bytes: [UInt8], of file: RecordFile, at path: String) -> DecodedFile {
        switch file.kind {
        case .plan: .plan(PlanDecoder.decode(bytes, file: path, agencies: knownAgencies))
        case .observances: .observances(ReferenceFile(observances: bytes, file: path))
        case .figures: .figures(ReferenceFile(figures: bytes, file: path))
        case .roster: .roster(ReferenceFile(roster: bytes, file: path))
        case .letters: .letters(ReferenceFile(letters: bytes, file: path))
        case .contacts: .contacts(ReferenceFile(contacts: bytes, file: path))
        case .forms: .forms(ReferenceFile(forms: bytes, file: path))
        case .signing: .signing(ReferenceFile(signing: bytes, file: path))
        case .holidays: .holidays(ReferenceFile(holidays: bytes, file: path))
        case .ownAgencies: .ownAgencies(ReferenceFile(ownAgencies: bytes, file: path))
        case .ownUnits: .ownUnits(ReferenceFile(ownUnits: bytes, file: path))
        }
    }

    /// Takes in what was written.
    mutating func take(_ file: PreparedFile, stamp: FileStamp?) {
        if let units = file.units { self.units = units }
        switch file.decoded {
        case .plan(let decoded):
            plans[file.path] = PlanFileState(decoded, version: ContentHash.of(file.bytes ?? []), stamp: stamp)
        case .observances(let decoded):
            observances = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .figures(let decoded):
            guard let unit = file.file.id.figuresUnit else { return }
            figures[unit] = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .roster(let decoded):
            guard let unit = file.file.id.rosterUnit else { return }
            rosters[unit] = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .letters(let decoded):
            guard let unit = file.file.id.lettersUnit else { return }
            letters[unit] = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .contacts(let decoded):
            guard let unit = file.file.id.contactsUnit else { return }
            contacts[unit] = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .forms(let decoded):
            guard let unit = file.file.id.formsUnit else { return }
            forms[unit] = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .signing(let decoded):
            guard let unit = file.file.id.signingUnit else { return }
            signing[unit] = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .holidays(let decoded):
            holidays = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .ownAgencies(let decoded):
            ownAgencies = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .ownUnits(let decoded):
            ownUnits = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case nil: plans[file.path] = nil
        }
    }

    /// The faults of the files beside the plans that staff change.
    var recordFaults: [(PlanID, [Fault])] {
        [
            (.observances, observances.faults), (.holidays, holidays.faults), (.ownAgencies, ownAgencies.faults),
            (.ownUnits, ownUnits.faults),
        ]
            + figures.map { (.figures(of: $0.key), $0.value.faults) }
            + rosters.map { (.roster(of: $0.key), $0.value.faults) }
            + letters.map { (.letters(of: $0.key), $0.value.faults) }
            + contacts.map { (.contacts(of: $0.key), $0.value.faults) }
            + forms.map { (.forms(of: $0.key), $0.value.faults) }
            + signing.map { (.signing(of: $0.key), $0.value.faults) }
    }

    /// The same with other unit files.
    func with(units: [String: ReadFile<[AdministrativeUnit]>]) -> FolderContents {
        var contents = self
        contents.units = units
        return contents
    }
}
