"""English: details that findings and refusals hand on by a name, as people say them (`detail.<placeholder>.<name>`)."""

WORDS: dict[str, str] = {
    # Which number of a total that does not tie is used.
    "detail.use.printed": "printed",
    "detail.use.computed": "computed",
    # The script of a letter that looks like one of ours.
    "detail.script.cyrillic": "Cyrillic",
    "detail.script.greek": "Greek",
    # Why the operating system refuses something, by what it says in English; else as it says it.
    "detail.reason.permission-denied": "Permission denied",
    "detail.reason.operation-not-permitted": "Operation not permitted",
    "detail.reason.no-such-file-or-directory": "No such file or directory",
    "detail.reason.file-exists": "File exists",
    "detail.reason.not-a-directory": "Not a directory",
    "detail.reason.is-a-directory": "Is a directory",
    "detail.reason.file-name-too-long": "File name too long",
    "detail.reason.no-space-left-on-device": "No space left on device",
    "detail.reason.disk-quota-exceeded": "Disk quota exceeded",
    "detail.reason.read-only-file-system": "Read-only file system",
    "detail.reason.too-many-levels-of-symbolic-links": "Too many levels of symbolic links",
    "detail.reason.input-output-error": "Input/output error",
    "detail.reason.too-many-open-files": "Too many open files",
    "detail.reason.bad-file-descriptor": "Bad file descriptor",
}
