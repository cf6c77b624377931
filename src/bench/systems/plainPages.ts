import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CorpusText, markdown } from '../corpus.ts'

/**
 * Writes each text as a Markdown file, `<tag>/<name>.md`, with the title and
 * what else `front` gives in its front matter.
 */
export async function plainPages(
  folder: string,
  texts: readonly CorpusText[],
  front: (text: CorpusText) => Readonly<Record<string, string>> = () => ({}),
): Promise<void> {
  for (const text of texts) {
    await mkdir(join(folder, text.tag), { recursive: true })
    const values = Object.entries({ title: text.title, ...front(text) })
    const lines = values.map(([key, value]) => `${key}: ${value}`)
    const body = markdown(text, ({ heading }) => heading)
    const file = join(folder, text.tag, `${text.name}.md`)
    await writeFile(file, `---\n${lines.join('\n')}\n---\n\n${body}`)
  }
}
