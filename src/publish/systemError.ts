/** How to go on, by the code of an error of the system. */
const mends: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it, and run the same again.',
  EDQUOT: 'The disk quota is used up. Make room, and run the same again.',
  EFBIG: 'The system allows no file of this size. Raise the limit (ulimit -f).',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n).',
  ENFILE: 'Too many files are open. Close other programs, and run it again.',
  EACCES: 'It is not allowed. Change the rights, or name another place.',
  EPERM: 'It is not allowed. Change the rights, or name another place.',
  EROFS: 'The disk is read-only. Name another place.',
  ENOTDIR: 'A file is where a folder has to be. Take it away.',
  EEXIST: 'A file is where a folder has to be. Take it away.',
  EISDIR: 'A folder is where a file has to be. Take it away.',
  EIO: 'The disk cannot be read or written. Check it.',
}

/** The same where a server cannot listen. */
const listening: Readonly<Record<string, string>> = {
  EACCES: 'The port is not allowed. Name one from 1024 on with --port.',
  EADDRINUSE: 'The port is taken. Name another with --port.',
}

/** The same where a folder cannot be made: Node says so of a read-only disk. */
const making: Readonly<Record<string, string>> = {
  ...mends,
  ENOENT: 'No folder can be made there. Name another place.',
}

/** By what was asked of the system, where that matters. */
const bySyscall: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  listen: listening,
  mkdir: making,
}

/**
 * What went wrong outside of the program, and how to go on: 'ENOSPC: no space
 * left on device, write. The disk is full. …'; undefined for any other error.
 */
export function explainSystem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const syscall = 'syscall' in error ? `${error.syscall}` : ''
  const mend = (bySyscall[syscall] ?? mends)[`${error.code}`]
  return mend && `${error.message}. ${mend}`
}
