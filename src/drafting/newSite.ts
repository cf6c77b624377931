import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { dayIn } from '../library/date.ts'
import { interfaceWords } from '../library/interfaceWords.ts'
import { sourceFolder } from '../program/sourceFolder.ts'
import { UsageError } from '../publish/options.ts'
import { requireTag } from './requireTag.ts'
import { startUi } from './startUi.ts'

export interface NewSiteOptions {
  /** Folder of the content; there is none yet, or it is empty. */
  readonly locales: string
  /** BCP 47 tags of the languages; texts are written in the first. */
  readonly tags: readonly string[]
  /** The operator's IANA time zone. */
  readonly timeZone: string
  readonly now: Date
}

/** What was made for a site. */
export interface NewSite {
  /** Paths of the files that were written. */
  readonly files: readonly string[]
  /** Languages whose words the program does not have: theirs are English. */
  readonly untranslated: readonly string[]
}

/** The first document of a site. */
const document = 'terms'

/**
 * Starts the content of a site: site.json, a ui.json for each language, and
 * the first text in the first of them. What only the operator knows is left
 * empty, and told by every check until it is written.
 *
 * @throws UsageError; nothing is written then.
 */
export async function newSite(options: NewSiteOptions): Promise<NewSite> {
  const { locales, tags, timeZone, now } = options
  const source = sourceOf(tags)
  const found = await readdir(locales).catch(() => [])
  if (found.length > 0) {
    throw new UsageError(
      `${locales} is not empty. Move away what is in it, or name another folder: --locales DIR.`,
    )
  }
  const day = dayIn(timeZone, now)
  const site = {
    $schema: schema(locales, 'site'),
    url: 'https://legal.example.com',
    ...{ locales: tags, source, prevailing: null, documents: [document] },
    ...{ phone: '', icp: null, police: null, timeZone },
  }
  const text = `---\ntitle:\npublished: ${day}\n---\n`
  const begun = tags.map(tag => ({ tag, ...firstUi(tag, locales) }))
  const made = new Map([
    ['site.json', listed(json(site))],
    ...begun.map(({ tag, ui }) => [join(tag, 'ui.json'), json(ui)] as const),
    [join(source, document, `${day}.md`), text],
  ])
  await writeAll(locales, made)
  return {
    files: [...made.keys()].map(path => join(locales, path)),
    untranslated: begun.flatMap(({ tag, translated }) =>
      translated ? [] : tag,
    ),
  }
}

/** The first of the languages, which are all sound. */
function sourceOf(tags: readonly string[]): string {
  const [source] = tags
  if (source === undefined) {
    throw new UsageError('Name the languages, the one you write in first: en.')
  }
  for (const [index, tag] of tags.entries()) {
    requireTag(tag)
    if (tags.indexOf(tag) < index)
      throw new UsageError(`${tag} is named twice.`)
  }
  return source
}

/** A ui.json without what is the operator's own. */
function firstUi(tag: string, locales: string) {
  const english = interfaceWords('en')
  if (english === undefined) throw new Error('There are no English words.')
  const none = { name: '-', address: '-' }
  const { ui, translated } = startUi(tag, { ...english, operator: none })
  const operator = { name: '', address: '' }
  const $schema = schema(join(locales, tag), 'ui')
  return { ui: { ...ui, $schema, operator }, translated }
}

/** The path from a folder to the JSON Schema of a kind of file. */
function schema(folder: string, name: 'site' | 'ui'): string {
  const file = join(sourceFolder, 'library', `${name}.schema.json`)
  return relative(resolve(folder), file).replaceAll('\\', '/')
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The same with lists of words on one line, as people write them. */
function listed(text: string): string {
  return text.replace(
    /\[\s+([^\]]*?)\s+\]/g,
    (_, words: string) => `[${words.replace(/\s+/g, ' ')}]`,
  )
}

/** Writes all files of a folder, or none. */
async function writeAll(folder: string, files: ReadonlyMap<string, string>) {
  const next = `${folder}-${process.pid}.tmp`
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(next, path)), { recursive: true })
      await writeFile(join(next, path), content)
    }
    // Only an empty one is removed.
    await rmdir(folder).catch(() => {})
    await rename(next, folder)
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}
