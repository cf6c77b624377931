import i18next from 'i18next'
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
  // Most words have no values of their own, and stand on every page.
  const known = new Map<UiKey, string>()
  return (key, values) => {
    if (values !== undefined) return instance.t(key, { ...values })
    const word = known.get(key) ?? instance.t(key)
    known.set(key, word)
    return word
  }
}
