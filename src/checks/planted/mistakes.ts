import { sentences } from '../sentences.ts'
import type { PlantedTag } from './additions.ts'
import { strangers } from './strangers.ts'

/** A way to spoil a translated line; undefined where it has nothing to. */
export type Spoil = (
  line: string,
  source: string,
  tag: PlantedTag,
) => string | undefined

/** Replaces what the `nth` match of a form is. */
function swap(
  form: RegExp,
  to: (found: string, ...groups: string[]) => string,
): Spoil {
  return line => {
    const changed = line.replace(form, to)
    return changed === line ? undefined : changed
  }
}

/** ('agreement#disputes-1') -> 'agreement#effect', which is there too */
function elsewhere(target: string): string {
  const [document = '', clause = ''] = target.split('#')
  if (document === 'declaration') return 'declaration#article-3'
  if (document === 'agreement') return 'agreement#effect'
  if (clause.startsWith('reading')) return '#values'
  return clause === 'values' ? '#reading' : '#scope'
}

const modal: readonly Spoil[] = [
  swap(/\bshall\b(?! not)/, () => 'may'),
  swap(/\bmust\b(?! not)/, () => 'may'),
  swap(/应当|(?<=[，,])应(?=[由按依])/, () => '可以'),
  swap(/\b(?:may|shall) not\b/, found => found.replace(' not', '')),
  swap(/不得/, () => '可以'),
  swap(/darf nicht|dürfen nicht/, () => 'darf'),
  swap(/なければならない/, () => 'てもよい'),
  swap(/てはならない/, () => 'てもよい'),
]

/** All words of a line, behind the number of an item. */
const wholeLine = /(?<=^(?:\s*\d+\. )?)(?!\s*\d+\. ).{40,}$/

/** Other words for a term where the source has it: `of`. */
function otherWords(term: RegExp, other: string, of: RegExp): Spoil {
  const spoil = swap(term, () => other)
  return (line, source, tag) =>
    of.test(source) ? spoil(line, source, tag) : undefined
}

/** Slips of the pen in the first long word of a line. */
const slips: readonly Spoil[] = [
  swap(
    /(?<![p{L}\]#({-])([a-z]{4})([a-z])([a-z])(?=[a-z]+ )/,
    (all, a, b, c) => (b === c ? all : `${a}${c}${b}`),
  ),
  swap(/(?<= )([a-z]{3})[a-z](?=[a-z]{4,}[ ,.])/, (_, kept) => kept ?? ''),
  swap(
    /(?<= )([a-z]{3})([a-z])(?=[a-z]{4,}[ ,.])/,
    (_, kept, twice) => `${kept}${twice}${twice}`,
  ),
]

/** The kinds of mistakes that are planted, and the rules that find them. */
export const mistakes: readonly {
  readonly kind: string
  readonly rules: readonly string[]
  readonly spoils: readonly Spoil[]
}[] = [
  {
    kind: 'another citation',
    rules: ['citations'],
    spoils: [swap(/(?<=\[\]\()[^)#]*#[\w-]+/, elsewhere)],
  },
  {
    kind: 'a citation dropped',
    rules: ['citations'],
    spoils: [swap(/ ?\[\]\([^)]*\)/, () => '')],
  },
  {
    kind: 'a value dropped, or another one',
    rules: ['placeholders'],
    spoils: [
      swap(/\{\{operator\.name\}\}/, () => 'HIGO'),
      swap(/\{\{phone\}\}/, () => '{{operator.address}}'),
    ],
  },
  { kind: 'a modal verb', rules: ['modality'], spoils: modal },
  {
    kind: 'a sentence left in the source language',
    rules: ['untranslated'],
    spoils: [
      (line, source) => {
        const first = sentences(line)[0]?.words.trim() ?? ''
        const other = sentences(source)[0]?.words.trim() ?? ''
        const long = first.length > 12 && other.length > 12
        return long && !/[[{\\]/.test(first + other)
          ? line.replace(first, () => other)
          : undefined
      },
    ],
  },
  {
    kind: 'a bracket or quotation mark lost',
    rules: ['brackets'],
    spoils: [
      swap(/[）”」]/, () => ''),
      swap(/(?<=[\p{L}] )\((?=\p{L})/u, () => ''),
    ],
  },
  {
    kind: 'a mark of the other width',
    rules: ['punctuation'],
    spoils: [
      swap(/(?<=\p{sc=Han})，(?=\p{sc=Han})/u, () => ','),
      swap(/(?<=\p{sc=Latn}),(?= \p{sc=Latn})/u, () => '，'),
    ],
  },
  {
    kind: 'the last mark lost',
    rules: ['ending'],
    spoils: [swap(/(?:\\?[.;:]|[。；：])$/, () => '')],
  },
  {
    kind: 'a word or a space doubled',
    rules: ['doubled'],
    spoils: [
      swap(
        /(?<= )(of|to|and|und|von|the|in) (?=\p{L})/u,
        (all, word) => `${all}${word} `,
      ),
      swap(/[的]/, () => '的的'),
      swap(/[をは]/, found => found + found),
    ],
  },
  {
    kind: 'a word of the glossary in other words',
    rules: ['glossary'],
    spoils: [
      otherWords(/个人信息/g, '个人资料', /personal information/i),
      otherWords(/知识产权/g, '智慧财产', /intellectual property/i),
      otherWords(/人权/g, '人的权利', /human rights/i),
      otherWords(/国籍/g, '公民身份', /nationality/i),
      otherWords(/agreement/gi, 'contract', /本协议/),
      otherWords(/disclaimer/gi, 'statement', /本声明/),
      otherWords(/personal information/gi, 'personal data', /个人信息/),
      otherWords(/intellectual property/gi, 'immaterial goods', /知识产权/),
      otherWords(/human rights/gi, 'fundamental rights', /人权/),
      otherWords(/nationality/gi, 'citizenship', /国籍/),
      otherWords(/Menschenrecht\p{Ll}*/gu, 'Grundrechte', /human rights/i),
      otherWords(/Staatsangehörigkeit/g, 'Nationalität', /nationality/i),
      otherWords(/人権/g, '基本権', /human rights/i),
      otherWords(/国籍/g, '市民権', /nationality/i),
    ],
  },
  {
    kind: 'a name translated that stays as it is',
    rules: ['glossary'],
    spoils: [swap(/HIGO/g, () => '海格')],
  },
  {
    kind: 'a word misspelt',
    rules: ['spelling'],
    spoils: slips.map(
      (slip): Spoil =>
        (line, source, tag) =>
          tag === 'en' ? slip(line, source, tag) : undefined,
    ),
  },
  {
    kind: 'a clause in another language',
    rules: ['language', 'untranslated'],
    spoils: [
      (line, _, tag) =>
        wholeLine.test(line) && !/\{\{|\]\(/.test(line)
          ? line.replace(wholeLine, () => strangers[tag])
          : undefined,
    ],
  },
  {
    kind: 'emphasis lost',
    rules: ['emphasis'],
    spoils: [swap(/\*\*(.+?)\*\*/, (_, words) => words)],
  },
]
