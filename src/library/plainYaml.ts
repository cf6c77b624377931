import type { Entry } from './yaml.ts'

/**
 * The entries of lines of `key: value` whose values are plain beyond doubt:
 * one line each, of letters, digits and what neither begins nor ends anything
 * in YAML. They are as `readYaml` has them, in far less time; undefined where
 * there is anything else.
 */
export function plainYaml(text: string): readonly Entry[] | undefined {
  const entries = new Map<string, Entry>()
  for (const [index, line] of text.split('\n').entries()) {
    const [, key, value] = plainLine.exec(line) ?? []
    if (key === undefined || entries.has(key)) return undefined
    const valueAt = [index, key.length + 3] as const
    entries.set(key, { key, keyAt: [index, 1], value, valueAt })
  }
  return [...entries.values()]
}

/** `published: 2026-11-22`; a title with a colon and a space is none. */
const plainLine =
  /^([a-z]+): (?=[\p{L}\p{N}《“])((?:[\p{L}\p{M}\p{N}“”‘’《》（）、，。；：！？.,;/()-]| (?! |$))+)$/u
