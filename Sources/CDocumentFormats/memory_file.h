#ifndef MEMORY_FILE_H
#define MEMORY_FILE_H

#include <minizip/ioapi.h>
#include <stddef.h>

// A file that lies in memory, as minizip opens one.
struct memory_file {
    // What is read.
    const unsigned char *bytes;
    size_t count;
    size_t place;
    // What is written, which is read as well; NULL until the first byte.
    unsigned char *own;
    size_t room;
    int is_writable;
    int has_failed;
};

// The calls by which minizip works on it; it has to stay where it is until minizip has closed it.
zlib_filefunc64_def memory_file_calls(struct memory_file *file);

#endif
