import { isDeepStrictEqual } from 'node:util'
import type { Language } from '../i18n/language.ts'
import { sameAnswers, sameValues } from './asked.ts'
import { fillText } from './fillText.ts'
import type { VersionFile } from './findVersions.ts'
import { same } from './keep.ts'
import type { FilesOf, LibraryMemory } from './libraryMemory.ts'
import { type Draft, readVersion } from './readVersion.ts'
import { type LinkedSite, targets } from './targets.ts'
import { openText, type Text } from './text.ts'

/** The texts of one loading, each read when it is first asked for. */
export interface Shelf {
  /** Those of a document, in the order of their files. */
  readonly of: (document: string) => readonly Text[]
  /** Whether a text is filled in as it would be now. */
  readonly isFilled: (text: Text) => boolean
  /** The draft of a text, read again where the text was filled in. */
  readonly draftOf: (text: Text) => Draft | undefined
  /** Fills a text in, where it is not. */
  readonly fill: (text: Text, draft: Draft) => void
  /** Lets go of the texts of all but some documents. */
  readonly keep: (documents: ReadonlySet<string>) => void
}

/** What texts are read from. */
interface Content {
  readonly folder: string
  readonly files: FilesOf
  readonly languages: readonly Language[]
  readonly site: LinkedSite
  readonly memory: LibraryMemory
  /**
   * The documents that may be otherwise than in the last loading; undefined
   * where any may.
   */
  readonly touched: ReadonlySet<string> | undefined
}

/** Opens the shelf of a loading; what is remembered stands there already. */
export function openShelf(content: Content): Shelf {
  const { folder, files, memory, touched } = content
  const { url, locales, documents } = content.site
  const site = { url, locales, documents }
  const languages = new Map(content.languages.map(one => [one.tag, one]))
  const open = touched ? untouched(touched) : remembered()
  const changed = touched ?? changedDocuments()
  const sameSite = isDeepStrictEqual(memory.site, site)
  memory.lists = open
  memory.site = site
  memory.loadings += 1
  const loading = memory.loadings
  return { of, isFilled, draftOf, fill, keep }

  function untouched(touched: ReadonlySet<string>) {
    for (const document of touched) memory.lists.delete(document)
    return memory.lists
  }

  /** The documents of which all texts are known. */
  function remembered(): Map<string, readonly Text[]> {
    const known = new Map<string, readonly Text[]>()
    for (const [document, all] of files) {
      const texts = all.flatMap(file => knownText(file) ?? [])
      if (texts.length === all.length) known.set(document, texts)
    }
    return known
  }

  /** The documents that have other texts than in the last loading. */
  function changedDocuments(): ReadonlySet<string> {
    const all = new Set([...memory.lists.keys(), ...files.keys()])
    for (const [document, texts] of open) {
      const before = memory.lists.get(document)
      if (before && same(before, texts)) all.delete(document)
    }
    return all
  }

  function of(document: string): readonly Text[] {
    const known = open.get(document)
    if (known !== undefined) return known
    const texts = (files.get(document) ?? []).flatMap(file => {
      const language = languages.get(file.tag)
      return knownText(file) ?? (language ? read(file, language) : [])
    })
    open.set(document, texts)
    const whole = texts.every(({ matter }) => matter !== undefined)
    if (whole) memory.unread.delete(document)
    else memory.unread.add(document)
    return texts
  }

  function knownText(file: VersionFile): Text | undefined {
    const [text, sign] = memory.texts.get(file.file) ?? []
    if (text === undefined || sign === undefined) return undefined
    const numbering = languages.get(file.tag)?.numbering
    const fits = text.matter?.numbering === numbering && memory.holds(sign)
    return fits ? text : undefined
  }

  function read(file: VersionFile, language: Language): Text {
    const sign = memory.sign([file.file])
    const text = openText(file, folder, language)
    const sound = text.matter !== undefined && memory.settles(sign, () => true)
    if (sound) memory.texts.set(file.file, [text, sign])
    else memory.texts.delete(file.file)
    for (const path of sign.paths) memory.homes.set(path, file.document)
    return text
  }

  function textsOf(tag: string, document: string) {
    const texts = of(document).filter(({ file }) => file.tag === tag)
    return texts.flatMap(({ citable }) => citable ?? [])
  }

  function isFilled(text: Text): boolean {
    const { filled, citable, checked, file } = text
    const language = languages.get(file.tag)
    if (filled === undefined || !citable || !language) return false
    if (checked?.loading === loading) return true
    const { asked } = filled
    const recent = checked?.loading === loading - 1
    const sameWords =
      (recent && checked.language === language) ||
      sameValues(asked, language.values)
    const untouched =
      recent &&
      sameSite &&
      ![...asked.documents].some(document => changed.has(document))
    const sound =
      sameWords &&
      (asked.answers.size === 0 ||
        untouched ||
        sameAnswers(asked, targets(citable, textsOf, site)))
    if (sound) text.checked = { loading, language }
    return sound
  }

  function draftOf(text: Text): Draft | undefined {
    const { draft, matter, file } = text
    const language = languages.get(file.tag)
    if (draft !== undefined || matter === undefined) return draft
    return language && readVersion(file, folder, language, () => {})
  }

  function fill(text: Text, draft: Draft): void {
    fillText(text, draft, textsOf, site)
    text.checked = { loading, language: draft.language }
    for (const name of text.filled?.asked.documents ?? []) {
      const citing = memory.citing.get(name) ?? new Set()
      memory.citing.set(name, citing.add(draft.document))
    }
  }

  function keep(documents: ReadonlySet<string>): void {
    for (const [document, texts] of open) {
      if (documents.has(document)) continue
      open.delete(document)
      for (const { file } of texts) memory.texts.delete(file.file)
    }
  }
}
