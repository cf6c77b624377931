import { expect, test } from 'vitest'
import { tinySite } from '../library/tinySite.ts'
import { exportUnits } from './exportUnits.ts'
import { type FormatName, formats } from './format.ts'

const glossary = {
  terms: [
    { keep: '范围', note: 'It is a name.' },
    {
      words: { 'zh-CN': '使用', en: ['use', 'usage'] },
      not: { en: 'enjoyment' },
    },
    { words: { 'zh-CN': '阅读' } },
  ],
}

test.each(Object.keys(formats) as FormatName[])(
  'what the glossary says goes out with %s, and comes back as it went',
  async format => {
    const folder = await tinySite({ 'glossary.json': JSON.stringify(glossary) })
    const { text } = await exportUnits({
      ...{ locales: folder, dayIn: () => '2026-11-22', tag: 'en', format },
      ...{ document: '', version: 'in-force', only: 'all' },
    })
    const flat = text.replaceAll(/"\n"/g, '')
    expect(flat).toContain('Glossary: 范围 is not translated. It is a name.')
    expect(flat).toContain(
      'Glossary: 使用 is “use” or “usage”, not “enjoyment”.',
    )
    expect(flat).not.toContain('Glossary: 阅读')
    const problems: unknown[] = []
    const read = formats[format].read(text, (...one) => problems.push(one))
    expect(problems).toEqual([])
    expect(read.units.every(({ digests }) => digests !== '')).toBe(true)
  },
)
