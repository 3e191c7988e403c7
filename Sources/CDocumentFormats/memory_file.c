#include "memory_file.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
    (void)name;
    struct memory_file *file = opaque;
    return (mode & ZLIB_FILEFUNC_MODE_WRITE) && !file->is_writable ? NULL : file;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    struct memory_file *file = stream;
    size_t rest = file->place < file->count ? file->count - file->place : 0;
    size_t taken = size < rest ? size : rest;
    if (taken > 0) memcpy(buffer, file->bytes + file->place, taken);
    file->place += taken;
    return (uLong)taken;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque;
    struct memory_file *file = stream;
    if (!file->is_writable) return 0;
    size_t end = file->place + size;
    if (end > file->room) {
        size_t room = file->room * 2 > end ? file->room * 2 : end + (1 << 16);
        unsigned char *bytes = realloc(file->own, room);
        if (!bytes) {
            file->has_failed = 1;
            return 0;
        }
        file->bytes = file->own = bytes;
        file->room = room;
    }
    memcpy(file->own + file->place, buffer, size);
    file->place = end;
    if (end > file->count) file->count = end;
    return size;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((struct memory_file *)stream)->place;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)opaque;
    struct memory_file *file = stream;
    ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0
        : origin == ZLIB_FILEFUNC_SEEK_CUR ? file->place : file->count;
    if (offset > UINT64_MAX - from || from + offset > file->count) return -1;
    file->place = (size_t)(from + offset);
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

static int error_of_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((struct memory_file *)stream)->has_failed;
}

zlib_filefunc64_def memory_file_calls(struct memory_file *file) {
    return (zlib_filefunc64_def){
        open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, error_of_memory, file};
}
