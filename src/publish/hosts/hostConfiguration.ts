import { isAbsolute } from 'node:path'
import { didYouMean } from '../../nearest.ts'
import { UsageError } from '../options.ts'
import { caddy } from './caddy.ts'
import type { HostedSite } from './headers.ts'
import { nginx } from './nginx.ts'
import { s3 } from './s3.ts'
import type { ServerOptions } from './serverOptions.ts'

/** The hosts that settings are written for. */
const hosts: Readonly<
  Record<string, (site: HostedSite, options: ServerOptions) => string>
> = { nginx, caddy, s3 }

/**
 * The settings of a host for the site, as text: ('nginx', …).
 *
 * @throws UsageError where there is no such host, or where an option would
 * mean something else in its file.
 */
export function hostConfiguration(
  host: string,
  site: HostedSite,
  options: ServerOptions,
): string {
  const write = Object.hasOwn(hosts, host) ? hosts[host] : undefined
  if (write === undefined) {
    const known = Object.keys(hosts)
    const mend = didYouMean(host, known, `Name one of ${known.join(', ')}.`)
    throw new UsageError(`There are no settings for "${host}". ${mend}`)
  }
  if (write !== s3) checkServer(options)
  return write(site, options)
}

/** What a file of settings can say: all values stand in quotes there. */
function checkServer(options: ServerOptions): void {
  const { folder, listen, certificate, key } = options
  if (!isAbsolute(folder)) {
    throw new UsageError(
      `--folder ${folder} is not absolute. Write where the site is on the server, such as /srv/www/legal.`,
    )
  }
  for (const [name, value] of Object.entries({ folder, certificate, key })) {
    if (!/[\p{Cc}"`$\\{}]/u.test(value)) continue
    throw new UsageError(
      `${value} has a character that means something else in the settings. Name a path without quotes, dollar signs, backslashes and braces with --${name}.`,
    )
  }
  const [, port] = /^(?:(?:[\w.-]+|\[[\da-f:]+\]):)?(\d+)$/i.exec(listen) ?? []
  if (listen !== '' && !(Number(port) > 0 && Number(port) <= 65535)) {
    throw new UsageError(
      `--listen ${listen} is no address. Write a port up to 65535, or an address with one, such as 127.0.0.1:8080.`,
    )
  }
  if ((certificate === '') !== (key === '')) {
    throw new UsageError('--certificate and --key go together. Give both.')
  }
  if (listen !== '' && certificate !== '') {
    throw new UsageError(
      '--listen is for a server without TLS, behind one that has the certificate. Leave out --listen, or --certificate and --key.',
    )
  }
}
