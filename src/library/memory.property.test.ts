import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ContentError } from '../problem.ts'
import { recordedSite } from '../translation/recordedSite.ts'
import type { Library } from './library.ts'
import { LibraryMemory } from './libraryMemory.ts'
import { type LoadOptions, loadLibrary } from './loadLibrary.ts'
import { edit } from './tinySite.ts'

const texts = ['zh-CN', 'en'].flatMap(tag =>
  ['terms', 'notice'].flatMap(document =>
    ['2026-11-22', '2027-01-01'].map(date => `${tag}/${document}/${date}.md`),
  ),
)
const file = fc.constantFrom(
  ...[...texts, ...texts, 'en/ui.json', 'zh-CN/ui.json', 'site.json'],
  ...['glossary.json', 'published.json', 'en/translated.json'],
)

/** Words, and others that may stand in their place. */
const swaps = [
  ...[
    ['可以', '不可以'],
    ['You may', 'You must not'],
    ['{#use}', '{#usage}'],
  ],
  ...[
    ['{#scope}', '{#range}'],
    ['#liability)', '#libility)'],
  ],
  ...[
    ['notice#scope', 'terms#use'],
    ['(#liability)', '(notice#scope)'],
  ],
  ...[
    ['(notice#scope)', '(/zh-CN/notice/#scope)'],
    ['1. ', '- '],
  ],
  ...[
    ['title: Terms', 'title: Rules'],
    ['title: 声明', 'title: 公告'],
  ],
  ...[
    ['title', 'titel'],
    ['2026-11-01', '2027-02-02'],
    ['---\n', ''],
  ],
  ...[
    ['{{operator.name}}', '{{operator.nam}}'],
    ['::: ', ':: '],
  ],
  ...[
    ['Ada & Co.', 'Ada & Sons'],
    ['upper-roman', 'decimal'],
    ['From', 'As of'],
  ],
  ...[
    ['"statute"', '"gongwen"'],
    ['"terms", "notice"', '"terms"'],
  ],
  ...[
    ['"notice"', '"notices"'],
    ['0512', '0513'],
    ['"source"', '"sauce"'],
  ],
  ...[
    ['"locales"', '"drafts": ["en"], "locales"'],
    ['Article', 'Section'],
  ],
  ...[
    ['It is', 'It was'],
    ['\n\n', '\n\nMore of it.\n\n'],
    ['，', ','],
  ],
] as const

interface Step {
  readonly file: string
  readonly change: (text: string) => string | Uint8Array | null
}

const change: fc.Arbitrary<Step['change']> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...swaps), fc.boolean())
      .map(([[one = '', other = ''], back]) => (text: string) => {
        return back ? text.replace(other, one) : text.replace(one, other)
      }),
  },
  { weight: 2, arbitrary: fc.constant(() => null) },
  {
    weight: 2,
    arbitrary: fc.constant(
      () =>
        '---\ntitle: New\npublished: 2026-11-02\nsummary: Some.\n---\n\n## One {#scope}\n\nIt is [](terms#use).\n',
    ),
  },
  { weight: 1, arbitrary: fc.constant(() => new Uint8Array([0xe4, 0xb8])) },
  { weight: 1, arbitrary: fc.constant((text: string) => text.slice(0, 90)) },
)

const steps = fc.array(fc.record({ file, change, mended: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
})

/** What a loading gives, or what it throws. */
async function outcome(folder: string, options: LoadOptions) {
  try {
    return plain(await loadLibrary(folder, () => '2026-11-22', options))
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.problems
  }
}

/** All of a library but the functions that say the interface's words. */
function plain({ languages, ...rest }: Library) {
  const said = languages.map(({ t, ...language }) => ({
    ...language,
    said: [t('home.title'), t('document.effective', { date: 'x' })],
  }))
  return { ...rest, languages: said }
}

const ways: readonly LoadOptions[] = [
  {},
  { drafts: true },
  { complete: false, checks: false, drafts: true },
  { complete: false, drafts: true, leaveOut: new Set(['en']) },
  { leaveOut: new Set(['notice/2027-01-01']), frozen: false },
]

async function apply(
  folder: string,
  { file, change }: Step,
): Promise<() => Promise<void>> {
  const path = join(folder, file)
  let before: string | null = null
  await edit(folder, file, text => {
    before = text
    return text
  })
  const after = change(before ?? '')
  const put = async (content: string | Uint8Array | null) => {
    if (content === null || content === '') await rm(path, { force: true })
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
  }
  await put(after)
  return () => put(before)
}

test.each([{ watched: true }, { watched: false }])(
  'what is remembered changes nothing (%o)',
  async how => {
    await fc.assert(
      fc.asyncProperty(steps, async steps => {
        const folder = await recordedSite()
        const memory = new LibraryMemory(how)
        const compare = async () => {
          for (const way of ways) {
            const known = await outcome(folder, { ...way, memory })
            expect(known).toEqual(await outcome(folder, way))
          }
        }
        await compare()
        for (const step of steps) {
          const mend = await apply(folder, step)
          memory.changed([join(folder, step.file)])
          await compare()
          if (!step.mended) continue
          await mend()
          memory.changed([join(folder, step.file)])
          await compare()
        }
      }),
      { numRuns: 4 },
    )
  },
  120_000,
)
