import { direction, type Language } from '../i18n/language.ts'
import { translator } from '../i18n/translate.ts'
import { type Numbering, presets } from '../legal/numbering.ts'
import type { SiteSettings } from './site.ts'
import { textsIn } from './texts.ts'
import type { Ui } from './ui.ts'
import { isUiKey } from './uiKeys.ts'
import { givenValue } from './variables.ts'

/** A language by its `ui.json` and `site.json`, both sound. */
export function makeLanguage(
  tag: string,
  ui: Ui,
  { $schema: _, ...settings }: SiteSettings,
): Language {
  const t = translator(tag, ui, { ...settings, ...words(ui) })
  const values = textsIn(settings)
  for (const name of textsIn(words(ui)).keys()) {
    if (isUiKey(name) && givenValue(name) === undefined) {
      values.set(name, t(name))
    }
  }
  return {
    tag,
    direction: direction(tag),
    name: ui.language,
    numbering: numberingOf(ui),
    ui,
    t,
    values,
  }
}

/** The words of the interface, without settings. */
function words({ $schema, numbering, citation, ...rest }: Ui) {
  return rest
}

/** How a language numbers and cites, with what a preset says for it. */
export function numberingOf({
  numbering,
  citation,
}: Pick<Ui, 'numbering' | 'citation'>): Numbering {
  const preset = typeof numbering === 'string' ? numbering : undefined
  const numbers =
    typeof numbering === 'string' ? presets[numbering].numbers : numbering
  const cite = citation ?? preset ?? 'statute'
  if (typeof cite === 'string') return { ...presets[cite], numbers }
  const { document, within, ...citations } = cite
  return {
    numbers,
    citations,
    document: document ?? '{title}',
    within: within ?? '{document}, {citation}',
  }
}
