import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accept } from '../translation/accept.ts'

const changes = [
  ['title: 图书馆规则', 'title: 图书馆使用规则'],
  ['增加关于拍照的规定', '增加拍照规定'],
  ['## 开放时间', '## 开放的时间'],
  ['法定节假日闭馆', '阅览室法定节假日闭馆'],
  ['申请[借书证]', '申请办理[借书证]'],
] as const

/**
 * Lets some words of the rules that `writeHouse` wrote go stale in the
 * translations, in a site that says so on its pages.
 */
export async function makeStale(locales: string): Promise<void> {
  const dayIn = () => '2026-11-22'
  for (const tag of ['en', 'ar']) await accept({ locales, dayIn, words: [tag] })
  await change(join(locales, 'site.json'), [['{', '{ "stale": "notice",']])
  await change(join(locales, 'zh-CN/rules/2026-05-01.md'), changes)
}

async function change(
  file: string,
  changes: readonly (readonly [string, string])[],
): Promise<void> {
  const text = await readFile(file, 'utf8')
  const changed = changes.reduce((all, change) => all.replace(...change), text)
  await writeFile(file, changed)
}
