declare module '@11ty/eleventy' {
  /** What this project uses of Eleventy's configuration. */
  export interface Configuration {
    addGlobalData(name: string, value: unknown): void
    addTemplate(path: string, template: object): void
    setUseGitIgnore(use: boolean): void
  }

  interface Options {
    readonly quietMode: boolean
    readonly config: (configuration: Configuration) => void
  }

  /** Eleventy, run from a program. */
  export default class Eleventy {
    constructor(input: string, output: string, options: Options)
    toJSON(): Promise<{ url: string | false; content: string }[]>
  }
}
