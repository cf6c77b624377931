import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * HIGO's agreement in English must stay as the company gave it, slips of
 * the pen included. Each of its headings, paragraphs and items, in order:
 * its first three words, and the first 16 hex digits of the SHA-256 of its
 * text (without its number and marks of terms, white space as single spaces).
 *
 * The text of a published version is never mended in place. A new wording
 * is a new version: a file of its own, which this test leaves alone.
 */
const asGiven = [
  ['HIGO will provide', 'b7f4eb9bb6551a44'],
  ['Scope of Collection', 'e14f87184bc0cc65'],
  ['When you use', '273273a612167239'],
  ['The scope of', '7c2306d1438c714b'],
  ['In order to', '534e122100d33133'],
  ['In addition to', '6acfd2074e58dbe0'],
  ['When you visit', 'f89fbfefcecaf6e4'],
  ['Protection and Storage', '087ef79523e59648'],
  ['In order to', '9f2e5e13e64fb1c1'],
  ['Statement of Liability', '3e95cc47aee9cd1c'],
  ['HIGO may link', '751fde5cd56abc44'],
  ['Legal Effect', 'b5bd00de24f8d8fc'],
  ['Users using the', '0dd55fce425addf0'],
  ['the title of', 'a1d4bd7d9d84e9d1'],
  ['the terms of', '7c09c5f4884a15bd'],
  ['Application of Laws', '4324090fa1af4b1c'],
  ['the establishment, entry', 'ab637a67a72fab27'],
  ['In the course', '20cd36bcdfe4762f'],
] as const

const locales = new URL('../../locales/', import.meta.url)
const site = new URL('site.json', locales)
const agreement = new URL('en/agreement/2026-11-22.md', locales)

/** Another company replaces locales/, and with it what this test guards. */
const isHigo =
  !existsSync(site) ||
  readFileSync(site, 'utf8').includes('苏ICP备2021030472号')

describe.skipIf(!isHigo)("HIGO's agreement in English", () => {
  test('says word for word what the company gave', () => {
    const found = passages(readFileSync(agreement, 'utf8'))
    const given = asGiven.map(([words, hash]) => `${hash} ${words}`)
    expect(differences(given, found)).toEqual([])
    expect(found.map(passage => passage.key)).toEqual(given)
  })

  test('is called what the company calls it', () => {
    const text = readFileSync(agreement, 'utf8')
    expect(text).toMatch(/^---\ntitle: Copyright Privacy\n/)
  })
})

interface Passage {
  readonly line: number
  readonly text: string
  readonly key: string
}

/** '## Legal Effect {#effect}' -> one passage, 'Legal Effect' */
function passages(markdown: string): readonly Passage[] {
  const lines = markdown.split(/\r?\n/)
  const body = lines.indexOf('---', 1) + 1
  return lines.flatMap((line, index) => {
    if (index < body || line.startsWith(':::')) return []
    const text = line
      .replace(/^## (.*?) \{#[a-z-]+\}$/, '$1')
      .replace(/^\d+\. /, '')
      .replaceAll(/\[([^[\]]*)\]\{#term-[a-z-]+\}/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
    return text === '' ? [] : [{ line: index + 1, text, key: key(text) }]
  })
}

/** 'Legal Effect' -> 'b5bd00de24f8d8fc Legal Effect' */
function key(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return `${hash} ${text.split(' ').slice(0, 3).join(' ')}`
}

/** What was given and is not found, then what is found and was not given. */
function differences(
  given: readonly string[],
  found: readonly Passage[],
): readonly string[] {
  const keys = found.map(passage => passage.key)
  return [
    ...given
      .filter(key => !keys.includes(key))
      .map(key => `gone or changed: "${key.slice(17)} ..."`),
    ...found
      .filter(passage => !given.includes(passage.key))
      .map(({ line, text }) => `line ${line} was not given so: "${text}"`),
  ]
}
