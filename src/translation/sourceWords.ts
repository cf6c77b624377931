import type { Clause } from '../legal/clause.ts'
import { plainHtml } from '../legal/plainHtml.ts'

const citation = /<a href="([^"]*)" class="citation">[^<]*<\/a>/g

/**
 * The words of a clause that a translation is made from: without its number,
 * and with citations as authors write them, so that a clause does not count
 * as changed when one that it cites is renumbered or the file is wrapped
 * anew. ('见<a href="#use" class="citation">第一条</a>') -> '见[](#use)'
 */
export function sourceWords({ html }: Pick<Clause, 'html'>): string {
  const written = html.replaceAll(
    citation,
    (_, href: string) => `[](${authored(href)})`,
  )
  return plainHtml(written).trim()
}

/** ('/legal/zh-CN/notice/2026-11-22/#scope') -> 'notice#scope' */
function authored(href: string): string {
  return href.replace(
    /^.*?([^/]+)\/(?:\d{4}-\d\d-\d\d\/)?(#.*)?$/,
    (_, document: string, fragment = '') => `${document}${fragment}`,
  )
}
