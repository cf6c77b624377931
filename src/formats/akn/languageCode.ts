import { iso6392 } from 'iso-639-2'
import { remember } from '../../legal/remember.ts'

const codes = new Map(
  iso6392.map(({ iso6391, iso6392B, iso6392T = iso6392B }) => [
    iso6391,
    iso6392T,
  ]),
)

/**
 * ISO 639-2 code (terminologic) of a BCP 47 tag: ('zh-CN') -> 'zho'. A tag
 * that begins with three letters has an ISO 639-3 code, which stays.
 */
export const languageCode = remember((tag: string): string => {
  const { language } = new Intl.Locale(tag)
  return codes.get(language) ?? language
})
