import { plainText, type Token, textToken } from '../markdown.ts'
import { placeOf } from '../places.ts'
import {
  find,
  type Lines,
  type Place,
  reportAt,
  type Source,
} from '../source.ts'
import type { Rule } from './rule.ts'

/** The schemes that links may have, and what such a link looks like. */
const schemes: Readonly<Record<string, readonly [RegExp, string]>> = {
  'https:': [/^https:\/\/[^/?#]/i, 'https://example.com/'],
  'http:': [/^http:\/\/[^/?#]/i, 'http://example.com/'],
  'mailto:': [/^mailto:[^@\s]+@[^@\s]+$/i, 'mailto:legal@example.com'],
  'tel:': [/^tel:\+?[0-9][0-9()-]*$/i, 'tel:+86-512-5191-8061'],
}

/**
 * Judges each link. One without words is a citation and gets them:
 * `[](#disputes-2)` -> `[Article V(2)](#disputes-2)`.
 */
export const links: Rule = (tokens, lines, { source, targets }) => {
  for (let at = 0; at < tokens.length; at++) {
    const open = tokens[at]
    if (open?.type !== 'link_open') continue
    const close = tokens.findIndex(
      (token, index) => index > at && token.type === 'link_close',
    )
    const inside = tokens.slice(at + 1, close)
    const empty = plainText(inside) === ''
    const written = decode(String(open.attrGet('href') ?? ''))
    const wrong = (message: string, mend: string) => {
      const place = placeOfAddress(source, lines, open, written)
      reportAt(source, place, message, mend)
    }
    const unfit = unfitAddress(written, empty)
    if (unfit !== undefined) {
      wrong(...unfit)
      continue
    }
    if (isOutside(written)) continue
    const target = targets.find(written)
    if ('message' in target) {
      const verb = empty ? 'cites' : 'links to'
      wrong(`${verb} ${written}, ${target.message}`, target.mend)
      continue
    }
    open.attrSet('href', target.href)
    if (!empty) continue
    if (target.citation === '') {
      const { message = 'which has no number.', mend } = target.uncited ?? {}
      const words = `ive the link words of its own: [words](${written}).`
      const whole = mend === undefined ? `G${words}` : `${mend}, or g${words}`
      wrong(`cites ${written}, ${message}`, whole)
    }
    open.attrSet('class', 'citation')
    tokens.splice(at + 1, inside.length, textToken(target.citation))
  }
}

/** What is wrong with an address by itself, and the mend. */
function unfitAddress(
  written: string,
  empty: boolean,
): readonly [message: string, mend: string] | undefined {
  if (written.replace('#', '') === '') {
    const mend = 'Write it in the brackets: [](#disputes), [words](agreement).'
    return ['has a link without an address.', mend]
  }
  const value = /\{\{[^{}]*\}\}/.exec(written)?.[0]
  if (value !== undefined) {
    const message = `has ${value} in the address of a link.`
    return [message, 'Nothing is filled in there: write the address out.']
  }
  if (!isOutside(written)) return undefined
  const scheme = /^[^/?#]*?:/.exec(written)?.[0].toLowerCase() ?? '//'
  const [form, example] = schemes[scheme] ?? []
  if (form === undefined) {
    const message = `has a link to ${printable(written)}, which is not allowed.`
    const mend =
      scheme === '//'
        ? 'Write the whole address, with https: before it.'
        : 'Use https:, http:, mailto: or tel:.'
    return [message, mend]
  }
  if (!form.test(written)) {
    const message = `has a link to ${written}, which is no ${scheme} address.`
    return [message, `Write one such as ${example}.`]
  }
  if (!empty) return undefined
  const message = `has a link without words to ${written}.`
  return [message, `Write them in the square brackets: [words](${written}).`]
}

/** Whether an address leads away from the site. */
function isOutside(written: string): boolean {
  return written.startsWith('//') || /^[^/?#]*:/.test(written)
}

/** Where the address stands; the link, where it was written otherwise. */
function placeOfAddress(
  source: Source,
  lines: Lines,
  open: Token,
  written: string,
): Place {
  const words = placeOf(open)
  if (words === undefined) return find(source, lines, written)
  const auto = open.markup === 'autolink'
  const from = { ...words, column: words.column - (auto ? 0 : 1) }
  return find(source, lines, written, from)
}

/** Without characters that would not show, or break the line. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, char => encodeURIComponent(char))
}

function decode(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}
