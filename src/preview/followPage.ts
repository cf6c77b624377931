/**
 * Changes of an open page what the server changed of it, and leaves all else:
 * where its reader is, what is open or marked, what scripts have done. `open`
 * is a node of the page in the browser, `before` the same as it was served and
 * `after` as it is served now. In the text a part may come to be built in
 * another way, elsewhere only words and attributes; false where more changed,
 * or a script: then the page is to be loaded again.
 */
export function followPage(open: Node, before: Node, after: Node): boolean {
  if (before.isEqualNode(after)) return true
  const { nodeName } = after
  if (open.nodeName !== nodeName || before.nodeName !== nodeName) return false
  if (
    !(open instanceof Element) ||
    !(before instanceof Element) ||
    !(after instanceof Element)
  ) {
    open.nodeValue = after.nodeValue
    return true
  }
  if (after.hasAttribute('src') && after instanceof HTMLScriptElement) {
    return pathOf(before) === pathOf(after)
  }
  followAttributes(open, before, after)
  return followChildren(open, before, after) || replaceInText(open, after)
}

/** Where a script is: all of its address but what stands behind `?`. */
function pathOf(script: Element): string | undefined {
  return script.getAttribute('src')?.split('?')[0]
}

function followAttributes(open: Element, before: Element, after: Element) {
  const names = [before, after].flatMap(one => one.getAttributeNames())
  for (const name of names) {
    const value = after.getAttribute(name)
    if (value === before.getAttribute(name)) continue
    if (value === null) open.removeAttribute(name)
    else open.setAttribute(name, value)
  }
}

function followChildren(open: Node, before: Node, after: Node): boolean {
  const opened = [...open.childNodes]
  const served = [...before.childNodes]
  const next = [...after.childNodes]
  if (opened.length !== next.length || served.length !== next.length) {
    return false
  }
  return opened.every((child, index) => {
    const [was, is] = [served[index], next[index]]
    return was && is && followPage(child, was, is)
  })
}

/** No script holds on to a part of the text, so that it can be put anew. */
function replaceInText(open: Element, after: Element): boolean {
  if (open.closest('.text') === null) return false
  open.replaceChildren(...after.cloneNode(true).childNodes)
  return true
}
