import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { writeInterface } from './writeInterface.ts'

/** The languages of the fixture. */
export const houseTags = ['zh-CN', 'en', 'ar'] as const

/**
 * Writes a whole content folder in three languages: the rules of a made-up
 * library in four versions, with clauses added, removed, moved, renamed and
 * renumbered, and notes in one. Its texts stand in `house/`, written for it;
 * the words of the interface are those that ship. The first version is
 * missing in Arabic: the site can be built as of the second, 2025-01-01, on.
 */
export async function writeHouse(folder: string): Promise<void> {
  await cp(join(import.meta.dirname, 'house'), folder, { recursive: true })
  for (const tag of houseTags) await writeInterface(folder, tag)
}
