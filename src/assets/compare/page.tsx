import { ComparedTexts } from '../../components/ComparedTexts.tsx'
import type { ComparedText } from '../../components/comparedText.ts'
import type { ChooserData } from '../../components/VersionChooser.tsx'
import { followContents } from '../browser/followContents.ts'
import { part } from '../browser/part.ts'
import { askedFor } from './askedFor.ts'
import { loadClauses } from './loadClauses.ts'
import { sayFrom } from './sayFrom.ts'

/** How long nothing is said of waiting, and when it is over, in ms. */
const PATIENCE = 300
const LIMIT = 30_000

const status = part('_status', HTMLElement)
const retry = part('_retry', HTMLButtonElement)
const result = part('_comparison', HTMLElement)
const neighbours = part('_neighbours', HTMLElement)
const choices = {
  from: part('_from', HTMLSelectElement),
  to: part('_to', HTMLSelectElement),
}
const { words, texts }: ChooserData = JSON.parse(
  part('_data', HTMLElement).textContent ?? '',
)
const tag = document.documentElement.lang
const t = sayFrom(words, tag)

const asked = askedFor(location.search, texts)
for (const side of ['from', 'to'] as const) {
  const text = asked[side]
  if (text) choices[side].value = text.date
}
if (asked.swapped) history.replaceState(null, '', asked.query + location.hash)
for (const link of document.querySelectorAll<HTMLAnchorElement>(
  '.languages a[href$="/compare/"]',
)) {
  link.search = asked.query
}
if (asked.unknown !== undefined) {
  status.textContent = t('compare.unknown', { date: asked.unknown })
} else if (!asked.from || !asked.to) {
  status.textContent = t('compare.choose')
} else if (asked.from === asked.to) {
  status.textContent = t('compare.same')
} else {
  const { from, to } = asked
  retry.addEventListener('click', () => void show(from, to, 'reload'))
  void show(from, to)
}

/** Loads two versions and compares them; says it where that fails. */
async function show(
  before: ComparedText,
  after: ComparedText,
  cache?: RequestCache,
): Promise<void> {
  status.textContent = ''
  const wait = setTimeout(() => {
    status.textContent = t('compare.loading')
  }, PATIENCE)
  const load = (text: ComparedText) =>
    loadClauses(text, {
      ...(cache && { cache }),
      signal: AbortSignal.timeout(LIMIT),
    })
  try {
    const [old, now] = await Promise.all([load(before), load(after)])
    const steps = texts.filter(
      ({ date }) => date > before.date && date <= after.date,
    )
    const clauses = { before: old, after: now }
    const compared = { t, tag, before, after, clauses, steps }
    result.innerHTML = `${<ComparedTexts {...compared} />}`
    clearTimeout(wait)
    finish()
  } catch {
    clearTimeout(wait)
    status.textContent = t('compare.failed')
    retry.hidden = false
  }
}

/** What the browser would have done, had the comparison been there. */
function finish(): void {
  status.textContent = ''
  neighbours.hidden = true
  if (document.activeElement === retry) result.focus()
  retry.hidden = true
  followContents()
  if (location.hash) location.replace(location.hash)
}
