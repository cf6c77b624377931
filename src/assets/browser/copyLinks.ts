/**
 * A clause's link copies its whole address, and says so: in a text that of its
 * version, where the clause stays as it was seen.
 */
export function copyLinks(): void {
  const said = document.querySelector('.said')
  const words = document.querySelector<HTMLElement>('[data-copied]')
  if (said === null || words === null) return
  const file = document.querySelector<HTMLLinkElement>(
    'link[type="text/plain"]',
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('click', async event => {
    const target = event.target instanceof Element ? event.target : undefined
    const anchor = target?.closest<HTMLAnchorElement>('.anchor')
    if (!anchor) return
    const page = file ? new URL('.', file.href) : anchor.href
    try {
      await navigator.clipboard.writeText(`${new URL(anchor.hash, page)}`)
    } catch {
      return
    }
    said.textContent = words.dataset['copied'] ?? ''
    clearTimeout(timer)
    timer = setTimeout(() => said.replaceChildren(), 2500)
  })
}
