import files from 'dictionary-en'
import nspell from 'nspell'
import { expect, test } from 'vitest'
import { openDictionary } from './dictionary.ts'

const [aff = '', dic = ''] = [files.aff, files.dic].map(bytes =>
  Buffer.from(bytes).toString('utf8'),
)
const { has } = openDictionary(aff, dic)

test('words are right that nspell calls right, and no others', () => {
  const whole = nspell(Buffer.from(files.aff), Buffer.from(files.dic))
  const forms = Object.keys(whole.data).filter((_, index) => index % 61 === 0)
  expect(forms.length).toBeGreaterThan(1000)
  const spoilt = forms.flatMap(form => [
    ...[`${form}s`, `un${form}`, `${form}ed`, form.slice(0, -1)],
    ...[form.toLowerCase(), form.toUpperCase(), `${form}'s`, `x${form}`],
  ])
  const differs = (word: string) =>
    /\p{L}/u.test(word) && has(word) !== whole.correct(word)
  expect([...forms, ...spoilt].filter(differs)).toEqual([])
})

test('of words with two affixes, both must be theirs', () => {
  const words = ['recieve', 'receive', 'liability', 'unfriendliness']
  expect(words.map(has)).toEqual([false, true, true, true])
})
