/** The print button; the day of printing and addresses on what is printed. */
export function printing(): void {
  document
    .querySelector('.print')
    ?.addEventListener('click', () => window.print())
  addEventListener('beforeprint', () => {
    writeOutAddresses()
    const today = document.querySelector<HTMLTimeElement>('.today')
    if (today === null) return
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
    })
    today.textContent = format.format(new Date())
  })
}

/** Where links to other sites lead, which paper cannot follow. */
function writeOutAddresses(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.text a[href^=http]',
  )) {
    const words = link.textContent ?? ''
    if (!link.href.includes(words.trim())) link.dataset['address'] = link.href
  }
}
