import type { Headers, HostedSite } from './headers.ts'
import { policies } from './policies.ts'

/** All that a page of law needs not, of what Chromium has names for. */
const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/**
 * Header of pages. Copying to the clipboard, which the links to clauses do,
 * stays allowed. With other files it means nothing, and costs 400 bytes.
 */
export const permissionsPolicy = unused.map(name => `${name}=()`).join(', ')

/**
 * Headers of every answer. HTTPS (RFC 6797) is asked for two years, for this
 * host alone: for names below it and for the lists in browsers its owner may
 * speak, not a site on it.
 */
export function commonHeaders({ url }: HostedSite): Headers {
  const https = new URL(url).protocol === 'https:' && !isLoopback(url)
  return {
    'x-content-type-options': 'nosniff',
    // Other sites do not learn what was read here.
    'referrer-policy': 'same-origin',
    ...(https && { 'strict-transport-security': 'max-age=63072000' }),
  }
}

/**
 * Headers for hosts that have one set of them for all files: what differs
 * from file to file is left out, or said as widely as one of them needs it.
 */
export function headersForAll(site: HostedSite): Headers {
  return {
    ...commonHeaders(site),
    'content-security-policy': policies.any,
    'permissions-policy': permissionsPolicy,
    // Of pages; with other files it means nothing.
    ...(isTrusted(site.url) && { 'cross-origin-opener-policy': 'same-origin' }),
  }
}

/** Whether browsers trust the site's origin as if it were HTTPS. */
export function isTrusted(url: string): boolean {
  return new URL(url).protocol === 'https:' || isLoopback(url)
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
}
