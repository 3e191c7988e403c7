// The libraries that office files are read and written with: expat for XML, gumbo for HTML, minizip and zlib for packages.
#ifndef KEHOACH_DOCUMENT_FORMATS_H
#define KEHOACH_DOCUMENT_FORMATS_H

#include <expat.h>
#include <gumbo.h>
#include <stddef.h>
#include <stdint.h>

// A ZIP package in memory. minizip wants files, so this gives it functions that read memory.
typedef struct kehoach_package kehoach_package;

// What can be found out about an entry.
typedef struct {
    uint64_t size;
    int is_encrypted;
} kehoach_entry;

// The package; NULL where the bytes are none. The bytes have to stay until it is closed.
kehoach_package *kehoach_package_open(const unsigned char *bytes, size_t count);
void kehoach_package_close(kehoach_package *package);
// How many entries it says it has.
uint64_t kehoach_package_count(kehoach_package *package);
// Goes to an entry by its name; 0 where there is none.
int kehoach_package_find(kehoach_package *package, const char *name, kehoach_entry *entry);
// Goes to the first entry or to the next one, and tells its name as far as it has room; 0 after the last.
int kehoach_package_next(
    kehoach_package *package, int is_first, char *name, size_t room, kehoach_entry *entry);
// Unpacks the entry that was gone to, at most so many bytes; their number, or -1 where it is damaged.
int64_t kehoach_package_read(kehoach_package *package, unsigned char *buffer, size_t limit);

// A ZIP package that grows in memory. Its entries are all of the first day that ZIP knows: equal parts, equal bytes.
typedef struct kehoach_new_package kehoach_new_package;

// An empty package; NULL where there is no memory.
kehoach_new_package *kehoach_new_package_make(void);
// Adds an entry, packed or, where that is said, as it is; 0 where that failed.
int kehoach_new_package_add(
    kehoach_new_package *package, const char *name, const unsigned char *bytes, size_t count, int is_stored);
// Writes the list of entries at the end; then the bytes are whole, and stay until it is freed. 0 where that failed.
int kehoach_new_package_finish(kehoach_new_package *package, const unsigned char **bytes, size_t *count);
void kehoach_new_package_free(kehoach_new_package *package);

#endif
