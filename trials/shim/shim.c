/* What a program asks of one folder's disk, seen, written down or refused.
 *
 * Loaded with LD_PRELOAD, these stand before the C library's own calls and hand each on to the kernel by its number:
 * so nothing here can call itself. Until it is armed, in a child that is to be tried, everything goes through as it is.
 *
 * What counts is what changes a file or a folder's list of names, and what waits for the disk. Reading goes through.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* How an operation is to fail: the nth of them, with this errno; for ever after as well; half of a write first. */
struct plan {
    long nth;
    int error;
    int sticky;
    int torn;
};

/* Shared with the process that armed it, which reads it after this one has ended, however that was. */
struct seen {
    long operations;
    long failed;
    long first; /* the kind of the operation that failed first: a letter, as in the log */
};

static char folder[PATH_MAX];
static size_t folder_length;
static struct plan plan;
static struct seen *seen;
static int log_to = -1;

void shim_arm(const char *path, long nth, int error, int sticky, int torn, void *counter, const char *log)
{
    folder_length = strlen(path);
    memcpy(folder, path, folder_length + 1);
    plan = (struct plan){nth, error, sticky, torn};
    seen = counter;
    if (log)
        log_to = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

static int inside(const char *path)
{
    return seen && !strncmp(path, folder, folder_length) && path[folder_length] == '/';
}

/* The folder itself counts too: it is what a new name waits for. */
static int inside_or_it(const char *path)
{
    return inside(path) || (seen && !strcmp(path, folder));
}

/* An absolute path, whatever the call's folder was; "" where it cannot be told. */
static const char *whole(int at, const char *path, char *into)
{
    char start[PATH_MAX] = "", link[64];
    if (!seen || !path || path[0] == '/')
        return path ? path : "";
    if (at == AT_FDCWD) {
        if (syscall(SYS_getcwd, start, sizeof start) < 0)
            return "";
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", at);
        ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, start, sizeof start - 1);
        start[length > 0 ? length : 0] = 0;
    }
    snprintf(into, PATH_MAX, "%s/%s", start, path);
    return into;
}

/* Where an open file is, or was until its name went; "" for what is no file. */
static const char *named(int fd, char *into)
{
    char link[64];
    into[0] = 0;
    if (!seen)
        return into;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, into, PATH_MAX - 1);
    into[length > 0 ? length : 0] = 0;
    return into;
}

/* Counts one operation; whether it is to fail now. A disk that is full can still take a name away. */
static int fails(char kind)
{
    seen->operations++;
    if (!plan.nth || seen->operations < plan.nth || (seen->operations > plan.nth && !plan.sticky))
        return 0;
    if (plan.error == ENOSPC && kind == 'u')
        return 0;
    if (!seen->failed++)
        seen->first = kind;
    errno = plan.error;
    return 1;
}

struct __attribute__((packed)) entry {
    char kind;
    uint64_t file; /* the inode: the same for all names of a file */
    int64_t at;
    uint32_t path, data; /* lengths of what follows */
};

static void note(char kind, uint64_t file, int64_t at, const char *path, const void *data, size_t length)
{
    if (log_to < 0)
        return;
    int error = errno;
    struct entry head = {kind, file, at, strlen(path), length};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)data, length}};
    syscall(SYS_writev, log_to, parts, 3);
    errno = error;
}

static uint64_t inode(int fd)
{
    struct stat found;
    return fstat(fd, &found) ? 0 : found.st_ino;
}

/* c: a new file. t: one that is there is emptied. Opening for anything else goes through. */
static int opened(int at, const char *path, int flags, mode_t mode)
{
    char into[PATH_MAX];
    const char *full = whole(at, path, into);
    int counts = inside(full), there = counts && !syscall(SYS_faccessat, AT_FDCWD, full, F_OK);
    char kind = counts && !there && (flags & O_CREAT) ? 'c' : counts && there && (flags & O_TRUNC) ? 't' : 0;
    if (kind && !(there && (flags & O_EXCL)) && fails(kind))
        return -1;
    int fd = syscall(SYS_openat, at, path, flags | O_LARGEFILE, mode);
    if (kind && fd >= 0)
        note(kind, inode(fd), 0, full, "", 0);
    return fd;
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list more; \
        va_start(more, flags); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

int open(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return opened(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

/* w: bytes at a place. s: something was said on standard output, and what it says must be so from here on. */
static ssize_t written(int fd, const void *data, size_t length, off_t at, int moves)
{
    char path[PATH_MAX];
    int said = seen && fd == STDOUT_FILENO, counts = !said && fd != STDERR_FILENO && inside(named(fd, path));
    if (counts && moves)
        at = lseek(fd, 0, SEEK_CUR);
    if (counts && fails('w')) {
        if (!plan.torn || length < 2 || seen->failed > 1)
            return -1;
        length /= 2;
    }
    ssize_t done = moves ? syscall(SYS_write, fd, data, length) : syscall(SYS_pwrite64, fd, data, length, at);
    if (said && done > 0)
        note('s', 0, 0, "", "", 0);
    if (counts && done > 0)
        note('w', inode(fd), at, path, data, done);
    return done;
}

ssize_t write(int fd, const void *data, size_t length) { return written(fd, data, length, 0, 1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return written(fd, data, length, at, 0); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) { return written(fd, data, length, at, 0); }

/* Each part is a write of its own: that is allowed of any writev, and it is what a disk may make of it. */
ssize_t writev(int fd, const struct iovec *parts, int count)
{
    ssize_t all = 0;
    for (int n = 0; n < count; n++) {
        ssize_t done = written(fd, parts[n].iov_base, parts[n].iov_len, 0, 1);
        if (done < 0)
            return all ? all : -1;
        all += done;
        if ((size_t)done < parts[n].iov_len)
            break;
    }
    return all;
}

int ftruncate(int fd, off_t size)
{
    char path[PATH_MAX];
    int counts = inside(named(fd, path));
    if (counts && fails('t'))
        return -1;
    int result = syscall(SYS_ftruncate, fd, size);
    if (counts && !result)
        note('t', inode(fd), size, path, "", 0);
    return result;
}

int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

/* f: a file's bytes, or a folder's names, are on the disk from here on. */
static int flushed(int fd, long number)
{
    char path[PATH_MAX];
    int counts = inside_or_it(named(fd, path));
    if (counts && fails('f'))
        return -1;
    int result = syscall(number, fd);
    if (counts && !result)
        note('f', inode(fd), 0, path, "", 0);
    return result;
}

int fsync(int fd) { return flushed(fd, SYS_fsync); }
int fdatasync(int fd) { return flushed(fd, SYS_fdatasync); }

/* u: a name goes. */
int unlinkat(int at, const char *path, int flags)
{
    char into[PATH_MAX];
    const char *full = whole(at, path, into);
    int counts = inside(full) && !syscall(SYS_faccessat, AT_FDCWD, full, F_OK);
    if (counts && fails('u'))
        return -1;
    int result = syscall(SYS_unlinkat, at, path, flags);
    if (counts && !result)
        note('u', 0, 0, full, "", 0);
    return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

/* l: a file has a second name. r: a name becomes another. The second path stands where a write has its bytes. */
static int renamed(char kind, int from_at, const char *from, int to_at, const char *to, int flags)
{
    char one[PATH_MAX], two[PATH_MAX];
    const char *old = whole(from_at, from, one), *new = whole(to_at, to, two);
    int counts = inside(old) && inside(new);
    if (counts && fails(kind))
        return -1;
    int result = syscall(kind == 'l' ? SYS_linkat : SYS_renameat2, from_at, from, to_at, to, flags);
    if (counts && !result)
        note(kind, 0, 0, old, new, strlen(new));
    return result;
}

int rename(const char *from, const char *to) { return renamed('r', AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return renamed('r', a, from, b, to, 0); }
int link(const char *from, const char *to) { return renamed('l', AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int a, const char *from, int b, const char *to, int flags) { return renamed('l', a, from, b, to, flags); }

/* d: a new folder. */
int mkdirat(int at, const char *path, mode_t mode)
{
    char into[PATH_MAX];
    const char *full = whole(at, path, into);
    int counts = inside(full) && syscall(SYS_faccessat, AT_FDCWD, full, F_OK);
    if (counts && fails('d'))
        return -1;
    int result = syscall(SYS_mkdirat, at, path, mode);
    if (counts && !result)
        note('d', 0, 0, full, "", 0);
    return result;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
