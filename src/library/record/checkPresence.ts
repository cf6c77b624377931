import { join } from 'node:path'
import { nearest } from '../../nearest.ts'
import type { VersionFile } from '../findVersions.ts'
import type { Json } from '../json.ts'
import type { SiteSettings } from '../site.ts'
import { mendRecord } from './mendRecord.ts'
import { type Published, textKey } from './published.ts'

/** Reports texts that are gone, though they were published. */
export function checkPresence(
  folder: string,
  { value, problem }: Json<Published>,
  files: readonly VersionFile[],
  { locales, documents }: SiteSettings,
): void {
  const published = Object.keys(value.texts)
  if (published.length === 0) return
  const keys = files.map(textKey)
  const present = new Set(keys)
  const [tags, names] = [new Set(locales), new Set(documents)]
  for (const key of published) {
    const [tag = '', document = '', date = ''] = key.split('/')
    if (!/^[^/]+\/[^/]+\/\d{4}-\d\d-\d\d$/.test(key)) {
      const message = `"${key}" is no text: language/document/2026-11-22 is.`
      problem(['texts', key], message, mendRecord)
      continue
    }
    // A language or document taken out of site.json was taken out knowingly.
    if (!tags.has(tag) || !names.has(document) || present.has(key)) continue
    const file = join(folder, tag, document, `${date}.md`)
    const same = keys.filter(other => other.startsWith(`${tag}/${document}/`))
    const renamed = nearest(key, same)
    const mend = renamed
      ? `Rename ${renamed}.md back: a published text keeps its day.`
      : 'Put the file back: published texts keep their addresses for ever.'
    problem(['texts', key], `${file} was published, and is gone.`, mend)
  }
}
