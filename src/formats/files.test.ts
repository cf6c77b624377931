import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { flatten } from '../legal/clause.ts'
import { markdown, plainText } from '../legal/markdown.ts'
import type { Library, Version } from '../library/library.ts'
import type { MadeSite } from '../publish/makeFiles.ts'
import { makeSite } from '../publish/makeSite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { lintXml } from '../testing/lintXml.ts'
import { documentsSchema } from './documentsSchema.ts'
import { writeExample } from './exampleContent.ts'
import { versionSchema } from './versionSchema.ts'

const home = 'https://law.example.org/legal'

let folder: string
let library: Library
let files: ReadonlyMap<string, Uint8Array>

const make = (day: string): Promise<MadeSite> => makeSite(folder, () => day)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-files-'))
  await writeExample(folder)
  ;({ library, files } = await make('2026-11-22'))
}, 60_000)

afterAll(async () => {
  await rm(folder, { recursive: true })
  await closeSearch()
})

/** What a file says, by its path or its whole address. */
function read(path: string, from = files): string {
  const bytes = from.get(path.replace(`${home}/`, ''))
  if (bytes === undefined) throw new Error(`There is no file ${path}.`)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

const pathOf = ({ tag, document, date }: Version) =>
  `${tag}/${document}/${date}/`

const documents = () =>
  documentsSchema.parse(JSON.parse(read('documents.json')))

/** What `sha256sum`, a public tool, says of a file. */
async function sha256sum(path: string): Promise<string> {
  const bytes = files.get(path.replace(`${home}/`, ''))
  const file = `${folder}.index.txt`
  await writeFile(file, bytes ?? '')
  const { stdout } = await promisify(execFile)('sha256sum', [file])
  await rm(file)
  return stdout.slice(0, 64)
}

test('documents.json lists versions, states, dates and languages', () => {
  const { asOf, documents: all } = documents()
  const short = all.map(({ name, inForce, versions }) => [
    name,
    inForce,
    ...versions.map(({ date, state, until, texts }) =>
      [date, state, until, ...texts.map(({ language }) => language)].join(' '),
    ),
  ])
  expect(asOf).toBe('2026-11-01')
  expect(short).toEqual([
    [
      'terms',
      '2026-01-01',
      '2027-01-01 upcoming  zh-CN en',
      '2026-01-01 in-force 2027-01-01 zh-CN en',
      '2025-01-01 superseded 2026-01-01 zh-CN',
    ],
    ['notice', '2026-06-01', '2026-06-01 in-force  zh-CN en'],
  ])
})

test('every address in documents.json is a file of the site', () => {
  const { languages, documents: all } = documents()
  const texts = all.flatMap(d => d.versions.flatMap(v => v.texts))
  expect(texts).toHaveLength(library.versions.length)
  for (const text of texts) {
    expect(read(`${text.address}index.html`)).toContain('<!DOCTYPE html>')
    const { json, markdown: md, text: plain, akn } = text
    for (const file of [json, md, plain, akn]) read(file)
  }
  for (const { address, feed } of languages) {
    read(`${address}index.html`)
    read(feed)
  }
})

test('each file of JSON is valid by the schema it names', () => {
  const paths = [...files.keys()].filter(
    path => path === 'documents.json' || path.endsWith('/index.json'),
  )
  expect(paths).toHaveLength(1 + library.versions.length)
  for (const path of paths) {
    const file = JSON.parse(read(path))
    const schema = JSON.parse(read(file.$schema))
    expect(schema.$id).toBe(file.$schema)
    expect(z.fromJSONSchema(schema).safeParse(file).error).toBeUndefined()
    // What is not in the schema would be lost here.
    const own = path === 'documents.json' ? documentsSchema : versionSchema
    expect(own.parse(file)).toEqual(file)
  }
})

test('a schema refuses what does not fit it', () => {
  const schema = JSON.parse(read('schemas/documents.schema.json'))
  const file = documents()
  const wrong = { ...file, asOf: 'today' }
  expect(z.fromJSONSchema(schema).safeParse(wrong).success).toBe(false)
  const { asOf: _, ...less } = file
  expect(z.fromJSONSchema(schema).safeParse(less).success).toBe(false)
})

test('sha256sum of index.txt is the digest in every place that shows it', async () => {
  const texts = documents().documents.flatMap(document =>
    document.versions.flatMap(version => version.texts),
  )
  for (const text of texts) {
    const sum = await sha256sum(text.text)
    const page = parse(read(`${text.address}index.html`))
    const data = JSON.parse(read(text.json))
    expect(text.digest).toBe(sum)
    expect(data.digest).toBe(sum)
    expect(page.querySelector('.files code')?.text).toBe(sum)
    expect(page.querySelector('.files')?.text).toContain(
      `curl -s ${text.text} | sha256sum`,
    )
    expect(linkedData(page).encoding.sha256).toBe(sum)
    expect(read(text.markdown)).toContain(`\ndigest: "${sum}"\n`)
  }
})

test('a text links to its version for ever, wherever it is read', () => {
  const link = (path: string) =>
    parse(read(`${path}index.html`))
      .querySelector('.files a')
      ?.getAttribute('href')
  for (const version of library.versions)
    expect(link(pathOf(version))).toBe(`/legal/${pathOf(version)}`)
  expect(link('en/terms/')).toBe('/legal/en/terms/2026-01-01/')
})

test('index.json holds every clause, and all that index.txt says', () => {
  for (const version of library.versions) {
    const path = pathOf(version)
    const data = versionSchema.parse(JSON.parse(read(`${path}index.json`)))
    const said = data.clauses.filter(({ text }) => text !== '')
    const lines = said.map(({ number, text }) => number + text)
    const text = `${[data.title, ...lines].join('\n\n')}\n`
    expect(text).toBe(read(`${path}index.txt`))
    const ids = data.clauses.map(({ id }) => id)
    expect(ids).toEqual(flatten(version.clauses).map(({ id }) => id))
    for (const { within } of data.clauses)
      expect([null, ...ids]).toContain(within)
  }
})

test('a clause has its number, heading and digest', () => {
  const path = 'en/terms/2026-01-01/index.json'
  const { clauses } = versionSchema.parse(JSON.parse(read(path)))
  expect(clauses.find(({ id }) => id === 'returns-1')).toEqual({
    id: 'returns-1',
    kind: 'item',
    within: 'returns',
    number: '1. ',
    citation: 'Article 2(1)',
    heading: 'Returns',
    text: 'Bring them back within thirty days: see Article 1 of the Notice.',
    html: 'Bring them back within thirty days: see <a href="/legal/en/notice/#hours" class="citation">Article 1 of the Notice</a>.',
    // printf %s 'Bring them …' | sha256sum
    digest: '144a13b0ee5a6974c47837e5bd58f77c98c9f7f7f4f8949cdf9ac8abd02b1523',
  })
})

test('index.md is the text as published when it is read as Markdown', () => {
  for (const version of library.versions) {
    const text = read(`${pathOf(version)}index.md`)
    const [, body = ''] = text.split(/^---\n.*?\n---\n/s)
    const tokens = markdown.parse(body, {})
    const found = tokens
      .filter(({ type }) => type === 'inline')
      .map(token => plainText([token]).replace(/ ?\{#[\w-]+\}$/, ''))
      .filter(words => words !== '')
    const words = flatten(version.clauses)
      .filter(clause => clause.text !== '')
      .map(clause => clause.number + clause.text)
    const plain = (parts: readonly string[]) =>
      parts.join(' ').replaceAll(/ +/g, ' ')
    expect(plain(found)).toBe(plain([version.title, ...words]))
    for (const { id } of flatten(version.clauses))
      expect(text.split(`{#${id}}`)).toHaveLength(2)
  }
})

test('index.md reads well', () => {
  expect(read('en/terms/2026-01-01/index.md')).toMatchInlineSnapshot(`
    "---
    title: "Rules & <Notes>"
    document: "terms"
    language: "en"
    date: "2026-01-01"
    published: "2025-12-21"
    summary: "Three books instead of two; a < b & c."
    kind: "material"
    digest: "31074d1b01573343e1c7aa4045d7068ac4fa76a42c0bcdddb640e0596091ba87"
    address: "https://law.example.org/legal/en/terms/2026-01-01/"
    ---

    # Rules & \\<Notes>

    An opening. {#preamble-p1}

    ## Article 1. Loans {#loans}

    1\\. Everyone may borrow *three* books: see [Article 2(1)](#returns-1). {#loans-1}

    (a) Dictionaries stay. {#loans-1-1}

    ## Article 2. Returns {#returns}

    1\\. Bring them back within thirty days: see [Article 1 of the Notice](https://law.example.org/legal/en/notice/#hours). {#returns-1}
    "
  `)
  expect(read('en/notice/2026-06-01/index.md')).toMatchInlineSnapshot(`
    "---
    title: "Notice"
    document: "notice"
    language: "en"
    date: "2026-06-01"
    published: "2026-05-01"
    digest: "cf0fba2dcd79db30c33694be17e15929b6e63a58995d10f2e37e440fb3997fe2"
    address: "https://law.example.org/legal/en/notice/2026-06-01/"
    ---

    # Notice

    1\\. We open at nine. \\</script> a\\_b \\*c\\* \\[d\\] # e & f \\&amp; \\{g} {#preamble-p1}

    ## Article 1. Hours {#hours}

    - We open at nine. {#hours-b1}

    - **We open at nine.** [*We open at nine.*](<https://example.org/a_(b)>) {#hours-b2}

    ### Hours {#hours-h1}

    1\\. We open at nine. {#hours-1}

    (a) We open at nine.\\
    We open at nine. {#hours-1-1}

    (b) [Article 1(1)](#hours-1) {#hours-1-2}

    ::: conspicuous {#hours-c1}

    We open at nine. {#hours-p1}

    > We open at nine. {#hours-p2}

    {#hours-q1}

    :::

    | Hours | 1 |
    | --- | ---: |
    | We open at nine. \\| We open at nine. | **2** |

    {#hours-t1}
    "
  `)
})

/** A page's JSON-LD. */
function linkedData(page: HTMLElement) {
  const [script, ...more] = page.querySelectorAll(
    'script[type="application/ld+json"]',
  )
  expect(more).toEqual([])
  // A `</script>` in a title would end it.
  expect(script?.text).not.toContain('<')
  return JSON.parse(script?.text ?? '')
}

test('JSON-LD says what a text is, and which it translates', () => {
  const at = (path: string) => linkedData(parse(read(`${path}index.html`)))
  const id = (path: string) => ({ '@id': `${home}/${path}` })
  const chinese = at('zh-CN/terms/2026-01-01/')
  const english = at('en/terms/2026-01-01/')
  for (const data of [chinese, english]) {
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      version: '2026-01-01',
    })
    expect(data.publisher.name).not.toBe('')
    expect(data.url).toBe(data['@id'])
  }
  expect(english).toMatchObject({
    ...id('en/terms/2026-01-01/'),
    name: 'Rules & <Notes>',
    inLanguage: 'en',
    datePublished: '2025-12-21',
    translationOfWork: id('zh-CN/terms/2026-01-01/'),
  })
  expect(chinese).toMatchObject({
    ...id('zh-CN/terms/2026-01-01/'),
    inLanguage: 'zh-CN',
    datePublished: '2025-12-20',
    workTranslation: [id('en/terms/2026-01-01/')],
  })
  expect(chinese).not.toHaveProperty('translationOfWork')
  expect(english).not.toHaveProperty('workTranslation')
  expect(at('en/terms/')).toEqual(english)
  const alone = at('zh-CN/terms/2025-01-01/')
  expect(alone).not.toHaveProperty('workTranslation')
})

test('a page of a text names its files, and every page its feed', () => {
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html')) continue
    const page = parse(new TextDecoder().decode(bytes))
    const links = page
      .querySelectorAll('link[rel=alternate][type]')
      .map(link => link.getAttribute('href') ?? '')
    const [tag = ''] = path.split('/')
    const feeds = links.filter(link => link.endsWith('feed.xml'))
    if (path.includes('/')) expect(feeds).toEqual([`/legal/${tag}/feed.xml`])
    for (const link of links) read(link.replace('/legal/', ''))
    const isText = page.querySelector('article.document .files') !== null
    expect(links.filter(link => !feeds.includes(link))).toHaveLength(
      isText ? 4 : 0,
    )
  }
})

/** An element's own elements of a name. */
const inside = (element: HTMLElement, name: string) =>
  element.children.filter(child => child.rawTagName === name)
const textsOf = (element: HTMLElement, name: string) =>
  inside(element, name).map(({ text }) => text)

test.each(['zh-CN', 'en'])(
  'the feed in %s has what Atom requires',
  async tag => {
    const xml = read(`${tag}/feed.xml`)
    expect(await lintXml(new Map([['feed', xml]]), 'atom.rng')).toEqual([])
    const feed = parse(xml.replace(/^<\?.*\?>\n/, '')).querySelector('feed')
    if (feed === null) throw new Error('There is no feed.')
    const entries = inside(feed, 'entry')
    const ids = entries.flatMap(entry => textsOf(entry, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    const links = (element: HTMLElement) =>
      inside(element, 'link').map(({ attributes: { rel, href } }) => [
        rel,
        href,
      ])
    expect(links(feed)).toEqual([
      ['self', `${home}/${tag}/feed.xml`],
      ['alternate', `${home}/${tag}/`],
    ])
    const own = library.versions.filter(version => version.tag === tag)
    const pages = own.map(version => [
      'alternate',
      `${home}/${pathOf(version)}`,
    ])
    expect(entries.flatMap(links).toSorted()).toEqual(pages.toSorted())
    const times = entries.map(entry => textsOf(entry, 'updated')[0])
    expect(times).toEqual(times.toSorted().reverse())
    expect(textsOf(feed, 'updated')[0]).toBe(times[0])
  },
)

test('what Atom does not allow is found', async () => {
  const feed = read('en/feed.xml')
  const wrong = [
    feed.replace(/<author>.*<\/author>/, ''),
    feed.replace('<id>tag:', '<id>'),
    feed.replace(/T00:00:00\+08:00/, ''),
    feed.replace('</summary>', ''),
    feed.replace('rel="alternate"', 'rel="other"'),
  ]
  for (const xml of wrong) {
    expect(xml).not.toBe(feed)
    const said = await lintXml(new Map([['feed', xml]]), 'atom.rng')
    expect(said).not.toEqual([])
  }
})

test('an entry of the feed says what is new, with a link', () => {
  const [first] = read('en/feed.xml').match(/<entry>.*?<\/entry>/s) ?? []
  expect(first).toMatchInlineSnapshot(`
    "<entry>
    <id>tag:law.example.org,2026:legal/terms/en/2027-01-01</id>
    <title>Rules &amp; &lt;Notes&gt; (January 1, 2027)</title>
    <published>2026-11-01T00:00:00+08:00</published>
    <updated>2026-11-01T00:00:00+08:00</updated>
    <summary>In effect from January 1, 2027
    Four books.</summary>
    <category term="terms"/>
    <category term="material"/>
    <link rel="alternate" type="text/html" hreflang="en" href="https://law.example.org/legal/en/terms/2027-01-01/"/>
    </entry>"
  `)
})

test('a corrected text is the same entry of the feed, as old as it was', async () => {
  const file = join(folder, 'en/terms/2026-01-01.md')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('An opening.', 'The opening.'))
  const corrected = await make('2026-11-22').finally(() =>
    writeFile(file, text),
  )
  expect(read('en/feed.xml', corrected.files)).toBe(read('en/feed.xml'))
  const path = 'en/terms/2026-01-01/index.json'
  const { digest } = JSON.parse(read(path))
  expect(JSON.parse(read(path, corrected.files)).digest).not.toBe(digest)
})

test('an older version that is added later changes no other entry', async () => {
  const file = join(folder, 'en/terms/2025-01-01.md')
  const text =
    '---\ntitle: Rules\npublished: 2024-12-20\n---\n\n## Loans {#loans}\n\n1. Two books.\n'
  await writeFile(file, text)
  const more = await make('2026-11-22').finally(() => rm(file))
  const entries = (xml: string) => xml.match(/<entry>.*?<\/entry>/gs) ?? []
  const added = entries(read('en/feed.xml', more.files))
  const before = entries(read('en/feed.xml'))
  expect(added.slice(0, before.length)).toEqual(before)
  expect(added).toHaveLength(before.length + 1)
})

test('another day changes states alone, and the clock nothing', async () => {
  const later = await make('2027-01-02')
  const kept = [...files.keys()].filter(path =>
    /\/index\.(json|md|txt|akn\.xml)$|feed\.xml$|^schemas\//.test(path),
  )
  expect(kept.length).toBeGreaterThan(4 * library.versions.length)
  for (const path of kept) expect(read(path, later.files)).toBe(read(path))
  const { asOf, documents: all } = JSON.parse(
    read('documents.json', later.files),
  )
  expect([asOf, all[0].inForce]).toEqual(['2027-01-01', '2027-01-01'])
  const again = await make('2026-11-22')
  for (const path of [...kept, 'documents.json'])
    expect(read(path, again.files)).toBe(read(path))
})
