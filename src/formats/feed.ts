import { type Language, longDate } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'
import { startOfDay } from '../library/startOfDay.ts'
import { type Site, url } from '../pages/site.ts'
import { feedAddress, versionAddress } from './addresses.ts'
import { escapeXml } from './xml.ts'

/**
 * Atom feed (RFC 4287) of the versions in one language, the last published
 * first. An entry's id and times come from the version's address and its day
 * of publication alone: a corrected text stays the same entry, as old as it
 * was, and the day of the build changes nothing. Days begin in the
 * operator's time zone.
 */
export function feed(site: Site, language: Language): string {
  const { t, tag } = language
  const { library } = site
  const order = ({ published, date }: Version) => `${published} ${date}`
  const versions = library.versions
    .filter(version => version.tag === tag)
    .toSorted((a, b) => (order(a) < order(b) ? 1 : -1))
  const days = versions.map(({ published }) => published)
  const updated = startOfDay(days.at(0) ?? library.day, library.site.timeZone)
  const home = url(site, `/${tag}/`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tag}">
<id>${tagUri(site, days.at(-1) ?? library.day, `${tag}/feed`)}</id>
<title>${escapeXml(feedTitle(language))}</title>
<updated>${updated}</updated>
<author><name>${escapeXml(t('operator.name'))}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(url(site, feedAddress(tag)))}"/>
<link rel="alternate" type="text/html" hreflang="${tag}" href="${escapeXml(home)}"/>
${versions.map(version => entry(site, language, version)).join('\n')}
</feed>
`
}

/** The feed's name, in its language. */
export function feedTitle({ t }: Language): string {
  return `${t('home.title')} – ${t('operator.name')}`
}

function entry(site: Site, language: Language, version: Version): string {
  const { tag, document, date, title, published, summary } = version
  const time = startOfDay(published, site.library.site.timeZone)
  const day = longDate(tag, date)
  const effective = language.t('document.effective', { date: day })
  const words = summary === undefined ? effective : `${effective}\n${summary}`
  const address = url(site, versionAddress(version))
  return `<entry>
<id>${tagUri(site, published, `${document}/${tag}/${date}`)}</id>
<title>${escapeXml(`${title} (${day})`)}</title>
<published>${time}</published>
<updated>${time}</updated>
<summary>${escapeXml(words)}</summary>
<category term="${document}"/>
<category term="${version.kind}"/>
<link rel="alternate" type="text/html" hreflang="${tag}" href="${escapeXml(address)}"/>
</entry>`
}

/**
 * A tag URI (RFC 4151), which is dated by the year in which the version
 * itself was published: adding older versions later moves no other's id.
 * ('2026-11-22', 'agreement/en/2026-11-22') ->
 * 'tag:legal.example.com,2026:agreement/en/2026-11-22'
 */
function tagUri(site: Site, published: string, name: string): string {
  const { hostname } = new URL(site.library.site.url)
  const path = `${site.base}/${name}`.slice(1)
  return escapeXml(`tag:${hostname},${published.slice(0, 4)}:${path}`)
}
