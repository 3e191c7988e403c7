#define _GNU_SOURCE 1

#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int event_signals[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crash_signals[] = {SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};

enum {
    EVENT_COUNT = sizeof event_signals / sizeof *event_signals,
    CRASH_COUNT = sizeof crash_signals / sizeof *crash_signals,
    STACK_SIZE = 64 * 1024,
};

// Signal handlers receive no argument of ours, so what they need is process-wide. It is written only while the handlers
// that read it are not installed, or by one flag last.
static bool is_installed = false;
static volatile sig_atomic_t wake_end = -1;
static struct sigaction found_event_actions[EVENT_COUNT];
static struct sigaction found_crash_actions[CRASH_COUNT];
static void *own_stack = NULL;

static volatile sig_atomic_t crash_is_armed = 0;
static int crash_output;
static char crash_bytes[512];
static size_t crash_length;
static struct termios crash_modes;

void cn_crash_arm(int output, const char *bytes, size_t length, const struct termios *modes) {
    crash_is_armed = 0;
    crash_output = output;
    crash_length = length < sizeof crash_bytes ? length : sizeof crash_bytes;
    memcpy(crash_bytes, bytes, crash_length);
    crash_modes = *modes;
    crash_is_armed = 1;
}

void cn_crash_disarm(void) {
    crash_is_armed = 0;
}

static void handle_event(int signal) {
    int found_errno = errno;
    unsigned char byte = (unsigned char)signal;
    // A full pipe already wakes the reader; the byte that does not fit is one of many alike.
    if (wake_end >= 0 && write(wake_end, &byte, 1) < 0) {}
    errno = found_errno;
}

static void handle_crash(int signal, siginfo_t *information, void *context) {
    if (crash_is_armed) {
        crash_is_armed = 0;
        if (write(crash_output, crash_bytes, crash_length) < 0) {}
        tcsetattr(crash_output, TCSANOW, &crash_modes);
    }
    for (int index = 0; index < CRASH_COUNT; index++) {
        if (crash_signals[index] != signal) continue;
        struct sigaction *found = &found_crash_actions[index];
        sigaction(signal, found, NULL);
        // The handler before us gets the context of the fault itself: its backtrace starts where the fault is.
        if (found->sa_flags & SA_SIGINFO) {
            found->sa_sigaction(signal, information, context);
        } else if (found->sa_handler != SIG_DFL) {
            found->sa_handler(signal);
        }
        // A fault happens again when this handler returns; a signal that somebody sent must be sent again. The program
        // must not go on either way: its terminal has been given back.
        struct sigaction terminate;
        memset(&terminate, 0, sizeof terminate);
        terminate.sa_handler = SIG_DFL;
        sigaction(signal, &terminate, NULL);
        if (information->si_code <= 0) raise(signal);
        return;
    }
}

static struct sigaction event_action(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handle_event;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    return action;
}

static struct sigaction crash_action(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handle_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    return action;
}

// A stack overflow leaves no room for a handler on the stack that overflowed. The Swift runtime's backtracer brings a
// stack of its own, which then serves.
static void ensure_signal_stack(void) {
    stack_t found;
    if (sigaltstack(NULL, &found) != 0 || !(found.ss_flags & SS_DISABLE)) return;
    own_stack = malloc(STACK_SIZE);
    if (own_stack == NULL) return;
    stack_t stack = {.ss_sp = own_stack, .ss_size = STACK_SIZE};
    if (sigaltstack(&stack, NULL) == 0) return;
    free(own_stack);
    own_stack = NULL;
}

static void remove_signal_stack(void) {
    if (own_stack == NULL) return;
    stack_t none = {.ss_flags = SS_DISABLE};
    if (sigaltstack(&none, NULL) != 0) return;
    free(own_stack);
    own_stack = NULL;
}

bool cn_signals_install(int wake_descriptor) {
    if (is_installed) return false;
    wake_end = wake_descriptor;
    ensure_signal_stack();
    struct sigaction event = event_action();
    struct sigaction crash = crash_action();
    // sigaction fails only for numbers that are no signals.
    for (int index = 0; index < EVENT_COUNT; index++) {
        sigaction(event_signals[index], &event, &found_event_actions[index]);
    }
    for (int index = 0; index < CRASH_COUNT; index++) {
        sigaction(crash_signals[index], &crash, &found_crash_actions[index]);
        bool is_ignored = found_crash_actions[index].sa_handler == SIG_IGN;
        if (is_ignored) sigaction(crash_signals[index], &found_crash_actions[index], NULL);
    }
    is_installed = true;
    return true;
}

void cn_signals_remove(void) {
    if (!is_installed) return;
    for (int index = 0; index < EVENT_COUNT; index++) {
        sigaction(event_signals[index], &found_event_actions[index], NULL);
    }
    for (int index = 0; index < CRASH_COUNT; index++) {
        sigaction(crash_signals[index], &found_crash_actions[index], NULL);
    }
    wake_end = -1;
    remove_signal_stack();
    is_installed = false;
}

void cn_signals_give_back_stop(bool gives_back) {
    if (!is_installed) return;
    for (int index = 0; index < EVENT_COUNT; index++) {
        if (event_signals[index] != SIGTSTP) continue;
        struct sigaction event = event_action();
        sigaction(SIGTSTP, gives_back ? &found_event_actions[index] : &event, NULL);
    }
}

void cn_stop_job(void) {
    kill(0, SIGTSTP);
}
