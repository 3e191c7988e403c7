// What TerminalUI needs of ncurses and of signals, as plain C functions.
//
// Swift imports neither variadic functions (printw) nor function-like macros (getyx, COLOR_PAIR), and Swift 6 rejects
// mutable C globals (stdscr, LINES). So <ncurses.h> stays behind this header, which makes no decision of its own:
// what to draw, which colours, what a key means and when to leave are decided in Swift.
//
// ncurses keeps global state: at most one cn_terminal may be open at a time, used from one thread.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The terminal

typedef struct cn_terminal cn_terminal;

/// Opens the terminal that TERM names on the two descriptors (both must be ttys; they stay the caller's): raw mode, no
/// echo, keypad keys, alternate screen, bracketed paste reports. The mouse stays the terminal's own, which then can select
/// and copy. The cursor is hidden.
/// Returns NULL if terminfo has no usable entry for TERM, or if memory or descriptors ran out.
/// setlocale(LC_CTYPE, ...) must have been called before, since ncurses encodes its output by it.
cn_terminal *_Nullable cn_open(int input, int output);

/// Gives the terminal back as it was found and frees the handle.
void cn_close(cn_terminal *_Nonnull terminal);

/// Gives the terminal to somebody else (an editor, the shell) until cn_resume. TSTP has the action found at the start
/// meanwhile, so that the whole job stops when the other program stops itself.
void cn_suspend(cn_terminal *_Nonnull terminal);

/// Takes the terminal again after cn_suspend, or after a stop this process did not ask for; the next flush repaints
/// everything.
void cn_resume(cn_terminal *_Nonnull terminal);

/// Stops this job (SIGTSTP to the process group), returning when it was continued, or at once where no shell would
/// continue it. To be called between cn_suspend and cn_resume.
void cn_stop_job(void);

/// The terminal's size as the kernel knows it, or where that says 0 as LINES and COLUMNS or terminfo do; never more than
/// 500 rows and 1000 columns.
void cn_size(cn_terminal *_Nonnull terminal, int *_Nonnull rows, int *_Nonnull columns);

/// Tells ncurses the new size. False if it could not get the memory.
bool cn_resize(cn_terminal *_Nonnull terminal, int rows, int columns);

// Drawing

enum {
    CN_BOLD = 1,
    CN_DIM = 2,
    CN_UNDERLINE = 4,
    CN_REVERSE = 8,
    CN_ITALIC = 16,
};

/// How many colours terminfo declares; 0 for a monochrome terminal.
int cn_color_count(cn_terminal *_Nonnull terminal);

/// How many pairs of colours can be defined, pair 0 (the terminal's own colours) included.
int cn_pair_count(cn_terminal *_Nonnull terminal);

/// Whether colour numbers from 8 up are 0xRRGGBB values (the RGB capability of terminfo).
bool cn_has_rgb(cn_terminal *_Nonnull terminal);

/// Defines a pair; -1 is the terminal's own colour. False if the terminal refuses.
bool cn_define_pair(cn_terminal *_Nonnull terminal, int pair, int foreground, int background);

/// Puts `length` bytes of UTF-8 at a cell; zero-width scalars join the letter before them.
/// `attributes` is a sum of CN_BOLD and the like. What does not fit on the row is cut off.
void cn_put(
    cn_terminal *_Nonnull terminal, int row, int column, const char *_Nonnull utf8, size_t length,
    unsigned attributes, int pair);

/// Shows the cursor at a cell, or hides it if `row` is negative.
void cn_set_cursor(cn_terminal *_Nonnull terminal, int row, int column);

/// Makes the next flush repaint every cell, for a screen that somebody else has written on.
void cn_invalidate(cn_terminal *_Nonnull terminal);

/// Sends what changed since the last flush to the terminal.
void cn_flush(cn_terminal *_Nonnull terminal);

/// Cells the C library (and therefore ncurses) gives a scalar: 0, 1 or 2; -1 if it cannot be printed in this locale.
int cn_scalar_width(uint32_t scalar);

// Input

typedef enum {
    CN_INPUT_NONE,
    CN_INPUT_BYTE,
    CN_INPUT_KEY,
    CN_INPUT_PASTE_BEGIN,
    CN_INPUT_PASTE_END,
    CN_INPUT_OTHER,
} cn_input_kind;

typedef enum {
    CN_KEY_UP,
    CN_KEY_DOWN,
    CN_KEY_LEFT,
    CN_KEY_RIGHT,
    CN_KEY_HOME,
    CN_KEY_END,
    CN_KEY_PAGE_UP,
    CN_KEY_PAGE_DOWN,
    CN_KEY_INSERT,
    CN_KEY_DELETE,
    CN_KEY_BACKSPACE,
    CN_KEY_ENTER,
    CN_KEY_BACK_TAB,
    CN_KEY_FUNCTION,
} cn_key;

enum {
    CN_SHIFT = 1,
    CN_ALT = 2,
    CN_CONTROL = 4,
};

/// One unit of input. Letters come as the bytes of their encoding: get_wch would lose a letter whose bytes arrive in
/// two reads, and what follows a byte that is no letter. OTHER is a key of the terminal that has no name here.
typedef struct {
    cn_input_kind kind;
    uint8_t byte;        ///< for BYTE
    cn_key key;          ///< for KEY
    int function;        ///< for CN_KEY_FUNCTION: 1 is F1
    unsigned modifiers;  ///< for KEY: a sum of CN_SHIFT and the like
} cn_input;

/// Reads the next unit without waiting, except up to 25 ms for the rest of a sequence that began with escape.
/// NONE if there is nothing.
cn_input cn_read(cn_terminal *_Nonnull terminal);

/// Bytes that wait in the kernel; 0 at the end of the file and for a terminal that is gone.
int cn_waiting_bytes(cn_terminal *_Nonnull terminal);

// Signals

/// Installs the handlers. TSTP, CONT and WINCH write their number as one byte to `wake_descriptor` (which must not block).
/// So do TERM, INT and HUP, which a thread of its own waits for: where the program has not ended 0.9 seconds later, or at
/// the second TERM or INT, that thread gives the terminal back and ends it by the signal, whatever the program is doing.
/// They are blocked in the calling thread and those that it starts. INT while the terminal is lent is not counted.
/// All other signals that end a program give the terminal back and then go on to the handler that was there before, so
/// that a backtrace is readable. To be called before cn_open, since ncurses installs its own handlers where it finds
/// none. False if they are installed already.
bool cn_signals_install(int wake_descriptor);

/// Puts back the handlers and the mask found by cn_signals_install.
void cn_signals_remove(void);

/// Ends this process by a signal, as whoever started it can see (a shell shows 128 and its number).
_Noreturn void cn_end_by(int signal);

#endif
