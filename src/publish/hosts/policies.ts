import { contentSecurityPolicy } from '../contentSecurityPolicy.ts'

/** No other site may show one of ours in a frame; works in a header alone. */
const unframed = "frame-ancestors 'none'"

/** Content-Security-Policies (CSP Level 3) that are sent as headers. */
export const policies = {
  /** What stands in every page, and that none may be framed. */
  page: `${contentSecurityPolicy}; ${unframed}`,
  /**
   * Search's worker takes its policy from its own answer, and is the one
   * place where WebAssembly is compiled.
   */
  worker: `default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval'; ${unframed}`,
  /** Files that show nothing but themselves. */
  file: `default-src 'none'; ${unframed}`,
  /**
   * For hosts with one policy for all: what a page must not do on top of its
   * own policy is forbidden by the one that stands in the page.
   */
  any: `${contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}; ${unframed}`,
} as const
