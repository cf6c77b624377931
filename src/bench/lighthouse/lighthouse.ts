import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The last one for Node 20. */
const version = '12.8.2'

/** Whom Lighthouse takes itself for. */
export type Screen = 'phone' | 'desktop'

/** What Lighthouse says of a page, each from 0 to 100. */
export interface Scores {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  readonly seo: number
  /** Audits that took something away, by their names. */
  readonly lacking: readonly string[]
}

/** Installs Lighthouse in a folder, where it is big and in nobody's way. */
export async function installLighthouse(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const dependencies = { lighthouse: version }
  const text = JSON.stringify({ private: true, dependencies })
  await writeFile(join(folder, 'package.json'), text)
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  await promisify(execFile)('npm', ['install', ...quietly], { cwd: folder })
}

/**
 * Lets the Lighthouse of a folder look at a page with a browser, the line and
 * the processor slowed down as it does by default.
 *
 * @throws Error with what it said, where it could not.
 */
export async function lighthouse(
  folder: string,
  chromium: string,
  address: string,
  screen: Screen,
): Promise<Scores> {
  const program = join(folder, 'node_modules/lighthouse/cli/index.js')
  const report = join(folder, 'report.json')
  const flags = '--headless=new --no-sandbox --disable-gpu'
  await promisify(execFile)(
    process.execPath,
    [
      ...[program, address, '--quiet', '--no-enable-error-reporting'],
      ...['--output=json', `--output-path=${report}`],
      ...[`--chrome-path=${chromium}`, `--chrome-flags=${flags}`],
      ...(screen === 'desktop' ? ['--preset=desktop'] : []),
    ],
    { env: { ...process.env, CHROME_PATH: chromium } },
  )
  return scoresOf(JSON.parse(await readFile(report, 'utf8')))
}

/** A report of Lighthouse, as far as it is read. */
interface Report {
  readonly categories: Readonly<Record<string, Category | undefined>>
  readonly audits: Readonly<Record<string, { score: number | null }>>
}

interface Category {
  readonly score: number | null
  readonly auditRefs: readonly { readonly id: string; weight: number }[]
}

function scoresOf({ categories, audits }: Report): Scores {
  const score = (name: string) =>
    Math.round((categories[name]?.score ?? 0) * 100)
  const lacking = Object.values(categories)
    .filter(category => (category?.score ?? 0) < 1)
    .flatMap(category => category?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lacking: [...new Set(lacking)],
  }
}
