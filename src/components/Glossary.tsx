import type { Language } from '../i18n/language.ts'
import { cite } from '../legal/cite.ts'
import {
  type Definition,
  type GlossaryEntry,
  glossary,
} from '../library/glossary.ts'
import { href, type Site } from '../pages/site.ts'
import { Shell } from './Shell.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
}

/** All defined terms in the order of the language's dictionaries. */
export function Glossary({ site, language }: Props) {
  const { t, tag } = language
  const collator = new Intl.Collator(tag)
  const entries = glossary(site.library).toSorted((a, b) =>
    collator.compare(wordsIn(a, tag), wordsIn(b, tag)),
  )
  return (
    <Shell
      {...{ site, language }}
      title={t('glossary.title')}
      description={t('glossary.summary')}
      path="glossary/"
      sheet={site.assets.lists}
    >
      <h1>{t('glossary.title')}</h1>
      <p class="summary">{t('glossary.summary')}</p>
      <dl class="glossary">
        {entries.map(entry => (
          <Entry {...{ site, language, entry }} />
        ))}
      </dl>
    </Shell>
  )
}

/** In the language, or where it has no such term, in the first that has. */
function definitionIn({ definitions }: GlossaryEntry, tag: string) {
  return (
    definitions.find(({ version }) => version.tag === tag) ?? definitions[0]
  )
}

function wordsIn(entry: GlossaryEntry, tag: string): string {
  return definitionIn(entry, tag)?.term.words ?? ''
}

interface EntryProps extends Props {
  readonly entry: GlossaryEntry
}

/** A term, where it is defined, and what it is in the other languages. */
function Entry({ site, language, entry }: EntryProps) {
  const own = definitionIn(entry, language.tag)
  if (own === undefined) return null
  const { clause, version, term } = own
  const there = languageOf(site, own)
  const citation = cite(there.numbering, version.title, clause.citation)
  const others = entry.definitions.filter(definition => definition !== own)
  return (
    <div>
      <dt>
        <bdi lang={there.tag} dir={there.direction}>
          {term.words}
        </bdi>
      </dt>
      {others.map(other => {
        const { tag, direction, name } = languageOf(site, other)
        return (
          <dd>
            <span lang={tag}>{name}</span>{' '}
            <a
              href={address(site, other)}
              {...{ lang: tag, dir: direction, hreflang: tag }}
            >
              {other.term.words}
            </a>
          </dd>
        )
      })}
      <dd>
        <span>{language.t('glossary.definedIn')}</span>
        <a
          href={address(site, own)}
          {...(there !== language && {
            lang: there.tag,
            dir: there.direction,
            hreflang: there.tag,
          })}
        >
          {citation}
        </a>
      </dd>
    </div>
  )
}

function languageOf({ library }: Site, { version }: Definition): Language {
  const found = library.languages.find(({ tag }) => tag === version.tag)
  if (found === undefined) throw new Error(`There is no ${version.tag}.`)
  return found
}

/** Where a term is defined in the text in force. */
function address(site: Site, { version, term }: Definition): string {
  const { tag, document } = version
  return href(site, `/${tag}/${document}/#${term.id}`)
}
