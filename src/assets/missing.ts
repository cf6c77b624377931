/**
 * The page for addresses of nothing is one for all languages. Below the
 * address of a language it speaks that one first, and has its header and
 * footer: `/en/agreemnt/` is read by somebody who reads English.
 */
const homes = document.querySelectorAll<HTMLAnchorElement>('.choose a')
const home = [...homes].find(({ pathname }) =>
  location.pathname.startsWith(pathname),
)
const { lang } = document.documentElement
if (home !== undefined && home.hreflang !== lang) void speak(home)

/** Gives the first heading of a level another one. */
function rename(from: 'h1' | 'h2', to: 'h1' | 'h2'): void {
  const heading = document.querySelector(from)
  const other = document.createElement(to)
  other.append(...(heading?.childNodes ?? []))
  heading?.replaceWith(other)
}

async function speak({ href, hreflang }: HTMLAnchorElement): Promise<void> {
  const words = document.querySelector<HTMLElement>(
    `.missing[lang="${hreflang}"]`,
  )
  if (words === null) return
  const { documentElement: html } = document
  html.lang = hreflang
  html.dir = words.dir
  document.title = words.querySelector('h2')?.textContent ?? document.title
  rename('h1', 'h2')
  words.parentElement?.prepend(words)
  rename('h2', 'h1')
  const answer = await fetch(href)
  const text = answer.ok ? await answer.text() : ''
  const page = new DOMParser().parseFromString(text, 'text/html')
  for (const part of ['.header', '.footer']) {
    const its = page.querySelector(part)
    if (its) document.querySelector(part)?.replaceWith(its)
  }
}
