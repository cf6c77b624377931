/**
 * The address that visitors ask for, from the site's root, of a file by its
 * path. 'en/index.html' -> '/en/'; '404.html' -> '/404.html'
 */
export function addressOf(path: string): string {
  return fileAddress(path).replace(/\/index\.html$/, '/')
}

/** The address of the file itself: 'en/index.html' -> '/en/index.html' */
export function fileAddress(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`
}
