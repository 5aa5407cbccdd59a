// What Swift's view of the C library lacks, and what must run inside a signal handler, where Swift may not.
#pragma once

#if defined(__linux__)
#include <sys/xattr.h>
#endif

/// Remembers a file that must not outlive the process: SIGINT, SIGTERM and SIGHUP remove it first.
///
/// Gives the ticket to forget it with, or -1 if no more can be remembered.
int system_calls_remember_temporary_file(const char *path);

/// Forgets a file; nothing happens for -1.
void system_calls_forget_temporary_file(int ticket);
