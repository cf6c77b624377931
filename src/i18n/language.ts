import type { Numbering } from '../legal/numbering.ts'
import { remember } from '../legal/remember.ts'
import type { Ui } from '../library/ui.ts'
import type { Translate } from './translate.ts'

/** A language of the site and all that pages need to write in it. */
export interface Language {
  /** BCP 47 tag: `zh-CN`. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** Its name in itself: `简体中文`. */
  readonly name: string
  readonly numbering: Numbering
  /** What its `ui.json` says, of which all the rest is made. */
  readonly ui: Ui
  /** Words of the interface: `t('page.home')`. */
  readonly t: Translate
  /** All words and settings by dotted name, for `{{name}}` in texts. */
  readonly values: ReadonlyMap<string, string>
}

const rightToLeft = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

/** ('ar') -> 'rtl', ('zh-CN') -> 'ltr', by the script of the language. */
export function direction(tag: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(tag).maximize().script
  return rightToLeft.has(script ?? '') ? 'rtl' : 'ltr'
}

/** ('en', '2026-11-22') -> 'November 22, 2026' */
export function longDate(tag: string, date: string): string {
  return longDates(tag)(date)
}

const longDates = remember((tag: string) =>
  remember((date: string) =>
    longFormat(tag).format(new Date(`${date}T00:00:00Z`)),
  ),
)

/** Making one takes far longer than its use. */
const longFormat = remember(
  (tag: string) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
)

/**
 * The name of language `other` in language `tag`, with its region only where
 * `offered` has the language more than once:
 * ('en', 'zh-CN', ['zh-CN', 'en']) -> 'Chinese'
 */
export function languageName(
  tag: string,
  other: string,
  offered: readonly string[],
): string {
  const same = offered.filter(offer => baseOf(offer) === baseOf(other))
  const name = same.length > 1 ? other : baseOf(other)
  return displayNames(tag).of(name) ?? other
}

const baseOf = remember((tag: string) => new Intl.Locale(tag).language)

const displayNames = remember(
  (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }),
)
