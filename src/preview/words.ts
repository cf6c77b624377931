import { front } from '../translation/translatable.ts'
import type { Work } from './clauseWork.ts'

/**
 * Words of the preview itself. They belong to this program and not to a site,
 * so they are no part of `locales/`.
 */
export interface Words {
  /** BCP 47 tag of these words. */
  readonly tag: 'en' | 'zh-CN'
  readonly preview: string
  readonly translations: string
  /** What is wrong at a clause, in its mark. */
  readonly mark: Readonly<Record<Work, string>>
  /** The same, as the head of a column. */
  readonly count: Readonly<Record<Work, string>>
  /** What a mark is of, where it is no clause. */
  readonly front: Readonly<Record<keyof typeof front, string>>
  readonly change: string
  readonly sourceNow: string
  readonly seeSource: (language: string) => string
  readonly translation: string
  readonly ifRight: string
  readonly writeAfter: string
  /** Of a missing clause: how many are in it. */
  readonly inside: (clauses: number) => string
  readonly draft: (language: string) => string
  readonly todo: (clauses: number) => string
  readonly problems: (count: number) => string
  /** The part is `ja`, or `terms/2027-01-01`. */
  readonly problemsIn: (count: number, part: string) => string
  readonly overview: (source: string) => string
  readonly document: string
  readonly version: string
  readonly translated: string
  readonly unrecorded: string
  readonly percent: string
  readonly notRecorded: string
  readonly recordAll: string
  readonly notWritten: string
  readonly isDraft: string
  readonly flawed: string
  readonly unfinished: string
  /** Of what is not finished yet: why a build would stop. */
  readonly stops: (problems: number) => string
  /** The same of drafts, at which no build stops. */
  readonly unready: (problems: number) => string
  /** Heads the list of what there is to do in a text. */
  readonly toDo: (clauses: number) => string
  readonly nothing: string
  readonly noTexts: string
}

/** ('use-1') -> '#use-1', ('front.title') -> 'Title' */
export function nameIn(words: Words, id: string): string {
  if (id === front.title) return words.front.title
  return id === front.summary ? words.front.summary : `#${id}`
}

/** Words in the language that a browser asks for: Chinese, else English. */
export function wordsFor(acceptLanguage = ''): Words {
  return /^\s*zh\b/i.test(acceptLanguage) ? chinese : english
}

const english: Words = {
  tag: 'en',
  preview: 'Preview',
  translations: 'Translations',
  mark: {
    stale: 'Stale: the source has changed',
    missing: 'Missing: the source has a clause here',
    untranslated: 'Untranslated: still in the words of the source',
  },
  count: { stale: 'Stale', missing: 'Missing', untranslated: 'Untranslated' },
  front: { title: 'Title', summary: 'Summary' },
  change: 'What changed in the source',
  sourceNow: 'The source now',
  seeSource: language => `The clause in ${language}`,
  translation: 'The translation',
  ifRight: 'If the translation is right',
  writeAfter: 'Write it below',
  inside: clauses =>
    clauses === 1 ? 'and 1 clause in it' : `and ${clauses} clauses in it`,
  draft: language => `${language} is a draft: a build leaves it out.`,
  todo: clauses =>
    clauses === 1 ? '1 clause to translate' : `${clauses} clauses to translate`,
  problems: count => (count === 1 ? '1 problem' : `${count} problems`),
  problemsIn: (count, part) =>
    count === 1 ? `1 problem in ${part}` : `${count} problems in ${part}`,
  overview: source =>
    `How far the texts in force and upcoming are translated from ${source}. The page follows your edits.`,
  document: 'Document',
  version: 'Version',
  translated: 'Translated',
  unrecorded: 'Unrecorded',
  percent: 'Done',
  notRecorded: 'not recorded',
  recordAll:
    'Nothing is recorded yet, so what goes stale cannot be seen. Check the translations, then type:',
  notWritten: 'This text is not written yet. The file to write:',
  isDraft: 'draft',
  flawed: 'The pages stay as they were until this is mended.',
  unready: count =>
    count === 1
      ? 'Before a draft can be published: 1 problem'
      : `Before drafts can be published: ${count} problems`,
  toDo: clauses => `${clauses} to do`,
  unfinished: 'A build stops at this.',
  stops: count =>
    count === 1
      ? 'Until this is done, a build stops: 1 problem'
      : `Until these are done, a build stops: ${count} problems`,
  nothing: 'Nothing to do.',
  noTexts: 'There is no text to translate.',
}

const chinese: Words = {
  tag: 'zh-CN',
  preview: '预览',
  translations: '翻译',
  mark: {
    stale: '过时：原文有改动',
    missing: '缺少：原文此处另有一条',
    untranslated: '未翻译：仍是原文文字',
  },
  count: { stale: '过时', missing: '缺少', untranslated: '未翻译' },
  front: { title: '标题', summary: '摘要' },
  change: '原文的改动',
  sourceNow: '现在的原文',
  seeSource: language => `查看${language}条款`,
  translation: '译文',
  ifRight: '译文若无误',
  writeAfter: '写在此行之后',
  inside: clauses => `及其中${clauses}条`,
  draft: language => `${language}是草稿，构建时不包含。`,
  todo: clauses => `${clauses}条待译`,
  problems: count => `${count}个问题`,
  problemsIn: (count, part) => `${part}中有${count}个问题`,
  overview: source =>
    `现行和尚未生效的文本自${source}翻译的进度。保存文件后，本页随之更新。`,
  document: '文件',
  version: '版本',
  translated: '已译',
  unrecorded: '未记录',
  percent: '完成',
  notRecorded: '没有记录',
  recordAll: '尚无记录，因此看不出哪些译文已过时。请核对译文，然后运行：',
  notWritten: '此文本尚未编写。应写入的文件：',
  isDraft: '草稿',
  flawed: '改正之前，页面保持原样。',
  unready: count => `草稿发布前须处理：${count}个问题`,
  toDo: clauses => `待办${clauses}条`,
  unfinished: '构建会停在这里。',
  stops: count => `处理完之前无法构建：${count}个问题`,
  nothing: '没有待办。',
  noTexts: '没有需要翻译的文本。',
}
