import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CorpusText, markdown } from '../corpus.ts'

/** What the Markdown files of a system look like. */
export interface PageStyle {
  /** The file of a text, from the folder. */
  readonly source: (text: CorpusText) => string
  /** What else stands in the front matter, beside the title. */
  readonly front?: (text: CorpusText) => Readonly<Record<string, string>>
  /** Whether the title stands above the text, too, as `# Title`. */
  readonly heading?: boolean
}

/** Writes each text as a Markdown file. */
export async function plainPages(
  folder: string,
  texts: readonly CorpusText[],
  { source, front, heading = false }: PageStyle,
): Promise<void> {
  for (const text of texts) {
    const file = join(folder, source(text))
    await mkdir(dirname(file), { recursive: true })
    const values = Object.entries({ title: text.title, ...front?.(text) })
    const lines = values.map(([key, value]) => `${key}: ${value}`)
    const title = heading ? `# ${text.title}\n\n` : ''
    const body = markdown(text, article => article.heading)
    await writeFile(file, `---\n${lines.join('\n')}\n---\n\n${title}${body}`)
  }
}
