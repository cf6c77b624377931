import type { Exchange } from '../format.ts'
import { partsOf } from '../unit.ts'

/** What an XLIFF file holds of one version of a document. */
export interface FileOfUnits<U> {
  /** `en/agreement/2026-11-22` */
  readonly original: string
  /** `agreement.2026-11-22`, which may be an id in XML. */
  readonly id: string
  readonly units: readonly U[]
}

/** Units by the text that they are of, in their order. */
export function byText<U extends { readonly key: string }>({
  units,
}: Exchange<U>): readonly FileOfUnits<U>[] {
  const originals = [...new Set(units.map(({ key }) => key.split('#')[0]))]
  return originals.map((original = '') => {
    const { document, date } = partsOf(`${original}#x`) ?? {}
    const own = units.filter(({ key }) => key.startsWith(`${original}#`))
    return { original, id: `${document}.${date}`, units: own }
  })
}

/** The part of a key that names words inside their text. */
export function idIn(key: string): string {
  return key.slice(key.indexOf('#') + 1)
}
