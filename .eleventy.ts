import type { Configuration } from '@11ty/eleventy'

/** Pages are TypeScript: each file in src/pages is one kind of page. */
export default function configure(eleventy: Configuration) {
  eleventy.addExtension(['11ty.tsx', '11ty.ts'], { key: '11ty.js' })
  eleventy.addTemplateFormats(['11ty.tsx', '11ty.ts'])
  eleventy.setUseGitIgnore(false)
  return { dir: { input: 'src/pages', output: 'dist' } }
}
