import { OutputError } from '../checkOutput.ts'
import { again, type ReadShard } from './readShard.ts'

/** What all shards of one site have alike, and how it is told. */
const alike = [
  ['program', 'by another version of the program'],
  ['content', 'from other content'],
  ['day', 'as of another day'],
] as const

/**
 * Makes sure that shards are parts of one site, that each language is in one
 * of them, and in no more.
 *
 * @throws OutputError naming all that is wrong.
 */
export function checkShards(shards: readonly ReadShard[]): void {
  const [first, ...others] = shards
  if (first === undefined) return
  const strange = others.flatMap(other => {
    const differs = alike.find(([key]) => other[key] !== first[key])
    if (differs === undefined) return []
    return `${other.folder} was built ${differs[1]} than ${first.folder}.`
  })
  const mend = 'Build them all from one commit, with the same --date.'
  if (strange.length > 0) throw new OutputError([...strange, mend].join('\n'))

  const counted = first.locales.flatMap(tag => {
    const holders = shards.filter(({ only }) => only.includes(tag))
    const folders = holders.map(({ folder }) => folder).join(' and ')
    if (holders.length === 1) return []
    return holders.length === 0
      ? `No shard has ${tag}. ${again.replace('TAGS', tag)}`
      : `${tag} is in ${folders}. Name one of them.`
  })
  if (counted.length > 0) throw new OutputError(counted.join('\n'))

  const differing = others.flatMap(other => {
    const known = new Map(first.manifest.files.map(f => [f.path, f.sha256]))
    return other.manifest.files
      .filter(({ path, sha256 }) => (known.get(path) ?? sha256) !== sha256)
      .map(
        ({ path }) => `${path} differs in ${first.folder} and ${other.folder}.`,
      )
  })
  if (differing.length > 0) {
    throw new OutputError([...differing.slice(0, 20), mend].join('\n'))
  }
}
