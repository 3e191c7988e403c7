// The reference files of data/, embedded byte for byte, so that `init` needs nothing but the program. Each file is one
// #embed and one row of a table; a test compares both with data/.

#include "table.h"

// #embed belongs to C23; as an extension this compiler knows it in every C mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char folder[] = {
#embed "../../data/folder.json"
};
static const unsigned char agencies[] = {
#embed "../../data/agencies.json"
};
static const unsigned char observances[] = {
#embed "../../data/observances.json"
};
static const unsigned char holidays[] = {
#embed "../../data/holidays.json"
};
static const unsigned char legal[] = {
#embed "../../data/legal.json"
};
static const unsigned char targets[] = {
#embed "../../data/targets.json"
};
static const unsigned char units[] = {
#embed "../../data/units.json"
};
static const unsigned char schema_agencies_schema[] = {
#embed "../../data/schema/agencies.schema.json"
};
static const unsigned char schema_contacts_schema[] = {
#embed "../../data/schema/contacts.schema.json"
};
static const unsigned char schema_figures_schema[] = {
#embed "../../data/schema/figures.schema.json"
};
static const unsigned char schema_folder_schema[] = {
#embed "../../data/schema/folder.schema.json"
};
static const unsigned char schema_holidays_schema[] = {
#embed "../../data/schema/holidays.schema.json"
};
static const unsigned char schema_forms_schema[] = {
#embed "../../data/schema/forms.schema.json"
};
static const unsigned char schema_history_schema[] = {
#embed "../../data/schema/history.schema.json"
};
static const unsigned char schema_legal_schema[] = {
#embed "../../data/schema/legal.schema.json"
};
static const unsigned char schema_letters_schema[] = {
#embed "../../data/schema/letters.schema.json"
};
static const unsigned char schema_observances_schema[] = {
#embed "../../data/schema/observances.schema.json"
};
static const unsigned char schema_plan_schema[] = {
#embed "../../data/schema/plan.schema.json"
};
static const unsigned char schema_rosters_schema[] = {
#embed "../../data/schema/rosters.schema.json"
};
static const unsigned char schema_signing_schema[] = {
#embed "../../data/schema/signing.schema.json"
};
static const unsigned char schema_targets_schema[] = {
#embed "../../data/schema/targets.schema.json"
};
static const unsigned char schema_units_schema[] = {
#embed "../../data/schema/units.schema.json"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

static const struct kehoach_reference_file files[] = {
    FILE_ROW("folder.json", folder),
    FILE_ROW("agencies.json", agencies),
    FILE_ROW("observances.json", observances),
    FILE_ROW("holidays.json", holidays),
    FILE_ROW("legal.json", legal),
    FILE_ROW("targets.json", targets),
    FILE_ROW("units.json", units),
    FILE_ROW("schema/agencies.schema.json", schema_agencies_schema),
    FILE_ROW("schema/contacts.schema.json", schema_contacts_schema),
    FILE_ROW("schema/figures.schema.json", schema_figures_schema),
    FILE_ROW("schema/folder.schema.json", schema_folder_schema),
    FILE_ROW("schema/forms.schema.json", schema_forms_schema),
    FILE_ROW("schema/history.schema.json", schema_history_schema),
    FILE_ROW("schema/holidays.schema.json", schema_holidays_schema),
    FILE_ROW("schema/legal.schema.json", schema_legal_schema),
    FILE_ROW("schema/letters.schema.json", schema_letters_schema),
    FILE_ROW("schema/observances.schema.json", schema_observances_schema),
    FILE_ROW("schema/plan.schema.json", schema_plan_schema),
    FILE_ROW("schema/rosters.schema.json", schema_rosters_schema),
    FILE_ROW("schema/signing.schema.json", schema_signing_schema),
    FILE_ROW("schema/targets.schema.json", schema_targets_schema),
    FILE_ROW("schema/units.schema.json", schema_units_schema),
};

static const long file_count = sizeof files / sizeof files[0];

long kehoach_reference_file_count(void) {
    return file_count + kehoach_unit_file_count;
}

struct kehoach_reference_file kehoach_reference_file(long index) {
    if (index >= 0 && index < file_count) return files[index];
    if (index >= file_count && index < file_count + kehoach_unit_file_count)
        return kehoach_unit_files[index - file_count];
    return (struct kehoach_reference_file){"", NULL, 0};
}
