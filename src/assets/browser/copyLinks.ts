/** A clause's link copies its whole address, and says so. */
export function copyLinks(): void {
  const said = document.querySelector('.said')
  const words = document.querySelector<HTMLElement>('[data-copied]')
  if (said === null || words === null) return
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('click', async event => {
    const target = event.target instanceof Element ? event.target : undefined
    const anchor = target?.closest<HTMLAnchorElement>('.anchor')
    if (!anchor) return
    try {
      await navigator.clipboard.writeText(anchor.href)
    } catch {
      return
    }
    said.textContent = words.dataset['copied'] ?? ''
    clearTimeout(timer)
    timer = setTimeout(() => said.replaceChildren(), 2500)
  })
}
