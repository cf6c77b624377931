import { cite } from '../legal/cite.ts'
import { type Clause, type ClauseKind, flatten } from '../legal/clause.ts'
import { levels, type Numbering } from '../legal/numbering.ts'
import type { Target, Targets } from '../legal/rules/rule.ts'
import { didYouMean, nearest } from '../nearest.ts'
import { once } from '../once.ts'
import { basePath } from './basePath.ts'
import { inForce } from './library.ts'
import type { SiteSettings } from './site.ts'

type Answer = ReturnType<Targets['find']>

/** Pages that every language has beside its documents. */
const pages = ['search', 'sitemap']

/** Where nothing can be said because of a problem that was told already. */
const unknown: Target = { href: '', citation: '?' }

/** A clause as far as it can be cited. */
interface Cited extends Pick<Clause, 'id' | 'kind' | 'citation'> {
  readonly clauses: readonly Cited[]
}

/** A text as far as it can be cited. */
export interface Citable {
  readonly tag: string
  readonly document: string
  readonly date: string
  readonly file: string
  readonly title: string
  readonly numbering: Numbering
  readonly clauses: readonly Cited[]
  /** Whether there may be articles whose ids are not known. */
  readonly nameless: boolean
}

/** The versions of a document in one language. */
export type TextsOf = (tag: string, document: string) => readonly Citable[]

/** Settings that links depend on. */
export type LinkedSite = Pick<SiteSettings, 'url' | 'locales' | 'documents'>

/**
 * What links in `own` may lead to: `#clause` of its own text, `document`
 * and `document#clause` of the same language, `search` and `sitemap`, and
 * any of these as an address from the root, `/en/agreement/#disputes`.
 *
 * A citation of another document takes its number from that document's
 * version in force on the day on which `own` takes effect. It leads to the
 * document's text in force, whichever that is, unless a later version has not
 * the clause any more, or under another number: then to the version that was
 * cited.
 */
export function targets(
  own: Citable,
  textsOf: TextsOf,
  site: LinkedSite,
): Targets {
  const base = basePath(site)
  const documents = setOf(site.documents)
  return { find }

  function find(href: string): Answer {
    const { path, tag, name, fragment } = wayOf(href, own)
    if (path === `/${tag}/` && site.locales.includes(tag)) {
      return { href: `${base}/${tag}/`, citation: '' }
    }
    if (pages.includes(name) && site.locales.includes(tag)) {
      return { href: `${base}/${tag}/${name}/`, citation: '' }
    }
    const document = name === '' ? own.document : name
    if (!documents.has(document) || !site.locales.includes(tag)) {
      return noPage(path)
    }
    const text = textOf(document, tag)
    if (text === undefined) return unknown
    const elsewhere =
      fragment !== undefined &&
      laterThan(text).some(later => !sameIn(later, text, fragment))
    const version = elsewhere ? `${text.date}/` : ''
    const address = `${base}/${tag}/${document}/${version}`
    return clauseOf(text, text === own ? '' : address, fragment)
  }

  function laterThan(text: Citable): readonly Citable[] {
    // Its own text is cited as it is, whatever comes after it.
    if (text === own) return []
    const { document, tag } = text
    return textsOf(tag, document).filter(({ date }) => date > text.date)
  }

  function noPage(path: string): Answer {
    const names = [...site.documents, ...pages]
    const addresses = site.locales.flatMap(tag => [
      `/${tag}/`,
      ...names.map(name => `/${tag}/${name}/`),
    ])
    const known = path.includes('/') ? addresses : names
    const otherwise = `Name one of ${names.join(', ')}, or write the whole address of another site, with https://.`
    const mend = didYouMean(path, known, otherwise)
    return { message: 'which is no page of this site.', mend }
  }

  function textOf(document: string, tag: string): Citable | undefined {
    if (document === own.document && tag === own.tag) return own
    return inForce(textsOf(tag, document), own.date)
  }
}

/** What a link names: (`agreement#disputes`) -> its document and clause */
export function wayOf(href: string, own: Pick<Citable, 'tag'>) {
  const [path = '', fragment] = href.split('#')
  const [, tag = own.tag, name = path] =
    /^\/([^/]+)\/(?:([^/]+)\/)?$/.exec(path) ?? []
  return { path, tag, name, fragment }
}

const setOf = once((names: readonly string[]) => new Set(names))

/**
 * The clauses of a text by id, the first of each: a long text cites itself
 * often, and looking through it each time would make that quadratic.
 */
const clausesOf = once(
  (clauses: readonly Cited[]) =>
    new Map(
      flatten(clauses)
        .toReversed()
        .map(one => [one.id, one]),
    ),
)

/** Whether a clause is cited alike in two versions of a text. */
function sameIn(one: Citable, other: Citable, id: string): boolean {
  const [its, others] = [one, other].map(({ clauses }) =>
    clausesOf(clauses).get(id),
  )
  return its !== undefined && its.citation === others?.citation
}

/** A text, or the clause of it that is named; `address` is empty for its own. */
function clauseOf(
  text: Citable,
  address: string,
  id: string | undefined,
): Answer {
  const { numbering } = text
  const own = address === ''
  const whole = cite(numbering, text.title)
  if (id === undefined) return { href: address, citation: whole }
  const clause = clausesOf(text.clauses).get(id)
  if (clause === undefined) return noClause(text, id)
  const { citation } = clause
  return {
    href: `${address}#${id}`,
    citation:
      own || citation === '' ? citation : cite(numbering, text.title, citation),
    ...(citation === '' && { uncited: uncited(text, clause) }),
  }
}

function noClause(text: Citable, id: string): Answer {
  const all = flatten(text.clauses)
  const ids = all.map(clause => `#${clause.id}`)
  // It may be of an article whose id was found wrong, and told.
  if (text.nameless && nearest(`#${id}`, ids) === undefined) return unknown
  const message = `which no clause of ${text.file} has.`
  const articles = all.filter(({ kind }) => kind === 'article')
  const names = articles.map(article => `#${article.id}`).join(', ')
  const otherwise = `Cite one that exists${names && `: its articles are ${names}`}.`
  return { message, mend: didYouMean(`#${id}`, ids, otherwise) }
}

const kinds: Readonly<Partial<Record<ClauseKind, string>>> = {
  heading: 'a heading inside an article',
  bullet: 'a bullet',
  table: 'a table',
  conspicuous: 'a block',
  quote: 'a quotation',
}

/** Why a clause has no citation, and what else can be done about it. */
function uncited(
  { numbering }: Citable,
  { id, kind }: Cited,
): NonNullable<Target['uncited']> {
  const what = kinds[kind]
  if (what !== undefined) return { message: `${what}, which has no number.` }
  if (/^preamble\b/.test(id)) {
    return { message: 'which stands before the articles and has no number.' }
  }
  const { citations } = numbering
  const depth = levels.map(String).indexOf(kind)
  const needed = kind === 'paragraph' ? [kind] : levels.slice(0, depth + 1)
  const lacking = needed.find(level => citations[level] === undefined)
  if (lacking === undefined) return { message: 'which has no number.' }
  return {
    message: `for which "citation" in ui.json has no "${lacking}".`,
    mend: 'Add it there',
  }
}
