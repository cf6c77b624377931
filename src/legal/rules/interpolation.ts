import { didYouMean } from '../../nearest.ts'
import { placeOf } from '../places.ts'
import { find, reportAt } from '../source.ts'
import type { Rule } from './rule.ts'

/** `{{operator.name}}` -> the value of that name in ui.json or site.json. */
export const interpolation: Rule = (tokens, lines, { source, values }) => {
  for (const token of tokens) {
    if (token.type !== 'value') continue
    const braces = token.content
    const value = values.get(token.info)
    token.type = 'text'
    token.content = value ?? braces
    if (value !== undefined) continue
    const otherwise = 'Name a text of ui.json or site.json, or take it out.'
    const mend = didYouMean(token.info, values.keys(), otherwise)
    const place = placeOf(token) ?? find(source, lines, braces)
    const message = `uses ${braces}, which has no value here.`
    reportAt(source, place, message, mend)
  }
}
