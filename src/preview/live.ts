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
let loaded = false

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

/** Details that are opened or closed stay so when the page is made anew. */
const kept = `tiaowen-open ${location.pathname}`
function reload(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details[id]')]
  const states = all.map(({ id, open }) => [id, open])
  sessionStorage.setItem(kept, JSON.stringify(states))
  location.reload()
}

function restore(): void {
  const states: [string, boolean][] = JSON.parse(
    sessionStorage.getItem(kept) ?? '[]',
  )
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

/** Which making of the site this page is of. */
const made = new URL(import.meta.url).searchParams.get('made')
const page = encodeURIComponent(location.pathname)
const events = new EventSource(`/_live?page=${page}`)
events.onmessage = ({ data }) => {
  const state: State = JSON.parse(data)
  const mended = loaded && state.problems.length === 0
  if (mended || `${state.made}` !== made) reload()
  else if (state.problems.length > 0) show(state)
  loaded = true
}
