#include "CDocumentFormats.h"

#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>

struct kehoach_new_package {
    unsigned char *bytes;
    size_t count;
    size_t room;
    size_t place;
    zipFile file;
    int has_failed;
};

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
    (void)name, (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    kehoach_new_package *package = stream;
    size_t rest = package->place < package->count ? package->count - package->place : 0;
    size_t taken = size < rest ? size : rest;
    memcpy(buffer, package->bytes + package->place, taken);
    package->place += taken;
    return (uLong)taken;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque;
    kehoach_new_package *package = stream;
    size_t end = package->place + size;
    if (end > package->room) {
        size_t room = package->room * 2 > end ? package->room * 2 : end + (1 << 16);
        unsigned char *bytes = realloc(package->bytes, room);
        if (!bytes) {
            package->has_failed = 1;
            return 0;
        }
        package->bytes = bytes;
        package->room = room;
    }
    memcpy(package->bytes + package->place, buffer, size);
    package->place = end;
    if (end > package->count) package->count = end;
    return size;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((kehoach_new_package *)stream)->place;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)opaque;
    kehoach_new_package *package = stream;
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
    (void)opaque;
    return ((kehoach_new_package *)stream)->has_failed;
}

kehoach_new_package *kehoach_new_package_make(void) {
    kehoach_new_package *package = calloc(1, sizeof *package);
    if (!package) return NULL;
    zlib_filefunc64_def functions = {
        open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, error_of_memory, package};
    package->file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
    if (!package->file) {
        free(package);
        return NULL;
    }
    return package;
}

int kehoach_new_package_add(
    kehoach_new_package *package, const char *name, const unsigned char *bytes, size_t count, int is_stored) {
    // 1980-01-01 as MS-DOS counts days.
    zip_fileinfo info = {.dosDate = 0x00210000};
    // Made by MS-DOS, version 2.0, and names in UTF-8.
    if (zipOpenNewFileInZip4_64(package->file, name, &info, NULL, 0, NULL, 0, NULL, is_stored ? 0 : Z_DEFLATED,
            is_stored ? 0 : Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, 20,
            0x0800, 0) != ZIP_OK)
        return 0;
    int is_whole = 1;
    while (count > 0 && is_whole) {
        unsigned piece = count > 1 << 24 ? 1 << 24 : (unsigned)count;
        is_whole = zipWriteInFileInZip(package->file, bytes, piece) == ZIP_OK;
        bytes += piece;
        count -= piece;
    }
    return zipCloseFileInZip(package->file) == ZIP_OK && is_whole && !package->has_failed;
}

int kehoach_new_package_finish(kehoach_new_package *package, const unsigned char **bytes, size_t *count) {
    int result = zipClose(package->file, NULL);
    package->file = NULL;
    *bytes = package->bytes;
    *count = package->count;
    return result == ZIP_OK && !package->has_failed;
}

void kehoach_new_package_free(kehoach_new_package *package) {
    if (!package) return;
    if (package->file) zipClose(package->file, NULL);
    free(package->bytes);
    free(package);
}
