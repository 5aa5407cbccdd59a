#include "SystemCalls.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { capacity = 256 };

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
enum { signal_count = sizeof signals / sizeof signals[0] };

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static char *_Atomic paths[capacity];
static int count = 0;
static int is_ours[signal_count];

// Only calls that POSIX allows in a handler.
static void remove_all(int number) {
  for (int i = 0; i < capacity; i++) {
    char *path = paths[i];
    if (path) unlink(path);
  }
  // The handler was taken away by SA_RESETHAND: now the signal ends the process as it always does.
  raise(number);
}

// Somebody who ignores a signal or handles it himself knows why.
static void install(void) {
  for (int i = 0; i < signal_count; i++) {
    struct sigaction present;
    is_ours[i] = sigaction(signals[i], 0, &present) == 0 && !(present.sa_flags & SA_SIGINFO) &&
                 present.sa_handler == SIG_DFL;
    if (!is_ours[i]) continue;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = remove_all;
    action.sa_flags = SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    sigaction(signals[i], &action, 0);
  }
}

static void uninstall(void) {
  for (int i = 0; i < signal_count; i++) {
    struct sigaction present;
    if (!is_ours[i] || sigaction(signals[i], 0, &present) != 0 || present.sa_handler != remove_all) continue;
    signal(signals[i], SIG_DFL);
  }
}

int system_calls_remember_temporary_file(const char *path) {
  char *copy = strdup(path);
  if (!copy) return -1;
  int ticket = -1;
  pthread_mutex_lock(&guard);
  for (int i = 0; i < capacity && ticket < 0; i++) {
    if (paths[i]) continue;
    ticket = i;
    paths[i] = copy;
    if (count++ == 0) install();
  }
  pthread_mutex_unlock(&guard);
  if (ticket < 0) free(copy);
  return ticket;
}

void system_calls_forget_temporary_file(int ticket) {
  if (ticket < 0 || ticket >= capacity) return;
  pthread_mutex_lock(&guard);
  char *path = paths[ticket];
  paths[ticket] = 0;
  if (path && --count == 0) uninstall();
  pthread_mutex_unlock(&guard);
  // A handler may be reading the path this very moment: it is left to the end of the process, a few bytes a file.
  (void)path;
}
