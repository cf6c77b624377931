import { z } from 'zod'
import { counterStyles, isCounterStyle } from '../legal/counters.ts'
import { patternStyle } from '../legal/numbering.ts'
import { didYouMean } from '../nearest.ts'

/** Text with one counter in braces: `Article {upper-roman}`. */
const pattern = z
  .string()
  .superRefine((text, context) => {
    const style = patternStyle(text)
    if (style !== undefined && isCounterStyle(style)) return
    const form = 'Write one counter style of CSS in braces, such as {decimal}.'
    if (style === undefined) {
      context.addIssue({ code: 'custom', message: form })
    } else {
      context.addIssue({
        code: 'custom',
        message: didYouMean(style, counterStyles, form),
        params: { message: `has "{${style}}", which is no counter style.` },
      })
    }
  })
  .describe('Text with one counter style of CSS in braces: {decimal}.')

const preset = z
  .enum(['statute', 'gongwen'])
  .describe(
    'A Chinese preset: statutes 第一条 （一） 1. or GB/T 9704 一、（一） 1.',
  )

/** How a language numbers articles, items, sub-items and points. */
export const numberingSchema = z
  .union([
    preset,
    z.strictObject({
      article: pattern,
      item: pattern,
      subitem: pattern.optional(),
      point: pattern.optional(),
    }),
  ])
  .describe('How articles and items are numbered: patterns, or a preset.')

const holds = (...names: string[]) =>
  z.string().refine(text => names.every(name => text.includes(`{${name}}`)), {
    error: `Put ${names.map(name => `{${name}}`).join(' and ')} into it.`,
  })

/** How a language cites them, one after another: Article V + (2) + (a). */
export const citationSchema = z
  .union([
    preset,
    z.strictObject({
      article: pattern,
      paragraph: pattern.optional(),
      item: pattern,
      subitem: pattern.optional(),
      point: pattern.optional(),
      document: holds('title')
        .optional()
        .describe('A document by its title: 《{title}》.'),
      within: holds('document', 'citation')
        .optional()
        .describe(
          'A clause of another document: {citation} of the {document}.',
        ),
    }),
  ])
  .describe('How articles and items are cited: patterns, or a preset.')
