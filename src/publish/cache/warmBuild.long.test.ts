import { afterAll, test } from 'vitest'
import { tinySite } from '../../library/tinySite.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import { checkWarmBuilds } from './checkWarmBuilds.ts'

afterAll(closeSearch)

test('a build that takes things over gives what a new one gives', async () => {
  await checkWarmBuilds(tinySite, 60)
}, 600_000)

/** So many that lists have no articles: then most texts are not read again. */
async function largeSite(): Promise<string> {
  const names = Array.from({ length: 100 }, (_, index) => `rule-${index}`)
  const text = (tag: string, name: string) => {
    const [title, words] = tag === 'en' ? ['Rule', 'See'] : ['规则', '见']
    const body = `## ${title} {#rule}\n\n${words}[](notice#scope)\n`
    return `---\ntitle: ${title} ${name}\npublished: 2026-11-01\n---\n\n${body}`
  }
  return tinySite({
    'site.json': text =>
      text.replace(
        '"terms",',
        `"terms", ${names.map(n => `"${n}", `).join('')}`,
      ),
    ...Object.fromEntries(
      ['zh-CN', 'en'].flatMap(tag =>
        names.map(name => [`${tag}/${name}/2026-11-22.md`, text(tag, name)]),
      ),
    ),
  })
}

test('so does one of a site of which it has most from before', async () => {
  await checkWarmBuilds(largeSite, 8)
}, 900_000)
