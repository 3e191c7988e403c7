#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"
#include "internal.h"

#include <ncurses.h>
#include <string.h>

// Key codes of our own, above those of ncurses and of terminfo's extended keys.
enum {
    CODE_PASTE_BEGIN = 0x4000,
    CODE_PASTE_END,
};

void cn_define_keys(void) {
    define_key("\033[200~", CODE_PASTE_BEGIN);
    define_key("\033[201~", CODE_PASTE_END);
    // Terminfo knows reports of the mouse as a key, whose numbers would then be read as letters.
    define_key("\033[<", 0);
    define_key("\033[M", 0);
}

// Keys whose terminfo names carry modifiers in the way of xterm: kUP5 is Control-Up. ncurses gives such keys codes of
// their own, which differ from run to run, but keeps their names.
static bool read_extended_key(int code, cn_input *input) {
    static const struct { const char *name; cn_key key; } names[] = {
        {"kUP", CN_KEY_UP}, {"kDN", CN_KEY_DOWN}, {"kLFT", CN_KEY_LEFT}, {"kRIT", CN_KEY_RIGHT},
        {"kHOM", CN_KEY_HOME}, {"kEND", CN_KEY_END}, {"kPRV", CN_KEY_PAGE_UP}, {"kNXT", CN_KEY_PAGE_DOWN},
        {"kIC", CN_KEY_INSERT}, {"kDC", CN_KEY_DELETE},
    };
    const char *name = keyname(code);
    if (name == NULL) return false;
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        size_t length = strlen(names[index].name);
        if (strncmp(name, names[index].name, length) != 0) continue;
        int digit = name[length] == 0 ? 2 : name[length] - '0';
        if (digit < 2 || digit > 8) continue;
        input->key = names[index].key;
        input->modifiers = (unsigned)(digit - 1);
        return true;
    }
    return false;
}

static bool read_key(int code, cn_input *input) {
    input->kind = CN_INPUT_KEY;
    // F13 to F24 are shift with F1 to F12 in xterm and its relatives, F25 to F36 are control.
    if (code >= KEY_F(1) && code <= KEY_F(36)) {
        static const unsigned modifiers[] = {0, CN_SHIFT, CN_CONTROL};
        int index = code - KEY_F(1);
        input->key = CN_KEY_FUNCTION;
        input->function = index % 12 + 1;
        input->modifiers = modifiers[index / 12];
        return true;
    }
    switch (code) {
    case KEY_UP: input->key = CN_KEY_UP; return true;
    case KEY_DOWN: input->key = CN_KEY_DOWN; return true;
    case KEY_LEFT: input->key = CN_KEY_LEFT; return true;
    case KEY_RIGHT: input->key = CN_KEY_RIGHT; return true;
    case KEY_HOME: case KEY_A1: input->key = CN_KEY_HOME; return true;
    case KEY_END: case KEY_C1: input->key = CN_KEY_END; return true;
    case KEY_PPAGE: case KEY_A3: input->key = CN_KEY_PAGE_UP; return true;
    case KEY_NPAGE: case KEY_C3: input->key = CN_KEY_PAGE_DOWN; return true;
    case KEY_IC: input->key = CN_KEY_INSERT; return true;
    case KEY_DC: input->key = CN_KEY_DELETE; return true;
    case KEY_BACKSPACE: input->key = CN_KEY_BACKSPACE; return true;
    case KEY_ENTER: input->key = CN_KEY_ENTER; return true;
    case KEY_BTAB: input->key = CN_KEY_BACK_TAB; return true;
    }
    input->modifiers = CN_SHIFT;
    switch (code) {
    case KEY_SR: input->key = CN_KEY_UP; return true;
    case KEY_SF: input->key = CN_KEY_DOWN; return true;
    case KEY_SLEFT: input->key = CN_KEY_LEFT; return true;
    case KEY_SRIGHT: input->key = CN_KEY_RIGHT; return true;
    case KEY_SHOME: input->key = CN_KEY_HOME; return true;
    case KEY_SEND: input->key = CN_KEY_END; return true;
    case KEY_SPREVIOUS: input->key = CN_KEY_PAGE_UP; return true;
    case KEY_SNEXT: input->key = CN_KEY_PAGE_DOWN; return true;
    case KEY_SIC: input->key = CN_KEY_INSERT; return true;
    case KEY_SDC: input->key = CN_KEY_DELETE; return true;
    }
    return read_extended_key(code, input);
}

cn_input cn_read(cn_terminal *terminal) {
    (void)terminal;
    cn_input input = {.kind = CN_INPUT_NONE};
    int code = getch();
    if (code == ERR) return input;
    if (code < KEY_MIN) {
        input.kind = CN_INPUT_BYTE;
        input.byte = (uint8_t)code;
        return input;
    }
    switch (code) {
    case CODE_PASTE_BEGIN: input.kind = CN_INPUT_PASTE_BEGIN; break;
    case CODE_PASTE_END: input.kind = CN_INPUT_PASTE_END; break;
    default:
        if (!read_key(code, &input)) input = (cn_input){.kind = CN_INPUT_OTHER};
    }
    return input;
}
