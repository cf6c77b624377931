import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TermBase } from '../checks/termBase/termBase.ts'
import type { Language } from '../i18n/language.ts'
import type { Finding } from '../problem.ts'
import type { TranslatedFile } from '../translation/readTranslated.ts'
import { fileDigest } from './fileDigest.ts'
import type { Found, VersionFile } from './findVersions.ts'
import type { FinishedDocument } from './finishDocument.ts'
import type { Json } from './json.ts'
import { type Slot, slot } from './keep.ts'
import type { Version } from './library.ts'
import type { RecordRead } from './readPublished.ts'
import type { SiteSettings } from './site.ts'
import type { LinkedSite } from './targets.ts'
import type { Text } from './text.ts'

/** By which files are known to be as they were when something was read. */
export interface Sign {
  /** Whole paths; none stands for which files there are. */
  readonly paths: readonly string[]
  /** After how many changes it was read. */
  readonly at: number
  /** SHA-256 of the bytes, where nobody tells of changes. */
  readonly digests: string
}

/** What was worked out, and what it follows from, one by one. */
export interface Known<T> {
  readonly inputs: readonly unknown[]
  readonly value: T
}

/** What one way of loading, with its options, came to, by document. */
export interface Variant {
  readonly documents: Map<string, Known<FinishedDocument>>
  readonly mistakes: Map<string, Known<readonly Finding[]>>
  /** The texts of the whole library, and the documents that they are of. */
  versions: Known<readonly Version[]> | undefined
  /** All documents in their order, and after how many changes it was. */
  last:
    | (Known<readonly FinishedDocument[]> & { readonly at: number })
    | undefined
}

/** The files of texts by document. */
export type FilesOf = ReadonlyMap<string, readonly VersionFile[]>

/** How many ways of loading are remembered. */
const most = 4

/**
 * What was read and worked out of one content folder. Whoever gives it to each
 * loading, one at a time, gets the library that a loading without it gives,
 * and only what changed is worked out again.
 *
 * A file counts as unchanged by the digest of all its bytes, or, where each
 * change is told (`watched`), as long as none was told of it: then nothing is
 * read to find that out. Times and sizes of files are no sign: a file may change
 * twice within the grain of its clock.
 */
export class LibraryMemory {
  readonly settings: Slot<Json<SiteSettings> | undefined> = slot()
  readonly termBase: Slot<TermBase> = slot()
  readonly record: Slot<RecordRead> = slot()
  readonly found = new Map<string, Slot<Found>>()
  readonly languages = new Map<string, Slot<Language>>()
  readonly translations = new Map<string, Slot<TranslatedFile | undefined>>()
  /** By the path of their file, with the sign by which they hold. */
  readonly texts = new Map<string, readonly [Text, Sign]>()
  /** The document of each file that was read, by its whole path. */
  readonly homes = new Map<string, string>()
  /** The documents that cite a document. */
  readonly citing = new Map<string, Set<string>>()
  /** Documents with a text that cannot be read: each loading tries again. */
  readonly unread = new Set<string>()
  /** The files of texts, by what is left out. */
  readonly files = new Map<string, Known<FilesOf>>()
  /** What all versions that there must be were found in. */
  complete: readonly unknown[] = []
  /** The texts of each document in the last loading, and its files. */
  lists = new Map<string, readonly Text[]>()
  listed: FilesOf | undefined
  /** What links depended on in the last loading. */
  site: LinkedSite | undefined
  /** How many loadings there were. */
  loadings = 0
  readonly #watched: boolean
  readonly #variants = new Map<string, Variant>()
  readonly #told = new Map<string, number>()
  readonly #known = new Set<string>()
  #changes = 0
  #moves = 0

  /** `watched`: whether `changed` is called for each change of a file. */
  constructor({ watched = false } = {}) {
    this.#watched = watched
  }

  /** Tells which files or folders were changed, added or removed. */
  changed(paths: Iterable<string>): void {
    this.#changes += 1
    for (const path of paths) {
      const whole = resolve(path)
      this.#told.set(whole, this.#changes)
      const there = isFile(whole)
      if (there && this.#known.has(whole)) continue
      // It came or went, or is a folder.
      this.#known.delete(whole)
      this.#moves = this.#changes
    }
  }

  /** The sign of files that are about to be read. */
  sign(paths: readonly string[]): Sign {
    const whole = paths.map(path => resolve(path))
    const digests = this.#watched ? '' : digestsOf(whole)
    return { paths: whole, at: this.#changes, digests }
  }

  /**
   * Whether files were not changed while they were read; `isThere` tells which
   * of them there are.
   */
  settles(sign: Sign, isThere = isFile): boolean {
    for (const path of sign.paths) {
      if (isThere(path)) this.#known.add(path)
    }
    return this.#watched || digestsOf(sign.paths) === sign.digests
  }

  /** Whether files are as they were when they were read. */
  holds({ paths, at, digests }: Sign): boolean {
    if (!this.#watched) return paths.length > 0 && digestsOf(paths) === digests
    if (paths.length === 0) return this.#moves <= at
    return paths.every(path => (this.#told.get(path) ?? 0) <= at)
  }

  /** How many changes were told. */
  get changes(): number {
    return this.#changes
  }

  /**
   * The documents that may be otherwise than after `at` changes, and those that
   * cite them; undefined where nobody tells of changes.
   */
  touched(at: number): ReadonlySet<string> | undefined {
    if (!this.#watched) return undefined
    const touched = new Set(this.unread)
    for (const [path, change] of this.#told) {
      const home = this.homes.get(path)
      if (change > at && home !== undefined) touched.add(home)
    }
    const citing = [...touched].flatMap(name => [
      ...(this.citing.get(name) ?? []),
    ])
    return new Set([...touched, ...citing])
  }

  /** What a way of loading came to, by the options that it had. */
  variant(options: string): Variant {
    const known = this.#variants.get(options) ?? {
      ...{ documents: new Map(), mistakes: new Map() },
      ...{ versions: undefined, last: undefined },
    }
    this.#variants.delete(options)
    this.#variants.set(options, known)
    const [oldest = ''] = this.#variants.keys()
    if (this.#variants.size > most) this.#variants.delete(oldest)
    return known
  }
}

function digestsOf(paths: readonly string[]): string {
  return paths.map(fileDigest).join(' ')
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
