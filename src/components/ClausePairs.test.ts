import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import type { Clause } from '../legal/clause.ts'
import { pairClauses } from '../legal/pairClauses.ts'
import { load, tinySite } from '../library/tinySite.ts'
import { ClausePairs } from './ClausePairs.tsx'

/** Two texts that do not have the same clauses, or both define a term. */

/** The clauses of terms in English and Chinese, changed, side by side. */
async function rendered(
  change: (
    english: readonly Clause[],
    chinese: readonly Clause[],
  ) => Clause[][],
) {
  const { languages, versions } = await load(await tinySite())
  const [own, other] = ['en', 'zh-CN'].flatMap(tag => {
    const language = languages.find(language => language.tag === tag)
    const version = versions.find(
      version => version.tag === tag && version.document === 'terms',
    )
    return language && version ? { language, version } : []
  })
  if (own === undefined || other === undefined) throw new Error('No terms.')
  const [first = [], second = []] = change(
    own.version.clauses,
    other.version.clauses,
  )
  const pairs = pairClauses(first, second)
  return parse(ClausePairs({ pairs, own, other }).text)
}

/** The clauses without one, wherever it stands. */
const without = (clauses: readonly Clause[], id: string): Clause[] =>
  clauses
    .filter(clause => clause.id !== id)
    .map(clause => ({ ...clause, clauses: without(clause.clauses, id) }))

test('a clause that one language lacks stands alone, with its link', async () => {
  const root = await rendered((english, chinese) => [
    without(english, 'use-2'),
    without(chinese, 'use-1'),
  ])
  const cells = (id: string) =>
    root
      .querySelectorAll(`[id="${id}"] .pair > *`)
      .map(cell => [cell.classNames, cell.getAttribute('lang')])
  expect(cells('use-1')).toEqual([['first', 'en']])
  expect(cells('use-2')).toEqual([['second', 'zh-CN']])
  const link = root.querySelector('[id="use-2"] .anchor')
  expect(link?.getAttribute('aria-label')).toBe('第一条第（二）项')
  expect(link?.getAttribute('lang')).toBe('en')
})

test('a term is defined once in each language, and its uses lead there', async () => {
  const define = (clauses: readonly Clause[]): Clause[] =>
    clauses.map(clause => ({
      ...clause,
      html: clause.html
        .replace(/^(\S+)/, '<dfn id="term-a">$1</dfn>')
        .replace(/$/, '<a href="#term-a" class="term">a</a>'),
    }))
  const root = await rendered((english, chinese) => [
    define(english.slice(0, 1)),
    define(chinese.slice(0, 1)),
  ])
  const ids = root.querySelectorAll('dfn').map(({ id }) => id)
  expect(ids).toEqual(['term-a', '_other-term-a'])
  const links = root.querySelectorAll('a.term')
  expect(links.map(link => link.getAttribute('href'))).toEqual([
    '#term-a',
    '#_other-term-a',
  ])
})

test('a citation leads to the clause in both languages on the page', async () => {
  const root = await rendered((english, chinese) => [
    [...english],
    [...chinese],
  ])
  const liability = root.querySelector('.second a.citation')
  expect(liability?.getAttribute('href')).toBe('#liability')
})
