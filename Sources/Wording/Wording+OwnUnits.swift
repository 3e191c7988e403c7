import PlanModel

/// Units that the folder's people add: the help of their commands, and what is said of them.
extension Wording {
    package var unitAbstract: String {
        pick(
            "Thêm, liệt kê, bỏ đơn vị mà danh mục có sẵn không có.",
            "Adds, lists and removes units beyond those that come with the program.")
    }

    package var addUnitAbstract: String {
        pick("Thêm một đơn vị chưa có trong danh mục.", "Adds a unit that the lists lack.")
    }

    package var addUnitDiscussion: String {
        pick(
            "Loại, tên và nơi thuộc về: kehoach unit add 'xã Vĩnh Hòa, An Giang'. Đơn vị có mã x-…, dùng như mọi đơn vị khác.",
            "Its kind, its name and where it lies: kehoach unit add 'xã Vĩnh Hòa, An Giang'. It gets an id x-… and is used "
                + "like any other.")
    }

    package var removeUnitAbstract: String {
        pick("Bỏ một đơn vị đã thêm, nếu chưa kế hoạch nào nêu.", "Removes one that was added, if no plan names it.")
    }

    package var listUnitsAbstract: String {
        pick("Liệt kê đơn vị đã thêm.", "Lists the units that were added.")
    }
    package var unitAbove: String { pick("Thuộc", "Part of") }

    package var unitNameHelp: String {
        pick("Như 'xã Vĩnh Hòa, An Giang'.", "As 'xã Vĩnh Hòa, An Giang'.")
    }
    package var unitNamePlaceholder: String { pick("tên", "name") }
    package var unitIDHelp: String {
        pick(
            "Mã hoặc tên đơn vị, như x-vinh-hoa, xã Vĩnh Hòa.",
            "The id or the name of the unit, as x-vinh-hoa, xã Vĩnh Hòa.")
    }
    package var unitIDPlaceholder: String { pick("mã", "id") }
    package var newUnitHelp: String {
        pick("Thêm đơn vị vào danh mục nếu chưa có.", "Adds the unit to the folder's own where the lists lack it.")
    }

    /// That no unit has a name, and how to add one.
    func noSuchUnit(_ name: String) -> String {
        pick(
            "Không có đơn vị “\(name)”. Thêm: kehoach unit add 'LOẠI TÊN, NƠI', như 'xã Vĩnh Hòa, An Giang'",
            "There is no unit “\(name)”. To add one: kehoach unit add 'KIND NAME, PLACE', as 'xã Vĩnh Hòa, An Giang'")
    }

    /// That no unit that was added has a name, and how to see those that were.
    func noSuchOwnUnit(_ name: String) -> String {
        pick(
            "Không có đơn vị đã thêm “\(name)”. Xem: kehoach unit list",
            "No unit was added as “\(name)”. See those that were with: kehoach unit list")
    }

    /// That a unit is not removed, as others that were added lie in it.
    func unitsBelow(_ unit: AdministrativeUnit, _ below: [AdministrativeUnit]) -> String {
        func name(_ unit: AdministrativeUnit) -> String { unit.namings.last?.name ?? unit.id.slug }
        let names = below.map { "\(name($0)) (\($0.id))" }.joined(separator: ", ")
        return pick(
            "\(name(unit)) còn đơn vị trực thuộc, bỏ những đơn vị đó trước: \(names).",
            "Other units lie in \(name(unit)); remove them first: \(names).")
    }

    /// That a text says too little of a new unit.
    func notAUnit(_ text: String) -> String {
        pick(
            "“\(text)”: cần loại, tên và đơn vị trực tiếp bên trên, như 'xã Vĩnh Hòa, An Giang'",
            "“\(text)”: a kind, a name and the unit above are needed, as in 'xã Vĩnh Hòa, An Giang'")
    }
}
