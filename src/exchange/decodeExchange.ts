import { decodeText } from '../library/decodeText.ts'

/**
 * The text of a file from a translation tool: UTF-8, or UTF-16 with its byte
 * order mark; or why it cannot be read.
 */
export function decodeExchange(
  bytes: Uint8Array,
): ReturnType<typeof decodeText> {
  const [first, second] = bytes
  const little = first === 0xff && second === 0xfe
  const big = first === 0xfe && second === 0xff
  if (!little && !big) return decodeText(bytes)
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes)
  return decodeText(new TextEncoder().encode(text))
}
