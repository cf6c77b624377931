import { followPage } from './followPage.ts'

const style = new CSSStyleSheet()
style.replaceSync(`
  :host { position: fixed; inset: 0; z-index: 9; overflow: auto;
    background: rgb(20 20 22 / 92%); color: #f4f2ee; padding: 2rem;
    font: 1rem/1.6 system-ui, sans-serif; }
  ol { max-width: 60rem; margin: 1rem auto; padding: 0; list-style: none; }
  li { padding: 1rem 1.25rem; margin-block: 0.75rem; background: #2b2426;
    border-inline-start: 4px solid #ee9a8f; white-space: pre-line;
    overflow-wrap: anywhere; }
  li::first-line { font-family: ui-monospace, monospace; color: #ffb9ae; }
  h1 { max-width: 60rem; margin: auto; font-size: 1.25rem; }
`)

interface State {
  readonly made: number
  readonly title: string
  readonly problems: readonly string[]
}

let overlay: HTMLElement | undefined

function show({ title, problems }: State): void {
  overlay?.remove()
  overlay = document.createElement('tiaowen-problems')
  overlay.setAttribute('role', 'alert')
  overlay.dir = 'ltr'
  const root = overlay.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [style]
  const heading = document.createElement('h1')
  heading.textContent = title
  const list = document.createElement('ol')
  for (const problem of problems) {
    const item = document.createElement('li')
    item.textContent = problem
    list.append(item)
  }
  root.append(heading, list)
  document.documentElement.append(overlay)
}

/** Which making of the site this page is of. */
let made = new URL(import.meta.url).searchParams.get('made')
/** The page as it was served: this script is the first that runs. */
let served: Node = document.documentElement.cloneNode(true)

/**
 * Shows the page as it is now: what changed of it, or all of it anew. A page
 * that needs scripts, such as search, shows what they make of other files,
 * which may have changed while it did not.
 */
async function refresh(now: string): Promise<void> {
  const states = openDetails()
  const needsScripts = document.querySelector('noscript') !== null
  const next = needsScripts ? undefined : await fetchPage()
  if (next && followPage(document.documentElement, served, next)) {
    made = now
    served = next
    for (const [id, open] of states) setOpen(id, open)
  } else reload()
}

/** @throws TypeError where the server is gone. */
async function fetchPage(): Promise<Element> {
  const html = await (await fetch(location.href)).text()
  const page = new DOMParser().parseFromString(html, 'text/html')
  return page.documentElement
}

/** Details that are opened or closed stay so when the page is made anew. */
const kept = `tiaowen-open ${location.pathname}`
type States = readonly (readonly [id: string, open: boolean])[]
function openDetails(): States {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details[id]')]
  return all.map(({ id, open }) => [id, open])
}

function reload(): void {
  sessionStorage.setItem(kept, JSON.stringify(openDetails()))
  location.reload()
}

function restore(): void {
  const states: States = JSON.parse(sessionStorage.getItem(kept) ?? '[]')
  sessionStorage.removeItem(kept)
  for (const [id, open] of states) setOpen(id, open)
}

function setOpen(id: string, open: boolean): void {
  const found = document.getElementById(id)
  if (found instanceof HTMLDetailsElement) found.open = open
}

/** A link to a mark opens it. */
const openMark = () => setOpen(location.hash.slice(1), true)
openMark()
restore()
addEventListener('hashchange', openMark)

let loaded = false
/** Whether the server was gone since. */
let lost = false

async function hear(state: State): Promise<void> {
  // A server that was started anew counts from the beginning.
  if (lost) return reload()
  overlay?.remove()
  const mended = loaded && state.problems.length === 0
  if (mended || `${state.made}` !== made) await refresh(`${state.made}`)
  if (state.problems.length > 0) show(state)
  loaded = true
}

const page = encodeURIComponent(location.pathname)
const events = new EventSource(`/_live?page=${page}`)
let hearing = Promise.resolve()
events.onmessage = ({ data }) => {
  hearing = hearing.then(() => hear(JSON.parse(data))).catch(console.error)
}
events.onerror = () => {
  lost = true
}
