/**
 * The path of a site's root on its host.
 * ({ url: 'https://example.com/legal' }) -> '/legal'
 */
export function basePath({ url }: { readonly url: string }): string {
  return new URL(url).pathname.replace(/\/$/, '')
}
