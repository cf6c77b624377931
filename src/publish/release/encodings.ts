import type { Encoding } from './manifest.ts'

/** What the file of each content coding ends in, beside the file itself. */
export const endings: Readonly<Record<Encoding, string>> = {
  br: '.br',
  gzip: '.gz',
}

/** Best first: what a browser that takes both is given. */
export const encodings: readonly Encoding[] = ['br', 'gzip']
