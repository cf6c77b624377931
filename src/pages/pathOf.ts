/** Takes a page or a file by its path from the site's root. */
export type Take = (path: string, content: string) => Promise<void> | void

/** ('/en/') -> 'en/index.html'; ('/404.html') -> '404.html' */
export function pathOf(address: string): string {
  return address.slice(1).replace(/(^|\/)$/, '$1index.html')
}
