import type { System } from './system.ts'
import { docusaurus } from './systems/docusaurus.ts'
import { eleventy } from './systems/eleventy.ts'
import { hugo } from './systems/hugo.ts'
import { rspress } from './systems/rspress.ts'
import { starlight } from './systems/starlight.ts'
import { tiaowen } from './systems/tiaowen.ts'
import { vitepress } from './systems/vitepress.ts'

/** All that can be compared; tables relate each to the first. */
export const systems: readonly System[] = [
  ...[tiaowen, eleventy, hugo],
  ...[starlight, vitepress, rspress, docusaurus],
]
