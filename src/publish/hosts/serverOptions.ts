/** How a web server is to serve the site. */
export interface ServerOptions {
  /** Folder of the built site on the server, absolute. */
  readonly folder: string
  /**
   * Address to listen on without TLS, `127.0.0.1:8080`, behind a CDN or a
   * proxy that has the certificate; empty where the server has it.
   */
  readonly listen: string
  /** Files of the certificate and its key; empty for those of Let's Encrypt. */
  readonly certificate: string
  readonly key: string
  /** Whether nginx has the module `brotli_static`. */
  readonly brotli: boolean
  /** Whether `/` leads to the visitor's language. */
  readonly byLanguage: boolean
}

/** Addresses with no page behind them: settings, leftovers, encodings. */
export const hidden = '/\\.|/_(headers|redirects)$|\\.(br|gz)$'
