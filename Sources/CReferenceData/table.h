#ifndef KEHOACH_TABLE_H
#define KEHOACH_TABLE_H

#include "CReferenceData.h"

/// The files of the single provinces, in units/.
extern const struct kehoach_reference_file kehoach_unit_files[];
extern const long kehoach_unit_file_count;

#endif
