import type { Segment } from './excerpt.ts'
import type { Result } from './find.ts'
import type { SearchWords } from './page.ts'

/**
 * The result as an item of the list: a link to the clause, and an excerpt. A
 * version at its own dated address is not in force, and labelled so.
 */
export function resultItem(
  result: Result,
  words: Pick<SearchWords, 'superseded' | 'upcoming' | 'day'>,
): HTMLLIElement {
  const link = document.createElement('a')
  link.href = result.id ? `${result.address}#${result.id}` : result.address
  link.append(span('result-document', result.title))
  const clause = [result.label, result.heading].filter(Boolean).join(' ')
  if (clause) link.append(' ', span('result-clause', clause))
  const item = document.createElement('li')
  item.append(link)
  const date = /\/(\d{4}-\d\d-\d\d)\/$/.exec(result.address)?.[1]
  if (date !== undefined) {
    const state = date > words.day ? 'upcoming' : 'superseded'
    const label = words[state].replace('{{date}}', longDate(date))
    item.append(' ', span(`state ${state}`, label))
  }
  // The title of a document is its own excerpt.
  if (result.id) item.append(excerptOf(result.excerpt))
  return item
}

/** In the language of the page, as pages write it: 1 May 2026. */
function longDate(date: string): string {
  const { lang } = document.documentElement
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const
  return new Date(date).toLocaleDateString(lang, format)
}

function excerptOf(segments: readonly Segment[]): HTMLParagraphElement {
  const paragraph = document.createElement('p')
  paragraph.className = 'excerpt'
  for (const { text, marked } of segments) {
    const mark = document.createElement('mark')
    mark.textContent = text
    paragraph.append(marked ? mark : text)
  }
  return paragraph
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}
