declare module 'markdown-it-container' {
  import type MarkdownIt from 'markdown-it'
  /** `::: name` … `:::`; `validate` is given what follows the colons. */
  export default function container(
    md: MarkdownIt,
    name: string,
    options?: { validate?: (params: string) => boolean },
  ): void
}
