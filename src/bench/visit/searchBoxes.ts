import type { SearchBox } from './visitedSite.ts'

/** How people search in what the systems make, by the systems' names. */
export const searchBoxes: Readonly<Record<string, SearchBox>> = {
  tiaowen: {
    page: '/zh-CN/search/',
    input: '#_q',
    result: '#_results li',
  },
  Starlight: {
    open: 'button[data-open-modal]',
    input: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result',
  },
  VitePress: {
    open: '#local-search button',
    input: '.search-input',
    result: '.VPLocalSearchBox .result',
  },
  Rspress: {
    open: '.rp-search-button, .rp-search-button--mobile',
    input: '.rp-search-panel__input',
    result: '.rp-suggest-item',
  },
  Docusaurus: {
    input: '.navbar__search-input',
    result: '[class*="suggestion_"]',
  },
}
