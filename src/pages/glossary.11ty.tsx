import { Glossary } from '../components/Glossary.tsx'
import { glossary } from '../library/glossary.ts'
import { page } from './page.ts'

/** `/<tag>/glossary/`: the defined terms, where there are any. */
export const { data, render } = page({
  each: ({ library }) =>
    glossary(library).length > 0 ? library.languages : [],
  address: ({ tag }) => `/${tag}/glossary/`,
  render: (language, site) => <Glossary {...{ site, language }} />,
})
