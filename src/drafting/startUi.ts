import { interfaceWords } from '../library/interfaceWords.ts'
import { pluralCategories } from '../library/plurals.ts'
import { type Ui, uiSchema } from '../library/ui.ts'
import { digits } from './digits.ts'

/** The first ui.json of a language. */
export interface StartedUi {
  readonly ui: Ui
  /** Whether the program had the words; they are the source's otherwise. */
  readonly translated: boolean
}

/**
 * The ui.json with which language `tag` begins: the words that ship, or else
 * those of the source language in the plural forms that `tag` needs. The
 * operator's name and address are the source's.
 */
export function startUi(tag: string, source: Ui): StartedUi {
  const { $schema, operator, ...words } = source
  const shipped = interfaceWords(tag)
  const begun = shipped ?? {
    ...inPluralsOf(tag, words),
    ...plainNumbering(tag),
    language: ownName(tag),
  }
  const ui = uiSchema.parse({ $schema, operator, ...begun })
  return { ui, translated: shipped !== undefined }
}

/** ('it') -> 'Italiano': as it stands in a menu, with a capital letter. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(tag) + rest.join('')
}

/** Numbers and signs that need no word, until the translator has some. */
function plainNumbering(tag: string) {
  const style = digits(tag)
  const letters = style === 'decimal' ? 'lower-alpha' : style
  return {
    numbering: {
      article: `{${style}}. `,
      item: `{${style}}. `,
      subitem: `{${letters}}) `,
      point: `({${style}}) `,
    },
    citation: {
      article: `§ {${style}}`,
      paragraph: ` ¶ {${style}}`,
      item: `.{${style}}`,
      subitem: ` {${letters}})`,
      point: ` ({${style}})`,
      document: '{title}',
      within: '{document}, {citation}',
    },
  }
}

type Words = Omit<Ui, '$schema' | 'operator'>

/** Groups of words, of which each plural has the forms of `tag`. */
function inPluralsOf(tag: string, words: Words): object {
  const needed = pluralCategories(tag)
  return Object.fromEntries(
    Object.entries(words).map(([name, group]) => [
      name,
      typeof group === 'object' ? withPlurals(group, needed) : group,
    ]),
  )
}

function withPlurals(group: object, needed: readonly string[]): object {
  const texts = new Map(Object.entries(group))
  const entries = [...texts].flatMap(([key, text]) => {
    const [, name, category] =
      /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? []
    if (name === undefined) return [[key, text]]
    if (category !== 'other') return []
    return needed.map(one => [
      `${name}_${one}`,
      texts.get(`${name}_${one}`) ?? text,
    ])
  })
  return Object.fromEntries(entries)
}
