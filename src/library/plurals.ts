import type { Json } from './json.ts'

const form = /^(.*)_(zero|one|two|few|many|other)$/

/** Plural categories of CLDR that `tag` needs: ('en') -> ['one', 'other'] */
export function pluralCategories(tag: string): readonly string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories
}

/**
 * Reports forms of a plural that the language needs and has not, and those
 * that it does not have. `texts` are those of `ui`, by dotted name.
 */
export function checkPlurals(
  ui: Pick<Json<unknown>, 'problem'>,
  texts: ReadonlyMap<string, string>,
  tag: string,
): void {
  const needed = pluralCategories(tag)
  const all = needed.map(name => `"${name}"`).join(', ')
  for (const name of texts.keys()) {
    const [, base, category] = form.exec(name) ?? []
    if (base === undefined || category === undefined) continue
    if (!needed.includes(category)) {
      const message = `"${name}" is a plural form that ${tag} does not have.`
      const mend = `Take it out: ${tag} has ${all}.`
      ui.problem(name.split('.'), message, mend)
    }
    if (category !== 'other') continue
    for (const other of needed) {
      if (texts.has(`${base}_${other}`)) continue
      const message = `has no "${base}_${other}" beside "${name}".`
      ui.problem(name.split('.'), message, `Add it: ${tag} has ${all}.`)
    }
  }
}
