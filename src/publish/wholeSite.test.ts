import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { flatten } from '../legal/clause.ts'
import { textsInForce } from '../library/library.ts'
import { type BuiltSite, builtSite } from '../testing/builtSite.ts'
import { type ReadPage, readPages } from '../testing/readPages.ts'
import { contentSecurityPolicy } from './contentSecurityPolicy.ts'

/** What must hold for every page of the site, whosever content it has. */

// A build takes a second, and on a busy machine several.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let site: BuiltSite
let home: string
let pages: readonly ReadPage[]
let files: ReadonlySet<string>

beforeAll(async () => {
  site = await builtSite()
  home = site.library.site.url
  pages = await readPages(site.folder)
  const names = await readdir(site.folder, { recursive: true })
  files = new Set(names.map(name => `/${name.replaceAll(sep, '/')}`))
})

afterAll(() => site?.remove())

/** What is wrong on some page, each with the address of the page. */
function wrong(check: (page: ReadPage) => readonly string[]): string[] {
  return pages.flatMap(page =>
    check(page).map(problem => `${page.address}  ${problem}`),
  )
}

const all = (root: HTMLElement, selector: string) =>
  root.querySelectorAll(selector)
const texts = () =>
  site.library.languages.flatMap(({ tag }) => textsInForce(site.library, tag))
const pageAt = (address: string) => pages.find(page => page.address === address)

test('there is a page for the site, each language and each text', () => {
  const tags = site.library.languages.map(({ tag }) => tag)
  const kinds = ['', 'search/', 'sitemap/', ...site.library.site.documents]
  const expected = tags.flatMap(tag =>
    kinds.map(kind => `/${tag}/${kind.replace(/(?<=[^/])$/, '/')}`),
  )
  const addresses = pages.map(({ address }) => address)
  expect(addresses).toEqual(
    expect.arrayContaining(['/', '/404.html', ...expected]),
  )
})

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended'],
      rules: {
        // `<br/>` is as valid as `<br>`, and is what Preact writes.
        'void-style': 'off',
        // Ids of the page begin with `_`, so that no clause can have them.
        'valid-id': ['error', { relaxed: true }],
        // Copied with plain spaces; the style sheet keeps it on one line.
        'tel-non-breaking': 'off',
        // How long the title of a document is, is for its author to say.
        'long-title': 'off',
      },
    }),
  )
  const problems: string[] = []
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html)
    for (const { line, column, ruleId, message } of results.flatMap(
      result => result.messages,
    )) {
      problems.push(`${address}:${line}:${column}  ${ruleId}: ${message}`)
    }
  }
  expect(problems).toEqual([])
})

test('the last sheet alone is named again, before the text', () => {
  const problems = wrong(({ root }) => {
    const sheets = all(root, '[rel=stylesheet]')
    const [again, last] = sheets.map(one => one.getAttribute('href')).reverse()
    const at = sheets.at(-1)?.nextElementSibling?.tagName ?? ''
    return [
      ...(again === last ? [] : ['rules change their order']),
      ...(all(root, 'body [rel=stylesheet]').length === 1 ? [] : ['not once']),
      ...(['NAV', 'MAIN'].includes(at) ? [] : [`before ${at}`]),
    ]
  })
  expect(problems).toEqual([])
})

/** Every address that a page names, where it names it, as a whole address. */
function addressesOf({ address, root }: ReadPage) {
  const names = ['href', 'src', 'action', 'data-bundle']
  return names.flatMap(name =>
    all(root, `[${name}]`).map(element => {
      const value = element.getAttribute(name) ?? ''
      return { element, name, value, url: new URL(value, home + address) }
    }),
  )
}

/** Address from the site's root, or undefined where it is of another site. */
const here = ({ href }: URL) =>
  `${href}/`.startsWith(`${home}/`)
    ? href.slice(home.length).replace(/[?#].*$/, '') || '/'
    : undefined

/** ('/en/') -> '/en/index.html' */
const fileAt = (address: string) => address.replace(/\/$/, '/index.html')

test('no link is dead, and no fragment', () => {
  const idsAt = new Map(
    pages.map(({ address, root }) => [
      address,
      new Set(all(root, '[id]').map(({ id }) => id)),
    ]),
  )
  const dead = wrong(page =>
    addressesOf(page).flatMap(({ name, value, url }) => {
      const address = here(url)
      if (address === undefined) {
        const leaves = url.origin === new URL(home).origin
        return leaves ? [`${value} is not below ${home}/`] : []
      }
      const file =
        name === 'data-bundle'
          ? `${address}pagefind-entry.json`
          : fileAt(decodeURIComponent(address))
      if (!files.has(file)) return [`${value}: no file ${file}`]
      const id = decodeURIComponent(url.hash.slice(1))
      const known = id === '' || idsAt.get(address)?.has(id)
      return known ? [] : [`${value}: no id "${id}"`]
    }),
  )
  expect(dead).toEqual([])
})

test('the 404 page, shown at any depth, has no relative addresses', () => {
  const page = pageAt('/404.html')
  const relative = all(page?.root ?? parse(''), '[href], [src], [action]')
    .flatMap(({ attributes: { href, src, action } }) => [href, src, action])
    .filter(value => value !== undefined && !/^(\/(?!\/)|#|\w+:)/.test(value))
  expect(page).toBeDefined()
  expect(relative).toEqual([])
})

test('links lead from the first page to every other', () => {
  const reached = new Set(['/'])
  for (const address of reached) {
    const page = pageAt(address)
    if (page === undefined) continue
    for (const { element, url } of addressesOf(page)) {
      const to = here(url)
      if (element.tagName === 'A' && to !== undefined) reached.add(to)
    }
  }
  const lost = pages.map(({ address }) => address)
  expect(lost.filter(address => !reached.has(address))).toEqual(['/404.html'])
})

test('each id is there once', () => {
  const twice = wrong(({ root }) => {
    const ids = all(root, '[id]').map(({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })
  expect(twice).toEqual([])
})

test('every page carries the filing numbers, linked to their registers', () => {
  const { icp, police } = site.library.site
  const registers = [
    { number: icp, address: 'https://beian.miit.gov.cn/' },
    { number: police, address: 'https://beian.mps.gov.cn/' },
  ]
  for (const { number, address } of registers) {
    const found = wrong(({ root }) => {
      const links = all(root, `a[href^="${address}"]`)
      const said = links.map(({ textContent }) => textContent)
      const hidden = links.filter(link => link.closest('[hidden], noscript'))
      const expected = number === null ? [] : [number]
      const right = said.join() === expected.join() && hidden.length === 0
      return right ? [] : [`says "${said}", not "${expected}"`]
    })
    expect(found).toEqual([])
  }
})

test('every page and part says its language and direction', () => {
  const [first] = site.library.languages
  const found = wrong(({ address, root }) => {
    const named = site.library.languages.find(({ tag }) =>
      address.startsWith(`/${tag}/`),
    )
    const language = named ?? first
    const html = root.querySelector('html')?.attributes
    const whole = html?.['lang'] === language?.tag
    const direction = html?.['dir'] === language?.direction
    // Names of languages are words of one script, which needs no `dir`.
    const parts = all(root, '[lang]:not(a, span)').filter(part => {
      const { lang } = part.attributes
      const own = site.library.languages.find(({ tag }) => tag === lang)
      const dir = part.closest('[dir]')?.getAttribute('dir')
      return own === undefined || own.direction !== dir
    })
    return [
      ...(whole ? [] : [`lang="${html?.['lang']}"`]),
      ...(direction ? [] : [`dir="${html?.['dir']}"`]),
      ...parts.map(part => `<${part.rawTagName} ${part.rawAttrs}>`),
    ]
  })
  expect(found).toEqual([])
})

/** The same page in each language, as its head says: { en: 'https://…' } */
const alternates = ({ root }: ReadPage) =>
  Object.fromEntries(
    all(root, 'link[rel=alternate][hreflang]').map(link => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ]),
  )

const canonicalOf = ({ root }: ReadPage) =>
  all(root, 'link[rel=canonical]')
    .map(link => link.getAttribute('href') ?? '')
    .join()

/** Neither hidden from search engines, nor the same as another page. */
const forSearchEngines = (page: ReadPage) =>
  page.root.querySelector('meta[name=robots][content^=noindex]') === null &&
  [home + page.address, ''].includes(canonicalOf(page))

test('a page and its translations name each other, and themselves', () => {
  const tags = site.library.languages.map(({ tag }) => tag)
  const found = wrong(page => {
    if (page.address === '/404.html' || !forSearchEngines(page)) return []
    const canonical = canonicalOf(page)
    const named = alternates(page)
    const dated = /\d{4}-\d\d-\d\d/.test(page.address)
    const complete =
      Object.keys(named).join() === [...tags, 'x-default'].join() || dated
    const back = Object.entries(named).flatMap(([tag, href]) => {
      const other = pageAt(here(new URL(href)) ?? '')
      const lang = other?.root.querySelector('html')?.getAttribute('lang')
      const mutual =
        JSON.stringify(other && alternates(other)) === JSON.stringify(named)
      const right = mutual && (lang === tag || tag === 'x-default')
      return right ? [] : [`${tag} ${href} does not answer`]
    })
    return [
      ...(canonical === home + page.address ? [] : [`canonical ${canonical}`]),
      ...(complete ? [] : [`alternates ${Object.keys(named)}`]),
      ...(Object.values(named).includes(canonical) ? [] : ['not itself']),
      ...back,
    ]
  })
  expect(found).toEqual([])
})

test('nothing is loaded from another host', async () => {
  const found = wrong(page =>
    addressesOf(page).flatMap(({ element, value, url }) => {
      const isLink = element.tagName === 'A'
      if (isLink && /^(https?|tel|mailto):$/.test(url.protocol)) return []
      return here(url) === undefined ? [value] : []
    }),
  )
  expect(found).toEqual([])
  for (const path of [...files].filter(file => file.endsWith('.css'))) {
    const css = await readFile(join(site.folder, path), 'utf8')
    expect(css).not.toMatch(/@import|url\(\s*["']?(\w+:)?\/\//)
  }
})

test('pages hold no script, style or handler of their own', () => {
  const found = wrong(({ root }) => [
    ...all(root, 'style, script:not([src]):not([type$=json])').map(
      ({ outerHTML }) => outerHTML,
    ),
    ...all(root, '*').flatMap(({ rawTagName, attributes }) =>
      Object.entries(attributes)
        .filter(
          ([name, value]) =>
            /^(style$|on)|^javascript:/i.test(name) ||
            /^\s*(javascript|data):/i.test(value),
        )
        .map(([name, value]) => `<${rawTagName} ${name}="${value}">`),
    ),
    ...all(root, 'iframe, object, embed, base, meta[http-equiv=refresh]').map(
      ({ outerHTML }) => outerHTML,
    ),
  ])
  expect(found).toEqual([])
})

test('the policy stands on every page before all that it governs', () => {
  const policy = 'meta[http-equiv=Content-Security-Policy]'
  const found = wrong(({ root }) => {
    const said = all(root, policy).map(meta => meta.getAttribute('content'))
    const first = root.querySelector(`${policy}, link, script, style`)
    const right =
      said.join() === contentSecurityPolicy && first?.tagName === 'META'
    return right ? [] : [said.join(' and ')]
  })
  expect(found).toEqual([])
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:/)
})

test('a page that is not its own canonical one stands in for its document', () => {
  const found = wrong(page => {
    const canonical = canonicalOf(page)
    if (['', home + page.address].includes(canonical)) return []
    const document = page.address.replace(/\d{4}-\d\d-\d\d\/$/, '')
    const alone = Object.keys(alternates(page)).length === 0
    return canonical === home + document && alone ? [] : [canonical]
  })
  expect(found).toEqual([])
})

test('sitemap.xml lists the pages for search engines, robots.txt names it', async () => {
  const xml = await readFile(join(site.folder, 'sitemap.xml'), 'utf8')
  const entries = all(parse(xml), 'url').map(entry => ({
    loc: entry.querySelector('loc')?.text,
    alternates: Object.fromEntries(
      entry.childNodes
        .filter(node => node.nodeType === NodeType.ELEMENT_NODE)
        .map(node => (node as HTMLElement).attributes)
        .filter(({ rel }) => rel === 'alternate')
        .map(({ hreflang, href }) => [hreflang, href]),
    ),
  }))
  const expected = pages.filter(forSearchEngines).map(page => ({
    loc: home + page.address,
    alternates: alternates(page),
  }))
  const byLoc = (entry: { loc: string | undefined }) => entry.loc ?? ''
  const sorted = <T extends { loc: string | undefined }>(list: T[]) =>
    list.toSorted((a, b) => (byLoc(a) < byLoc(b) ? -1 : 1))
  expect(sorted(entries)).toEqual(sorted(expected))
  const days = all(parse(xml), 'lastmod').map(({ text }) => text)
  expect(days.filter(day => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([])
  const robots = await readFile(join(site.folder, 'robots.txt'), 'utf8')
  expect(robots).toContain(`\nSitemap: ${home}/sitemap.xml\n`)
})

test('every page has one heading of its own, a title and a description', () => {
  const found = wrong(({ root }) => {
    const headings = all(root, 'h1').map(h1 => h1.textContent.trim())
    const [heading = ''] = headings
    const title = root.querySelector('title')?.textContent.trim() ?? ''
    const meta = root.querySelector('meta[name=description]')
    const description = meta?.getAttribute('content')?.trim() ?? ''
    return [
      ...(headings.length === 1 && heading !== '' ? [] : [`h1: ${headings}`]),
      ...(title === '' ? ['no title'] : []),
      ...(description === '' ? ['no description'] : []),
    ]
  })
  expect(found).toEqual([])
  const titles = pages.map(({ root }) => root.querySelector('title')?.text)
  const perLanguage = Math.ceil(pages.length / site.library.languages.length)
  expect(new Set(titles).size).toBeGreaterThanOrEqual(Math.min(3, perLanguage))
})

/** The words of an element without those of clauses inside it. */
function ownText(node: Node): string {
  const parts = node.childNodes.map(child => {
    if (child.nodeType === NodeType.TEXT_NODE) return child.text
    const { id = '', rawTagName } = child as HTMLElement
    if (rawTagName === 'br') return '\n'
    return id === '' || rawTagName === 'dfn' ? ownText(child) : ''
  })
  return parts.join('')
}

test('every clause stands in its page, verbatim and in order', () => {
  for (const { tag, document, clauses } of texts()) {
    const root = pageAt(`/${tag}/${document}/`)?.root ?? parse('')
    const said = all(root, '.text [id]:not(dfn)').map(element => ({
      id: element.id,
      text: plain(ownText(element), element.classList.contains('table')),
    }))
    const expected = flatten(clauses).map(({ id, kind, number, text }) => ({
      id,
      text: plain(number + text, kind === 'table'),
    }))
    expect(expected.length).toBeGreaterThan(0)
    expect(said).toEqual(expected)
  }
})

test('no page shows a name that should have been filled in', () => {
  const found = wrong(({ root }) =>
    all(root, 'title, body, [content], [aria-label]')
      .flatMap(element => [
        element.tagName === 'BODY' ? shownText(element) : element.textContent,
        ...Object.values(element.attributes),
      ])
      .flatMap(text => text.match(/\{\{[^}]*\}\}|\[object \w+\]/g) ?? []),
  )
  expect(found).toEqual([])
})

/** The text of the page without the sentences its script completes. */
function shownText(element: HTMLElement): string {
  const copy = parse(element.outerHTML)
  for (const script of all(copy, 'script')) script.remove()
  return copy.textContent
}

/** Line ends are spaces, and tables lines, as in the plain text of a clause. */
const plain = (text: string, table: boolean) =>
  text.replaceAll(/[ \n]+/g, table ? '' : ' ').trim()
