#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"
#include "internal.h"

#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static const char modes_on[] = "\033[?2004h";
static const char modes_off[] = "\033[?2004l";

enum {
    // No terminal that a person reads has more cells. A larger one, or one that claims to be, is used in its upper left
    // part: ncurses keeps several copies of all cells, and gives up where they do not fit into memory.
    MOST_ROWS = 500,
    MOST_COLUMNS = 1000,
};

struct cn_terminal {
    SCREEN *screen;
    FILE *input_file;
    FILE *output_file;
    int input;
    int output;
    struct termios found_modes;
    bool is_suspended;
    bool shows_cursor;
    int cursor_row;
    int cursor_column;
    char restore[512];
    size_t restore_length;
};

// ncurses and atexit have process-wide state, so the open terminal is known process-wide too.
static cn_terminal *open_terminal = NULL;
static bool close_at_exit_registered = false;

static void write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written <= 0) return;
        bytes += written;
        length -= (size_t)written;
    }
}

static void close_at_exit(void) {
    if (open_terminal != NULL) cn_close(open_terminal);
}

static void append_restore(cn_terminal *terminal, const char *bytes) {
    if (bytes == NULL || bytes == (const char *)-1) return;
    size_t length = strlen(bytes);
    if (terminal->restore_length + length > sizeof terminal->restore) return;
    memcpy(terminal->restore + terminal->restore_length, bytes, length);
    terminal->restore_length += length;
}

// The strings are fixed while everything is well, because terminfo cannot be asked inside a signal handler.
static void prepare_restore(cn_terminal *terminal) {
    terminal->restore_length = 0;
    append_restore(terminal, modes_off);
    append_restore(terminal, "\033[0m");
    append_restore(terminal, tigetstr("rmkx"));
    append_restore(terminal, "\033[?25h");
    const char *leave = tigetstr("rmcup");
    bool has_alternate = leave != NULL && leave != (const char *)-1;
    append_restore(terminal, has_alternate ? leave : "\033[999;1H\r\n");
}

static void enable_reports(cn_terminal *terminal) {
    write_all(terminal->output, modes_on, sizeof modes_on - 1);
}

static void arm(cn_terminal *terminal) {
    cn_crash_arm(terminal->output, terminal->restore, terminal->restore_length, &terminal->found_modes);
}

static void close_files(cn_terminal *terminal) {
    if (terminal->input_file != NULL) fclose(terminal->input_file);
    if (terminal->output_file != NULL) fclose(terminal->output_file);
}

// The files are copies of the descriptors, so that closing them leaves the caller's open.
static bool open_files(cn_terminal *terminal) {
    int input = dup(terminal->input);
    int output = dup(terminal->output);
    terminal->input_file = input < 0 ? NULL : fdopen(input, "r");
    terminal->output_file = output < 0 ? NULL : fdopen(output, "w");
    if (terminal->input_file != NULL && terminal->output_file != NULL) return true;
    if (terminal->input_file == NULL && input >= 0) close(input);
    if (terminal->output_file == NULL && output >= 0) close(output);
    return false;
}

static bool can_address_cells(void) {
    const char *address = tigetstr("cup");
    return address != NULL && address != (const char *)-1;
}

static void set_modes(void) {
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    meta(stdscr, TRUE);
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    set_escdelay(25);
    curs_set(0);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    cn_define_keys();
}

cn_terminal *cn_open(int input, int output) {
    if (open_terminal != NULL) return NULL;
    cn_terminal *terminal = calloc(1, sizeof *terminal);
    if (terminal == NULL) return NULL;
    terminal->input = input;
    terminal->output = output;
    if (tcgetattr(input, &terminal->found_modes) != 0 || !open_files(terminal)) {
        close_files(terminal);
        free(terminal);
        return NULL;
    }
    // The sizes of the environment may be stale or absurd. They are asked below, where the kernel knows none. The kernel's
    // may be absurd, too, so ncurses asks it only where terminfo knows none: without any it opens nothing.
    use_env(FALSE);
    use_tioctl(!cn_entry_has_size(output));
    terminal->screen = newterm(NULL, terminal->output_file, terminal->input_file);
    if (terminal->screen == NULL || !can_address_cells()) {
        if (terminal->screen != NULL) {
            endwin();
            delscreen(terminal->screen);
        }
        close_files(terminal);
        free(terminal);
        return NULL;
    }
    set_modes();
    prepare_restore(terminal);
    open_terminal = terminal;
    if (!close_at_exit_registered) close_at_exit_registered = atexit(close_at_exit) == 0;
    arm(terminal);
    enable_reports(terminal);
    int rows, columns;
    cn_size(terminal, &rows, &columns);
    if (rows != LINES || columns != COLS) resizeterm(rows, columns);
    return terminal;
}

void cn_suspend(cn_terminal *terminal) {
    if (terminal->is_suspended) return;
    write_all(terminal->output, modes_off, sizeof modes_off - 1);
    curs_set(1);
    endwin();
    cn_crash_disarm();
    cn_signals_give_back_stop(true);
    tcsetattr(terminal->input, TCSADRAIN, &terminal->found_modes);
    terminal->is_suspended = true;
}

void cn_resume(cn_terminal *terminal) {
    if (terminal->is_suspended) {
        // Whoever had the terminal may have left it changed on purpose (stty); that is what to restore later.
        tcgetattr(terminal->input, &terminal->found_modes);
    } else {
        // Stopped by a signal that cannot be caught: the shell has set its own modes and left the alternate screen on.
        endwin();
    }
    cn_signals_give_back_stop(false);
    reset_prog_mode();
    terminal->is_suspended = false;
    arm(terminal);
    clearok(curscr, TRUE);
    refresh();
    curs_set(terminal->shows_cursor ? 1 : 0);
    enable_reports(terminal);
}

void cn_close(cn_terminal *terminal) {
    cn_suspend(terminal);
    cn_signals_give_back_stop(false);
    open_terminal = NULL;
    delscreen(terminal->screen);
    close_files(terminal);
    free(terminal);
}

static int size_named(const char *variable, int most, int otherwise) {
    const char *text = getenv(variable);
    long value = text == NULL ? 0 : strtol(text, NULL, 10);
    return value > 0 && value <= most ? (int)value : otherwise;
}

static int at_most(int most, int value) {
    return value > most ? most : value;
}

void cn_size(cn_terminal *terminal, int *rows, int *columns) {
    struct winsize size = {0};
    if (ioctl(terminal->output, TIOCGWINSZ, &size) != 0) size = (struct winsize){0};
    *rows = size.ws_row > 0 ? at_most(MOST_ROWS, size.ws_row) : size_named("LINES", MOST_ROWS, LINES);
    *columns = size.ws_col > 0 ? at_most(MOST_COLUMNS, size.ws_col) : size_named("COLUMNS", MOST_COLUMNS, COLS);
}

bool cn_resize(cn_terminal *terminal, int rows, int columns) {
    (void)terminal;
    return resizeterm(rows, columns) == OK;
}

int cn_color_count(cn_terminal *terminal) {
    (void)terminal;
    return has_colors() ? COLORS : 0;
}

int cn_pair_count(cn_terminal *terminal) {
    (void)terminal;
    return has_colors() ? COLOR_PAIRS : 0;
}

bool cn_has_rgb(cn_terminal *terminal) {
    (void)terminal;
    if (!has_colors() || COLORS < 0x1000000) return false;
    const char *bits = tigetstr("RGB");
    return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (bits != NULL && bits != (const char *)-1);
}

bool cn_define_pair(cn_terminal *terminal, int pair, int foreground, int background) {
    (void)terminal;
    return init_extended_pair(pair, foreground, background) == OK;
}

static attr_t ncurses_attributes(unsigned attributes) {
    attr_t result = A_NORMAL;
    if (attributes & CN_BOLD) result |= A_BOLD;
    if (attributes & CN_DIM) result |= A_DIM;
    if (attributes & CN_UNDERLINE) result |= A_UNDERLINE;
    if (attributes & CN_REVERSE) result |= A_REVERSE;
    if (attributes & CN_ITALIC) result |= A_ITALIC;
    return result;
}

// Decoded here, because mbstowcs depends on the locale and the text is UTF-8 in every locale. The text comes from
// Swift strings, so it is valid.
static size_t decode_utf8(const unsigned char *bytes, size_t length, wchar_t *scalars, size_t capacity) {
    size_t count = 0;
    size_t index = 0;
    while (index < length && count < capacity) {
        unsigned char lead = bytes[index];
        size_t extra = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        uint32_t scalar = extra == 0 ? lead : lead & (0x3Fu >> extra);
        if (index + extra >= length) break;
        for (size_t next = 1; next <= extra; next++) scalar = scalar << 6 | (bytes[index + next] & 0x3Fu);
        scalars[count++] = (wchar_t)scalar;
        index += extra + 1;
    }
    return count;
}

void cn_put(
    cn_terminal *terminal, int row, int column, const char *utf8, size_t length, unsigned attributes, int pair
) {
    (void)terminal;
    wchar_t scalars[4096];
    size_t count = decode_utf8((const unsigned char *)utf8, length, scalars, sizeof scalars / sizeof *scalars);
    int extended_pair = pair;
    attr_set(ncurses_attributes(attributes), (short)pair, &extended_pair);
    mvaddnwstr(row, column, scalars, (int)count);
}

void cn_set_cursor(cn_terminal *terminal, int row, int column) {
    bool shows = row >= 0;
    if (shows != terminal->shows_cursor) curs_set(shows ? 1 : 0);
    terminal->shows_cursor = shows;
    terminal->cursor_row = shows ? row : 0;
    terminal->cursor_column = shows ? column : 0;
}

void cn_invalidate(cn_terminal *terminal) {
    (void)terminal;
    clearok(curscr, TRUE);
}

void cn_flush(cn_terminal *terminal) {
    move(terminal->cursor_row, terminal->cursor_column);
    refresh();
}

int cn_scalar_width(uint32_t scalar) {
    return wcwidth((wchar_t)scalar);
}

int cn_waiting_bytes(cn_terminal *terminal) {
    int count = 0;
    return ioctl(terminal->input, FIONREAD, &count) == 0 ? count : 0;
}
