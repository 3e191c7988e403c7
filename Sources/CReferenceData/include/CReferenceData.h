#ifndef KEHOACH_REFERENCE_DATA_H
#define KEHOACH_REFERENCE_DATA_H

#include <stddef.h>

/// A file of the data folder's reference data, as it was when the program was built.
struct kehoach_reference_file {
    /// Relative to the data folder, with `/` between names.
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// How many files there are.
long kehoach_reference_file_count(void);

/// The file with an index from 0; an empty one for any other index.
struct kehoach_reference_file kehoach_reference_file(long index);

/// How many plans there are to try the program with.
long kehoach_sample_file_count(void);

/// The plan with an index from 0; an empty file for any other index.
struct kehoach_reference_file kehoach_sample_file(long index);

#endif
