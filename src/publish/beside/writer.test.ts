import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureFile } from '../release/manifest.ts'
import { writerBeside } from './writer.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-writer-'))
})
afterEach(() => rm(folder, { recursive: true }))

const optionsFor = (folder: string) =>
  ({ folder, before: join(folder, 'none'), last: [], wanted: [] }) as const

/** More than is sent before it is waited for. */
const many = Array.from(
  { length: 60 },
  (_, index) =>
    [`${index % 7}/${index}.txt`, `${index} 个人。\n`.repeat(2e4)] as const,
)

test('what is given to a thread is written as it was given', async () => {
  const { write, end } = await writerBeside(optionsFor(folder))
  const bytes = Uint8Array.from([0, 255, 128])
  await write('bytes', bytes)
  for (const file of many) await write(...file)
  const files = await end()
  const given = [['bytes', bytes] as const, ...many]
  expect(files).toEqual(
    given.map(([path, content]) => measureFile(path, Buffer.from(content))),
  )
  for (const [path, content] of given) {
    const written = await readFile(join(folder, path))
    expect(written.equals(Buffer.from(content))).toBe(true)
  }
})

test('what cannot be written is told, by what comes after it or the end', async () => {
  await writeFile(join(folder, 'file'), '')
  const options = optionsFor(join(folder, 'file'))
  const few = await writerBeside(options)
  await few.write('a/a.txt', 'a')
  await expect(few.end()).rejects.toThrow('ENOTDIR')
  await few.stop()

  const { write, stop } = await writerBeside(options)
  const all = async () => {
    for (const file of many) await write(...file)
  }
  await expect(all()).rejects.toThrow('ENOTDIR')
  await stop()
})
