import type { Token as MarkdownToken } from 'markdown-it'

type Attribute = [name: string, value: string | number]

/**
 * A token as markdown-it has them. Its own class defines each property anew in
 * each token, which takes longer than all that is done with them.
 */
export class Token implements MarkdownToken {
  type: string
  tag: string
  nesting: -1 | 0 | 1
  attrs: Attribute[] | null = null
  map: [number, number] | null = null
  level = 0
  children: MarkdownToken[] | null = null
  content = ''
  markup = ''
  info = ''
  meta: Record<string, unknown> | null = null
  block = false
  hidden = false

  constructor(type: string, tag: string, nesting: -1 | 0 | 1) {
    this.type = type
    this.tag = tag
    this.nesting = nesting
  }

  attrIndex(name: string): number {
    return this.attrs?.findIndex(([other]) => other === name) ?? -1
  }

  attrPush(attribute: Attribute): void {
    this.attrs = [...(this.attrs ?? []), attribute]
  }

  attrSet(name: string, value: string | number): void {
    const known = this.attrs?.[this.attrIndex(name)]
    if (known === undefined) this.attrPush([name, value])
    else known[1] = value
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.[this.attrIndex(name)]?.[1] ?? null
  }

  attrJoin(name: string, value: string): void {
    const before = this.attrGet(name)
    this.attrSet(name, before === null ? value : `${before} ${value}`)
  }
}
