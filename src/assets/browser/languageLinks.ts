/** Key under which the language chosen last is kept. */
export const chosenLanguage = 'tiaowen-language'

/**
 * Links to other languages lead to the clause that the address names; the
 * language chosen is remembered. (Search keeps its words in them itself.)
 */
export function languageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'a[hreflang]',
  )) {
    const follow = () => {
      const inMenu = link.closest('.languages') !== null
      if (!inMenu) return
      link.hash = location.hash
    }
    for (const event of ['pointerdown', 'focus', 'mouseenter']) {
      link.addEventListener(event, follow)
    }
    link.addEventListener('click', () => {
      follow()
      try {
        localStorage.setItem(chosenLanguage, link.hreflang)
      } catch {
        // A browser that keeps nothing still follows the link.
      }
    })
  }
}
