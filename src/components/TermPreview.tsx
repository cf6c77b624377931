import type { Language } from '../i18n/language.ts'

/**
 * Where the script shows what a term means, beside its uses. Keyboards need
 * not reach the link: they follow the term itself.
 */
export function TermPreview({ language }: { readonly language: Language }) {
  return (
    <div class="preview" hidden>
      <p id="_preview" role="tooltip" />
      <a href="#_preview" tabIndex={-1}>
        {language.t('glossary.definition')}
      </a>
    </div>
  )
}
