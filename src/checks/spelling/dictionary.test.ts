import files from 'dictionary-en'
import nspell from 'nspell'
import { expect, test } from 'vitest'
import { openDictionary } from './dictionary.ts'

const [aff, dic] = [files.aff, files.dic].map(bytes =>
  Buffer.from(bytes).toString('utf8'),
)

test('words that are prepared are right as in the whole dictionary', () => {
  const { data } = nspell(Buffer.from(files.aff), Buffer.from(files.dic))
  const forms = Object.keys(data).filter((_, index) => index % 61 === 0)
  expect(forms.length).toBeGreaterThan(1000)
  const dictionary = openDictionary(aff ?? '', dic ?? '')
  // A few at a time, so that each has few of the others' entries.
  for (let at = 0; at < forms.length; at += 200) {
    dictionary.prepare(forms.slice(at, at + 200))
  }
  const whole = nspell(Buffer.from(files.aff), Buffer.from(files.dic))
  const wrong = forms.filter(
    form => dictionary.isKnown(form) !== whole.correct(form),
  )
  expect(wrong).toEqual([])
})

test('wrong words are not known, and right ones are had unprepared', () => {
  const dictionary = openDictionary(aff ?? '', dic ?? '')
  dictionary.prepare(['recieve', 'receive'])
  const words = ['recieve', 'receive', 'liability']
  expect(words.map(dictionary.isKnown)).toEqual([false, true, false])
  expect(words.map(dictionary.has)).toEqual([false, true, true])
})
