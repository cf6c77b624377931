import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readManifest } from './readManifest.ts'

async function folder(text?: string): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'tiaowen-manifest-'))
  onTestFinished(() => rm(made, { recursive: true }))
  if (text !== undefined) await writeFile(join(made, 'manifest.json'), text)
  return made
}

const file = {
  ...{ path: 'en/index.html', size: 3, sha256: 'a'.repeat(64) },
  headers: { 'content-type': 'text/html', 'cache-control': 'no-cache' },
}
const manifest = {
  ...{ format: 1, release: 'abcdef', url: 'https://legal.example.com' },
  ...{ headers: {}, files: [file] },
}

test('reads what a build wrote', async () => {
  const read = await readManifest(await folder(JSON.stringify(manifest)))
  expect(read.manifest).toEqual(manifest)
})

const unsafe = (path: string) =>
  JSON.stringify({ ...manifest, files: [{ ...file, path }] })

test.each([
  [undefined, 'Run npm run build, or name the built folder.'],
  [
    '{"format": 1, "rel',
    'manifest.json is damaged: it is not whole. Run npm run build.',
  ],
  [
    '{"format": 2}',
    'was built by another version of this program: its manifest has format 2, not 1',
  ],
  ['{"format": 1}', 'is damaged: release '],
  ['[]', 'is damaged'],
  [unsafe('../secret'), 'files.0.path is no path inside the site.'],
  [unsafe('/etc/passwd'), 'is no path inside the site'],
  [unsafe('.tiaowen/state.json'), 'is no path inside the site'],
  [unsafe('a\\b'), 'is no path inside the site'],
])('refuses %j', async (text, told) => {
  const from = await folder(text)
  await expect(readManifest(from)).rejects.toThrow(told)
})
