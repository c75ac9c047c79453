/* Lets writes to some files fail, for FailedWritesTest: those whose path contains $FAIL_PATH, after the first $FAIL_AFTER, with $FAIL_ERRNO. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long written;

static int fails(int fd) {
    char link[64], path[4096];
    const char *part = getenv("FAIL_PATH"), *after = getenv("FAIL_AFTER"), *code = getenv("FAIL_ERRNO");
    ssize_t length;
    if (!part || !after || !code) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (!strstr(path, part) || __sync_add_and_fetch(&written, 1) <= atol(after)) return 0;
    errno = atoi(code);
    return 1;
}

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t n) { return fails(fd) ? -1 : REAL(write)(fd, bytes, n); }
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) { return fails(fd) ? -1 : REAL(pwrite)(fd, bytes, n, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) { return fails(fd) ? -1 : REAL(pwrite64)(fd, bytes, n, at); }
int fsync(int fd) { return fails(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails(fd) ? -1 : REAL(fdatasync)(fd); }
