import { languageOf } from './lexicon.ts'
import { onlyIn } from './onlyIn.ts'
import type { Passage, PassageLink } from './passage.ts'
import type { Fault } from './rule.ts'

/** Where links that lead out of the site, or those within it, differ. */
export function compareLinks(
  text: Passage,
  source: Passage,
  outside: boolean,
): readonly Fault[] {
  if (text.links.length === 0 && source.links.length === 0) return []
  const those = ({ links }: Passage) =>
    links.filter(({ href }) => isOutside(href) === outside)
  const tags = tagsOf(text, source)
  const targetOf = ({ href }: PassageLink) => targetIn(href, tags)
  const [own, other] = [those(text), those(source)]
  const surplus = onlyIn(own, other, targetOf)
  const missing = [...onlyIn(other, own, targetOf)]
  return surplus
    .map(({ href, at }) => {
      const meant = missing.shift()
      const message = meant
        ? `leads to ${href} where the source leads to ${meant.href}`
        : `leads to ${href}, to which the source does not lead`
      return { at, message, mend: 'Cite and link what the source does.' }
    })
    .concat(
      missing.map(({ href }) => ({
        at: 0,
        message: `does not lead to ${href}`,
        mend: 'Cite and link what the source does.',
      })),
    )
}

function isOutside(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)
}

/** What addresses name the languages of two texts by. */
export function tagsOf(...texts: readonly Passage[]): readonly string[] {
  return texts.flatMap(({ tag }) => [tag.toLowerCase(), languageOf(tag)])
}

/** ('https://a.example/DE/x/', ['de', 'en']) -> 'https://a.example/*' + '/x' */
export function targetIn(href: string, tags: readonly string[]): string {
  return href
    .toLowerCase()
    .split(/(?=[/?#])/)
    .map(part => (tags.includes(part.slice(1)) ? '/*' : part))
    .join('')
    .replace(/\/$/, '')
}
