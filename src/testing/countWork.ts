/**
 * How much is looked at while a function runs: characters that regular
 * expressions pass over and slices copy, and elements that searches of lists
 * try. Unlike time, it is the same on every machine.
 */
export function countWork(run: () => void): number {
  let work = 0
  const { exec } = RegExp.prototype
  const { slice } = String.prototype
  const { some, findIndex } = Array.prototype
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    const missed = this.sticky ? 1 : text.length - from
    work += found ? found.index + found[0].length - from : missed
    return found
  }
  String.prototype.slice = function (...range) {
    const part = slice.apply(this, range)
    work += part.length
    return part
  }
  Array.prototype.some = function (test) {
    return some.call(this, (...element) => {
      work += 1
      return test(...element)
    })
  }
  Array.prototype.findIndex = function (test) {
    return findIndex.call(this, (...element) => {
      work += 1
      return test(...element)
    })
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
    String.prototype.slice = slice
    Array.prototype.some = some
    Array.prototype.findIndex = findIndex
  }
  return work
}
