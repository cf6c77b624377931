import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDeclaration } from '../testing/declaration.ts'
import type { PlantedTag } from './planted/additions.ts'
import { declarationTerms } from './planted/declarationTerms.ts'
import {
  addRightSentences,
  type Bilingual,
  type Planted,
  plant,
  tellings,
} from './planted/plant.ts'
import { termBaseSchema } from './termBase/termBase.ts'

/** The share of mistakes found, and the false alarms: see the README. */

const locales = join(import.meta.dirname, '../../locales')
let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'planted-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

const higo = ['agreement', 'disclaimer'].map(
  name => `${name}/2026-11-22.md` as const,
)
const declaration = ['declaration', 'notes'].map(
  name => `${name}/1948-12-10.md` as const,
)

/** Every text that mistakes are planted in, each in a folder of its own. */
const pairs: readonly (readonly [PlantedTag, PlantedTag, readonly string[]])[] =
  [
    ['zh-CN', 'en', higo],
    ['en', 'zh-CN', higo],
    ['en', 'zh-CN', declaration],
    ['en', 'de', declaration],
    ['en', 'ja', declaration],
    ['zh-CN', 'en', declaration],
  ]

async function folderOf(
  source: PlantedTag,
  tag: PlantedTag,
  paths: readonly string[],
): Promise<string> {
  const folder = await mkdtemp(join(home, 'texts-'))
  if (paths === higo) await cp(locales, folder, { recursive: true })
  else await writeDeclaration(folder)
  const file = join(folder, 'site.json')
  const site: object = JSON.parse(await readFile(file, 'utf8'))
  const two = { locales: [source, tag], source, prevailing: null }
  await writeFile(file, JSON.stringify({ ...site, ...two }))
  await writeFile(
    join(folder, 'glossary.json'),
    JSON.stringify(await termsFor(paths, two.locales)),
  )
  for (const other of ['zh-CN', 'en', 'de', 'ja', 'ar', 'th']) {
    if (two.locales.some(kept => kept === other)) continue
    await rm(join(folder, other), { recursive: true, force: true })
  }
  return folder
}

/** The glossary of the texts, in two of its languages. */
async function termsFor(paths: readonly string[], tags: readonly string[]) {
  const own = await readFile(join(locales, 'glossary.json'), 'utf8')
  const { terms: all } = termBaseSchema.parse(
    paths === higo ? JSON.parse(own) : { terms: declarationTerms },
  )
  // A glossary leads one way: 本网站 is "website", but not the other way round.
  const bothWays = /^(?:HIGO|个人信息|知识产权|仲裁裁决|冲突法)$/
  const terms = all.filter(
    ({ keep, words }) =>
      tags[0] === 'zh-CN' ||
      paths !== higo ||
      bothWays.test(keep ?? words?.['zh-CN']?.[0] ?? ''),
  )
  const inTwo = terms.map(({ words, ...rest }) => ({
    ...rest,
    ...(words && {
      words: Object.fromEntries(
        Object.entries(words).filter(([tag]) => tags.includes(tag)),
      ),
    }),
  }))
  return { terms: inTwo }
}

test('of mistakes planted in translations, most are told on their line', async () => {
  const planted: Planted[] = []
  const clean: string[] = []
  const withSentences: string[] = []
  let added = 0
  for (const [source, tag, paths] of pairs) {
    const folder = await folderOf(source, tag, paths)
    const told = await tellings(folder)
    clean.push(...told)
    const each = paths === higo ? 4 : 3
    for (const path of paths) {
      const text: Bilingual = { folder, source, tag, path }
      planted.push(...(await plant(text, each)))
    }
    for (const path of paths) {
      added += await addRightSentences({ folder, source, tag, path })
    }
    const more = await tellings(folder)
    withSentences.push(...more.filter(one => !told.includes(one)))
  }
  const kinds = [...new Set(planted.map(({ kind }) => kind))]
  const rows = kinds.map(kind => {
    const all = planted.filter(one => one.kind === kind)
    const found = all.filter(one => one.found)
    return `${String(found.length).padStart(4)} of ${all.length}  ${kind}`
  })
  const found = planted.filter(one => one.found)
  console.log(
    [
      ...rows,
      `${found.length} of ${planted.length} found.`,
      ...planted
        .filter(one => !one.found)
        .map(one => `missed: ${one.kind}, ${one.file}:${one.line}`),
      `${clean.length} findings in the clean texts:`,
      ...clean,
      `${withSentences.length} in ${added} sentences added rightly:`,
      ...withSentences,
    ]
      .join('\n')
      .replaceAll(home, ''),
  )
  expect(planted.length).toBeGreaterThanOrEqual(200)
  expect(found.length / planted.length).toBeGreaterThan(0.9)
  expect(withSentences).toEqual([])
  expect(clean.length).toBeLessThanOrEqual(6)
})
