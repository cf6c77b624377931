import { part } from '../assets/browser/part.ts'
import {
  type Cited,
  type Early,
  type Found,
  find,
  findCited,
  inTurn,
  type Result,
} from './find.ts'
import { keepQuery } from './keepQuery.ts'
import { type Citing, loadCitation } from './loadCitation.ts'
import { type OpenSearch, openSearch } from './openSearch.ts'
import { parseQuery } from './query.ts'
import { remember } from './remember.ts'
import { resultItem } from './results.ts'

/** The words of the search page, in `#_words`. */
export interface SearchWords {
  /** By plural category, with `{{count}}`. */
  readonly count: Readonly<Record<string, string>>
  readonly none: string
  readonly advice: string
  readonly loading: string
  readonly failed: string
  readonly empty: string
  /** Of a version that is not in force, with `{{date}}`. */
  readonly superseded: string
  readonly upcoming: string
  /** The last day on which a version took effect. */
  readonly day: string
  /** Null where the language has no words for citations. */
  readonly citing: Citing | null
}

/** So long after a key, in milliseconds, no other is expected. */
const TYPING = 100
const PATIENCE = 300

const form = part('_search', HTMLFormElement)
const box = part('_q', HTMLInputElement)
const status = part('_status', HTMLElement)
const list = part('_results', HTMLElement)
const button = part('_more', HTMLButtonElement)
const words: SearchWords = JSON.parse(
  part('_words', HTMLElement).textContent ?? '',
)
const shown = new WeakMap<Element, Result>()

/** Whether to look into versions not in force too, where there are some. */
const past = document.getElementById('_past')
/** By the addresses of their bundles. */
const engines = new Map<string, OpenSearch>()
let current = 0
let timer = 0
let more: Found['more'] = null

let formats: ReturnType<typeof formatsOf> | undefined

box.value = new URLSearchParams(location.search).get('q') ?? box.value
if (past instanceof HTMLInputElement) {
  past.checked = new URLSearchParams(location.search).has(past.name)
  past.addEventListener('change', search)
}
box.addEventListener('input', event => {
  if (!(event instanceof InputEvent && event.isComposing)) soon()
})
box.addEventListener('compositionend', soon)
form.addEventListener('submit', event => {
  event.preventDefault()
  clearTimeout(timer)
  void search()
})
button.addEventListener('click', () => more && void show(more))
for (const event of ['click', 'auxclick'])
  list.addEventListener(event, ({ target }) => {
    const link = target instanceof Element && target.closest('a')
    const result = link && shown.get(link.closest('li') ?? link)
    if (link && result) remember(link, result)
  })
void search()
// The first query takes longer to read than others, and nobody waits for this.
setTimeout(parseQuery, 300, '字')

/** The parts of the page that name an index to look into. */
function asked(): readonly HTMLElement[] {
  return past instanceof HTMLInputElement && past.checked
    ? [form, past]
    : [form]
}

/** Loads while the visitor is still typing. */
function prepare(): void {
  for (const one of asked()) engineOf(one).prepare(box.value)
  void citedIn(box.value)
  // While it loads: this takes a slow phone a tenth of a second.
  formats ??= formatsOf(document.documentElement.lang)
}

function soon(): void {
  prepare()
  clearTimeout(timer)
  timer = window.setTimeout(search, TYPING)
}

async function search(): Promise<void> {
  const query = box.value.trim()
  const parts = asked()
  keepQuery({ q: query, past: parts.length > 1 ? '1' : '' })
  more = null
  if (query !== '') {
    return show(async early => {
      const cited = await citedIn(query)
      const searches = parts
        .map(engineOf)
        .flatMap(engine => [
          ...(cited
            ? [(early?: Early) => findCited(cited, engine, early)]
            : []),
          (early?: Early) => find(query, engine, early),
        ])
      return inTurn(searches, early)
    }, true)
  }
  current++
  list.replaceChildren()
  button.hidden = true
  status.textContent = words.empty
}

/** Of the bundles that a part of the page names. */
function engineOf({ dataset }: HTMLElement): OpenSearch {
  const { bundle = '', parts = '' } = dataset
  const engine =
    engines.get(bundle) ??
    openSearch({ bundle, parts: parts.split(' ').map(Number) })
  engines.set(bundle, engine)
  return engine
}

/** Shows results, unless something else was asked for before they came. */
async function show(
  ask: (early: Early) => Promise<Found>,
  anew = false,
): Promise<void> {
  const mine = ++current
  const added: Element[] = []
  // What is cited is not shown once more where it has the words.
  const known = new Set(anew ? [] : [...list.children].map(linkOf))
  const early: Early = async results => {
    if (mine !== current) return
    const items = results.map(itemOf).filter(item => {
      const { size } = known
      return known.add(linkOf(item)).size > size
    })
    if (items.length === 0) return
    if (anew && added.length === 0) list.replaceChildren(...items)
    else list.append(...items)
    if (!anew && added.length === 0) items[0]?.querySelector('a')?.focus()
    added.push(...items)
    // They are painted before the next are made.
    await new Promise(done => setTimeout(done))
  }
  const wait = setTimeout(() => {
    if (mine === current) status.textContent = words.loading
  }, PATIENCE)
  try {
    const found = await ask(early)
    if (mine !== current) return
    if (anew && added.length === 0) list.replaceChildren()
    more = found.more
    button.hidden = more === null
    say()
  } catch {
    // Whatever was not loaded is asked for again with the next query.
    for (const engine of engines.values()) engine.close()
    engines.clear()
    if (mine === current) {
      status.textContent = words.failed
      if (anew) list.replaceChildren()
      for (const item of added) item.remove()
    }
  } finally {
    clearTimeout(wait)
  }
}

function itemOf(result: Result): HTMLLIElement {
  const item = resultItem(result, words)
  shown.set(item, result)
  return item
}

function linkOf(item: Element): string | undefined {
  return item.querySelector('a')?.href
}

async function citedIn(query: string): Promise<Cited | undefined> {
  return words.citing ? loadCitation(query, words.citing) : undefined
}

function formatsOf(lang: string) {
  return {
    plurals: new Intl.PluralRules(lang),
    numbers: new Intl.NumberFormat(lang),
  }
}

function say(): void {
  formats ??= formatsOf(document.documentElement.lang)
  const { plurals, numbers } = formats
  const count = list.childElementCount
  const form = words.count[plurals.select(count)]
  const text = form ?? words.count['other'] ?? ''
  const number = numbers.format(count) + (more ? '+' : '')
  if (count > 0) status.textContent = text.replace('{{count}}', number)
  else status.replaceChildren(words.none, ' ', words.advice)
}
