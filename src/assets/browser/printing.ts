/** The print button, and the day of printing on what is printed. */
export function printing(): void {
  document
    .querySelector('.print')
    ?.addEventListener('click', () => window.print())
  addEventListener('beforeprint', () => {
    const today = document.querySelector<HTMLTimeElement>('.today')
    if (today === null) return
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
    })
    today.textContent = format.format(new Date())
  })
}
