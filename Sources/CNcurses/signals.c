#define _GNU_SOURCE 1

#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const int event_signals[] = {SIGTSTP, SIGCONT, SIGWINCH};
static const int ending_signals[] = {SIGTERM, SIGINT, SIGHUP};
// All others that end a program which does nothing about them.
static const int fatal_signals[] = {
    SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM,
    SIGPROF, SIGXCPU, SIGXFSZ, SIGPIPE, SIGIO, SIGPWR, SIGSTKFLT,
};

enum {
    EVENT_COUNT = sizeof event_signals / sizeof *event_signals,
    ENDING_COUNT = sizeof ending_signals / sizeof *ending_signals,
    FATAL_COUNT = sizeof fatal_signals / sizeof *fatal_signals,
    STACK_SIZE = 64 * 1024,
    // What the program has for ending by itself, in milliseconds, and what the terminal has for taking a few bytes.
    ENDING_TIME = 900,
    RESTORING_TIME = 50,
};

// Signal handlers receive no argument of ours, so what they need is process-wide. It is written only while the handlers
// that read it are not installed, or by one flag last.
static volatile sig_atomic_t is_installed = 0;
static volatile sig_atomic_t wake_end = -1;
static struct sigaction found_event_actions[EVENT_COUNT];
static struct sigaction found_ending_actions[ENDING_COUNT];
static struct sigaction found_fatal_actions[FATAL_COUNT];
static sigset_t found_mask;
static void *own_stack = NULL;

// Takes the signals that end the program. A thread of its own, because the main one may hang in a read of a folder whose
// server is gone, where no handler runs.
static pthread_t ending_thread;
static bool has_ending_thread = false;

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

static void give_terminal_back(void) {
    if (!crash_is_armed) return;
    crash_is_armed = 0;
    // Nobody may be reading at the other end; the modes are set all the same.
    struct pollfd polled = {.fd = crash_output, .events = POLLOUT};
    if (poll(&polled, 1, RESTORING_TIME) > 0 && (polled.revents & POLLOUT)) {
        if (write(crash_output, crash_bytes, crash_length) < 0) {}
    }
    tcsetattr(crash_output, TCSANOW, &crash_modes);
}

static void write_to_wake_end(int signal) {
    unsigned char byte = (unsigned char)signal;
    // A full pipe already wakes the reader; the byte that does not fit is one of many alike.
    if (wake_end >= 0 && write(wake_end, &byte, 1) < 0) {}
}

static void handle_event(int signal) {
    int found_errno = errno;
    write_to_wake_end(signal);
    errno = found_errno;
}

// Where a thread older than ours, which lets these signals through, is given one.
static void handle_ending(int signal) {
    int found_errno = errno;
    pthread_kill(ending_thread, signal);
    errno = found_errno;
}

static void handle_fatal(int signal, siginfo_t *information, void *context) {
    give_terminal_back();
    for (int index = 0; index < FATAL_COUNT; index++) {
        if (fatal_signals[index] != signal) continue;
        struct sigaction *found = &found_fatal_actions[index];
        sigaction(signal, found, NULL);
        // The handler before us gets the context of the fault itself: its backtrace starts where the fault is.
        if (found->sa_flags & SA_SIGINFO) {
            found->sa_sigaction(signal, information, context);
        } else if (found->sa_handler != SIG_DFL) {
            found->sa_handler(signal);
        }
        // A fault happens again when this handler returns; any other signal must be sent again. The program must not go
        // on either way: its terminal has been given back.
        struct sigaction terminate;
        memset(&terminate, 0, sizeof terminate);
        terminate.sa_handler = SIG_DFL;
        sigaction(signal, &terminate, NULL);
        bool happens_again = information->si_code > 0
            && (signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL);
        if (!happens_again) raise(signal);
        return;
    }
}

void cn_end_by(int signal) {
    struct sigaction terminate;
    memset(&terminate, 0, sizeof terminate);
    terminate.sa_handler = SIG_DFL;
    sigaction(signal, &terminate, NULL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(signal);
    _exit(128 + signal);
}

// Ends the program while the main thread does something that takes too long.
static void end_now(int signal) {
    // Should the terminal not take a byte or a mode, an alarm ends the program.
    struct sigaction terminate;
    memset(&terminate, 0, sizeof terminate);
    terminate.sa_handler = SIG_DFL;
    sigaction(SIGALRM, &terminate, NULL);
    sigset_t alarm_set, stop_set;
    sigemptyset(&alarm_set);
    sigaddset(&alarm_set, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &alarm_set, NULL);
    // In the background a change of the modes would stop the job instead.
    sigemptyset(&stop_set);
    sigaddset(&stop_set, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop_set, NULL);
    struct itimerval timer = {.it_value = {.tv_usec = 2 * RESTORING_TIME * 1000}};
    setitimer(ITIMER_REAL, &timer, NULL);
    give_terminal_back();
    cn_end_by(signal);
}

static void *wait_for_ending(void *set) {
    const sigset_t *ending = set;
    for (;;) {
        int signal = 0;
        if (sigwait(ending, &signal) != 0) continue;
        // Control-C pressed while another program has the terminal is meant for that one.
        bool is_for_another = signal == SIGINT && !crash_is_armed;
        write_to_wake_end(signal);
        if (is_for_another) continue;
        struct timespec left = {.tv_nsec = ENDING_TIME * 1000000L};
        int second;
        do {
            second = sigtimedwait(ending, NULL, &left);
            // A terminal that goes away sends HUP more than once; that is no impatience.
        } while (second == SIGHUP || (second < 0 && errno == EINTR));
        end_now(signal);
    }
    return NULL;
}

static struct sigaction action_of(void (*handler)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    return action;
}

static struct sigaction fatal_action(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handle_fatal;
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

// The thread stays until the program ends: what is left to do after the screen has been closed may hang too.
static bool start_ending_thread(void) {
    static sigset_t ending;
    if (has_ending_thread) return true;
    sigemptyset(&ending);
    for (int index = 0; index < ENDING_COUNT; index++) sigaddset(&ending, ending_signals[index]);
    sigset_t all, found;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &found);
    has_ending_thread = pthread_create(&ending_thread, NULL, wait_for_ending, &ending) == 0;
    pthread_sigmask(SIG_SETMASK, &found, NULL);
    if (has_ending_thread) pthread_detach(ending_thread);
    return has_ending_thread;
}

bool cn_signals_install(int wake_descriptor) {
    if (is_installed) return false;
    wake_end = wake_descriptor;
    ensure_signal_stack();
    struct sigaction event = action_of(handle_event);
    // A system without a thread to spare still ends where it can listen.
    struct sigaction ending = action_of(start_ending_thread() ? handle_ending : handle_event);
    struct sigaction fatal = fatal_action();
    // sigaction fails only for numbers that are no signals.
    for (int index = 0; index < EVENT_COUNT; index++) {
        sigaction(event_signals[index], &event, &found_event_actions[index]);
    }
    sigset_t blocked;
    sigemptyset(&blocked);
    for (int index = 0; index < ENDING_COUNT; index++) {
        sigaction(ending_signals[index], &ending, &found_ending_actions[index]);
        if (has_ending_thread) sigaddset(&blocked, ending_signals[index]);
    }
    pthread_sigmask(SIG_BLOCK, &blocked, &found_mask);
    for (int index = 0; index < FATAL_COUNT; index++) {
        sigaction(fatal_signals[index], &fatal, &found_fatal_actions[index]);
        bool is_ignored = found_fatal_actions[index].sa_handler == SIG_IGN;
        if (is_ignored) sigaction(fatal_signals[index], &found_fatal_actions[index], NULL);
    }
    is_installed = 1;
    return true;
}

void cn_signals_remove(void) {
    if (!is_installed) return;
    for (int index = 0; index < EVENT_COUNT; index++) {
        sigaction(event_signals[index], &found_event_actions[index], NULL);
    }
    for (int index = 0; index < ENDING_COUNT; index++) {
        sigaction(ending_signals[index], &found_ending_actions[index], NULL);
    }
    for (int index = 0; index < FATAL_COUNT; index++) {
        sigaction(fatal_signals[index], &found_fatal_actions[index], NULL);
    }
    wake_end = -1;
    pthread_sigmask(SIG_SETMASK, &found_mask, NULL);
    remove_signal_stack();
    is_installed = 0;
}

void cn_signals_give_back_stop(bool gives_back) {
    if (!is_installed) return;
    for (int index = 0; index < EVENT_COUNT; index++) {
        if (event_signals[index] != SIGTSTP) continue;
        struct sigaction event = action_of(handle_event);
        sigaction(SIGTSTP, gives_back ? &found_event_actions[index] : &event, NULL);
    }
}

void cn_stop_job(void) {
    kill(0, SIGTSTP);
}
