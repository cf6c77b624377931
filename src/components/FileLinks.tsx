import { versionAddress } from '../formats/addresses.ts'
import { jsonLd } from '../formats/jsonLd.ts'
import type { Edition } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly edition: Edition
  readonly version: Version
}

const files = {
  'index.json': 'application/json',
  'index.md': 'text/markdown',
  'index.txt': 'text/plain',
  'index.akn.xml': 'application/xml',
} as const

/** In the head of a text: the same as files, and what it is as data. */
export function FileLinks({ site, edition, version }: Props) {
  return (
    <>
      {Object.entries(files).map(([file, type]) => (
        <link
          rel="alternate"
          type={type}
          href={href(site, versionAddress(version, file))}
        />
      ))}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: jsonLd(site, edition, version) }}
      />
    </>
  )
}
