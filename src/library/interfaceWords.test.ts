import { expect, test } from 'vitest'
import { longDate } from '../i18n/language.ts'
import type { Problem } from '../problem.ts'
import {
  type InterfaceWords,
  interfaceWords,
  shippedLanguages,
  wordsSchema,
} from './interfaceWords.ts'
import { readJson } from './json.ts'
import { checkPlurals } from './plurals.ts'
import { fieldsOf, textNames } from './schemaFields.ts'
import { textsIn } from './texts.ts'
import { checkVariables } from './variables.ts'

function shipped(tag: string): InterfaceWords {
  const words = interfaceWords(tag)
  if (words === undefined) throw new Error(`No words of ${tag} ship.`)
  return words
}

test('the languages that were promised are there', () => {
  const promised = 'zh-CN zh-TW en ja ko de fr es pt ru ar th'.split(' ')
  expect(shippedLanguages).toEqual(promised.toSorted())
})

test.each(shippedLanguages)('%s has every word, with its plurals', tag => {
  const words = shipped(tag)
  const problems: Problem[] = []
  const source = { file: `${tag}.json`, text: JSON.stringify(words) }
  const report = (problem: Problem) => void problems.push(problem)
  const json = readJson(source, wordsSchema, words, report)
  const { numbering: _, citation: __, ...rest } = words
  const texts = textsIn(rest)
  checkPlurals(json, texts, tag)
  const values = ['operator.name', 'operator.address', 'phone']
  checkVariables(json, texts, new Map(values.map(name => [name, '-'])))
  expect(problems).toEqual([])
})

test.each(shippedLanguages)('%s numbers and cites at every depth', tag => {
  const { numbering, citation } = shipped(tag)
  if (typeof numbering === 'string') return
  const depths = ['article', 'item', 'subitem', 'point']
  expect(numbering).toMatchObject(anyText(depths))
  const cited = [...depths, 'paragraph', 'document', 'within']
  expect(citation).toMatchObject(anyText(cited))
})

const anyText = (names: readonly string[]) =>
  Object.fromEntries(names.map(name => [name, expect.any(String)]))

test.each(shippedLanguages.filter(tag => !tag.startsWith('en')))(
  'no word of %s was left in English',
  tag => {
    const english = textsIn(shipped('en'))
    const own = textsIn(shipped(tag))
    const { numbering: _, citation: __, ...fields } = fieldsOf(wordsSchema)
    const groups = Object.keys(fields)
    const left = textNames(wordsSchema).filter(
      name =>
        groups.includes(name.split('.')[0] ?? '') &&
        // Punctuation may be alike.
        /\p{L}/u.test(own.get(name) ?? '') &&
        own.get(name) === english.get(name),
    )
    // The same word in both: French "Important".
    expect(left).toEqual(tag === 'fr' ? ['document.conspicuous'] : [])
  },
)

test.each(shippedLanguages)('in %s no date is followed by two stops', tag => {
  const date = longDate(tag, '2026-11-22')
  const filled = [...textsIn(shipped(tag)).values()].map(text =>
    text.replaceAll('{{date}}', date),
  )
  expect(filled.filter(text => text.includes('..'))).toEqual([])
})

test('the same language in the same script will do', () => {
  expect(interfaceWords('zh-HK')?.language).toBe('繁體中文')
  expect(interfaceWords('zh-SG')?.language).toBe('简体中文')
  expect(interfaceWords('pt-PT')?.language).toBe('Português')
  expect(interfaceWords('it')).toBeUndefined()
  expect(interfaceWords('sr')).toBeUndefined()
})
