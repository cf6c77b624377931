import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { edit } from './tinySite.ts'

/** Random changes of the content that `recordedSite` makes, for tests. */

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

/** A change of one file; `null` takes it away. */
export interface Step {
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

/** Some changes; those that are mended are taken back again. */
export const steps = fc.array(
  fc.record({ file, change, mended: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 8,
  },
)

/** Changes a file; what it returns changes it back. */
export async function apply(
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
