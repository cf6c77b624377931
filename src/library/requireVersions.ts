import { join } from 'node:path'
import { group } from '../group.ts'
import type { Report } from '../problem.ts'
import type { Found } from './findVersions.ts'
import type { Json } from './json.ts'
import { inForce } from './library.ts'
import type { SiteSettings } from './site.ts'

/** Reports where the version in force on `day` is missing in a language. */
export function requireVersions(
  folder: string,
  { tags, files, doubtful }: Found,
  site: Json<SiteSettings>,
  day: string,
  report: Report,
): void {
  if (site.replaced.has('documents')) return
  const byDocument = group(files, ({ document }) => document)
  for (const [index, document] of site.value.documents.entries()) {
    const versions = byDocument.get(document) ?? []
    const shown = inForce(versions, day)
    const lacking = tags.filter(
      tag =>
        !doubtful.has(join(folder, tag, document)) &&
        !versions.some(file => file.tag === tag && file.date === shown?.date),
    )
    const [first] = lacking
    if (shown === undefined && first !== undefined) {
      if (lacking.length < tags.length) continue
      const mend = `Write ${join(folder, first, document, 'YYYY-MM-DD.md')}, named by the day it takes effect.`
      const message = `"${document}" has no text in any language.`
      site.problem(['documents', index], message, mend)
    } else if (shown !== undefined) {
      for (const tag of lacking) {
        const list = site.value.locales.includes(tag) ? 'locales' : 'drafts'
        report(missing(folder, tag, list, shown))
      }
    }
  }
}

function missing(
  folder: string,
  tag: string,
  list: string,
  shown: {
    readonly tag: string
    readonly document: string
    readonly date: string
  },
) {
  return {
    file: join(folder, tag, shown.document, `${shown.date}.md`),
    line: 0,
    column: 0,
    message: `does not exist, though ${shown.tag} has it and visitors are shown it.`,
    mend: `Translate it, or take "${tag}" out of "${list}" in site.json.`,
  }
}
