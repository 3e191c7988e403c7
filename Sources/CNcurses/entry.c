#include "internal.h"

#include <ncurses.h>
// Its macros take names such as lines and columns, so it stays in a file of its own.
#include <term.h>

bool cn_entry_has_size(int output) {
    int error = 0;
    if (setupterm(NULL, output, &error) != OK) return false;
    bool has_size = tigetnum("lines") > 0 && tigetnum("cols") > 0;
    del_curterm(cur_term);
    return has_size;
}
