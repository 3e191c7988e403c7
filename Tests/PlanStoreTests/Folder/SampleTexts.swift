/// The files of a small data folder.
enum SampleTexts {
    static let mark = """
        {
          "format": 1,
          "dueSoonDays": 5,
          "beforeIncludesDay": false,
          "firstDayOfWeek": "monday"
        }

        """

    static let agencies = """
        { "agencies": [
          { "id": "ubnd-tinh", "level": "province", "class": "committee", "name": "Ủy ban nhân dân tỉnh", "english": "Provincial People's Committee",
            "short": "UBND tỉnh", "shortEnglish": "PPC", "abbreviations": ["UBND"], "spellings": [], "began": null, "ended": null },
          { "id": "so-y-te", "level": "province", "class": "department", "name": "Sở Y tế", "english": "Department of Health",
            "short": "Sở Y tế", "shortEnglish": "Health", "abbreviations": ["SYT"], "spellings": [], "began": null, "ended": null },
          { "id": "so-noi-vu", "level": "province", "class": "department", "name": "Sở Nội vụ", "english": "Department of Home Affairs",
            "short": "Sở Nội vụ", "shortEnglish": "Home Affairs", "abbreviations": [], "spellings": [], "began": null, "ended": null },
          { "id": "ubnd-huyen", "level": "district", "class": "committee", "name": "Ủy ban nhân dân cấp huyện", "english": "District People's Committee",
            "short": "UBND huyện", "shortEnglish": "DPC", "abbreviations": [], "spellings": [], "began": null, "ended": null }
        ] }

        """

    static let provinces = """
        { "credit": "", "units": [
          { "id": "an-giang", "level": "province", "kind": "province", "name": "An Giang", "parent": null, "codes": { "before-2025-07": "89" }, "began": null, "ended": "2025-06-30" },
          { "id": "dak-lak", "level": "province", "kind": "province", "name": "Đắk Lắk", "parent": null, "codes": { "before-2025-07": "66" }, "began": null, "ended": "2025-06-30" }
        ] }

        """

    static let districts = """
        { "credit": "", "province": "an-giang", "units": [
          { "id": "chau-doc", "level": "district", "kind": "city", "name": "Châu Đốc", "parent": "an-giang", "codes": {}, "began": null, "ended": "2025-06-30" },
          { "id": "tinh-bien", "level": "district", "kind": "ruralDistrict", "name": "Tịnh Biên", "parent": "an-giang", "codes": {}, "began": null, "ended": "2025-06-30",
            "names": [ { "from": "2023-04-10", "name": "Tịnh Biên", "kind": "town" } ] }
        ] }

        """

    static let observances = """
        { "observances": [
            { "id": "action-month", "kind": "actionMonth", "name": { "vi": "Tháng hành động", "en": "Action Month" }, "from": "11-15", "to": "12-15", "since": 2016 } ],
          "themes": [ { "year": 2021, "theme": "Đảm bảo an sinh xã hội", "verified": true }, { "year": 2026, "theme": null, "verified": false } ] }

        """

    static let anGiang = """
        {
          "$schema": "../../schema/plan.schema.json",
          "id": "an-giang-2021",
          "unit": "an-giang",
          "year": 2021,
          "document": {
            "kind": "plan",
            "number": "67/KH-UBND",
            "issuedOn": "2021-02-08",
            "place": "An Giang",
            "title": "Kế hoạch",
            "issuer": {
              "agency": "ubnd-tinh",
              "printed": "Ủy ban nhân dân tỉnh An Giang"
            },
            "signatory": {
              "name": "Lê Văn Phước",
              "capacity": [
                "PHÓ CHỦ TỊCH"
              ]
            },
            "recipients": [],
            "citations": [
              {
                "number": "178/QĐ-TTg",
                "issuedOn": "2016-01",
                "kind": "decision",
                "issuer": "Thủ tướng Chính phủ",
                "at": "preamble"
              }
            ]
          },
          "sections": [
            {
              "ref": "IV",
              "title": "Tổ chức thực hiện",
              "part": "implementation"
            },
            {
              "ref": "IV.1",
              "title": "Sở Y tế"
            },
            {
              "ref": "IV.2",
              "title": "UBND cấp huyện"
            }
          ],
          "assignments": [
            {
              "ref": "IV.1",
              "agencies": [
                "so-y-te"
              ],
              "requested": false,
              "printed": "Sở Y tế"
            },
            {
              "ref": "IV.2",
              "agencies": [
                "ubnd-huyen@*"
              ],
              "requested": false,
              "printed": "UBND cấp huyện"
            }
          ],
          "tasks": [
            {
              "id": "IV.1.1",
              "section": "IV.1",
              "title": "Khám sức khỏe",
              "role": "lead",
              "kind": "dated",
              "timings": [
                {
                  "bound": "before",
                  "due": "2021-06-01",
                  "inferred": false
                }
              ],
              "office": {
                "room": 12,
                "weight": 1.50
              }
            },
            {
              "id": "IV.1.đ",
              "section": "IV.1",
              "title": "Truyền thông",
              "role": "coordinate",
              "partners": [
                {
                  "agency": "so-noi-vu"
                },
                {
                  "printed": "các ngành liên quan"
                }
              ],
              "kind": "routine",
              "steps": [
                {
                  "title": "Soạn tài liệu"
                },
                {
                  "title": "Phát tài liệu",
                  "done": true
                }
              ]
            },
            {
              "id": "IV.2.1",
              "section": "IV.2",
              "title": "Báo cáo năm",
              "role": "sole",
              "kind": "routine"
            }
          ],
          "duties": [
            {
              "id": "duty.year",
              "task": "IV.2.1",
              "kind": "yearReport",
              "title": "Báo cáo năm",
              "who": [
                "ubnd-huyen@*"
              ],
              "toWhom": [
                "so-noi-vu"
              ],
              "via": [],
              "timing": {
                "bound": "before",
                "due": "2021-11-15",
                "inferred": false
              }
            }
          ],
          "activities": []
        }

        """

    static let dakLak = """
        {
          "id": "dak-lak-2020",
          "unit": "dak-lak",
          "year": 2020,
          "document": {
            "kind": "plan",
            "number": null,
            "issuedOn": "2020-03",
            "place": null,
            "title": "Kế hoạch",
            "issuer": { "agency": null, "printed": "UBND tỉnh" },
            "signatory": { "name": null, "capacity": [] },
            "recipients": [],
            "citations": []
          },
          "sections": [ { "ref": "I", "title": "Nội dung" } ],
          "assignments": [],
          "tasks": [ { "id": "I.1", "section": "I", "title": "Tập huấn", "role": "sole", "kind": "event" } ],
          "duties": [],
          "activities": []
        }

        """
}
