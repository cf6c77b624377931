import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { watch } from 'chokidar'
import { LibraryMemory } from '../library/libraryMemory.ts'
import { listen } from '../publish/hosts/listen.ts'
import { answer } from './answer.ts'
import type { Desk } from './liveState.ts'
import {
  makePreview,
  type PreviewMemory,
  type PreviewOptions,
} from './makePreview.ts'
import { liveAddress, openPages } from './openPages.ts'
import { terminal } from './terminal.ts'

export interface DevServerOptions extends PreviewOptions {
  /** Further files and folders that make the site anew when they change. */
  readonly watched?: readonly string[]
  /** Port to listen on; where it is taken, the next free one is used. */
  readonly port: number
  /** Writes a line for the person. */
  readonly print: (line: string) => void
}

export interface DevServer {
  /** Address of the site: `http://localhost:8080/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * How long a change rests before it is read, in milliseconds. Of a file that is
 * emptied and then written within 5, chokidar tells the first alone.
 */
const settled = 10

/** So long after one change of a file, in ms, chokidar tells no other. */
const untold = 60

/**
 * Serves the site as it is at each change; a page is made when it is asked
 * for. Open pages reload, or show what is wrong with the content over the last good page.
 */
export async function startDevServer(
  options: DevServerOptions,
): Promise<DevServer> {
  const { locales, watched = [] } = options
  let desk: Desk = { made: 0, preview: undefined, error: undefined }
  const pages = openPages(() => desk)
  const report = terminal(options.print)
  const memory: PreviewMemory = {
    library: new LibraryMemory({ watched: true }),
    assets: undefined,
  }
  const badge = resolve(locales, 'police-badge.png')
  const changed = new Set<string>()
  let making = Promise.resolve()
  let waiting = false

  async function make(): Promise<void> {
    waiting = false
    memory.library.changed(changed)
    const within = resolve(locales) + sep
    const ofAssets = (path: string) =>
      path === badge || !path.startsWith(within)
    if ([...changed].some(ofAssets)) memory.assets = undefined
    changed.clear()
    try {
      const preview = await makePreview(options, desk.preview, memory)
      desk = { made: desk.made + 1, preview, error: undefined }
    } catch (error) {
      desk = { ...desk, error }
    }
    pages.tell()
    report(desk)
  }

  /** One making at a time; changes that come meanwhile share the next. */
  function remake(path: string): void {
    changed.add(resolve(path))
    if (waiting) return
    waiting = true
    making = making.then(() => pause(settled)).then(make)
  }

  let closed = false

  /** Makes the site anew, and again if the file soon changes once more. */
  function hear(path: string): void {
    remake(path)
    const before = signOf(path)
    setTimeout(() => {
      if (!closed && signOf(path) !== before) hear(path)
    }, untold).unref()
  }

  const server = createServer((request, response) => {
    const live = request.url?.split('?')[0] === liveAddress
    if (live) pages.add(request, response)
    else void answer(request, response, desk)
  })
  // Before anything is read, so that no change goes unseen.
  const watcher = watch([locales, ...watched], {
    ignoreInitial: true,
    ignored: path => /\.(test|tmp)\.|~$|\/\.[^/]*$/.test(path),
  })
  watcher.on('all', (_, path) => hear(path))
  await new Promise<void>(done => watcher.on('ready', done))
  making = making.then(make)
  await making
  const listening = await listen(server, options.port)
  return {
    url: `${listening.url}${desk.preview?.site.base ?? ''}/`,
    async close() {
      closed = true
      await watcher.close()
      await making
      await listening.close()
    },
  }
}

/** Tells whether a file is still the one it was. */
function signOf(path: string): string {
  const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return `${mtimeMs} ${size}`
}
