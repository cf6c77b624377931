import { Document } from '../../components/Document.tsx'
import { editionsInForce } from './editionsInForce.ts'
import { textPages } from './textPages.ts'

/** `/<tag>/<document>/`: the text in force. */
export const document = textPages({
  each: editionsInForce,
  address: ({ version }) => `/${version.tag}/${version.document}/`,
  render: (item, site) => <Document site={site} {...item} />,
})
