/** Between a thing and what it stands beside, and from the edges, in CSS px. */
const gap = 6

/**
 * Puts a box of `position: absolute` below an element, or above where there
 * is more room, with its start at the element's, inside the window.
 */
export function placeBeside(element: Element, box: HTMLElement): void {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const { offsetWidth, offsetHeight, style } = box
  const { clientWidth, clientHeight, dir } = document.documentElement
  const start = dir === 'rtl' ? right - offsetWidth : left
  const most = clientWidth - offsetWidth - gap
  const x = Math.max(gap, Math.min(start, most))
  const needed = offsetHeight + gap
  const above = bottom + needed > clientHeight && top > needed
  const y = above ? top - needed : bottom + gap
  style.left = `${x + scrollX}px`
  style.top = `${y + scrollY}px`
}
