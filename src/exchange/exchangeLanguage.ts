import type { Library } from '../library/library.ts'
import type { Exchange, Returned, Tell } from './format.ts'
import { partsOf } from './unit.ts'

/**
 * Whether two tags are of one language, of which one may name the region, as
 * some tools must: `en` and `en-GB`, and not `zh-CN` and `zh-TW`.
 */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [`${one}-`.toLowerCase(), `${other}-`.toLowerCase()]
  return a.startsWith(b) || b.startsWith(a)
}

/** The language that the units of a file say that they are of. */
export function tagIn({
  tag,
  units,
}: Pick<Exchange<Returned>, 'tag' | 'units'>) {
  return units.map(({ key }) => partsOf(key)?.tag).find(Boolean) ?? tag
}

/** The language of a file, which its units and its head agree about. */
export function languageOf(
  { sourceTag, tag, units }: Exchange<Returned>,
  { site }: Library,
  tell: Tell,
): string {
  const found = tagIn({ tag, units })
  const tags = site.locales.filter(other => other !== site.source)
  const mend = `Import a file of ${tags.join(', ')}, made by npm run export.`
  const differs = (a: string, b: string) => a !== '' && !areAlike(a, b)
  if (!tags.includes(found)) {
    tell(
      1,
      1,
      `is a file of "${found}", into which nothing is translated.`,
      mend,
    )
  } else if (differs(tag, found)) {
    tell(1, 1, `says that it is "${tag}", and its units are of ${found}.`, mend)
  }
  if (differs(sourceTag, site.source)) {
    const message = `is translated from "${sourceTag}", not from ${site.source}.`
    tell(1, 1, message, mend)
  }
  return found
}
