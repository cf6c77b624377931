import { isDeepStrictEqual } from 'node:util'
import type { Targets, Values } from '../legal/rules/rule.ts'
import { type Citable, wayOf } from './targets.ts'

type Answer = ReturnType<Targets['find']>

/**
 * What was looked up for a text outside of it. As long as the answers are the
 * same, the text is filled in as it was.
 */
export interface Asked {
  /** Where links to other texts and pages led, by what was written. */
  readonly answers: ReadonlyMap<string, Answer>
  /** The documents they are in. */
  readonly documents: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
  /** Whether a name was not known, so that all others were looked at. */
  readonly allValues: boolean
}

/** Notes what is looked up for a text. */
export function asking(own: Citable, targets: Targets, values: Values) {
  const answers = new Map<string, Answer>()
  const documents = new Set<string>()
  const used = new Map<string, string>()
  const asked = { answers, documents, values: used, allValues: false }
  return {
    asked: asked satisfies Asked,
    targets: {
      find(href: string): Answer {
        const { path, tag, name } = wayOf(href, own)
        const answer = targets.find(href)
        const isOwn = tag === own.tag && name === own.document
        if (path !== '' && !isOwn) {
          answers.set(href, answer)
          documents.add(name)
        }
        return answer
      },
    } satisfies Targets,
    values: {
      get(name: string): string | undefined {
        const value = values.get(name)
        if (value === undefined) asked.allValues = true
        else used.set(name, value)
        return value
      },
      keys: () => values.keys(),
    } satisfies Values,
  }
}

/** Whether links lead where they led. */
export function sameAnswers({ answers }: Asked, targets: Targets): boolean {
  return [...answers].every(([href, answer]) =>
    isDeepStrictEqual(targets.find(href), answer),
  )
}

/** Whether names stand for what they stood for. */
export function sameValues({ values, allValues }: Asked, now: Values): boolean {
  return (
    !allValues && [...values].every(([name, value]) => now.get(name) === value)
  )
}
