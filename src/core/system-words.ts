const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a file stands where a folder is due',
  EEXIST: 'a file stands where a folder is due',
  EISDIR: 'that is a folder',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** Why a file cannot be written, in words and with the system's code; the error's own message where it has none. */
export function systemWords(thrown: unknown): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (code === undefined) return message;
  return Object.hasOwn(WORDS, code) ? `${WORDS[code]} (${code})` : code;
}
