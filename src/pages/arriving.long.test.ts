import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textsInForce } from '../library/library.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import { type HoldProxy, holdProxy } from '../testing/holdProxy.ts'
import { shiftsOf, watchShifts } from '../testing/shifts.ts'
import {
  desk,
  phone,
  settled,
  startVisits,
  type Visits,
} from '../testing/visit.ts'

/** Pages that come in two pieces, as over a bad line. */

let visits: Visits
let line: HoldProxy

beforeAll(async () => {
  visits = await startVisits()
  line = await holdProxy(visits.site.url, 300)
})

afterAll(async () => {
  await visits?.end()
  await line?.close()
})

const library = await libraryOfToday()
const text = library.languages.flatMap(({ tag }) =>
  textsInForce(library, tag),
)[0]

/** Where the tags are in a part of a page; in bytes from its start. */
function tags(html: string, from: string, to: string): readonly number[] {
  const start = html.indexOf(from)
  const part = html.slice(start, html.indexOf(to, start))
  return [...part.matchAll(/<(?!!)/g)].map(({ index }) =>
    Buffer.byteLength(html.slice(0, start + index)),
  )
}

describe.each([desk, phone])('in $width px', viewport => {
  test.each([
    [`${text?.document}/`, '<header', '</header>'],
    ['search/', '<footer', '</nav>'],
  ])('wherever %s is cut from %s on, nothing moves', async (path, from, to) => {
    const address = `/${text?.tag}/${path}`
    const html = await (await fetch(visits.site.url + address)).text()
    const cuts = tags(html, from, to)
    expect(cuts.length).toBeGreaterThan(5)
    for (const cut of cuts) {
      line.cut(cut)
      const page = await visits.visitor({ viewport })
      await watchShifts(page)
      await page.goto(line.url + address)
      await settled(page)
      expect(await shiftsOf(page)).toEqual([])
      await visits.leave()
    }
  })
})
