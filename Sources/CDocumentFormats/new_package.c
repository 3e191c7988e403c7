#include "CDocumentFormats.h"
#include "memory_file.h"

#include <minizip/zip.h>
#include <stdlib.h>

struct kehoach_new_package {
    struct memory_file memory;
    zipFile file;
};

kehoach_new_package *kehoach_new_package_make(void) {
    kehoach_new_package *package = calloc(1, sizeof *package);
    if (!package) return NULL;
    package->memory.is_writable = 1;
    zlib_filefunc64_def calls = memory_file_calls(&package->memory);
    package->file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &calls);
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
    return zipCloseFileInZip(package->file) == ZIP_OK && is_whole && !package->memory.has_failed;
}

int kehoach_new_package_finish(kehoach_new_package *package, const unsigned char **bytes, size_t *count) {
    int result = zipClose(package->file, NULL);
    package->file = NULL;
    *bytes = package->memory.bytes;
    *count = package->memory.count;
    return result == ZIP_OK && !package->memory.has_failed;
}

void kehoach_new_package_free(kehoach_new_package *package) {
    if (!package) return;
    if (package->file) zipClose(package->file, NULL);
    free(package->memory.own);
    free(package);
}
