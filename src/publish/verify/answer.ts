import { setTimeout as wait } from 'node:timers/promises'

/** What a server answered. */
export interface Answer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Without its Content-Encoding. */
  readonly body: Uint8Array
}

/** Milliseconds after which a server is taken not to answer. */
const patience = 30_000

/** Milliseconds before each further try, after what a moment may mend. */
const pauses = [100, 400, 1500]

/**
 * Asks for an address as a browser does, without following redirects. Broken
 * connections and answers of 429 and 5xx are tried again, three times.
 *
 * @throws Error where there is no answer, with the reason in words.
 */
export async function answer(
  url: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  for (const pause of pauses) {
    const first = await ask(url, headers).catch(() => undefined)
    if (first !== undefined && !isPassing(first.status)) return first
    await wait(pause)
  }
  return ask(url, headers).catch(error => {
    throw new Error(reasonOf(error))
  })
}

/** What an error says, for a person. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const signal = AbortSignal.timeout(patience)
  const response = await fetch(url, { headers, redirect: 'manual', signal })
  const body = new Uint8Array(await response.arrayBuffer())
  const { status } = response
  return { status, headers: Object.fromEntries(response.headers), body }
}

function isPassing(status: number): boolean {
  return status === 429 || status >= 500
}

/** 'fetch failed', caused by ECONNREFUSED -> what was refused, in words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer in ${patience / 1000} s`
  const { cause } = error
  return cause instanceof Error ? cause.message : error.message
}
