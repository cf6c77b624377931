/**
 * A clause's HTML with the ids of its defined terms renamed, so that the same
 * clause in two languages can stand on one page. Ids of clauses, which both
 * languages share, stay.
 * ('<dfn id="term-a">') -> '<dfn id="_other-term-a">'
 */
export function otherFragments(html: string): string {
  if (!html.includes('<dfn ') && !html.includes('class="term"')) return html
  return html
    .replaceAll('<dfn id="', '<dfn id="_other-')
    .replaceAll(
      /href="#([^"]*)" class="term"/g,
      'href="#_other-$1" class="term"',
    )
}
