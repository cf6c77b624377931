/**
 * The address that visitors ask for, from the site's root, of a file by its
 * path. 'en/index.html' -> '/en/'; '404.html' -> '/404.html'
 */
export function addressOf(path: string): string {
  const visited = path.replace(/(^|\/)index\.html$/, '$1')
  return `/${visited.split('/').map(encodeURIComponent).join('/')}`
}
