import { data } from 'franc/data.js'
import { remember } from '../../legal/remember.ts'

/** Which languages of one script have which three letters often. */
export interface TrigramModels {
  /** ISO 639-3 codes. */
  readonly codes: readonly string[]
  /** By UTF-16 unit the number of each letter that some language has, from 1. */
  readonly letters: ReadonlyMap<number, number>
  /** By `keyOf` three letters a place in `starts`. */
  readonly places: ReadonlyMap<number, number>
  /** Where in the next two lists what is known of three letters begins. */
  readonly starts: readonly number[]
  /** Places of languages in `codes`. */
  readonly languages: readonly number[]
  /** 0 for the three letters that the language has most often. */
  readonly ranks: readonly number[]
}

/** A number for three letters by theirs: less than 1,024 each. */
export function keyOf(first: number, second: number, third: number): number {
  return (first << 20) | (second << 10) | third
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
  const letters = new Map<number, number>()
  const known = new Map<number, (readonly [language: number, rank: number])[]>()
  for (const [language, [, model]] of models.entries()) {
    for (const [rank, trigram] of model.split('|').entries()) {
      const numbers = [0, 1, 2].map(at => {
        const unit = trigram.charCodeAt(at)
        const number = letters.get(unit) ?? letters.size + 1
        letters.set(unit, number)
        return number
      })
      const [first = 0, second = 0, third = 0] = numbers
      const key = keyOf(first, second, third)
      const others = known.get(key) ?? []
      others.push([language, rank])
      known.set(key, others)
    }
  }
  const each = [...known.values()]
  let end = 0
  return {
    codes: models.map(([code]) => code),
    letters,
    places: new Map([...known.keys()].map((key, place) => [key, place])),
    starts: [0, ...each.map(({ length }) => (end += length))],
    languages: each.flatMap(all => all.map(([language]) => language)),
    ranks: each.flatMap(all => all.map(([, rank]) => rank)),
  }
}
