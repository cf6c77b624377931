import { UsageError } from '../options.ts'

/**
 * The address of a live site as a person typed it.
 *
 * @throws UsageError where it is none of http or https.
 */
export function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url
  const mend = 'Write it whole, such as https://legal.example.com.'
  throw new UsageError(`"${text}" is no address of a site. ${mend}`)
}
