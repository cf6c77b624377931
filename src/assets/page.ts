import { markFound } from '../search/found.ts'
import { copyLinks } from './browser/copyLinks.ts'
import { followContents } from './browser/followContents.ts'
import { languageLinks } from './browser/languageLinks.ts'
import { previewTerms } from './browser/previewTerms.ts'
import { printing } from './browser/printing.ts'

languageLinks()
copyLinks()
followContents()
previewTerms()
printing()
markFound()
