/** What the page noted down about itself; times in milliseconds. */
export interface Noted {
  readonly firstPaint: number
  readonly largestPaint: number
  /** Cumulative Layout Shift, of all shifts that nobody asked for. */
  readonly shift: number
  /** What long tasks take beyond 50 ms each, together. */
  readonly blocking: number
  /** From the first key to the first result on the screen. */
  readonly found?: number
}

declare global {
  var noted: {
    firstPaint: number
    largestPaint: number
    shift: number
    blocking: number
    key?: number
    found?: number
  }
}

/** Runs in the page, before anything of it: notes what its visitor sees. */
export function observe({ result, word }: { result: string; word: string }) {
  const its: typeof noted = {
    ...{ firstPaint: 0, largestPaint: 0, shift: 0, blocking: 0 },
  }
  globalThis.noted = its
  const watch = (
    type: string,
    note: (entry: PerformanceEntry & { hadRecentInput?: boolean }) => void,
  ) => {
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) note(entry)
    })
    observer.observe({ type, buffered: true })
  }
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') its.firstPaint = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    its.largestPaint = startTime
  })
  watch('layout-shift', entry => {
    if (entry.hadRecentInput) return
    its.shift += Number(Reflect.get(entry, 'value'))
  })
  watch('longtask', ({ duration }) => {
    its.blocking += duration - 50
  })
  addEventListener(
    'input',
    () => {
      its.key ??= performance.now()
    },
    true,
  )
  const look = () => {
    const { key } = its
    if (key === undefined || its.found !== undefined) return
    const all = [...document.querySelectorAll(result)]
    if (!all.some(({ textContent }) => textContent?.includes(word))) return
    observer.disconnect()
    // The task after the next frame begins when that is on the screen.
    requestAnimationFrame(() =>
      setTimeout(() => {
        its.found = performance.now() - key
      }),
    )
  }
  const observer = new MutationObserver(look)
  const of = { childList: true, characterData: true, subtree: true }
  observer.observe(document, of)
}
