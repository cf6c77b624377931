import { remember } from '../../legal/remember.ts'

/** ISO 639-3 codes of the languages that are told apart. */
export const codes: readonly string[] = [
  ...'eng deu fra spa por ita nld swe dan nob nno fin pol ces slk'.split(' '),
  ...'hun ron hrv bos slv tur azj vie ind zlm tgl swh lit lvs ekk'.split(' '),
  ...'cat glg als rus ukr bul srp bel kaz kir mkd tat arb urd pes'.split(' '),
  ...'hin mar npi heb ydd'.split(' '),
]

/** Languages whose BCP 47 tags are not the canonical form of these. */
const others: Readonly<Record<string, string>> = { ms: 'zlm', no: 'nob' }

/** The code of the language of a BCP 47 tag, where it is one of them. */
export const codeOf = remember((tag: string): string | undefined => {
  const { language } = new Intl.Locale(tag)
  const canonical = (code: string) => new Intl.Locale(code).language
  return others[language] ?? codes.find(code => canonical(code) === language)
})
