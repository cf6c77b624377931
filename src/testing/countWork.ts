/** What is looked at, by kind: one may hide how another grows. */
export interface Work {
  /** That regular expressions pass over and slices copy. */
  characters: number
  /** Of lists, that searches try and copies go through. */
  elements: number
}

/**
 * How much is looked at while a function runs. Unlike time, it is the same on
 * every machine.
 */
export function countWork(run: () => void): number {
  const { work, stop } = startCounting()
  try {
    run()
  } finally {
    stop()
  }
  return work.characters + work.elements
}

/** The same of a function that may wait; nothing else may run meanwhile. */
export async function countWorkOf(
  run: () => Promise<void> | void,
): Promise<Readonly<Work>> {
  const { work, stop } = startCounting()
  try {
    await run()
  } finally {
    stop()
  }
  return work
}

function startCounting(): { work: Work; stop: () => void } {
  const work = { characters: 0, elements: 0 }
  const { exec } = RegExp.prototype
  const { slice } = String.prototype
  const { some, find, findIndex, filter, flatMap, includes, indexOf } =
    Array.prototype
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    const missed = this.sticky ? 1 : text.length - from
    work.characters += found ? found.index + found[0].length - from : missed
    return found
  }
  String.prototype.slice = function (...range) {
    const part = slice.apply(this, range)
    work.characters += part.length
    return part
  }
  /** Counts the elements that are tried until one is found. */
  const trying = <F extends typeof some | typeof find | typeof findIndex>(
    method: F,
  ): F =>
    new Proxy(method, {
      apply: (_, list, [test, ...rest]) => {
        const counted = (...element: readonly unknown[]) => {
          work.elements += 1
          return test.apply(rest[0], element)
        }
        return Reflect.apply(method, list, [counted, ...rest])
      },
    })
  /** Counts all elements, also where it ends before the last. */
  const whole = <
    F extends typeof filter | typeof flatMap | typeof includes | typeof indexOf,
  >(
    method: F,
  ): F =>
    new Proxy(method, {
      apply: (_, list, args) => {
        work.elements += list.length
        return Reflect.apply(method, list, args)
      },
    })
  const before = { some, find, findIndex, filter, flatMap, includes, indexOf }
  Object.assign(Array.prototype, {
    ...{ some: trying(some), find: trying(find) },
    ...{ findIndex: trying(findIndex), filter: whole(filter) },
    ...{ flatMap: whole(flatMap), includes: whole(includes) },
    ...{ indexOf: whole(indexOf) },
  })
  const stop = () => {
    RegExp.prototype.exec = exec
    String.prototype.slice = slice
    Object.assign(Array.prototype, before)
  }
  return { work, stop }
}
