/**
 * Content-Security-Policy of every page (CSP Level 3). Search compiles its
 * WebAssembly in a worker, which has a policy of its own, so that pages need
 * no `wasm-unsafe-eval`. `frame-ancestors` works in a header alone.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
