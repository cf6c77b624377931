/**
 * Beside the text the contents are shown in any case (see style.css): here
 * they are opened, too, for who hears the page, and for browsers without
 * `::details-content`.
 */
export function openContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>(
    '.document > .contents details',
  )
  if (contents === null) return
  const beside = matchMedia('(min-width: 60rem)')
  const follow = () => {
    contents.open = beside.matches
  }
  beside.addEventListener('change', follow)
  follow()
}
