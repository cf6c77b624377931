import type { Report } from '../problem.ts'
import type { TranslatedFile } from './readTranslated.ts'

/** Reports records of translations from another language than the source. */
export function checkSources(
  records: ReadonlyMap<string, TranslatedFile>,
  source: string,
  report: Report,
): void {
  for (const [tag, { file, value, placeOf }] of records) {
    if (value.from === source) continue
    const message = `was made from ${value.from}, but "source" in site.json is ${source}.`
    const mend = `Check the translations, then record them anew: npm run accept -- --language ${tag}`
    report({ file, ...placeOf(['from']), message, mend })
  }
}
