import type { JSX as Preact } from 'preact'
import { remember } from '../legal/remember.ts'
import { escapeHtml } from './escapeHtml.ts'

/**
 * HTML that was made here: what it holds is put into a page as it stands,
 * while every other string is escaped.
 */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

/** What can stand inside an element. */
export type Children =
  | Html
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Children[]

type Props = Readonly<Record<string, unknown>>
type Component = (props: Props) => Children

/**
 * The automatic JSX runtime of pages (React's, as TypeScript and esbuild call
 * it). An element is its HTML at once: there is no tree in between, since
 * nothing of a static page is ever drawn again. Strings are escaped; only
 * `dangerouslySetInnerHTML` is not. Attributes without a value are written as
 * HTML's boolean ones; `false`, `null` and `undefined` leave them out.
 */
export function jsx(type: string | Component, props: Props): Html {
  if (typeof type === 'string') return element(type, props)
  const made = type(props)
  return made instanceof Html ? made : new Html(inside(made))
}

export const jsxs = jsx

export const Fragment = ({ children }: Props): Html =>
  new Html(inside(children))

const empty = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

function element(tag: string, props: Props): Html {
  let text = `<${tag}`
  let html: string | undefined
  for (const name in props) {
    const value = props[name]
    if (name === 'children') continue
    if (name === 'dangerouslySetInnerHTML') html = rawOf(value)
    else text += attribute(name, value)
  }
  if (empty.has(tag)) return new Html(`${text}/>`)
  html ??= inside(props['children'])
  return new Html(`${text}>${html}</${tag}>`)
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  const written = small(name)
  if (value === true || value === '') return ` ${written}`
  const text = typeof value === 'string' ? value : String(value)
  return ` ${written}="${escapeHtml(text)}"`
}

const small = remember((name: string) => name.toLowerCase())

function rawOf(value: unknown): string {
  const isRaw = typeof value === 'object' && value !== null
  return isRaw && '__html' in value ? String(value.__html) : ''
}

function inside(children: unknown): string {
  if (typeof children === 'string') return escapeHtml(children)
  if (children instanceof Html) return children.text
  if (Array.isArray(children)) {
    let text = ''
    for (const child of children) text += inside(child)
    return text
  }
  return typeof children === 'number' ? String(children) : ''
}

/** What TypeScript knows of JSX; of elements, what Preact's types know. */
export declare namespace JSX {
  type Element = Html
  type ElementType =
    | keyof Preact.IntrinsicElements
    | ((props: never) => Children)
  type IntrinsicElements = Preact.IntrinsicElements
  interface ElementChildrenAttribute {
    readonly children: unknown
  }
}
