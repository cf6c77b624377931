import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { dayIn } from '../library/date.ts'

const read = (file: string) => readFile(file, 'utf8')

const step = z.looseObject({ run: z.string().optional() })
const nightly = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
})
const workflow = z.object({
  jobs: z.record(z.string(), z.looseObject({ steps: z.array(step) })),
})

test('the nightly run starts as the day begins in the zone that it names', async () => {
  const file = await read('.github/workflows/publish.yml')
  const { on } = nightly.parse(parse(file))
  const [minute, hour, ...every] = on.schedule[0]?.cron.split(' ') ?? []
  expect(every).toEqual(['*', '*', '*'])
  const timeZone = 'Asia/Shanghai'
  expect(file).toContain(`00:05 in the time zone of site.json, ${timeZone}.`)
  const start = Date.UTC(2026, 11, 31, Number(hour), Number(minute))
  const before = new Date(start - 15 * 60_000)
  expect(dayIn(timeZone, new Date(start))).toBe('2027-01-01')
  expect(dayIn(timeZone, before)).toBe('2026-12-31')
})

test('every command of the workflows and the READMEs is there', async () => {
  const { scripts } = JSON.parse(await read('package.json'))
  const readmes = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md']
  const lines = (await allSteps()).map(({ run }) => run)
  const texts = [...lines, ...(await Promise.all(readmes.map(read)))]
  const named = texts.flatMap(text =>
    [...text.matchAll(/\bnpm run (?:-s )?([a-z][a-z:-]*)/g)].map(m => m[1]),
  )
  expect(new Set(named).size).toBeGreaterThan(10)
  const missing = named.filter(name => !(`${name}` in scripts))
  expect(missing).toEqual([])
})

test('every option that a workflow gives is one of its command', async () => {
  const wrong: string[] = []
  let given = 0
  for (const { file, run } of await allSteps()) {
    const [, name, typed = ''] =
      /\bnpm run (?:-s )?([a-z][a-z-]*) -- ([\s\S]*)/.exec(run) ?? []
    if (name === undefined) continue
    const deploys = 'src/publish/deploy/commandLine.ts'
    const source = await read(
      name === 'deploy' ? deploys : `scripts/${name}.ts`,
    )
    for (const [, option = ''] of typed.matchAll(/--([a-z][a-z-]*)/g)) {
      given += 1
      const known = new RegExp(`(^|\\W)'?${option}'?(:|\\W)`)
      if (!known.test(source)) wrong.push(`${file}: ${name} --${option}`)
    }
  }
  expect(wrong).toEqual([])
  expect(given).toBeGreaterThan(4)
})

const jq = spawnSync('jq', ['--version']).status === 0

test.skipIf(!jq)('shards are planned with each language once', async () => {
  const steps = await allSteps()
  const plan = steps.find(({ run }) => run.includes('shards=$('))
  const [, command = ''] =
    /shards=\$\(([\s\S]*?site\.json)\)/.exec(plan?.run ?? '') ?? []
  const { locales } = JSON.parse(await read('locales/site.json'))
  for (const LANGUAGES of ['1', '100']) {
    const env = { ...process.env, LANGUAGES }
    const { stdout } = spawnSync('sh', ['-c', command], { env })
    const shards: string[] = JSON.parse(`${stdout}`)
    expect(shards.join().split(',')).toEqual(locales)
    expect(shards).toHaveLength(LANGUAGES === '1' ? locales.length : 1)
  }
})

/** What is run in each step of all workflows. */
async function allSteps() {
  const folder = '.github/workflows'
  const names = await readdir(folder)
  const files = names.map(async file => {
    const { jobs } = workflow.parse(parse(await read(`${folder}/${file}`)))
    const steps = Object.values(jobs).flatMap(job => job.steps)
    return steps.map(({ run = '' }) => ({ file, run }))
  })
  return (await Promise.all(files)).flat()
}
