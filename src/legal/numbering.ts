import { formatCounter, isCounterStyle } from './counters.ts'
import { remember } from './remember.ts'

/** Levels that carry a number, from the outside in. */
export const levels = ['article', 'item', 'subitem', 'point'] as const
export type Level = (typeof levels)[number]

/**
 * Patterns by level: text around one counter style of CSS in braces,
 * `({lower-alpha}) `. A level without a pattern cannot be used.
 */
export type Patterns = {
  readonly [Kind in Level | 'paragraph']?: string | undefined
}

/** How a language numbers and cites. */
export interface Numbering {
  readonly numbers: Patterns
  readonly citations: Patterns
  /** A document by its title: `《{title}》`. */
  readonly document: string
  /** A clause of another document: `{citation} of the {document}`. */
  readonly within: string
}

/** Names of the Chinese presets. */
export type Preset = 'statute' | 'gongwen'

/** Laws: 第一条, 款 (not numbered), （一）, 1. */
const statute: Numbering = {
  numbers: {
    article: '第{simp-chinese-informal}条　',
    item: '（{simp-chinese-informal}）',
    subitem: '{decimal}. ',
    point: '（{decimal}）',
  },
  citations: {
    article: '第{simp-chinese-informal}条',
    paragraph: '第{simp-chinese-informal}款',
    item: '第（{simp-chinese-informal}）项',
    subitem: '第{decimal}目',
    point: '第（{decimal}）点',
  },
  document: '《{title}》',
  within: '{document}{citation}',
}

/** Official documents, GB/T 9704-2012: 一、 （一） 1. （1） */
const gongwen: Numbering = {
  ...statute,
  numbers: { ...statute.numbers, article: '{simp-chinese-informal}、' },
}

export const presets: Readonly<Record<Preset, Numbering>> = { statute, gongwen }

/** The counter style named in a pattern: ('Article {decimal}') -> 'decimal' */
export function patternStyle(pattern: string): string | undefined {
  const parts = pattern.split(/\{([^{}]*)\}/)
  return parts.length === 3 ? parts[1] : undefined
}

/** Fills a pattern's counter: ('({lower-alpha}) ', 2) -> '(b) ' */
export function fillPattern(pattern: string, value: number): string {
  return filled(pattern)(value)
}

/** Texts have the same numbers, so each is written once. */
const filled = remember((pattern: string) =>
  remember((value: number) =>
    pattern.replace(/\{([^{}]*)\}/, (braces, style: string) =>
      isCounterStyle(style) ? formatCounter(value, style) : braces,
    ),
  ),
)
