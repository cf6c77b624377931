import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { apply, type Step, steps } from '../../library/randomEdits.ts'
import { ContentError } from '../../problem.ts'
import { type BuildOptions, build } from '../build.ts'
import { filesIn } from '../filesIn.ts'
import { marker } from '../marker.ts'
import type { Encoding } from '../release/manifest.ts'

/** Words that stand in files, and others that may stand there as well. */
const sound = [
  ['*/notice/2026-11-22.md', '\n\n## ', '\n\n## A {#a}\n\n1\n\n## '],
  ['en/terms/2026-11-22.md', 'You may', 'You can'],
  ['zh-CN/terms/2026-11-22.md', '可以', '可'],
  ['en/terms/2027-01-01.md', 'It is', 'It was'],
  ['*/notice/2026-11-22.md', '\n\n## ', '\n\n[A1]{#term-a} A1\n\n## '],
  ['en/notice/2026-11-22.md', 'title: Notice', 'title: Announcement'],
  ['zh-CN/notice/2026-11-22.md', 'title: 声明', 'title: 公告'],
  ['en/ui.json', 'Ada & Co.', 'Ada & Sons'],
  ['en/ui.json', 'From', 'As of'],
  ['en/ui.json', 'Article {', 'Section {'],
  ['zh-CN/ui.json', '"statute"', '"gongwen"'],
  ['site.json', '0512 5191 8061', '0512 5191 8062'],
  ['site.json', '"terms", "notice"', '"notice", "terms"'],
] as const

type Given = Pick<BuildOptions, 'only' | 'compressed'> & {
  readonly day: string
}

/** What is done between two builds. */
type Change =
  | { readonly to: 'content'; readonly steps: readonly Step[] }
  | { readonly to: 'output'; readonly spoil: number; readonly how: string }
  | { readonly to: 'options'; readonly options: Partial<Given> }

const words = fc
  .tuple(fc.constantFrom(...sound), fc.boolean())
  .map(([[file, one, other], back]): Change => {
    const change = (text: string) =>
      back ? text.replace(other, one) : text.replace(one, other)
    const files = ['zh-CN', 'en'].map(tag => file.replace('*', tag))
    const steps = [...new Set(files)].map(file => ({ file, change }))
    return { to: 'content', steps }
  })

/** One article more, before one that other documents cite. */
const renumber: Change = {
  to: 'content',
  steps: ['zh-CN', 'en'].map(tag => ({
    file: `${tag}/notice/2026-11-22.md`,
    change: text => text.replace('\n\n## ', '\n\n## A {#a}\n\n1\n\n## '),
  })),
}
const options: fc.Arbitrary<Partial<Given>> = fc.oneof(
  fc
    .constantFrom('2026-11-22', '2026-12-24', '2027-01-01', '2027-02-01')
    .map(day => ({ day })),
  fc.constantFrom('', 'en').map(only => ({ only })),
  fc
    .constantFrom<readonly Encoding[]>([], ['gzip'])
    .map(compressed => ({ compressed })),
)
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: words },
  {
    weight: 2,
    arbitrary: steps.map(
      (all): Change => ({ to: 'content', steps: all.slice(0, 1) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      to: fc.constant('output' as const),
      spoil: fc.nat(),
      how: fc.constantFrom('gone', 'other', 'all'),
    }),
  },
  {
    weight: 1,
    arbitrary: options.map(options => ({ to: 'options' as const, options })),
  },
)

/** What a build says, and every file that it wrote. */
async function outcome(options: BuildOptions): Promise<unknown> {
  try {
    const summary = await build(options)
    return { summary, files: await contents(options.output) }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.problems
  }
}

async function contents(folder: string) {
  const read = filesIn(folder).map(async path => [
    path,
    await readFile(join(folder, path), 'latin1'),
  ])
  return Object.fromEntries(await Promise.all(read))
}

/** Does to a built site what nobody should. */
async function spoil(folder: string, at: number, how: string): Promise<void> {
  if (how === 'all') return rm(folder, { recursive: true, force: true })
  if (!existsSync(folder)) return
  const files = filesIn(folder)
    .filter(path => path !== marker)
    .toSorted()
  const path = files[at % files.length]
  if (path === undefined) return
  const file = join(folder, path)
  if (how === 'gone') return rm(file)
  const text = await readFile(file, 'latin1')
  await writeFile(file, `x${text.slice(1)}`, 'latin1')
}

/**
 * Changes a site at random, `runs` times some changes, and compares each build
 * that takes over what it can with one that makes all anew.
 */
export async function checkWarmBuilds(
  makeSite: () => Promise<string>,
  runs: number,
): Promise<void> {
  const changes = fc.array(change, { minLength: 2, maxLength: 6 })
  let built = 0
  await fc.assert(
    fc.asyncProperty(changes, async changes => {
      const locales = await makeSite()
      const folder = await mkdtemp(join(tmpdir(), 'tiaowen-warm-'))
      let given: Given = { day: '2026-11-22', only: '', compressed: [] }
      const compare = async () => {
        const { day, ...rest } = given
        const each = { locales, dayIn: () => day, ...rest }
        const cache = join(folder, 'cache')
        const cold = join(folder, 'cold')
        const expected = await outcome({ ...each, output: cold })
        const output = join(folder, 'warm')
        // In threads, or with helpers where texts are few; the other without.
        const beside = { threadsFrom: 60, helpersFrom: 1 }
        const warm = { ...each, output, cache, ...beside }
        expect(await outcome(warm)).toEqual(expected)
        await rm(cold, { recursive: true, force: true })
        if (!Array.isArray(expected)) built += 1
      }
      try {
        await compare()
        for (const one of changes) {
          if (one.to === 'content') {
            for (const step of one.steps) await apply(locales, step)
          } else if (one.to === 'options') given = { ...given, ...one.options }
          else await spoil(join(folder, 'warm'), one.spoil, one.how)
          await compare()
        }
      } finally {
        await rm(folder, { recursive: true })
      }
    }),
    { numRuns: runs, examples: [[[renumber]]] },
  )
  expect(built).toBeGreaterThan(runs)
}
