import { previewTerms } from './browser/previewTerms.ts'

previewTerms()
