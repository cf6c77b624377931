import type { Assets } from '../pages/site.ts'

/** For sites of which only what needs no assets is looked at. */
export const noAssets: Assets = {
  style: '',
  lists: '',
  rare: '',
  comparison: '',
  icon: '',
  badge: '',
  page: '',
  terms: '',
  search: '',
  citations: '',
  compare: '',
  chooser: '',
  missing: '',
}
