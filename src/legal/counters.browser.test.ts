import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterStyles, formatCounter } from './counters.ts'

/** From the note Ready-made Counter Styles, which browsers do not ship. */
const readyMade = ['arabic-abjad', 'circled-decimal', 'lower-russian']
const styles = counterStyles.filter(style => !readyMade.includes(style))

const values = [
  ...Array.from({ length: 60 }, (_, i) => i + 1),
  ...[-15, 99, 100, 101, 110, 111, 1000, 1001, 1010, 1100],
  // Every digit in every place: a slip in a table shows.
  ...Array.from({ length: 9 }, (_, i) => 1111 * (i + 1)),
]

let browser: Browser
let markers: readonly string[]

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  await page.setContent(styles.map(list).join(''))
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  markers = nodes
    .filter(node => node.role?.value === 'ListMarker')
    .map(node => String(node.name?.value))
}, 30_000)

afterAll(() => browser?.close())

/** One list with all values; `extends` drops the full stop after a number. */
function list(style: string): string {
  const items = values.map(value => `<li value="${value}">x</li>`).join('')
  return `<style>@counter-style bare-${style} {
      system: extends ${style}; suffix: "";
    }</style><ol style="list-style-type: bare-${style}">${items}</ol>`
}

test.each(styles)('%s is what the browser would write', style => {
  const first = styles.indexOf(style) * values.length
  expect(values.map(value => formatCounter(value, style))).toEqual(
    markers.slice(first, first + values.length),
  )
})
