import { sentences } from '../sentences.ts'

/** A way to spoil a translated line; undefined where it has nothing to. */
export type Spoil = (line: string, source: string) => string | undefined

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
    kind: 'emphasis lost',
    rules: ['emphasis'],
    spoils: [swap(/\*\*(.+?)\*\*/, (_, words) => words)],
  },
]
