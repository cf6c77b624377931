import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeInterface } from '../testing/writeInterface.ts'

const site = {
  url: 'https://law.example.org/legal',
  locales: ['zh-CN', 'en'],
  source: 'zh-CN',
  prevailing: null,
  documents: ['terms', 'notice'],
  phone: '0512 0000 0000',
  icp: null,
  police: null,
  timeZone: 'Asia/Shanghai',
}

const texts: Readonly<Record<string, string>> = {
  'zh-CN/terms/2025-01-01.md': `---
title: 《借阅规则》 & <说明>
published: 2024-12-20
---

## 借书 {#loans}

1. 每人可借两本书。
`,
  'zh-CN/terms/2026-01-01.md': `---
title: 《借阅规则》 & <说明>
published: 2025-12-20
summary: 可借三本书；a < b & c。
---

开头。

## 借书 {#loans}

1. 每人可借**三本**书，见[](#returns-1)。
   1. 词典除外。

## 还书 {#returns}

1. 三十天内归还，见[](notice#hours)。
`,
  'zh-CN/terms/2027-01-01.md': `---
title: 《借阅规则》 & <说明>
published: 2026-11-01
summary: 可借四本书。
---

## 借书 {#loans}

1. 每人可借四本书。
`,
  'en/terms/2026-01-01.md': `---
title: Rules & <Notes>
published: 2025-12-21
summary: Three books instead of two; a < b & c.
---

An opening.

## Loans {#loans}

1. Everyone may borrow *three* books: see [](#returns-1).
   1. Dictionaries stay.

## Returns {#returns}

1. Bring them back within thirty days: see [](notice#hours).
`,
  'en/terms/2027-01-01.md': `---
title: Rules & <Notes>
published: 2026-11-01
summary: Four books.
---

## Loans {#loans}

1. Everyone may borrow four books.
`,
  'zh-CN/notice/2026-06-01.md': notice('通知', '开放时间', '九点开门。'),
  'en/notice/2026-06-01.md': notice('Notice', 'Hours', 'We open at nine.'),
}

/** A text with every kind of clause, and signs that Markdown would take. */
function notice(title: string, heading: string, words: string): string {
  return `---
title: ${title}
published: 2026-05-01
---

1\\. ${words} \\</script> a\\_b \\*c\\* \\[d\\] \\# e & f &amp;amp; {g}

## ${heading} {#hours}

- ${words}
- **${words}** [*${words}*](https://example.org/a_(b))

### ${heading}

1. ${words}
   1. ${words}\\
      ${words}
   2. [](#hours-1)

::: conspicuous
${words}

> ${words}
:::

| ${heading} | 1 |
| --- | ---: |
| ${words} \\| ${words} | **2** |
`
}

/**
 * Writes a content folder with a version that is past (in Chinese alone),
 * one in force on 2026-11-22, and one to come on 2027-01-01.
 */
export async function writeExample(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await writeFile(join(folder, 'site.json'), JSON.stringify(site))
  await writeInterface(folder, 'zh-CN')
  await writeInterface(folder, 'en')
}
