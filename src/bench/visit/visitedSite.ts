import type { Listening } from '../../publish/hosts/listen.ts'

/** A built site that the bench visits. */
export interface VisitedSite {
  readonly name: string
  /** Serves it on this machine, compressed with Brotli at its best. */
  readonly serve: () => Promise<Pick<Listening, 'url' | 'close'>>
  /** Address of the page that is looked at: `/zh-CN/doc-1/`. */
  readonly page: string
  readonly search: SearchBox
}

/** Where people type what they look for; selectors are those of CSS. */
export interface SearchBox {
  /** Address of the page that has it, where `page` has none. */
  readonly page?: string
  /** What is clicked, until the box is there. */
  readonly open?: string
  readonly input: string
  /** A result; the first counts that has the words in it. */
  readonly result: string
}
