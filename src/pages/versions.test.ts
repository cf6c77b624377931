import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSite } from '../publish/makeSite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { writeHouse } from '../testing/house.ts'

/** The versions of a made-up library's rules, as seen on several days. */

/** The day after the second came, a usual day, and one on which all are past. */
const days = ['2025-01-02', '2026-11-22', '2027-01-01'] as const
const usual = '2026-11-22'
const home = 'https://house.example.org'

interface Built {
  readonly files: ReadonlySet<string>
  readonly html: ReadonlyMap<string, string>
  readonly pages: ReadonlyMap<string, HTMLElement>
}

const built = new Map<string, Built>()

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-versions-'))
  await writeHouse(folder)
  for (const day of days) {
    const { files } = await makeSite(folder, () => day)
    const html = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => {
        const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`
        return [address, new TextDecoder().decode(bytes)] as const
      })
    built.set(day, {
      files: new Set(files.keys()),
      html: new Map(html),
      pages: new Map(html.map(([path, text]) => [path, parse(text)])),
    })
  }
  await rm(folder, { recursive: true })
}, 60_000)

afterAll(closeSearch)

function on(day: string): Built {
  const found = built.get(day)
  if (found === undefined) throw new Error(`Nothing was built as of ${day}.`)
  return found
}

function page(address: string, day: string = usual): HTMLElement {
  const found = on(day).pages.get(address)
  if (found === undefined) throw new Error(`${day}: no page ${address}.`)
  return found
}

/** What is read at each place of a page that a selector finds. */
function read(address: string, selector: string, day?: string): string[] {
  return page(address, day).querySelectorAll(selector).map(said)
}

function said(element: HTMLElement): string {
  return element.textContent.replaceAll(/\s+/g, ' ').trim()
}

function hrefs(address: string, selector: string, day?: string) {
  return page(address, day)
    .querySelectorAll(selector)
    .map(link => link.getAttribute('href'))
}

test('the history lists the newest first, and says where each stands', () => {
  const history = (day: string) =>
    read('/en/rules/history/', '.history h2', day)
  expect(history('2025-01-02')).toEqual([
    'January 1, 2027 Upcoming',
    'May 1, 2026 Upcoming',
    'January 1, 2025 In force',
    'March 1, 2024 Superseded',
  ])
  expect(history('2026-11-22')).toEqual([
    'January 1, 2027 Upcoming',
    'May 1, 2026 In force',
    'January 1, 2025 Superseded',
    'March 1, 2024 Superseded',
  ])
  expect(history('2027-01-01')[0]).toBe('January 1, 2027 In force')
  expect(read('/zh-CN/rules/history/', '.history h2')[1]).toBe(
    '2026年5月1日 现行有效',
  )
})

test('on paper the history and each comparison say where they are from', () => {
  for (const address of ['history/', '2026-05-01/changes/']) {
    const [printed = '', ...more] = read(`/en/rules/${address}`, '.printed')
    expect(printed).toMatch(new RegExp(` https://\\S+/en/rules/${address} `))
    expect(more).toEqual([])
  }
})

test('a version that follows is announced where the texts are listed', () => {
  for (const address of ['/en/', '/en/sitemap/']) {
    const notices = read(address, '.documents .notice', '2026-11-22')
    expect(notices.join()).toContain('January 1, 2027')
    const links = hrefs(address, '.documents .notice a', '2026-11-22')
    expect(links).toContain('/en/rules/2027-01-01/')
    expect(read(address, '.documents .notice', '2027-01-01')).toEqual([])
  }
})

test('the history has the summaries, and leads to each comparison', () => {
  const [, now] = read('/zh-CN/rules/history/', '.history > li')
  expect(now).toContain('公布日期：2026年4月1日')
  expect(now).toContain('取消逾期费；增加关于拍照的规定')
  const changes = (tag: string) =>
    hrefs(`/${tag}/rules/history/`, '.history a[href$="/changes/"]')
  expect(changes('en')).toEqual([
    '/en/rules/2027-01-01/changes/',
    '/en/rules/2026-05-01/changes/',
    '/en/rules/2025-01-01/changes/',
  ])
  expect(changes('ar')).toEqual([
    '/ar/rules/2027-01-01/changes/',
    '/ar/rules/2026-05-01/changes/',
  ])
  expect(hrefs('/en/notes/history/', 'a[href$="/changes/"]')).toEqual([])
})

describe('the notice', () => {
  test('above the text in force tells of the next, and what it changes', () => {
    expect(read('/en/rules/', '.notice')).toEqual([
      'From January 1, 2027 a new version applies. Read it See what changes',
    ])
    expect(hrefs('/en/rules/', '.notice a')).toEqual([
      '/en/rules/2027-01-01/',
      '/en/rules/2027-01-01/changes/',
    ])
    expect(read('/en/notes/', '.notice')).toEqual([])
    expect(read('/en/rules/', '.notice', '2027-01-01')).toEqual([])
  })

  test('above an upcoming one says when it comes, and what it changes', () => {
    const address = '/zh-CN/rules/2027-01-01/'
    expect(read(address, '.notice')).toEqual([
      '本版本自2027年1月1日起生效。 阅读现行文本 查看修改内容',
    ])
    expect(hrefs(address, '.notice a')).toEqual([
      '/zh-CN/rules/',
      `${address}changes/`,
    ])
  })

  test('above an old one says when it ended', () => {
    expect(read('/en/rules/2025-01-01/', '.notice')).toEqual([
      'This version was superseded on May 1, 2026. Read the text in force',
    ])
  })
})

test('a document shows the text in force on the day', () => {
  const hours = (day: string) => read('/en/rules/', '#food-p1', day)[0]
  expect(hours('2025-01-02')).toContain('are not allowed in the reading room.')
  expect(hours('2026-11-22')).toContain('except for water')
  const loans = (day: string) => read('/en/rules/', '#borrowing-2', day)[0]
  expect(loans('2026-11-22')).toContain('five books')
  expect(loans('2027-01-01')).toContain('eight books')
})

test('addresses of versions stay, whatever the day', () => {
  const addresses = (day: string) =>
    [...on(day).pages.keys()].filter(path => /\/\d{4}-/.test(path)).toSorted()
  expect(addresses('2025-01-02')).toEqual(addresses('2026-11-22'))
  expect(addresses('2027-01-01')).toEqual(addresses('2026-11-22'))
  const arabic = addresses(usual).filter(path => path.startsWith('/ar/rules/'))
  expect(arabic).toEqual([
    '/ar/rules/2024-03-01/',
    '/ar/rules/2025-01-01/',
    '/ar/rules/2026-05-01/',
    '/ar/rules/2026-05-01/changes/',
    '/ar/rules/2027-01-01/',
    '/ar/rules/2027-01-01/changes/',
  ])
})

test('a version that a language lacks leads to those that have it', () => {
  const address = '/ar/rules/2024-03-01/'
  expect(hrefs(address, '.choose a')).toEqual([
    '/zh-CN/rules/2024-03-01/',
    '/en/rules/2024-03-01/',
  ])
  expect(said(page(address))).toContain('لا توجد هذه النسخة بهذه اللغة')
  const [oldest] = read('/ar/rules/history/', '.history > li').slice(-1)
  expect(oldest).toContain('简体中文, English')
})

/** How search engines see a page: hidden, canonical, languages. */
function seen(address: string, day?: string) {
  const root = page(address, day)
  const at = (selector: string, name: string) =>
    root.querySelectorAll(selector).map(one => one.getAttribute(name))
  return {
    hidden: at('meta[name=robots]', 'content').join(),
    canonical: at('link[rel=canonical]', 'href').join().replace(home, ''),
    languages: at('link[rel=alternate][hreflang]', 'hreflang').join(),
  }
}

test('search engines are led to the text in force, and away from old ones', () => {
  const hidden = 'noindex, follow'
  const all = 'zh-CN,en,ar,x-default'
  expect(seen('/en/rules/2026-05-01/')).toEqual({
    hidden: '',
    canonical: '/en/rules/',
    languages: '',
  })
  expect(seen('/en/rules/2025-01-01/').hidden).toBe(hidden)
  expect(seen('/en/rules/2027-01-01/').hidden).toBe('')
  expect(seen('/en/rules/2027-01-01/').languages).toBe(all)
  expect(seen('/ar/rules/2024-03-01/').hidden).toBe(hidden)
  const changes = '/en/rules/2026-05-01/changes/'
  expect(seen(changes)).toEqual({
    hidden: '',
    canonical: changes,
    languages: all,
  })
  expect(seen(changes, '2027-01-01').hidden).toBe(hidden)
  expect(seen(changes, '2027-01-01').languages).toBe('')
  const second = '/en/rules/2025-01-01/changes/'
  expect(seen(second, '2025-01-02').languages).toBe('zh-CN,en,x-default')
})

test('the menu leads to the version where a language lacks the comparison', () => {
  const path = 'rules/2025-01-01/'
  expect(hrefs(`/en/${path}changes/`, '.languages a')).toEqual([
    `/zh-CN/${path}changes/`,
    `/en/${path}changes/`,
    `/ar/${path}`,
  ])
})

describe('a comparison', () => {
  const address = '/en/rules/2026-05-01/changes/'

  test('says which versions it compares, and what changes', () => {
    expect(read(address, 'h1')).toEqual(['Library Rules: What changes'])
    expect(read(address, '.versions dd')).toEqual([
      'In effect from January 1, 2025 Superseded Published on December 1, 2024',
      'In effect from May 1, 2026 In force Published on April 1, 2026',
    ])
    expect(read(address, '.change-summary')[0]).toContain('Late fees end.')
    expect(read(address, 'header .change-words')).toEqual([
      'The title changes: Reading Room Library Rules',
    ])
  })

  /** Of each article: its heading, and what became of it. */
  const articles = (path: string) =>
    page(path)
      .querySelectorAll('.text .article')
      .map(article => [
        said(article.querySelector('h2') ?? article),
        ...article.querySelectorAll('h2 + .where > .change').map(said),
      ])

  test('tells of each article what became of it', () => {
    expect(articles(address)).toEqual([
      ['Opening', 'Unchanged'],
      ['Article 1. Opening Hours', 'Unchanged'],
      ["Article 2. Reader's Cards", 'Unchanged'],
      ['Article 3. Borrowing', 'Unchanged'],
      ['Article 4. Late Fees', 'Removed'],
      ['Article 4. Photographs', 'Added'],
      ['Article 5. Food and Drink', 'Changed'],
      ['Article 6. Quiet and Telephones', 'Changed'],
      ['Article 7. Belongings', 'Unchanged'],
    ])
    expect(articles('/zh-CN/rules/2027-01-01/changes/')).toEqual(
      [
        ['首部', '未修改'],
        ['第一条　随身物品', '移动'],
        ['第二条　开放时间', '仅编号变动'],
        ['第三条　借书证', '修改'],
        ['第四条　借阅', '修改'],
        ['第五条　拍照', '仅编号变动'],
        ['第六条　饮食', '仅编号变动'],
        ['第七条　安静与手机', '仅编号变动'],
        ['第八条　个人信息', '新增'],
      ].map(([title = '', label]) => [title.replaceAll('　', ' '), label]),
    )
  })

  /** The words that went and came, in the order of the page. */
  const marks = (path: string) =>
    page(path)
      .querySelectorAll('.text :is(ins, del)')
      .map(mark => `${mark.tagName === 'INS' ? '+' : '-'}${said(mark)}`)

  test('marks words, in Chinese too', () => {
    expect(marks('/en/rules/2027-01-01/changes/')).toEqual([
      '-one year',
      '+two years',
      "-The loss of a reader's card must be reported at the service desk.",
      '-five',
      '+eight',
      '-three',
      '+four',
      '+Personal Information',
      "+The library keeps a reader's name and address only to manage loans.",
      '+The record of a loan is deleted within thirty days after the book is returned.',
    ])
    expect(marks('/zh-CN/rules/2027-01-01/changes/')).toMatchInlineSnapshot(`
      [
        "-一年",
        "+两年",
        "-借书证遗失的，应当到服务台报失。",
        "-五",
        "+八",
        "-三周",
        "+四周",
        "+个人信息",
        "+图书馆仅为管理借阅而保存读者的姓名和住址。",
        "+还书后三十日内删除借阅记录。",
      ]
    `)
    expect(marks('/zh-CN/rules/2025-01-01/changes/')).toMatchInlineSnapshot(`
      [
        "-下午六",
        "+晚上八",
        "+读者凭本人的借书证借书。",
      ]
    `)
  })

  test('folds what stays, and says what is only renumbered', () => {
    const borrowing = read('/en/rules/2025-01-01/changes/', '.article summary')
    expect(borrowing).toContain(
      '3 clauses only renumbered, with the same words',
    )
    expect(read(address, '.article summary')[0]).toBe('1 clause unchanged')
    expect(read('/ar/rules/2026-05-01/changes/', 'summary')).toContain(
      'بندان دون تغيير',
    )
  })

  test('leads to each clause in both versions', () => {
    const root = page('/en/rules/2025-01-01/changes/')
    const links = (id: string) =>
      root
        .querySelectorAll(`#${id} .where a`)
        .map(a => [said(a), ...['aria-label', 'href'].map(a.getAttribute, a)])
    const at = (date: string) => `/en/rules/${date}/`
    expect(links('borrowing-2')).toEqual([
      [
        'Article 3(1)',
        'Before: Article 3(1)',
        `${at('2024-03-01')}#borrowing-1`,
      ],
      [
        'Article 3(2)',
        'After: Article 3(2)',
        `${at('2025-01-01')}#borrowing-2`,
      ],
    ])
    // Where it is cited as before, the newer text is enough.
    expect(links('hours-p1').map(([, label]) => label)).toEqual([
      'After: Article 1, paragraph 1',
    ])
  })

  test('says to screen readers where marked words begin and end', () => {
    const [gone, come] = page(address).querySelectorAll(
      'header .change-words :is(ins, del)',
    )
    expect(gone?.getAttribute('data-before')).toBe('deleted: ')
    expect(come?.getAttribute('data-after')).toBe(', end of insertion;')
    expect(gone?.textContent).toBe('Reading Room ')
  })
})

describe('the choice of two versions', () => {
  const address = '/ar/rules/compare/'

  test('is there for a document with three or more in the language', () => {
    const addresses = [...on(usual).pages.keys()]
    expect(addresses.filter(path => path.endsWith('/compare/'))).toEqual([
      '/zh-CN/rules/compare/',
      '/en/rules/compare/',
      address,
    ])
    expect(hrefs('/ar/rules/history/', '.compare-link a')).toEqual([address])
    expect(hrefs('/ar/notes/history/', '.compare-link a')).toEqual([])
    expect(hrefs('/ar/rules/2026-05-01/changes/', '.compare-link a')).toEqual([
      `${address}?from=2025-01-01&to=2026-05-01`,
    ])
  })

  test('begins with the oldest and the text in force', () => {
    const chosen = (day: string) =>
      page(address, day)
        .querySelectorAll('option[selected]')
        .map(option => option.getAttribute('value'))
    expect(chosen(usual)).toEqual(['2025-01-01', '2026-05-01'])
    expect(chosen('2025-01-02')).toEqual(['2025-01-01', '2027-01-01'])
    expect(read('/en/rules/compare/', '#_from option')[1]).toBe(
      'May 1, 2026 · In force',
    )
  })

  test('leads to the neighbours without JavaScript', () => {
    expect(hrefs(address, '.neighbours a')).toEqual([
      '/ar/rules/2026-05-01/changes/',
      '/ar/rules/2027-01-01/changes/',
    ])
    expect(read('/en/rules/compare/', '.neighbours a')[0]).toBe(
      'March 1, 2024 – January 1, 2025',
    )
    expect(read('/en/rules/compare/', 'noscript')[0]).toContain(
      'To choose two versions, JavaScript is needed.',
    )
  })

  test('is its own page, which search engines do not list', () => {
    expect(seen(address)).toEqual({
      hidden: 'noindex, follow',
      canonical: address,
      languages: '',
    })
  })

  test('loads its script there alone', () => {
    const script = /assets\/compare-\w+\.js/
    const loading = [...on(usual).html].filter(([, text]) => script.test(text))
    expect(loading.map(([path]) => path)).toEqual(
      [...on(usual).pages.keys()].filter(path => path.endsWith('/compare/')),
    )
  })
})

/** Many pages are the same on each of the days. */
const valid = new Set<string>()

describe.each(days)('on %s', day => {
  test('every page is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        'void-style': ['error', { style: 'selfclosing' }],
        'valid-id': ['error', { relaxed: true }],
        'tel-non-breaking': 'off',
        'long-title': 'off',
      },
    })
    for (const [path, text] of on(day).html) {
      if (valid.has(text)) continue
      const { results } = await validator.validateString(text, path)
      expect(results.flatMap(({ messages }) => messages)).toEqual([])
      valid.add(text)
    }
  }, 30_000)

  test('no link is dead, and no fragment', () => {
    const { pages, files } = on(day)
    const dead = [...pages].flatMap(([address, root]) =>
      root.querySelectorAll('[href]').flatMap(element => {
        const href = element.getAttribute('href') ?? ''
        const url = new URL(href, home + address)
        if (url.origin !== home) return []
        const file = url.pathname.slice(1).replace(/(^|\/)$/, '$1index.html')
        if (!files.has(file)) return [`${address}: ${href}`]
        const id = decodeURIComponent(url.hash.slice(1))
        const there = pages.get(url.pathname)
        const found = id === '' || there?.querySelector(`[id="${id}"]`)
        return found ? [] : [`${address}: ${href}`]
      }),
    )
    expect(dead).toEqual([])
  })

  test('each language that a page names, names it in return', () => {
    const others = (root: HTMLElement | undefined) =>
      root
        ?.querySelectorAll('link[rel=alternate][hreflang]')
        .map(link => link.getAttribute('href')?.replace(home, '') ?? '') ?? []
    for (const [, root] of on(day).pages) {
      for (const other of others(root)) {
        if (other === '/') continue
        expect([other, others(on(day).pages.get(other))]).toEqual([
          other,
          others(root),
        ])
      }
    }
  })
})
