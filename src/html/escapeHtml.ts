const special = /["&<]/

/**
 * A text as it stands in HTML, in an element or between double quotes.
 * ('R&D <1') -> 'R&amp;D &lt;1'
 */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
}
