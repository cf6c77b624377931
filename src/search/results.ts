import type { Segment } from './excerpt.ts'
import type { Result } from './find.ts'

/** The result as an item of the list: a link to the clause, and an excerpt. */
export function resultItem(result: Result): HTMLLIElement {
  const link = document.createElement('a')
  link.href = result.id ? `${result.address}#${result.id}` : result.address
  link.append(span('result-document', result.title))
  const clause = [result.label, result.heading].filter(Boolean).join(' ')
  if (clause) link.append(' ', span('result-clause', clause))
  const item = document.createElement('li')
  item.append(link)
  // The title of a document is its own excerpt.
  if (result.id) item.append(excerptOf(result.excerpt))
  return item
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
