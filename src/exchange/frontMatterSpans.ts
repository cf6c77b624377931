import { isMap, isScalar, parseDocument } from 'yaml'
import { readYaml } from '../library/yaml.ts'
import type { Span } from './span.ts'

const names = ['title', 'summary']

/** Title and summary in front matter, which begins at `offset` of its file. */
export function frontMatterSpans(
  yaml: string,
  offset: number,
): readonly Span[] {
  const { contents } = parseDocument(yaml)
  const pairs = isMap(contents) ? contents.items : []
  return pairs.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isScalar(value)) return []
    const name = String(key.value)
    if (!names.includes(name) || !value.range) return []
    const [start, stop] = value.range
    const end = start + yaml.slice(start, stop).trimEnd().length
    const quote = yaml[start] ?? ''
    return {
      id: `front.${name}`,
      start: offset + start,
      end: offset + end,
      words: String(value.source ?? '').trim(),
      write: (words: string) => scalar(name, words, quote),
    }
  })
}

/** Words as a value in the marks of the old one, or in some that it needs. */
function scalar(name: string, words: string, quote: string): string {
  const line = words.trim().replaceAll(/\s*\n\s*/g, ' ')
  if (quote === '"') return JSON.stringify(line)
  if (quote !== "'" && isPlain(name, line)) return line
  return `'${line.replaceAll("'", "''")}'`
}

/** Whether a value would be read as it stands. */
function isPlain(name: string, line: string): boolean {
  let sound = true
  const { entries } = readYaml(`${name}: ${line}`, () => {
    sound = false
  })
  return sound && entries.length === 1 && entries[0]?.value === line
}
