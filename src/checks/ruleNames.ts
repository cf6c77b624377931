/** The rules that can be switched off, by name, in the order of the docs. */
export const ruleNames = [
  'numbers',
  'dates',
  'deadlines',
  'citations',
  'placeholders',
  'addresses',
  'links',
  'terms',
  'glossary',
  'modality',
  'emphasis',
  'untranslated',
  'language',
  'spelling',
  'ending',
  'brackets',
  'punctuation',
  'doubled',
] as const

export type RuleName = (typeof ruleNames)[number]

/** Whether there is a rule of that name. */
export function isRuleName(name: string): name is RuleName {
  return ruleNames.some(known => known === name)
}
