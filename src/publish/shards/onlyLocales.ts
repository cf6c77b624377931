import { didYouMean } from '../../nearest.ts'
import { UsageError } from '../options.ts'

/**
 * The languages of a shard, in the order of the site.
 * ('de,ja', ['ja', 'en', 'de']) -> ['ja', 'de']
 *
 * @throws UsageError where one is not of the site, or named twice.
 */
export function onlyLocales(
  list: string,
  locales: readonly string[],
): readonly string[] {
  const tags = tagsOf(list)
  for (const [index, tag] of tags.entries()) {
    if (!locales.includes(tag)) {
      const all = `The site has ${locales.join(', ')}.`
      const mend = tag === '' ? all : didYouMean(tag, locales, all)
      const what = tag === '' ? 'An empty tag' : `"${tag}"`
      throw new UsageError(
        `${what} in --only-locales ${list} is no language of the site. ${mend}`,
      )
    }
    if (tags.indexOf(tag) < index) {
      throw new UsageError(
        `--only-locales ${list} names ${tag} twice. Name it once.`,
      )
    }
  }
  return locales.filter(tag => tags.includes(tag))
}

/** The languages of a shard as they were typed. */
export function tagsOf(list: string): readonly string[] {
  return list.split(',').map(tag => tag.trim())
}
