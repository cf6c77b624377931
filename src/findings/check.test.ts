import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { type Change, swap, tinySite } from '../library/tinySite.ts'
import { check } from './check.ts'
import { github } from './github.ts'

const terms = 'en/terms/2026-11-22.md'
const dayIn = () => '2026-11-22'

/** What a check in some format says of the small site with these changes. */
async function said(format: string, changes: Record<string, Change>) {
  const folder = await tinySite(changes)
  const { output, sound } = await check(folder, dayIn, format)
  return { output: output.replaceAll(folder, 'locales'), sound }
}

const wrong = {
  [terms]: swap('#liability)', '#liabilty)'),
  'en/notice/2026-11-22.md': '',
}
const doubtful = {
  [terms]: swap('You may', 'The ["User"]{#term-user} may'),
  'zh-CN/terms/2026-11-22.md': swap('可以', '[“用户”]{#term-user}可以'),
}

describe('as JSON', () => {
  test('an error has its place, what and the mend', async () => {
    const { output, sound } = await said('json', wrong)
    expect(sound).toBe(false)
    expect(JSON.parse(output)).toEqual({
      findings: [
        {
          ...{ severity: 'error', rule: 'content' },
          ...{ file: 'locales/en/notice/2026-11-22.md', line: 0, column: 0 },
          message: 'is empty.',
          mend: 'Write the text, or delete the file.',
        },
        {
          ...{ severity: 'error', rule: 'content' },
          ...{ file: `locales/${terms}`, line: 13, column: 26 },
          message: expect.stringContaining('cites #liabilty, which no clause'),
          mend: 'Did you mean "#liability"?',
        },
      ],
    })
  })

  test('a warning has its rule, and is no error', async () => {
    const { output, sound } = await said('json', doubtful)
    expect(sound).toBe(true)
    const { findings } = JSON.parse(output)
    expect(findings).toHaveLength(2)
    expect(findings[0]).toMatchObject({
      ...{ severity: 'warning', rule: 'unused-term' },
      ...{ file: `locales/${terms}`, line: 10 },
    })
  })

  test('where there is nothing, there are none', async () => {
    const { output, sound } = await said('json', {})
    expect([JSON.parse(output), sound]).toEqual([{ findings: [] }, true])
  })
})

test('for GitHub, each is a command on one line', async () => {
  const { output } = await said('github', {
    ...wrong,
    'en/ui.json': swap('"Phone"', '"50%, {{x}}:"'),
  })
  expect(output.split('\n')).toEqual([
    '::error file=locales/en/notice/2026-11-22.md,title=content::is empty. Write the text, or delete the file.',
    expect.stringMatching(
      /^::error file=locales\/en\/terms\/2026-11-22\.md,line=13,col=26,title=content::cites #liabilty, /,
    ),
    expect.stringMatching(
      /^::error file=locales\/en\/ui\.json,line=10,col=\d+,title=content::"footer\.phone" uses \{\{x\}\}/,
    ),
  ])
  const { output: warned } = await said('github', doubtful)
  expect(warned).toMatch(/^::warning file=locales\/en\/terms/)
})

test('warnings are told beside errors', async () => {
  const { output, sound } = await said('json', {
    ...doubtful,
    'en/notice/2026-11-22.md': '',
  })
  const { findings } = JSON.parse(output)
  const rules = findings.map(({ rule }: { rule: string }) => rule)
  expect(rules).toEqual(['content', 'unused-term', 'unused-term'])
  expect(sound).toBe(false)
})

test('for GitHub, signs that would end a command are escaped', () => {
  const place = { file: 'a,b:c.md', line: 1, column: 2, rule: 'x' }
  const finding = { ...place, severity: 'warning', mend: 'z' } as const
  expect(github([{ ...finding, message: '50%\ny:' }])).toBe(
    '::warning file=a%2Cb%3Ac.md,line=1,col=2,title=x::50%25%0Ay: z',
  )
})

test('as SARIF, each is a result at a region of a file', async () => {
  const { output } = await said('sarif', wrong)
  const log: Log = JSON.parse(output)
  const [run] = log.runs
  expect(log.version).toBe('2.1.0')
  expect(run?.tool.driver.rules).toEqual([{ id: 'content' }])
  expect(
    run?.results?.map(({ level, locations }) => [level, locations]),
  ).toEqual([
    [
      'error',
      [
        {
          physicalLocation: {
            artifactLocation: { uri: 'locales/en/notice/2026-11-22.md' },
          },
        },
      ],
    ],
    [
      'error',
      [
        {
          physicalLocation: {
            artifactLocation: { uri: `locales/${terms}` },
            region: { startLine: 13, startColumn: 26 },
          },
        },
      ],
    ],
  ])
})

test('for people, problems are thrown to be told as everywhere', async () => {
  await expect(said('text', wrong)).rejects.toThrow('is empty.')
  expect((await said('text', {})).output).toBe(
    'No problem in 4 texts (zh-CN, en).',
  )
  expect((await said('text', doubtful)).output).toMatch(
    /warning: .*\)\n\nNo error, 2 warnings in 4 texts \(zh-CN, en\)\.$/s,
  )
})

test('a format that there is not is told', async () => {
  await expect(said('xml', {})).rejects.toThrow(
    '--format xml is none. Formats: text, json, sarif, github.',
  )
})
