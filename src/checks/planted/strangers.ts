import type { PlantedTag } from './additions.ts'

/** For each language, a sentence in another one of the same script. */
export const strangers: Readonly<Record<PlantedTag, string>> = {
  en: 'Der Betreiber haftet nicht für Schäden, die daraus entstehen, dass diese Seite vorübergehend nicht erreichbar ist.',
  de: 'De beheerder is niet aansprakelijk voor schade die ontstaat doordat deze pagina tijdelijk niet bereikbaar is.',
  'zh-CN':
    '對於因本網站暫時無法訪問而產生的損失，經營者不承擔責任，但法律另有規定的除外。',
  ja: '对于因本网站暂时无法访问而产生的损失，经营者不承担责任，但法律另有规定的除外。',
}
