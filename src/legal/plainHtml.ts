const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
}

/** ('<em>a</em> &amp; b') -> 'a & b', for HTML that the renderer made. */
export function plainHtml(html: string): string {
  return html
    .replaceAll(/<\/t[hd]>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp);/g, entity => entities[entity] ?? entity)
    .replaceAll(/[ \n]+/g, ' ')
}
