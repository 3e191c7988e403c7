// What the files of this target share and Swift does not see.

#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// Arms the crash handlers: on a crash `bytes` (at most 512) go to the tty and its modes become `modes`.
void cn_crash_arm(int output, const char *bytes, size_t length, const struct termios *modes);

/// Disarms them, while the terminal belongs to somebody else.
void cn_crash_disarm(void);

/// Gives TSTP the action found at the start (a shell without job control ignores it), or ours again.
void cn_signals_give_back_stop(bool gives_back);

/// Tells ncurses the sequences that terminfo has no keys for, the brackets of a paste.
void cn_define_keys(void);

/// Whether the description of the terminal (TERM) says how large it is, as that of the Linux console does not.
bool cn_entry_has_size(int output);

#endif
