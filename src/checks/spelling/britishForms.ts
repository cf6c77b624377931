/** British endings, and the American ones for which they stand. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/our(?=s?$|ed$|ing$|able$|ably$|ite|al|er|ist|less$|ful)/, 'or'],
  [/is(?=e[sdr]?$|ing$|ers?$|able$|ations?$|ational$)/, 'iz'],
  [/ys(?=e[sdr]?$|ing$)/, 'yz'],
  [/enc(?=es?$|ed$|ing$|eless$)/, 'ens'],
  [/ll(?=ed$|ing$|ers?$|ations?$|ous$|y$)/, 'l'],
  [/l(?=ments?$|fuls?$|s?$)/, 'll'],
  [/re(?=s?$|d$)/, 'er'],
  [/dgement(?=s?$)/, 'dgment'],
  [/ogue(?=s?$)/, 'og'],
  [/ogramme(?=s?$)/, 'ogram'],
  [/que(?=s?$)/, 'ck'],
  [/ae|oe/, 'e'],
  [/wards$/, 'ward'],
]

/** British words that differ in other ways. */
export const britishWords: ReadonlySet<string> = new Set([
  ...['ageing', 'aluminium', 'artefact', 'artefacts', 'counsellor'],
  ...['counsellors', 'draught', 'grey', 'jewellery', 'kerb', 'manoeuvre'],
  ...['mould', 'plough', 'practise', 'practised', 'practises', 'practising'],
  ...['sceptical', 'storey', 'storeys', 'tyre', 'tyres'],
])

/** ('organisation') -> ['organization'] */
export function britishForms(word: string): readonly string[] {
  return endings
    .filter(([form]) => form.test(word))
    .map(([form, american]) => word.replace(form, american))
}
