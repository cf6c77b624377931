/** Keeps the query in the address, and in the links to other languages. */
export function keepQuery(query: string): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    '.languages a[hreflang]',
  )
  for (const link of links) link.href = withQuery(link.href, query)
  history.replaceState(null, '', withQuery(location.href, query))
}

function withQuery(address: string, query: string): string {
  const url = new URL(address)
  if (query === '') url.searchParams.delete('q')
  else url.searchParams.set('q', query)
  return url.href
}
