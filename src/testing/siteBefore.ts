import { loadLibrary } from '../library/loadLibrary.ts'
import { tinySite } from '../library/tinySite.ts'
import { documentsJson } from '../pages/documentsJson.ts'
import { site } from '../pages/site.ts'
import { noAssets } from './noAssets.ts'

const next = `---
title: Terms
published: 2026-12-01
summary: Shorter.
---

## Use {#use}

You may use it.

## Liability {#liability}

None.
`

/**
 * `documents.json` of a small site, built on the day on which its first texts
 * took effect, 2026-11-22: further ones are published on 2026-12-01, and take
 * effect on 2027-01-01.
 */
export async function siteBefore(): Promise<string> {
  const locales = await tinySite({
    'en/terms/2027-01-01.md': next,
    'zh-CN/terms/2027-01-01.md': next,
  })
  const library = await loadLibrary(locales, () => '2026-11-25')
  return documentsJson(site(library, noAssets))
}
