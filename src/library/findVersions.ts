import { join } from 'node:path'
import { termBaseFile } from '../checks/termBase/readTermBase.ts'
import type { Report } from '../problem.ts'
import { translatedFile } from '../translation/translated.ts'
import { isDate } from './date.ts'
import { list } from './folders.ts'
import type { Json } from './json.ts'
import { knownFolders } from './knownFolders.ts'
import type { SiteSettings } from './site.ts'

/** A file whose place says what it is. */
export interface VersionFile {
  readonly tag: string
  readonly document: string
  readonly date: string
  readonly file: string
}

/** What was found of the languages and their documents. */
export interface Found {
  /** The languages that have a folder. */
  readonly tags: readonly string[]
  readonly files: readonly VersionFile[]
  /**
   * Folders of documents (`locales/en/agreement`) of which something was
   * told, so that what is missing in them may be there by another name.
   */
  readonly doubtful: ReadonlySet<string>
}

/**
 * Finds every `<tag>/<document>/<date>.md` of the languages `tags`, and
 * reports those without a folder and what stands where nothing belongs. Names
 * that begin with a dot are passed over.
 */
export function findVersions(
  folder: string,
  site: Json<SiteSettings>,
  tags: readonly string[],
  report: Report,
): Found {
  const { locales, drafts, documents, source } = site.value
  const languages = {
    ...{ kind: 'language', key: 'locales' },
    names: [...locales, ...drafts],
    ...{
      files: ['site.json', 'published.json', termBaseFile, 'police-badge.png'],
      complete: !site.replaced.has('locales'),
    },
  }
  const ofLanguage = {
    ...{ kind: 'document', key: 'documents', names: documents },
    ...{ complete: !site.replaced.has('documents') },
  }
  const isSource = (tag: string) =>
    tag === source && !site.replaced.has('source')
  const top = knownFolders(folder, folder, languages, report)
  for (const tag of top.missing) {
    if (!tags.includes(tag)) continue
    const mend = `Make ${join(folder, tag)}, or take "${tag}" out.`
    const key = locales.includes(tag) ? 'locales' : 'drafts'
    const path = [key, site.value[key].indexOf(tag)]
    site.problem(path, `"${tag}" has no folder.`, mend)
  }
  const files: VersionFile[] = []
  const doubtful = new Set<string>()
  const present = top.present.filter(tag => tags.includes(tag))
  for (const tag of present) {
    const home = join(folder, tag)
    const own = isSource(tag) ? ['ui.json'] : ['ui.json', translatedFile]
    const belongings = { ...ofLanguage, files: own }
    const found = knownFolders(home, folder, belongings, report)
    const there = new Set(found.present)
    const absent = new Set(found.missing)
    for (const document of documents) {
      const place = join(home, document)
      if (!there.has(document)) {
        if (!absent.has(document)) doubtful.add(place)
        continue
      }
      const { dates, strange } = datesIn(place, report)
      if (strange) doubtful.add(place)
      for (const date of dates) {
        files.push({ tag, document, date, file: join(place, `${date}.md`) })
      }
    }
  }
  return { tags: present, files, doubtful }
}

/** The days by which files are named; reports other names. */
function datesIn(folder: string, report: Report) {
  const { files, folders } = list(folder)
  const dates: string[] = []
  for (const name of [...files, ...folders]) {
    const date = name.replace(/\.md$/, '')
    if (files.includes(name) && name.endsWith('.md') && isDate(date)) {
      dates.push(date)
      continue
    }
    const [message, mend] = strangeName(name, files)
    report({ file: join(folder, name), line: 0, column: 0, message, mend })
  }
  return { dates, strange: dates.length < files.length + folders.length }
}

/** What is wrong with a name that is no day, and the mend. */
function strangeName(
  name: string,
  files: readonly string[],
): readonly [string, string] {
  const mend = 'Name texts by the day they take effect, as 2026-11-22.md.'
  if (!files.includes(name)) return ['is a folder where a text belongs.', mend]
  if (!name.endsWith('.md')) {
    return ['is no Markdown file (.md).', `${mend} Keep other files elsewhere.`]
  }
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)/.exec(name) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date) || !files.includes(`${date}.md`)) {
    const named = name.replace(/\.md$/, '')
    return [`is not named by a day of the calendar ("${named}").`, mend]
  }
  return [
    `is a second version of ${date}, beside ${date}.md.`,
    'A day has one version: keep one of them, or name this one by another day.',
  ]
}
