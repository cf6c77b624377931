const consonants = [...'bdfgklmnprstvz']
const vowels = [...'aeiou']
const syllables = consonants.flatMap(first => vowels.map(last => first + last))

/** How many names there are, of three syllables each. */
const count = syllables.length ** 3

/** A name that no dictionary has, another one for each number: 1 -> 'Bumoge' */
export function inventedName(number: number): string {
  // A step that shares no factor with the count leads to every name.
  const place = (number * 100_003 + 50_021) % count
  const { length } = syllables
  const places = [place, place / length, place / length ** 2]
  const name = places
    .map(at => syllables[Math.floor(at) % length] ?? '')
    .join('')
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}
