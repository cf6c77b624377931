import { markFound } from '../search/found.ts'
import { closeMenu } from './browser/closeMenu.ts'
import { copyLinks } from './browser/copyLinks.ts'
import { followContents } from './browser/followContents.ts'
import { languageLinks } from './browser/languageLinks.ts'
import { openContents } from './browser/openContents.ts'
import { printing } from './browser/printing.ts'

languageLinks()
copyLinks()
closeMenu()
printing()
// What asks how the page lies, or what is in store, waits until it is painted.
requestAnimationFrame(() =>
  setTimeout(() => {
    openContents()
    followContents()
    markFound()
  }),
)
