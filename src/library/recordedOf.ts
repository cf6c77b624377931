import { once } from '../once.ts'
import type { TranslatedFile } from '../translation/readTranslated.ts'
import type { Recorded } from './finishDocument.ts'
import type { Published } from './record/published.ts'

/** What is recorded of one document, out of all that is recorded. */
export function recordedOf(
  document: string,
  published: Published,
  translated: ReadonlyMap<string, TranslatedFile>,
): Recorded {
  const own = [...translated].map(
    ([tag, file]) => [tag, translatedOf(file)(document)] as const,
  )
  return {
    published: publishedOf(published).get(document) ?? nothing,
    translated: new Map(own),
  }
}

const nothing: Published = { texts: {} }

/** Keys are `en/agreement/2026-11-22`. */
const publishedOf = once(({ texts }: Published) => {
  const entries = split(texts, key => key.split('/')[1] ?? '')
  return new Map([...entries].map(([name, texts]) => [name, { texts }]))
})

/** Keys are `agreement/2026-11-22`. */
const translatedOf = once((file: TranslatedFile) => {
  const { value } = file
  const entries = split(value.texts, key => key.split('/')[0] ?? '')
  const none = { ...file, value: { ...value, texts: {} } }
  const files = new Map(
    [...entries].map(([name, texts]) => [
      name,
      { ...file, value: { ...value, texts } },
    ]),
  )
  return (document: string): TranslatedFile => files.get(document) ?? none
})

/** An object as several, by what its keys say. */
function split<T>(
  all: Readonly<Record<string, T>>,
  nameOf: (key: string) => string,
): ReadonlyMap<string, Record<string, T>> {
  const parts = new Map<string, Record<string, T>>()
  for (const [key, value] of Object.entries(all)) {
    const name = nameOf(key)
    const part = parts.get(name) ?? {}
    part[key] = value
    parts.set(name, part)
  }
  return parts
}
