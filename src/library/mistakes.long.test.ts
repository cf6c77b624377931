import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ContentError } from '../problem.ts'
import { writeDeclaration } from '../testing/declaration.ts'
import { loadLibrary } from './loadLibrary.ts'

const files = [
  'site.json',
  'en/ui.json',
  'ar/ui.json',
  'zh-CN/notes/2026-01-01.md',
  'en/declaration/1948-12-10.md',
]

/** What a slip of the hand, an editor or a merge puts into a file. */
const slips = fc.oneof(
  fc.constantFrom('"', '{', '}', '](', '---', '## ', ':::', '<b>', '{{', '\t'),
  fc.constantFrom('\0', '\uFEFF', '<<<<<<< HEAD', '\n\n', '|', '1. ', '> '),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

test('a slip anywhere is told with its place, or does no harm', async () => {
  const source = await mkdtemp(join(tmpdir(), 'tiaowen-slips-'))
  const folder = join(source, 'copy')
  await writeDeclaration(join(source, 'good'))
  const present: string[] = []
  for (const file of files) {
    const found = await readFile(join(source, 'good', file)).catch(() => null)
    if (found !== null) present.push(file)
  }
  expect(present.length).toBeGreaterThan(3)
  let told = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...present),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(20),
      slips,
      async (file, place, cut, slip) => {
        await rm(folder, { recursive: true, force: true })
        await cp(join(source, 'good'), folder, { recursive: true })
        const text = await readFile(join(folder, file), 'utf8')
        const at = Math.floor(place * text.length)
        const slipped = text.slice(0, at) + slip + text.slice(at + cut)
        await writeFile(join(folder, file), slipped)
        try {
          await loadLibrary(folder, () => '2026-11-22')
        } catch (error) {
          told += 1
          expect(error).toBeInstanceOf(ContentError)
          if (!(error instanceof ContentError)) return
          expect(error.problems.length).toBeGreaterThan(0)
          for (const problem of error.problems) {
            expect(problem.file.startsWith(folder)).toBe(true)
            expect(problem.message).not.toMatch(/undefined|\[object|NaN/)
            expect(problem.mend).toMatch(/[.?!]$/)
            const lines = slipped.split('\n').length + 1
            if (problem.file === join(folder, file)) {
              expect(problem.line).toBeLessThanOrEqual(lines)
            }
          }
        }
      },
    ),
    { numRuns: 500 },
  )
  await rm(source, { recursive: true, force: true })
  expect(told).toBeGreaterThan(100)
})
