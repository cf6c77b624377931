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

let overlay: HTMLElement | undefined
let loaded = false

function show(problems: readonly string[]): void {
  overlay?.remove()
  overlay = document.createElement('tiaowen-problems')
  overlay.setAttribute('role', 'alert')
  const root = overlay.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [style]
  const title = document.createElement('h1')
  title.textContent =
    problems.length === 1 ? '1 problem' : `${problems.length} problems`
  const list = document.createElement('ol')
  for (const problem of problems) {
    const item = document.createElement('li')
    item.textContent = problem
    list.append(item)
  }
  root.append(title, list)
  document.documentElement.append(overlay)
}

const events = new EventSource('/_live')
events.onmessage = ({ data }) => {
  const { problems } = JSON.parse(data) as { problems: string[] }
  if (problems.length > 0) show(problems)
  else if (loaded) location.reload()
  loaded = true
}
