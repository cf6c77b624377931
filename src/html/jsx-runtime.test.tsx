import { expect, test } from 'vitest'
import { Fragment, type Html } from '#html/jsx-runtime'

test.each<[string, Html, string]>([
  [
    'words are escaped',
    <p>{'R&D <1 "x"'}</p>,
    '<p>R&amp;D &lt;1 &quot;x&quot;</p>',
  ],
  [
    'attributes are escaped',
    <a href={'/?a=1&b="2"'} />,
    '<a href="/?a=1&amp;b=&quot;2&quot;"></a>',
  ],
  ['what has no end tag has none', <br />, '<br/>'],
  [
    'an element inside another is not escaped again',
    <p>
      <b>a</b>&nbsp;b
    </p>,
    '<p><b>a</b>\u00A0b</p>',
  ],
  [
    'lists, numbers, and what is left out',
    <p>{[1, 'a', null, false, undefined]}</p>,
    '<p>1a</p>',
  ],
  [
    'boolean attributes',
    <input hidden disabled={false} name="" />,
    '<input hidden name/>',
  ],
  ['names are small letters', <p tabIndex={-1} />, '<p tabindex="-1"></p>'],
  [
    'HTML made elsewhere',
    <p dangerouslySetInnerHTML={{ __html: '<i>a</i>' }} />,
    '<p><i>a</i></p>',
  ],
  [
    'a fragment is what is in it',
    <>
      <i>a</i>
      {'<'}
    </>,
    '<i>a</i>&lt;',
  ],
])('%s', (_, made, html) => {
  expect(`${made}`).toBe(html)
})

test('a component may give nothing, a text, or a list', () => {
  const Nothing = () => null
  const Text = ({ of }: { of: string }) => of
  const List = () => [<i>a</i>, '&']
  const made = (
    <Fragment>
      <Nothing />
      <Text of="<" />
      <List />
    </Fragment>
  )
  expect(made.text).toBe('&lt;<i>a</i>&amp;')
})
