/** Front matter and the text below it, which keeps its lines. */
interface Cut {
  readonly yaml: string
  /** Line of the file on which `yaml` begins, from 1. */
  readonly line: number
  readonly body: string
  /** Whether there is front matter that could be told from the text. */
  readonly found: boolean
}

type Tell = (
  line: number,
  column: number,
  message: string,
  mend: string,
) => void

const fence = /^---[ \t]*$/

/** Parts what stands between the first two lines `---` from the rest. */
export function cutFrontMatter(text: string, tell: Tell): Cut {
  return cutPlain(text) ?? cutLines(text, tell)
}

/** Of a text that begins with front matter as it should, without its lines. */
function cutPlain(text: string): Cut | undefined {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1
  if (end < 0) return undefined
  const yaml = text.slice(4, Math.max(end, 4))
  const lines = yaml.split('\n')
  if (lines.some(line => fence.test(line) || isText(line))) return undefined
  const above = '\n'.repeat(end === 3 ? 2 : lines.length + 2)
  return { yaml, line: 2, body: above + text.slice(end + 5), found: true }
}

function cutLines(text: string, tell: Tell): Cut {
  const lines = text.split('\n')
  const first = lines.findIndex(line => line.trim() !== '')
  if (!fence.test(lines[first] ?? '')) {
    const mend = 'Begin with "---", "title: …", "published: …" and "---" again.'
    tell(1, 1, 'has no front matter.', mend)
    return { yaml: '', line: 1, body: text, found: false }
  }
  if (first > 0) {
    const mend = 'Take out the empty lines.'
    tell(first + 1, 1, 'has front matter below its first line.', mend)
  }
  const start = first + 1
  const from = (test: (line: string) => boolean) => {
    const found = lines.slice(start).findIndex(test)
    return found < 0 ? lines.length : start + found
  }
  const end = from(line => fence.test(line) || isText(line))
  const closed = fence.test(lines[end] ?? '')
  if (!closed) {
    const mend = 'Write "---" on a line of its own below it.'
    tell(start, 1, 'has front matter that does not end.', mend)
  }
  const stop = closed ? end + 1 : from(line => line.trim() === '')
  return {
    yaml: lines.slice(start, end).join('\n'),
    line: start + 1,
    body: blank(lines, closed ? stop : Math.min(stop, end)),
    found: closed,
  }
}

/** Whether a line is of the text already: "# …" may be a note in YAML. */
function isText(line: string): boolean {
  return /^#{2,6} |^:::/.test(line)
}

/** The lines, of which the first are made empty. */
function blank(lines: readonly string[], count: number): string {
  return lines.map((line, index) => (index < count ? '' : line)).join('\n')
}
