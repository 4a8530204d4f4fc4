"""
Functions of files and folders as POSIX has them. The platform's own delete a folder where a file is meant and the other way
round, answer a file's own path as what it is a link to, and end the run with an error that no script can catch where something
is renamed to a folder.
"""

import errno
import posix
import sys

_posix_plain = {name: getattr(posix, name) for name in ("rename", "replace", "rmdir", "remove", "unlink", "readlink", "link")}
_lstat = posix.lstat


def _path_seen(path):
    """The kind of what a path names, and which it is; two None where nothing is seen."""
    try:
        seen = _lstat(path)
    except (OSError, TypeError, ValueError):
        return None, None
    return seen.st_mode & 0o170000, (seen.st_dev, seen.st_ino)


_FOLDER, _LINK = 0o040000, 0o120000


def _path_fail(code, path, other=None):
    raise OSError(code, posix.strerror(code), posix.fspath(path), None, other and posix.fspath(other))


def _to_folder(src, dst):
    """Makes room for what is renamed to a folder; answers whether there is nothing to do."""
    (kind, which), (other, taken) = _path_seen(src), _path_seen(dst)
    if other != _FOLDER or kind is None:
        return False
    if kind != _FOLDER:
        _path_fail(errno.EISDIR, src, dst)
    if which == taken:
        return True
    if posix.listdir(dst):
        _path_fail(errno.ENOTEMPTY, src, dst)
    _posix_plain["rmdir"](dst)
    return False


def _rename(name):
    def renamed(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
        at = {key: fd for key, fd in (("src_dir_fd", src_dir_fd), ("dst_dir_fd", dst_dir_fd)) if fd is not None}
        if at or not _to_folder(src, dst):
            _posix_plain[name](src, dst, **at)

    return renamed


def _checked(name, isRight, code):
    """A function of one path that fails unless what is there is right."""

    def checked(path, *, dir_fd=None):
        if dir_fd is not None:
            return _posix_plain[name](path, dir_fd=dir_fd)
        kind, _ = _path_seen(path)
        if kind is not None and not isRight(kind):
            _path_fail(code, path)
        return _posix_plain[name](path)

    return checked


def _linked(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    """Fails as on a disk without hard links: the platform makes one the wrong way round, or none."""
    _path_fail(errno.EPERM, src, dst)


def _is_folder(kind):
    return kind == _FOLDER


def _is_link(kind):
    return kind == _LINK


def _is_file(kind):
    return kind != _FOLDER


for _name, _posix_made in {
    "rename": _rename("rename"),
    "replace": _rename("replace"),
    "rmdir": _checked("rmdir", _is_folder, errno.ENOTDIR),
    "remove": _checked("remove", _is_file, errno.EISDIR),
    "unlink": _checked("unlink", _is_file, errno.EISDIR),
    "readlink": _checked("readlink", _is_link, errno.EINVAL),
    "link": _linked,
}.items():
    _posix_made.__name__, _posix_made.__qualname__, _posix_made.__doc__, _posix_made.__module__ = _name, _name, _posix_plain[_name].__doc__, "posix"
    setattr(posix, _name, _posix_made)
    if "os" in sys.modules:
        _os = sys.modules["os"]
        setattr(_os, _name, _posix_made)
        for _able in (_os.supports_dir_fd, _os.supports_follow_symlinks):
            if _posix_plain[_name] in _able:
                _able.add(_posix_made)
