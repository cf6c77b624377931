import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ContentError, formatProblem } from '../problem.ts'
import type { Library } from './library.ts'
import { loadLibrary } from './loadLibrary.ts'
import { fieldsOf, isRequired } from './schemaFields.ts'
import { uiSchema } from './ui.ts'
import { givenValue } from './variables.ts'

/** A change of one file: new content, a change of its text, or none of it. */
export type Change = string | Uint8Array | ((text: string) => string) | null

const ui = {
  language: 'English',
  operator: { name: 'Ada & Co.', address: '1 Mill Lane' },
  numbering: {
    article: 'Article {upper-roman}. ',
    item: '({decimal}) ',
    subitem: '({lower-alpha}) ',
    point: '({lower-roman}) ',
  },
  citation: {
    article: 'Article {upper-roman}',
    paragraph: ', paragraph {decimal}',
    item: '({decimal})',
    subitem: '({lower-alpha})',
    point: '({lower-roman})',
    document: '{title}',
    within: '{citation} of the {document}',
  },
  document: { effective: 'From {{date}}' },
  search: { count_one: 'One result', count_other: '{{count}} results' },
  sitemap: { title: 'Sitemap', summary: 'All pages.' },
  home: { title: 'Legal', summary: 'All texts.' },
  footer: {
    label: 'Texts',
    phone: 'Phone',
    copyright: '© {{operator.name}}',
  },
  changes: {
    unchangedCount_one: 'One clause unchanged',
    unchangedCount_other: '{{count}} clauses unchanged',
    renumberedCount_one: 'One clause renumbered',
    renumberedCount_other: '{{count}} clauses renumbered',
  },
}

const chineseUi = {
  ...ui,
  language: '简体中文',
  operator: { name: '艾达公司', address: '磨坊路1号' },
  numbering: 'statute',
  citation: undefined,
  search: { count_other: '{{count}}处' },
  changes: {
    unchangedCount_other: '{{count}}个条款未修改',
    renumberedCount_other: '{{count}}个条款仅编号变动',
  },
}

const site = {
  url: 'https://legal.example.com',
  locales: ['zh-CN', 'en'],
  source: 'zh-CN',
  prevailing: null,
  documents: ['terms', 'notice'],
  phone: '0512 5191 8061',
  icp: '苏ICP备2021030472号-8',
  police: null,
  timeZone: 'Asia/Shanghai',
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`

/** As JSON with a group of keys on each line, so that more move no line. */
function inLines(value: object): string {
  const lines = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `  "${key}": ${spaced(part)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** On one line: `{ "one": 1, "two": 2 }` */
function spaced(part: unknown): string {
  return JSON.stringify(part, null, 1).replaceAll(/\n */g, ' ')
}

/** With words for what `given` does not say, behind what it does. */
function complete(given: object): object {
  const all: Record<string, unknown> = { ...given }
  for (const [name, field] of Object.entries(fieldsOf(uiSchema))) {
    const group = all[name] ?? {}
    if (typeof group !== 'object' || !isRequired(field)) continue
    const rest = Object.entries(fieldsOf(field))
      .filter(([key, inner]) => isRequired(inner) && !(key in group))
      .map(([key]) => {
        const value = givenValue(`${name}.${key}`)
        return [key, value === undefined ? '-' : `{{${value}}}`]
      })
    all[name] = { ...group, ...Object.fromEntries(rest) }
  }
  return all
}

/** A small sound site in two languages, by path. */
const files: Readonly<Record<string, string>> = {
  'site.json': json(site),
  'en/ui.json': inLines(complete(ui)),
  'zh-CN/ui.json': inLines(complete(chineseUi)),
  'en/terms/2026-11-22.md': `---
title: Terms
published: 2026-11-01
---

{{operator.name}} offers this site.

## Use {#use}

You may use it.

1. For reading.
2. For copying, as in [](#liability).

## Liability {#liability}

::: conspicuous
None, see [](notice#scope).
:::
`,
  'zh-CN/terms/2026-11-22.md': `---
title: 条款
published: 2026-11-01
---

{{operator.name}}提供本网站。

## 使用 {#use}

可以使用。

1. 阅读。
2. 复制，见[](#liability)。

## 责任 {#liability}

::: conspicuous
不承担，见[](notice#scope)。
:::
`,
  'en/notice/2026-11-22.md': `---
title: Notice
published: 2026-11-01
---

## Scope {#scope}

All of it.
`,
  'zh-CN/notice/2026-11-22.md': `---
title: 声明
published: 2026-11-01
---

## 范围 {#scope}

全部。
`,
}

/** Writes the site with some changes, for the time of one test. */
export async function tinySite(
  changes: Readonly<Record<string, Change>> = {},
): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'tiny-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const folder = join(home, 'locales')
  for (const name of new Set([
    ...Object.keys(files),
    ...Object.keys(changes),
  ])) {
    const content = changed(name, changes[name])
    if (content === null) continue
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

function changed(name: string, change: Change | undefined) {
  const text = files[name] ?? ''
  if (change === undefined) return text
  if (typeof change !== 'function') return change
  const result = change(text)
  if (result === text) throw new Error(`${name} was not changed`)
  return result
}

/** Changes one file of a site that was written, or writes a new one. */
export async function edit(
  folder: string,
  name: string,
  change: (text: string) => string,
): Promise<void> {
  const file = join(folder, name)
  const text = await readFile(file, 'utf8').catch(() => '')
  await writeFile(file, change(text))
}

/** Reads a site as of the day on which its texts take effect. */
export function load(folder: string): Promise<Library> {
  return loadLibrary(folder, () => '2026-11-22')
}

/**
 * What is said of the site with these changes: the lines that a person
 * reads, with `locales` for the folder.
 */
export async function problemsOf(
  changes: Readonly<Record<string, Change>>,
): Promise<readonly string[]> {
  return problemsIn(await tinySite(changes))
}

/** What is said of the site in `folder`. */
export async function problemsIn(folder: string): Promise<readonly string[]> {
  try {
    await load(folder)
    return []
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    const lines = error.problems.map(formatProblem)
    return lines.map(line => line.replaceAll(folder, 'locales'))
  }
}

/** (a text with `from` once) -> the same with `to` in its place */
export function swap(from: string, to: string): (text: string) => string {
  return text => {
    if (!text.includes(from)) throw new Error(`"${from}" is not in the text`)
    return text.replace(from, () => to)
  }
}
