import i18next from 'i18next'
import { remember } from '../legal/remember.ts'
import type { Ui } from '../library/ui.ts'

/** Dotted names of the words in `T`, without plural endings. */
type Names<T> = {
  [Key in keyof T & string]: NonNullable<T[Key]> extends string
    ? Base<Key>
    : `${Key}.${Names<NonNullable<T[Key]>>}`
}[keyof T & string]

type Base<Key extends string> =
  Key extends `${infer Name}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
    ? Name
    : Key

/** A word or sentence of the interface: `search.title`, `search.count`. */
export type UiKey = Names<Omit<Ui, '$schema' | 'numbering' | 'citation'>>

/** Words of the interface, with their values filled in. */
export type Translate = (
  key: UiKey,
  values?: Readonly<Record<string, string | number>>,
) => string

/**
 * i18next for one language, from its own words alone: no language falls
 * back to another. `variables` can be used in every sentence.
 */
export function translator(
  tag: string,
  ui: Ui,
  variables: Readonly<Record<string, unknown>>,
): Translate {
  const instance = i18next.createInstance({
    lng: tag,
    fallbackLng: false,
    initAsync: false,
    resources: { [tag]: { translation: ui } },
    interpolation: { escapeValue: false, defaultVariables: { ...variables } },
  })
  instance.init()
  // Each sentence is worked out once with marks for its values, since some
  // stand at each clause of each page; which form a count takes is asked anew.
  const form = remember((asked: string) => {
    const [key = '', ...names] = asked.split(' ')
    const marks = names.map((name, index) => [name, markOf(index)] as const)
    const whole = instance.t(key, Object.fromEntries(marks))
    // Words, the index of a value, words, and so on.
    return whole.split(mark).map((part, at) => {
      return at % 2 === 0 ? part : part.charCodeAt(0) - firstMark
    })
  })
  return (key, values) => {
    if (values === undefined) return String(form(key)[0])
    if ('count' in values) return instance.t(key, { ...values })
    const names = Object.keys(values)
    const all = Object.values(values)
    let said = ''
    for (const part of form([key, ...names].join(' '))) {
      said += typeof part === 'string' ? part : String(all[part])
    }
    return said
  }
}

/** A character of private use (Unicode) for the value with this index. */
function markOf(index: number): string {
  return String.fromCharCode(firstMark + index)
}

const firstMark = 0xf000
const mark = /([\uF000-\uF0FF])/
