/** Shows in the table of contents which article is being read. */
export function followContents(): void {
  const contents = document.querySelector('.contents')
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('.contents a'),
  ].filter(link => headingOf(link) !== null)
  let shown: HTMLAnchorElement | undefined
  const show = () => {
    const { scrollHeight } = document.documentElement
    const atEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2
    const line = atEnd ? innerHeight : innerHeight / 3
    const read = lastAbove(links, line)
    if (read === shown) return
    shown?.removeAttribute('aria-current')
    read?.setAttribute('aria-current', 'location')
    shown = read
    bringInto(contents, read)
  }
  let waiting = false
  const later = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      show()
    })
  }
  addEventListener('scroll', later, { passive: true })
  addEventListener('resize', later)
  if (links.length > 0) show()
}

const headingOf = ({ hash }: HTMLAnchorElement) =>
  document.getElementById(hash.slice(1))

/**
 * The last link whose heading stands above a line of the window, in CSS px.
 * Headings stand in order: of two thousand, eleven are looked at.
 */
function lastAbove(links: readonly HTMLAnchorElement[], line: number) {
  let [from, to] = [0, links.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const link = links[middle]
    const top = link && headingOf(link)?.getBoundingClientRect().top
    if (top !== undefined && top < line) from = middle + 1
    else to = middle
  }
  return links[from - 1]
}

/** Scrolls a long table of contents, and not the page, to one of its links. */
function bringInto(contents: Element | null, link: Element | undefined): void {
  if (!contents || !link) return
  if (contents.scrollHeight <= contents.clientHeight) return
  const box = contents.getBoundingClientRect()
  const { top, bottom, height } = link.getBoundingClientRect()
  if (top >= box.top && bottom <= box.bottom) return
  contents.scrollTop += top - box.top - (box.height - height) / 2
}
