/** What was asked for, by the names of the form; empty: not asked for. */
type Asked = Readonly<Record<string, string>>

/** Keeps what was asked in the address, and in links to other languages. */
export function keepQuery(asked: Asked): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    '.languages a[hreflang]',
  )
  for (const link of links) link.href = withQuery(link.href, asked)
  history.replaceState(null, '', withQuery(location.href, asked))
}

function withQuery(address: string, asked: Asked): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(asked)) {
    if (value === '') url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}
