#include "CDocumentFormats.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

struct kehoach_package {
    const unsigned char *bytes;
    size_t count;
    size_t place;
    unzFile file;
};

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
    (void)name;
    return (mode & ZLIB_FILEFUNC_MODE_WRITE) ? NULL : opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    kehoach_package *package = stream;
    size_t rest = package->place < package->count ? package->count - package->place : 0;
    size_t taken = size < rest ? size : rest;
    memcpy(buffer, package->bytes + package->place, taken);
    package->place += taken;
    return (uLong)taken;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque, (void)stream, (void)buffer, (void)size;
    return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((kehoach_package *)stream)->place;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)opaque;
    kehoach_package *package = stream;
    ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0
        : origin == ZLIB_FILEFUNC_SEEK_CUR ? package->place : package->count;
    if (offset > UINT64_MAX - from || from + offset > package->count) return -1;
    package->place = (size_t)(from + offset);
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

static int error_of_memory(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

kehoach_package *kehoach_package_open(const unsigned char *bytes, size_t count) {
    kehoach_package *package = calloc(1, sizeof *package);
    if (!package) return NULL;
    package->bytes = bytes;
    package->count = count;
    zlib_filefunc64_def functions = {
        open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, error_of_memory, package};
    package->file = unzOpen2_64("", &functions);
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

int kehoach_package_find(kehoach_package *package, const char *name, kehoach_entry *entry) {
    unz_file_info64 info;
    if (unzLocateFile(package->file, name, 1) != UNZ_OK) return 0;
    if (unzGetCurrentFileInfo64(package->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK) return 0;
    entry->size = info.uncompressed_size;
    entry->is_encrypted = (info.flag & 1) != 0;
    return 1;
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
