import { isLanguageTag, languageTagMend } from '../library/languageTag.ts'
import { UsageError } from '../publish/options.ts'

/** @throws UsageError where what was typed is no BCP 47 tag. */
export function requireTag(tag: string): void {
  if (isLanguageTag(tag)) return
  const mend = languageTagMend(tag)
  throw new UsageError(`"${tag}" is no language tag. ${mend}`)
}
