import { data } from 'franc/data.js'
import { remember } from '../../legal/remember.ts'
import { type TrigramTable, tableOf } from './trigramTable.ts'

/** Which languages of one script have which three letters often. */
export interface TrigramModels {
  /** ISO 639-3 codes. */
  readonly codes: readonly string[]
  /** Finds the place of three letters in `starts`. */
  readonly table: TrigramTable
  /** Where in the next two lists what is known of three letters begins. */
  readonly starts: Int32Array
  /** Places of languages in `codes`. */
  readonly languages: Int32Array
  /** 0 for the three letters that the language has most often. */
  readonly ranks: Int32Array
}

/** What franc knows of the languages of a script, of those in `only`. */
export const modelsOf = remember((only: readonly string[]) =>
  remember((script: string): TrigramModels | undefined => {
    const models = Object.entries(data[script] ?? {}).filter(([code]) =>
      only.includes(code),
    )
    return models.length === 0 ? undefined : read(models)
  }),
)

function read(models: readonly (readonly [string, string])[]): TrigramModels {
  const known = new Map<string, number[]>()
  for (const [language, [, model]] of models.entries()) {
    for (const [rank, trigram] of model.split('|').entries()) {
      const others = known.get(trigram)
      if (others) others.push(language, rank)
      else known.set(trigram, [language, rank])
    }
  }
  const each = [...known.values()]
  const both = each.flat()
  const starts = new Int32Array(each.length + 1)
  for (const [index, { length }] of each.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + length / 2
  }
  return {
    codes: models.map(([code]) => code),
    table: tableOf([...known.keys()]),
    starts,
    languages: Int32Array.from(both.filter((_, index) => index % 2 === 0)),
    ranks: Int32Array.from(both.filter((_, index) => index % 2 === 1)),
  }
}
