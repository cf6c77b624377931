import { markFound } from '../search/found.ts'
import { copyLinks } from './browser/copyLinks.ts'
import { followContents } from './browser/followContents.ts'
import { languageLinks } from './browser/languageLinks.ts'
import { printing } from './browser/printing.ts'

languageLinks()
copyLinks()
followContents()
printing()
markFound()
