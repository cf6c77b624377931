import type { TermBase } from '../termBase/termBase.ts'

/** A glossary for the Declaration in the languages mistakes are planted in. */
export const declarationTerms: TermBase['terms'] = [
  {
    words: {
      'zh-CN': ['人权'],
      en: ['human rights'],
      de: ['Menschenrechte'],
      ja: ['人権'],
    },
  },
  {
    words: {
      'zh-CN': ['国籍'],
      en: ['nationality'],
      de: ['Staatsangehörigkeit'],
      ja: ['国籍'],
    },
  },
]
