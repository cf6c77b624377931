import type { Format } from '../format.ts'
import { readCsv } from './readCsv.ts'
import { writeCsv } from './writeCsv.ts'

/** Tables for spreadsheets (RFC 4180), with the columns of `csvColumns`. */
export const csv: Format = {
  ending: '.csv',
  fits: text => /^"?id"?[,;\t]/.test(text),
  write: writeCsv,
  read: readCsv,
}
