import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readTermBase, termBaseFile } from '../checks/termBase/readTermBase.ts'
import type { TermBase } from '../checks/termBase/termBase.ts'
import type { Language } from '../i18n/language.ts'
import type { Report } from '../problem.ts'
import {
  readTranslated,
  type TranslatedFile,
} from '../translation/readTranslated.ts'
import { translatedFile } from '../translation/translated.ts'
import { type Found, findVersions } from './findVersions.ts'
import type { Json } from './json.ts'
import { keep, slotOf } from './keep.ts'
import type { LibraryMemory } from './libraryMemory.ts'
import { readLanguage } from './readLanguage.ts'
import { type RecordRead, readPublished } from './readPublished.ts'
import { readSite } from './readSite.ts'
import { recordFile } from './record/readRecord.ts'
import type { SiteSettings } from './site.ts'

/** All of the content but the texts. */
export interface Parts {
  readonly site: Json<SiteSettings>
  /** What site.json says, for the languages that are read. */
  readonly settings: SiteSettings
  readonly termBase: TermBase
  readonly found: Found
  readonly languages: readonly Language[]
  readonly published: RecordRead
  /** By language. */
  readonly translations: ReadonlyMap<string, TranslatedFile>
}

/** What is read, and what is passed over. */
interface Way {
  readonly memory: LibraryMemory
  readonly drafts: boolean
  readonly asPublic: boolean
  readonly leaveOut: ReadonlySet<string>
}

/** Reads all but the texts; undefined where no language is known. */
export async function readParts(
  folder: string,
  { memory, drafts, asPublic, leaveOut }: Way,
  report: Report,
): Promise<Parts | undefined> {
  const from = (names: readonly string[], inputs: readonly unknown[] = []) => ({
    ...{ memory, report, inputs: [folder, ...inputs] },
    paths: names.map(name => join(folder, name)),
  })
  const site = await keep(memory.settings, from(['site.json']), tell =>
    readSite(folder, tell),
  )
  if (site === undefined) return undefined
  const { locales, source } = site.value
  const prepared = site.value.drafts.filter(
    tag => !locales.includes(tag) && !leaveOut.has(tag),
  )
  const tags = drafts ? [...locales, ...prepared] : locales
  const unready = asPublic ? [] : site.value.drafts
  const settings = { ...site.value, locales: tags, drafts: unready }
  const termBase = await keep(
    memory.termBase,
    from([termBaseFile], [site]),
    tell => readTermBase(folder, site.value, tell),
  )
  const found = await keep(
    slotOf(memory.found, tags.join()),
    from([], [site]),
    tell => findVersions(folder, site, tags, tell),
  )
  const { locales: _, documents: __, drafts: ___, ...words } = settings
  const languages: Language[] = []
  for (const tag of found.tags) {
    const slot = slotOf(memory.languages, tag)
    const before = slot.last?.value
    const given = from([join(tag, 'ui.json')], [JSON.stringify(words)])
    const language = await keep(slot, given, tell =>
      withNumbering(readLanguage(folder, tag, settings, tell), before),
    )
    languages.push(language)
  }
  const published = await keep(memory.record, from([recordFile]), tell =>
    readPublished(folder, tell),
  )
  const translations = new Map<string, TranslatedFile>()
  for (const tag of found.tags) {
    if (tag === source) continue
    const slot = slotOf(memory.translations, tag)
    const file = await keep(slot, from([join(tag, translatedFile)]), tell =>
      readTranslated(folder, tag, tell),
    )
    if (file !== undefined) translations.set(tag, file)
  }
  return { site, settings, termBase, found, languages, published, translations }
}

/** A language with the very numbering it had, where it is the same. */
function withNumbering(language: Language, before?: Language): Language {
  const { numbering } = language
  return before && isDeepStrictEqual(numbering, before.numbering)
    ? { ...language, numbering: before.numbering }
    : language
}
