/** The same text, that does not keep the one in memory that it is part of. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
