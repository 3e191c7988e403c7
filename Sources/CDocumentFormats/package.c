#include "CDocumentFormats.h"
#include "memory_file.h"

#include <minizip/unzip.h>
#include <stdlib.h>

struct kehoach_package {
    struct memory_file memory;
    unzFile file;
};

kehoach_package *kehoach_package_open(const unsigned char *bytes, size_t count) {
    kehoach_package *package = calloc(1, sizeof *package);
    if (!package) return NULL;
    package->memory.bytes = bytes;
    package->memory.count = count;
    zlib_filefunc64_def calls = memory_file_calls(&package->memory);
    package->file = unzOpen2_64("", &calls);
    if (!package->file) {
        free(package);
        return NULL;
    }
    return package;
}

void kehoach_package_close(kehoach_package *package) {
    if (!package) return;
    unzClose(package->file);
    free(package);
}

uint64_t kehoach_package_count(kehoach_package *package) {
    unz_global_info64 info;
    return unzGetGlobalInfo64(package->file, &info) == UNZ_OK ? info.number_entry : 0;
}

static int tell(kehoach_package *package, char *name, size_t room, kehoach_entry *entry) {
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(package->file, &info, name, room, NULL, 0, NULL, 0) != UNZ_OK) return 0;
    entry->size = info.uncompressed_size;
    entry->is_encrypted = (info.flag & 1) != 0;
    return 1;
}

int kehoach_package_find(kehoach_package *package, const char *name, kehoach_entry *entry) {
    return unzLocateFile(package->file, name, 1) == UNZ_OK && tell(package, NULL, 0, entry);
}

int kehoach_package_next(
    kehoach_package *package, int is_first, char *name, size_t room, kehoach_entry *entry) {
    int result = is_first ? unzGoToFirstFile(package->file) : unzGoToNextFile(package->file);
    return result == UNZ_OK && tell(package, name, room, entry);
}

int64_t kehoach_package_read(kehoach_package *package, unsigned char *buffer, size_t limit) {
    if (unzOpenCurrentFile(package->file) != UNZ_OK) return -1;
    size_t count = 0;
    int result = 0;
    while (count < limit) {
        size_t rest = limit - count;
        unsigned piece = rest > 1 << 20 ? 1 << 20 : (unsigned)rest;
        result = unzReadCurrentFile(package->file, buffer + count, piece);
        if (result <= 0) break;
        count += (size_t)result;
    }
    // Closing compares the checksum, once all was read.
    int closed = unzCloseCurrentFile(package->file);
    return result < 0 || closed == UNZ_CRCERROR ? -1 : (int64_t)count;
}
