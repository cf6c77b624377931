import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { changeSentence } from './changeSentence.ts'
import type { CorpusText } from './corpus.ts'
import { inventedName } from './inventedName.ts'
import { middleText } from './middleText.ts'
import { serve } from './serve.ts'
import type { System } from './system.ts'
import { watchPage } from './watchPage.ts'

/** How long a system takes to show what was saved. */
export interface Saving {
  readonly system: string
  readonly pages: number
  /**
   * From writing the file to the page that has it, in milliseconds: Infinity
   * where the page never came to have it.
   */
  readonly times: readonly number[]
}

/** What is compared, and how closely. */
export interface SavingOptions {
  /** The folder that each system has. */
  readonly homes: ReadonlyMap<System, string>
  readonly texts: readonly CorpusText[]
  /** How often a sentence is changed, after a first time that is not counted. */
  readonly edits: number
  readonly browser: Browser
  readonly say: (line: string) => void
}

/**
 * Milliseconds from one edit to the next: a page that was loaded again must
 * have connected to its server, or it would not be told of the next one.
 */
const pause = 3000

/**
 * Changes a sentence of an English text in the middle of the corpus again and
 * again, while each system serves it and follows edits, and a browser has its
 * page open.
 */
export async function compareSaving(
  options: SavingOptions,
): Promise<readonly Saving[]> {
  const { homes, texts, say } = options
  const text = middleText(texts)
  const all: Saving[] = []
  for (const [system, home] of homes) {
    const times = await timeEdits(system, home, text, options)
    all.push({ system: system.name, pages: texts.length, times })
    const shown = times.map(time => time.toFixed(0)).join(', ')
    say(`${texts.length} texts, saved and shown: ${system.name} ${shown} ms`)
  }
  return all
}

async function timeEdits(
  system: System,
  home: string,
  text: CorpusText,
  { edits, browser }: SavingOptions,
): Promise<readonly number[]> {
  const file = join(home, system.source(text))
  const before = await readFile(file, 'utf8')
  const server = await serve(system, home, system.address(text))
  const page = await watchPage(browser, server.url + system.address(text))
  try {
    const times: number[] = []
    for (let edit = 0; edit <= edits; edit += 1) {
      await setTimeout(pause)
      const name = inventedName(edit)
      const start = performance.now()
      const shown = page.shows(name)
      await writeFile(file, changeSentence(before, name))
      if (edit > 0) times.push((await shown) - start)
      else await shown
    }
    return times
  } finally {
    await page.close()
    server.stop()
    await writeFile(file, before)
  }
}
