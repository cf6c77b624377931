import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UiKey } from '../i18n/translate.ts'
import { changeKinds } from './changeKind.ts'
import { wordsSchema } from './interfaceWords.ts'
import { textNames } from './schemaFields.ts'
import { givenValue } from './variables.ts'

/** The program's code, without that which lists the words. */
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !/\.test\./.test(path))
  .filter(path => !/library\W(ui|variables)\.ts$/.test(path))
  .map(path => readFileSync(join('src', path), 'utf8'))
  .join('\n')

const notWords = /^(language$|numbering|citation)/
const names = new Set(
  textNames(wordsSchema)
    .filter(name => !notWords.test(name))
    .map(name => name.replace(/_[a-z]+$/, '')),
)

/** Said as `version.${kind}`. */
const composed = changeKinds.map(kind => `version.${kind}`)

test('every word that is translated is said somewhere', () => {
  expect(names.size).toBeGreaterThan(90)
  const unused = [...names].filter(
    name => !code.includes(`'${name}'`) && !composed.includes(name),
  )
  expect(unused).toEqual([])
})

test('a word that there is not is an error of types', () => {
  // @ts-expect-error: tsc tells of it, or of this line.
  const misspelt: UiKey = 'page.hom'
  expect(names).not.toContain(misspelt)
})

describe('a sentence is always given what it says', () => {
  const withValue = [...names].filter(name => givenValue(name) !== undefined)

  test.each(withValue)('%s', name => {
    const value = givenValue(name) ?? ''
    const quoted = name.replaceAll('.', '\\.')
    const calls = code.matchAll(
      new RegExp(`\\bt\\(\\s*'${quoted}'\\s*(?:,\\s*\\{([^}]*)|\\))`, 'g'),
    )
    for (const [, values = ''] of calls) expect(values).toContain(value)
  })
})
