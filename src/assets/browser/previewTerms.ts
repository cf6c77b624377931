import { definingWords } from './definingWords.ts'
import { placeBeside } from './placeBeside.ts'

/**
 * Shows the words that define a term beside its uses: under a mouse, with the
 * focus of a keyboard, and at the first tap (the second follows the link).
 * They stay while the pointer is on them, and go with Escape, as WCAG 1.4.13
 * asks.
 */
export function previewTerms(): void {
  const box = document.querySelector<HTMLElement>('.preview')
  const words = box?.querySelector('p')
  const link = box?.querySelector('a')
  if (!box || !words || !link) return

  let shown: Element | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let touch = false

  const hide = () => {
    clearTimeout(timer)
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    box.hidden = true
  }
  const show = (use: Element) => {
    hide()
    link.href = use.getAttribute('href') ?? ''
    const definition = document.querySelector(link.hash)
    if (definition === null) return
    shown = use
    words.textContent = definingWords(definition)
    use.setAttribute('aria-describedby', words.id)
    box.hidden = false
    placeBeside(use, box)
  }
  /** The use of a term, or the preview, in which something happens. */
  const placeOf = ({ target }: Event) =>
    target instanceof Element ? target.closest('.term, .preview') : null

  document.addEventListener('pointerover', event => {
    const place = placeOf(event)
    clearTimeout(timer)
    if (event.pointerType === 'touch' || place === box) return
    if (place === null) {
      if (shown !== document.activeElement) timer = setTimeout(hide, 300)
    } else if (place !== shown) timer = setTimeout(show, 200, place)
  })
  document.addEventListener('pointerdown', event => {
    touch = event.pointerType === 'touch'
    if (placeOf(event) === null) hide()
  })
  document.addEventListener('click', event => {
    const place = placeOf(event)
    if (touch && place !== null && place !== box && place !== shown) {
      event.preventDefault()
      show(place)
    } else if (place !== box || event.target === link) hide()
  })
  document.addEventListener('focusin', event => {
    const place = placeOf(event)
    if (place === null) hide()
    else if (place !== box && place.matches(':focus-visible')) show(place)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
}
