import type { Format } from '../format.ts'
import { readPo } from './readPo.ts'
import { writePo } from './writePo.ts'

/** PO files of GNU gettext: the key is the context of each message. */
export const po: Format = {
  ending: '.po',
  fits: text => /^(?:#.*\s+|\s+)*(?:msgctxt|msgid)\s/.test(text),
  write: writePo,
  read: readPo,
}
