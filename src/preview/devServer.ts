import { createServer, type ServerResponse } from 'node:http'
import { watch } from 'chokidar'
import { lookup } from 'mrmime'
import { ContentError, formatWarnings, type Problem } from '../problem.ts'
import { makeSite } from '../publish/makeSite.ts'
import { explain } from '../publish/runCommand.ts'
import { liveScript } from './liveScript.ts'
import { pseudoLanguages } from './pseudoLanguages.ts'

export interface DevServerOptions {
  /** Folder of the content, watched. */
  readonly locales: string
  /** Further files and folders that make the site anew when they change. */
  readonly watched?: readonly string[]
  /** Port to listen on; where it is taken, the next free one is used. */
  readonly port: number
  /** Whether the source language is shown as two pseudo-languages, too. */
  readonly pseudo?: boolean
  readonly dayIn: (timeZone: string) => string
  /** Writes a line for the person. */
  readonly print: (line: string) => void
}

export interface DevServer {
  /** Address of the site: `http://localhost:8080/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** A sentence of what is wrong, and where, for the page and the terminal. */
type State = { readonly problems: readonly string[] }

/**
 * Serves the site from memory and makes it anew at each change. Open pages
 * reload, or show what is wrong with the content over the last good page.
 */
export async function startDevServer(
  options: DevServerOptions,
): Promise<DevServer> {
  const { locales, watched = [], pseudo = false, dayIn, print } = options
  const preview = {
    drafts: true,
    ...(pseudo && { extend: pseudoLanguages }),
  }
  const pages = new Set<ServerResponse>()
  let files: ReadonlyMap<string, Uint8Array> = new Map()
  let base = ''
  let state: State = { problems: [] }
  let making = Promise.resolve()
  let waiting = false
  let drafts = ''

  async function make(): Promise<void> {
    waiting = false
    try {
      const made = await makeSite(locales, dayIn, preview)
      files = made.files
      const { warnings, site } = made.library
      if (warnings.length > 0) print(formatWarnings(warnings))
      const listed = site.drafts.join(', ')
      if (listed !== drafts && listed !== '') {
        print(`Drafts, which a build leaves out: ${listed}`)
      }
      drafts = listed
      base = new URL(made.library.site.url).pathname.replace(/\/$/, '')
      if (state.problems.length > 0) print('All problems are mended.')
      state = { problems: [] }
    } catch (error) {
      print(explain(error))
      state = { problems: describe(error) }
    }
    for (const page of pages) tell(page)
  }

  /** One making at a time; changes that come meanwhile share the next. */
  function remake(): void {
    if (waiting) return
    waiting = true
    making = making.then(make)
  }

  function tell(page: ServerResponse): void {
    page.write(`data: ${JSON.stringify(state)}\n\n`)
  }

  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/')
    if (path === '/_live') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      pages.add(response)
      response.on('close', () => pages.delete(response))
      return tell(response)
    }
    if (path === '/_live.js') return answer(response, 200, path, liveScript)
    if (base !== '' && !path.startsWith(`${base}/`)) {
      return void response.writeHead(302, { Location: `${base}/` }).end()
    }
    const inside = path.slice(base.length + 1)
    if (!files.has(inside) && files.has(`${inside}/index.html`)) {
      return void response.writeHead(302, { Location: `${path}/` }).end()
    }
    const name = inside.replace(/(^|\/)$/, '$1index.html')
    const found = files.get(name)
    const body = found ?? files.get('404.html') ?? empty
    answer(response, found ? 200 : 404, found ? name : '404.html', body)
  })
  await make()
  const port = await listen(server, options.port)
  const watcher = watch([locales, ...watched], {
    ignoreInitial: true,
    ignored: path => /\.(test|tmp)\.|~$|\/\.[^/]*$/.test(path),
  })
  watcher.on('all', remake)
  await new Promise<void>(done => watcher.on('ready', done))
  return {
    url: `http://localhost:${port}${base}/`,
    async close() {
      await watcher.close()
      await making
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}

/** What is shown before the first site could be made. */
const empty = new TextEncoder().encode(
  '<!DOCTYPE html><html lang="en"><head><title>…</title></head><body></body></html>',
)

function describe(error: unknown): string[] {
  if (!(error instanceof ContentError)) return [explain(error)]
  return error.problems.map(({ file, line, column, message, mend }: Problem) =>
    [`${file}${line > 0 ? `:${line}:${column}` : ''}`, message, mend].join(
      '\n',
    ),
  )
}

function decodePath(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Answers with a file; pages get the script that keeps them fresh. */
function answer(
  response: ServerResponse,
  status: number,
  name: string,
  body: Uint8Array | string,
): void {
  const type = lookup(name) ?? 'application/octet-stream'
  const text = type.startsWith('text/') || type.includes('javascript')
  response.writeHead(status, {
    'Content-Type': text ? `${type};charset=utf-8` : type,
    'Cache-Control': 'no-store',
  })
  if (type !== 'text/html') return void response.end(body)
  const html = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const script = '<script type="module" src="/_live.js"></script></head>'
  response.end(html.replace('</head>', script))
}

/** Listens on `port` or the next free one, on this machine alone. */
function listen(
  server: ReturnType<typeof createServer>,
  port: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      resolve(listen(server, port + 1))
    })
    server.listen(port, 'localhost', () => {
      const address = server.address()
      resolve(typeof address === 'object' ? (address?.port ?? port) : port)
    })
  })
}
