import { Parallel } from '../../components/Parallel.tsx'
import { editionsInForce } from './editionsInForce.ts'
import { textPages } from './textPages.ts'

/** `/<tag>/<document>/parallel/<other>/`: two languages side by side. */
export const parallel = textPages({
  each: (site, document) => {
    const sides = editionsInForce(site, document)
    return sides.flatMap(own =>
      sides
        .filter(other => other !== own)
        .map(other => ({ edition: own.edition, own, other })),
    )
  },
  address: ({ own, other }) =>
    `/${own.version.tag}/${own.version.document}/parallel/${other.version.tag}/`,
  render: (item, site) => <Parallel site={site} {...item} />,
})
