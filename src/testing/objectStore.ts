import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { debian } from './debian.ts'
import { getPrograms } from './getPrograms.ts'

/** An S3-compatible store that runs on this machine. */
export interface ObjectStore {
  /** `http://127.0.0.1:…` */
  readonly endpoint: string
  readonly region: string
  /** What the SDK's provider chain reads. */
  readonly credentials: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** The middleware of the proxy server, as Swift's own sample orders it. */
const pipeline = [
  ...['catch_errors', 'gatekeeper', 'healthcheck', 'cache'],
  ...['listing_formats', 'bulk', 's3api', 'tempauth', 'copy', 'slo', 'dlo'],
  ...['versioned_writes', 'symlink'],
]

const settings: Readonly<Record<string, readonly string[]>> = {
  // Nothing listens there: each answer is looked up.
  cache: ['memcache_servers = 127.0.0.1:1'],
  s3api: ['s3_acl = no', 'location = us-east-1'],
  tempauth: ['user_test_tester = testing .admin'],
  versioned_writes: ['allow_versioned_writes = true'],
}

const eggs: Readonly<Record<string, string>> = { cache: 'memcache' }

/**
 * Starts OpenStack Swift with its S3 API on free ports of this machine, and
 * installs it from Debian where it is not there. It checks signatures, MD5 and
 * the clock as the large stores do. Another store can be tried in its place:
 * the one at `S3_ENDPOINT`, in `S3_REGION`, with the AWS credentials of the
 * environment; tests leave buckets behind there.
 */
export async function startObjectStore(): Promise<ObjectStore> {
  const { S3_ENDPOINT, S3_REGION = 'us-east-1' } = process.env
  if (S3_ENDPOINT !== undefined) {
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = process.env
    return {
      ...{ endpoint: S3_ENDPOINT, region: S3_REGION },
      credentials: { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY },
      close: async () => {},
    }
  }
  const swift = '/usr/lib/python3/dist-packages/swift/__init__.py'
  await getPrograms({ [swift]: 'python3-swift' }, debian)
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-swift-'))
  const port = await freePorts(4)
  await mkdir(join(folder, 'data/disk'), { recursive: true })
  for (const [name, text] of Object.entries(configuration(folder, port))) {
    await writeFile(join(folder, name), text)
  }
  const script = join(import.meta.dirname, 'objectStore.py')
  const server = spawn('/usr/bin/python3', [script, folder, `${port}`])
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', data => {
      said += data
    })
    server.stdout.on('data', () => resolve())
    server.on('exit', () => reject(new Error(`Swift did not start: ${said}`)))
  })
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: {
      AWS_ACCESS_KEY_ID: 'test:tester',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    async close() {
      const gone = new Promise(resolve => server.once('close', resolve))
      server.kill('SIGKILL')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The files that Swift reads, by name. */
function configuration(
  folder: string,
  port: number,
): Readonly<Record<string, string>> {
  const server = (kind: string, own: number, more: readonly string[]) => [
    ...['[DEFAULT]', 'bind_ip = 127.0.0.1', `bind_port = ${own}`],
    ...[`user = ${userInfo().username}`, `swift_dir = ${folder}`],
    ...[`devices = ${folder}/data`, 'mount_check = false'],
    ...['disable_fallocate = true', 'log_level = ERROR', ...more],
    ...[`[app:${kind}-server]`, `use = egg:swift#${kind}`],
  ]
  const filters = pipeline.flatMap(name => [
    ...[`[filter:${name}]`, `use = egg:swift#${eggs[name] ?? name}`],
    ...(settings[name] ?? []),
  ])
  const whole = `pipeline = ${pipeline.join(' ')} proxy-server`
  const main = (kind: string) => [
    '[pipeline:main]',
    kind === 'proxy' ? whole : `pipeline = ${kind}-server`,
  ]
  const kinds = ['proxy', 'account', 'container', 'object']
  const servers = kinds.map((kind, offset) => {
    const more = kind === 'proxy' ? filters : []
    const lines = server(kind, port + offset, [...main(kind), ...more])
    if (kind === 'proxy') lines.push('account_autocreate = true')
    return [`${kind}.conf`, `${lines.join('\n')}\n`] as const
  })
  const hash = ['[swift-hash]', 'swift_hash_path_suffix = test']
  const policy = ['[storage-policy:0]', 'name = only', 'default = yes']
  return {
    'swift.conf': `${[...hash, ...policy].join('\n')}\n`,
    ...Object.fromEntries(servers),
  }
}

/** The first of so many ports in a row that nobody listens on. */
async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = await listenOn(0)
    const rest = Array.from({ length: count - 1 }, (_, i) => first + i + 1)
    const free = await Promise.all(rest.map(port => listenOn(port)))
    if (free.every(port => port > 0)) return first
  }
}

/** The port, if it was free; 0 for any asks for one that is. */
function listenOn(port: number): Promise<number> {
  return new Promise(resolve => {
    const server = createServer()
    server.on('error', () => resolve(0))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const found = typeof address === 'object' ? (address?.port ?? 0) : 0
      server.close(() => resolve(found))
    })
  })
}
