/** Media types (IANA) of the files of a site, by the end of their names. */
export const contentTypes = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml; charset=utf-8',
  // Atom and Akoma Ntoso too: no host tells them apart by their names.
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
} as const

/** Of all other files, such as Pagefind's, which are gzip inside already. */
export const anyContentType = 'application/octet-stream'

/** ('en/index.txt') -> 'text/plain; charset=utf-8' */
export function contentType(path: string): string {
  const types: Readonly<Record<string, string>> = contentTypes
  return types[extension(path)] ?? anyContentType
}

/** Whether a file is text, which gets smaller when it is compressed. */
export function isText(path: string): boolean {
  return extension(path) !== 'png' && extension(path) in contentTypes
}

/** ('en/index.akn.xml') -> 'xml' */
const extension = (path: string) => path.replace(/^.*[./]/, '')
