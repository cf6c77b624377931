import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { debian } from '../../testing/debian.ts'
import { getPrograms } from '../../testing/getPrograms.ts'
import { runScript } from '../../testing/runScript.ts'

const days = 5

let folder: string
let server: ReturnType<typeof createServer>
let url: string

beforeAll(async () => {
  await getPrograms({ '/usr/bin/openssl': 'openssl' }, debian)
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost']
  const names = ['-addext', 'subjectAltName=DNS:localhost']
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', `${days}`],
    ...['-keyout', key, '-out', cert, ...subject, ...names],
  ])
  const files = { key: await readFile(key), cert: await readFile(cert) }
  server = createServer(files, (_, response) => {
    response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, 'localhost', done))
  const address = server.address()
  url = `https://localhost:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const verify = async (env = {}, ...options: string[]) => {
  const { stdout, code } = await runScript('verify', [url, ...options], env)
  return { code, rows: stdout.replaceAll(/ +/g, ' ').split('\n') }
}

test('a certificate that ends too soon is told with its days', async () => {
  const trust = { NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') }
  const { code, rows } = await verify(trust)
  expect(code).toBe(1)
  expect(rows[1]).toMatch(
    /^certificate valid for 14 days more 4 days, until \d{4}-\d\d-\d\d$/,
  )
  const shorter = await verify(trust, '--days', '3')
  expect(shorter.rows.join('\n')).not.toContain('days more')
  expect(shorter.rows.join('\n')).toContain('certificate valid 4 days')
})

test('a certificate that browsers refuse is told with the reason', async () => {
  const { rows } = await verify()
  expect(rows[1]).toBe(
    'certificate one that browsers accept DEPTH_ZERO_SELF_SIGNED_CERT',
  )
})
