import type { Language } from '../i18n/language.ts'

/** Prints the page; the script of every page makes it do so. */
export function PrintButton({ language: { t } }: { language: Language }) {
  return (
    <button type="button" class="print" data-copied={t('document.copied')}>
      {t('document.print')}
    </button>
  )
}
