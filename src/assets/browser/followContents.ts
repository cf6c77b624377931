/** Shows in the table of contents which article is being read. */
export function followContents(): void {
  const links = new Map<string, HTMLAnchorElement>()
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.contents a',
  )) {
    links.set(link.hash.slice(1), link)
  }
  const headings = [...links.keys()].flatMap(
    id => document.getElementById(id) ?? [],
  )
  const show = () => {
    const { scrollHeight } = document.documentElement
    const atEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2
    const line = atEnd ? innerHeight : innerHeight / 3
    const read = headings.findLast(
      heading => heading.getBoundingClientRect().top < line,
    )
    for (const [id, link] of links) {
      if (id === read?.id) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    }
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
  if (headings.length > 0) show()
}
