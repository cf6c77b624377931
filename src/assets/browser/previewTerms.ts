import { definingWords } from './definingWords.ts'
import { placeBeside } from './placeBeside.ts'

/**
 * Shows the words that define a term beside its uses: under a mouse, with the
 * focus of a keyboard, and at the first tap (the second follows the link).
 * They stay while the pointer is on them, and go with Escape, as WCAG 1.4.13
 * asks.
 */
export function previewTerms(): void {
  const text = document.querySelector<HTMLElement>('[data-definition]')
  if (text === null) return
  const box = document.createElement('div')
  const words = document.createElement('p')
  const link = document.createElement('a')
  box.className = 'preview'
  box.hidden = true
  words.id = '_preview'
  words.setAttribute('role', 'tooltip')
  link.tabIndex = -1 // Keyboards follow the term itself.
  link.textContent = text.dataset['definition'] ?? ''
  box.append(words, link)
  text.after(box)

  let shown: HTMLAnchorElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let touch = false

  const hide = () => {
    clearTimeout(timer)
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    box.hidden = true
  }
  const show = (use: HTMLAnchorElement) => {
    hide()
    const definition = document.getElementById(use.hash.slice(1))
    if (definition === null) return
    shown = use
    words.textContent = definingWords(definition)
    link.href = use.href
    use.setAttribute('aria-describedby', words.id)
    box.hidden = false
    placeBeside(use, box)
  }
  const useAt = ({ target }: Event) =>
    target instanceof Element
      ? target.closest<HTMLAnchorElement>('.term')
      : null
  const inBox = (target: EventTarget | null) =>
    target instanceof Node && box.contains(target)

  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return
    const use = useAt(event)
    clearTimeout(timer)
    if (use === shown || inBox(event.target)) return
    if (use) timer = setTimeout(show, 200, use)
    else if (shown !== document.activeElement) timer = setTimeout(hide, 300)
  })
  document.addEventListener('pointerdown', event => {
    touch = event.pointerType === 'touch'
    if (!useAt(event) && !inBox(event.target)) hide()
  })
  document.addEventListener('click', event => {
    const use = useAt(event)
    if (use && touch && use !== shown) {
      event.preventDefault()
      show(use)
    } else if (use || event.target === link) hide()
  })
  document.addEventListener('focusin', event => {
    const use = useAt(event)
    if (use?.matches(':focus-visible')) show(use)
  })
  document.addEventListener('focusout', event => {
    if (useAt(event) === shown && !inBox(event.relatedTarget)) hide()
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
}
