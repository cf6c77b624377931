declare module 'nspell' {
  interface Nspell {
    /** Whether a word is in the dictionary, in one of its forms. */
    correct(word: string): boolean
    /** All forms that it has. */
    readonly data: Readonly<Record<string, unknown>>
  }
  /** `aff` and `dic` are the two files of a Hunspell dictionary. */
  export default function nspell(aff: Buffer, dic: Buffer): Nspell
}
