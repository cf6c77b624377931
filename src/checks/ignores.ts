import type { Place } from '../legal/source.ts'

/** A comment that switches rules off: `<!-- ignore numbers: why -->`. */
export interface Ignore {
  readonly rules: readonly string[]
  /** Why; empty where nothing is said. */
  readonly reason: string
  /** What of the front matter it is for; else the clause that follows. */
  readonly front: 'title' | 'summary' | undefined
  readonly place: Place
}

const form = /<!--\s*ignore(?![\w-])([^:：>]*)(?:[:：]([\s\S]*?))?-->/g

/** The comments of a text that switch rules off, in its order. */
export function readIgnores(text: string): readonly Ignore[] {
  return [...text.matchAll(form)].map(
    ({ 1: names = '', 2: reason = '', index }) => {
      const before = text.slice(0, index).split('\n')
      const [, list = '', front] =
        /^([\s\S]*?)(?:\bin\s+(title|summary)\s*)?$/.exec(names.trim()) ?? []
      return {
        rules: list.split(/[\s,，、]+/).filter(name => name !== ''),
        reason: reason.trim(),
        front: front === 'title' || front === 'summary' ? front : undefined,
        place: {
          line: before.length,
          column: (before.at(-1) ?? '').length + 1,
        },
      }
    },
  )
}
