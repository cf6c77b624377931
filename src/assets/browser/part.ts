/** A part of the page that a script works with, by its id. */
export function part<T extends Element>(id: string, type: new () => T): T {
  const element = document.getElementById(id)
  if (element instanceof type) return element
  throw new Error(`The page has no #${id}.`)
}
