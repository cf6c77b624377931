import type { WarnDocument } from '../findWarnings.ts'

/**
 * Texts that have taken effect and are not in `published.json`, where others
 * of the document are: they were forgotten, or their entry was taken out.
 */
export const unrecorded: WarnDocument = (editions, { site, day }) => {
  const past = editions.filter(({ state }) => state !== 'upcoming')
  const texts = past.flatMap(({ texts }) => [...texts.values()])
  if (texts.every(({ record }) => record === undefined)) return []
  return texts
    .filter(({ record }) => record === undefined)
    .filter(({ published }) => published <= day)
    .filter(({ tag }) => !site.drafts.includes(tag))
    .map(({ file, date, places }) => ({
      rule: 'unrecorded',
      file,
      ...(places.get('published') ?? { line: 1, column: 1 }),
      message: `took effect on ${date} and is not recorded as published, though others of the document are: it could change unnoticed.`,
      mend: 'Record it: npm run publish-version',
    }))
}
