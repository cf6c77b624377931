import { articles } from './parity/articles.ts'
import {
  articlesOf,
  type Compared,
  type Difference,
  type Structured,
} from './parity/compared.ts'
import { inside } from './parity/inside.ts'
import { order } from './parity/order.ts'

/**
 * Where the ids and kinds of a translation leave those of its source, which
 * is named in the messages as `sourceFile`.
 */
export function parity(
  text: Structured,
  source: Structured,
  sourceFile: string,
): readonly Difference[] {
  const compared: Compared = {
    text,
    source,
    ours: articlesOf(text),
    theirs: articlesOf(source),
    place: clause => `${sourceFile}:${clause.lines[0] + 1}`,
    sourceFile,
  }
  return [articles, order, inside].flatMap(compare => compare(compared))
}
