import type { WarnDocument } from '../findWarnings.ts'

/** Texts that say that they are published later, and are online at once. */
export const publishedLater: WarnDocument = (editions, { site, day }) =>
  editions
    .flatMap(({ texts }) => [...texts.values()])
    .filter(
      ({ published, tag }) => published > day && !site.drafts.includes(tag),
    )
    .map(({ file, published, places }) => ({
      rule: 'published-later',
      file,
      ...(places.get('published') ?? { line: 1, column: 1 }),
      message: `says that it is published on ${published}, and is online from the next build on.`,
      mend: 'Add the file on that day; or write the day on which it goes online.',
    }))
