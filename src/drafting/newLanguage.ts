import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inForce } from '../library/library.ts'
import { uiSchema } from '../library/ui.ts'
import { parseJson } from '../parseJson.ts'
import { UsageError } from '../publish/options.ts'
import { addDraft } from './addDraft.ts'
import { findTexts, type Texts } from './findTexts.ts'
import { requireTag } from './requireTag.ts'
import { startUi } from './startUi.ts'

export interface NewLanguageOptions {
  /** Folder of the content. */
  readonly locales: string
  /** BCP 47 tag of the language: `ja`. */
  readonly tag: string
  readonly now: Date
}

/** What was made for a language. */
export interface NewLanguage {
  /** The language that its texts are copies of. */
  readonly source: string
  /** Whether the words of the interface are in the language already. */
  readonly translated: boolean
  /** Paths of the files that were written. */
  readonly files: readonly string[]
}

/**
 * Starts a language as a draft: a ui.json with every word, and copies of the
 * texts of the source language that are in force or upcoming.
 *
 * @throws ContentError, UsageError; nothing is changed then.
 */
export async function newLanguage(
  options: NewLanguageOptions,
): Promise<NewLanguage> {
  const { locales, tag, now } = options
  requireTag(tag)
  const texts = await findTexts(locales, now)
  const { site } = texts
  const { source } = site
  await refuseExisting(options, texts)
  const words = await readFile(join(locales, source, 'ui.json'), 'utf8')
  const parsed = uiSchema.safeParse(parseJson(words.replace(/^\ufeff/, '')))
  if (!parsed.success) {
    throw new UsageError(
      `${join(locales, source, 'ui.json')} has mistakes: see npm run check, and mend them first.`,
    )
  }
  const { ui, translated } = startUi(tag, parsed.data)

  const made = new Map<string, string | Buffer>()
  made.set('ui.json', `${JSON.stringify(ui, null, 2)}\n`)
  for (const { document, date, file } of currentTexts(texts)) {
    made.set(join(document, `${date}.md`), await readFile(file))
  }
  const folder = join(locales, tag)
  const siteFile = join(locales, 'site.json')
  const settings = addDraft(await readFile(siteFile, 'utf8'), tag)
  const next = join(locales, `.${tag}-${process.pid}`)
  try {
    for (const [path, content] of made) {
      await mkdir(dirname(join(next, path)), { recursive: true })
      await writeFile(join(next, path), content)
    }
    await writeFile(`${next}.json`, settings)
    await rename(next, folder)
    await rename(`${next}.json`, siteFile)
  } finally {
    await rm(next, { recursive: true, force: true })
    await rm(`${next}.json`, { force: true })
  }
  const files = [...made.keys()].map(path => join(folder, path))
  return { source, translated, files }
}

async function refuseExisting(
  { locales, tag }: NewLanguageOptions,
  { site }: Texts,
): Promise<void> {
  const siteFile = join(locales, 'site.json')
  for (const list of ['locales', 'drafts'] as const) {
    if (!site[list].includes(tag)) continue
    throw new UsageError(
      `${siteFile} has "${tag}" among its "${list}": it was started already.`,
    )
  }
  const folder = join(locales, tag)
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) return
  throw new UsageError(
    `${folder} exists already. Move it away, or add "${tag}" to "drafts" in ${siteFile} if it is to be used.`,
  )
}

/** The texts of the source language in force or upcoming. */
function currentTexts({ site, files, day }: Texts) {
  return site.documents.flatMap(document => {
    const own = files.filter(file => file.document === document)
    const from = inForce(own, day)?.date ?? ''
    return own.filter(({ tag, date }) => tag === site.source && date >= from)
  })
}
