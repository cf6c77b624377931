import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { dayIn } from '../library/date.ts'

const read = (file: string) => readFile(file, 'utf8')

const step = z.looseObject({ run: z.string().optional() })
const workflow = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
  jobs: z.record(z.string(), z.looseObject({ steps: z.array(step) })),
})

test('the nightly run starts as the day begins in the site’s zone', async () => {
  const file = await read('.github/workflows/publish.yml')
  const { on } = workflow.parse(parse(file))
  const [minute, hour, ...every] = on.schedule[0]?.cron.split(' ') ?? []
  expect(every).toEqual(['*', '*', '*'])
  const { timeZone = 'Asia/Shanghai' } = JSON.parse(
    await read('locales/site.json'),
  )
  const start = Date.UTC(2026, 11, 31, Number(hour), Number(minute))
  const before = new Date(start - 15 * 60_000)
  expect(dayIn(timeZone, new Date(start))).toBe('2027-01-01')
  expect(dayIn(timeZone, before)).toBe('2026-12-31')
})

test('every command of the workflow and the READMEs is there', async () => {
  const { scripts } = JSON.parse(await read('package.json'))
  const workflowText = await read('.github/workflows/publish.yml')
  const steps = Object.values(workflow.parse(parse(workflowText)).jobs)
    .flatMap(job => job.steps)
    .map(({ run = '' }) => run)
  const readmes = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md']
  const texts = [...steps, ...(await Promise.all(readmes.map(read)))]
  const named = texts.flatMap(text =>
    [...text.matchAll(/\bnpm run (?:-s )?([a-z][a-z:-]*)/g)].map(m => m[1]),
  )
  expect(new Set(named).size).toBeGreaterThan(10)
  const missing = named.filter(name => !(`${name}` in scripts))
  expect(missing).toEqual([])
})
