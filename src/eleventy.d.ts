declare module '@11ty/eleventy' {
  /** What this project uses of Eleventy's configuration. */
  export interface Configuration {
    addGlobalData(name: string, value: unknown): void
    addExtension(names: string[], options: { key: string }): void
    addTemplateFormats(names: string[]): void
    setUseGitIgnore(use: boolean): void
    ignores: Set<string>
  }

  interface Options {
    readonly configPath: string
    readonly quietMode: boolean
    readonly config: (configuration: Configuration) => void
  }

  /** Eleventy, run from a program. */
  export default class Eleventy {
    constructor(input: string, output: string, options: Options)
    toJSON(): Promise<{ url: string | false; content: string }[]>
  }
}
