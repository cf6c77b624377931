import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { swap, tinySite } from '../library/tinySite.ts'
import { exportUnits } from './exportUnits.ts'
import { importUnits } from './importUnits.ts'

/** XLIFF as translation tools write it back, which is not as they got it. */

const dayIn = () => '2026-11-22'
const terms = 'en/terms/2026-11-22.md'
const marked = '**{{operator.name}}** lets you use it, see [](#use-1).'

type Change = (text: string) => string
type Name = 'xliff2' | 'xliff12'

/** A site, and its export with one word changed. */
async function translated(format: Name) {
  const locales = await tinySite({
    [terms]: swap('You may use it.', marked),
    'zh-CN/terms/2026-11-22.md': swap(
      '可以使用。',
      '**{{operator.name}}**允许使用，见[](#use-1)。',
    ),
  })
  const { text } = await exportUnits({
    ...{ locales, dayIn, tag: 'en', format },
    ...{ document: '', version: 'in-force', only: 'all' },
  })
  return { locales, text: swap('lets you use it', 'lets you read it')(text) }
}

/** What an import would change of what a tool makes of an export. */
async function said(
  { locales, text }: Awaited<ReturnType<typeof translated>>,
  change: Change,
  code: BufferEncoding = 'utf8',
): Promise<readonly string[]> {
  const back = change(text)
  if (back === text) return ['Nothing was changed.']
  const file = join(locales, '..', 'back.xlf')
  await writeFile(file, back, code)
  const options = { locales, dayIn, file, dryRun: true }
  const imported = await importUnits(options).catch((error: Error) => error)
  if (imported instanceof Error) return [imported.message]
  const { changes, untranslated } = imported
  return [...changes.map(({ redline }) => redline), `${untranslated} wait`]
}

const all =
  (from: RegExp, to: string): Change =>
  text => {
    if (text.search(from) < 0) throw new Error(`${from} is not in the text`)
    return text.replaceAll(from, to)
  }

const either: Readonly<Record<string, readonly [Change, BufferEncoding?]>> = {
  'attributes in another order, and more of them': [
    all(
      /<(source|target)( [^>]*)?>/g,
      `<$1 xml:lang="en-x-any"  data-tool='9'$2>`,
    ),
  ],
  'lines and spaces around words': [
    all(
      /(<(?:source|target)[^>]*>)(.*?)(<\/)(?=source|target)/g,
      '$1\n   $2\n  $3',
    ),
  ],
  'words in CDATA': [
    all(/(?<=>)([^<>\n]* lets you read it, see )(?=<)/g, '<![CDATA[$1]]>'),
  ],
  'characters as numbers': [all(/read it/g, '&#x72;e&#97;d it')],
  'notes of its own': [all(/(<note [^>]*>)/g, '<note>Asked Ada.</note>$1')],
  'a byte order mark and CRLF': [
    text => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ],
  'UTF-16': [text => `\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'],
  'a prefix for the namespace': [
    text =>
      text
        .replace('xmlns=', 'xmlns:x=')
        .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:'),
  ],
  'comments and instructions': [
    all(/lets you read/g, 'lets <!-- sic --><?x y?>you read'),
  ],
  'the language of a region': [
    all(/(trgLang|target-language)="en"/g, '$1="en-GB"'),
  ],
}

const inXliff12: Readonly<Record<string, Change>> = {
  'segments, in words of their own': all(
    /<target([^>]*)>(.*)<\/target>/g,
    '<seg-source><mrk mtype="seg" mid="0">x</mrk></seg-source><target$1><mrk mtype="seg" mid="0">$2</mrk></target>',
  ),
  'a header, groups and suggestions': text =>
    text
      .replaceAll(
        '<body>',
        '<header><tool tool-id="a" tool-name="A"/></header><body><group id="1">',
      )
      .replaceAll('</body>', '</group></body>')
      .replaceAll(
        '</trans-unit>',
        '<alt-trans match-quality="80"><source>a</source><target>b</target></alt-trans></trans-unit>',
      ),
  'marks as empty elements and pairs': text =>
    text.replaceAll(/<target.*<\/target>/g, target =>
      target
        .replaceAll(/<ph id="(\d+)">.*?<\/ph>/g, '<x id="$1"/>')
        .replaceAll(/<bpt id="(\d+)">.*?<\/bpt>/g, '<g id="$1">')
        .replaceAll(/<ept id="(\d+)">.*?<\/ept>/g, '</g>'),
    ),
  'marks with attributes of its own': all(
    /<(ph|bpt|ept) id="(\d+)">/g,
    '<$1 equiv-text="#" ctype="x-a" id="$2">',
  ),
  'a state of its own': all(
    /state="translated"/g,
    'state="signed-off" state-qualifier="exact-match"',
  ),
}

const inXliff2: Readonly<Record<string, Change>> = {
  'a sentence in parts': text =>
    text.replaceAll(
      /<segment[^>]*>\s*<source[^>]*>(.*)<\/source>\s*<target[^>]*>(.*? lets )(you read it.*)<\/target>\s*<\/segment>/g,
      '<segment id="a"><source>$1</source><target>$2</target></segment><ignorable><source></source></ignorable><segment id="b" state="final"><source></source><target>$3</target></segment>',
    ),
  'parts in another order': text =>
    text.replaceAll(
      /<segment[^>]*>\s*<source[^>]*>(.*)<\/source>\s*<target[^>]*>(.*? lets )(you read it.*)<\/target>\s*<\/segment>/g,
      '<segment id="a"><source>$1</source><target order="2">$3</target></segment><segment id="b"><source></source><target order="1">$2</target></segment>',
    ),
  'remarks at words': all(
    /you read it/g,
    '<mrk id="m1" type="comment" value="sure?">you <sm id="m2" type="term"/>read</mrk> it<em startRef="m2"/>',
  ),
  'suggestions, and data of its own': all(
    /(<unit [^>]*>)/g,
    '$1<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>a</source><target>b</target></mtc:match></mtc:matches>',
  ),
  'both ends of a mark by themselves': text =>
    text.replaceAll(/<target.*<\/target>/g, target =>
      target
        .replaceAll(
          /<pc id="(\d+)"[^>]*>/g,
          '<sc id="$1" dataRef="d$1" isolated="no"/>',
        )
        .replaceAll('</pc>', '<ec startRef="1" dataRef="e1"/>'),
    ),
  'states of its own': all(
    /state="translated"/g,
    'state="reviewed" subState="a:b"',
  ),
}

/** One word is changed, and nothing else. */
const oneWord = ['… lets you [-use-]{+read+} it, see [](#use-1).', '0 wait']

/** Nothing is changed: each target is still to be written. */
const none = ['11 wait']

const waiting: Readonly<Record<Name, readonly Change[]>> = {
  xliff2: [all(/<target.*<\/target>/g, '<target xml:space="preserve"/>')],
  xliff12: [
    all(/<target.*<\/target>/g, '<target/>'),
    all(/state="translated"/g, 'state="needs-review-translation"'),
    all(/state="translated"/g, 'state="new"'),
  ],
}

test.each([
  ['xliff2', inXliff2],
  ['xliff12', inXliff12],
] as const)(
  '%s is read, whatever a tool has made of it',
  async (...[format, own]) => {
    const site = await translated(format)
    for (const [name, change] of Object.entries(either)) {
      expect([name, await said(site, ...change)]).toEqual([name, oneWord])
    }
    for (const [name, change] of Object.entries<Change>(own)) {
      expect([name, await said(site, change)]).toEqual([name, oneWord])
    }
    for (const change of waiting[format]) {
      expect(await said(site, change)).toEqual(none)
    }
  },
  60_000,
)
