import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { listen } from '../publish/hosts/listen.ts'
import { ask } from './ask.ts'
import { debian } from './debian.ts'

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** What is run here, and the packages of Debian that have it. */
export const hostPrograms = {
  '/usr/sbin/nginx': 'nginx-light',
  [brotli]: 'libnginx-mod-http-brotli-static',
  '/usr/bin/caddy': 'caddy',
}

/** A program and what it is given. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
}

let written = 0

/** Writes settings to a folder; returns the command that runs the host. */
export async function hostCommand(
  host: 'nginx' | 'caddy',
  settings: string,
  folder: string,
): Promise<Command> {
  const file = join(folder, `${host}-${written++}.conf`)
  if (host === 'caddy') {
    await writeFile(file, `{\n\tadmin off\n}\n${settings}`)
    const args = ['run', '--adapter', 'caddyfile', '--config', file]
    return { program: '/usr/bin/caddy', args }
  }
  await writeFile(file, settings)
  await writeFile(`${file}.main`, mainFile(file, folder))
  const args = ['-c', `${file}.main`, '-e', 'stderr']
  return { program: '/usr/sbin/nginx', args }
}

/** The main file of nginx, so that anyone can run it, and beside others. */
function mainFile(included: string, folder: string): string {
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    `load_module ${brotli};`,
    'daemon off;',
    // As root, workers could not read a folder of root's.
    ...(debian.root ? ['user root;'] : []),
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    'error_log stderr;',
    'events {}',
    'http {',
    'access_log off;',
    ...bodies.map(name => `${name}_temp_path ${folder}/${name};`),
    `include ${included};`,
    '}',
  ].join('\n')
}

/** Runs a host until it is stopped; resolves when it answers at `address`. */
export async function startHost(
  { program, args }: Command,
  folder: string,
  address: string,
): Promise<() => Promise<void>> {
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder }
  const child = spawn(program, args, { env })
  let said = ''
  child.stderr.on('data', data => {
    said += data
  })
  const ended = new Promise(done => child.on('exit', done))
  for (let left = 200; ; left--) {
    const there = await ask(`http://${address}/`).catch(() => undefined)
    if (there !== undefined) break
    if (left === 0 || child.exitCode !== null) throw new Error(said)
    await setTimeout(50)
  }
  return async () => {
    child.kill()
    await ended
  }
}

/** An address of this machine with a port that is free now. */
export async function freeAddress(): Promise<string> {
  const { port, close } = await listen(createServer())
  await close()
  return `127.0.0.1:${port}`
}
