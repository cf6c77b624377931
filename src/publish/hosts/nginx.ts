import { createHash } from 'node:crypto'
import { basePath } from '../../library/basePath.ts'
import { commonHeaders } from './commonHeaders.ts'
import { anyContentType, contentTypes } from './contentTypes.ts'
import type { HostedSite } from './headers.ts'
import { headerName } from './hostFiles.ts'
import { headerVariables, languageMaps } from './nginxMaps.ts'
import { hidden, type ServerOptions } from './serverOptions.ts'

/** A configuration of nginx, to be included in its http block. */
export function nginx(site: HostedSite, options: ServerOptions): string {
  const { folder, brotli, byLanguage } = options
  const { hostname } = new URL(site.url)
  const base = basePath(site)
  // nginx has room for short names alone, and two sites may meet in it.
  const digest = createHash('sha256').update(site.url).digest('hex')
  const prefix = `site_${digest.slice(0, 8)}`
  const variables = headerVariables(site, prefix)
  const headers: readonly (readonly [name: string, value: string])[] = [
    ...Object.entries(commonHeaders(site)).map(
      ([name, value]) => [name, `"${value}"`] as const,
    ),
    ...variables.map(({ header, name }) => [header, `$${name}`] as const),
    ...(byLanguage ? [['vary', `$${prefix}_vary`] as const] : []),
  ]
  const types = Object.entries(contentTypes).map(
    ([end, type]) => `        "${type}" ${end};`,
  )
  const choice = byLanguage
    ? [
        `        if ($${prefix}_language) {`,
        `            return 302 ${base}/$${prefix}_language/;`,
        '        }',
      ]
    : []
  return [
    `# ${site.url} for nginx, by npm run hosts; tried with nginx 1.22.`,
    '# To be included in the http block, as /etc/nginx/conf.d/*.conf are.',
    '',
    ...variables.flatMap(({ map }) => [map, '']),
    ...(byLanguage ? [languageMaps(site, prefix), ''] : []),
    ...redirectToHttps(site, options),
    'server {',
    ...listening(site, options),
    `    server_name ${hostname};`,
    '    server_tokens off;',
    '    # Behind a proxy, only that knows the right scheme and port.',
    '    absolute_redirect off;',
    '',
    '    # Compressed at the build, at the best level.',
    '    gzip_static on;',
    '    gzip_vary on;',
    ...(brotli
      ? ['    brotli_static on;']
      : [
          '    # With the module brotli_static: npm run hosts -- nginx --brotli',
        ]),
    '',
    '    types {',
    ...types,
    '    }',
    `    default_type ${anyContentType};`,
    '',
    '    # A location with a header of its own would lose all of these.',
    ...headers.map(
      ([name, value]) => `    add_header ${headerName(name)} ${value} always;`,
    ),
    '',
    `    error_page 404 ${base}/404.html;`,
    `    location ~ "${hidden}" {`,
    '        return 404;',
    '    }',
    ...(base === ''
      ? []
      : [`    location = ${base} {`, `        return 301 ${base}/;`, '    }']),
    `    location = ${base}/ {`,
    ...choice,
    `        rewrite ^ ${base}/index.html last;`,
    '    }',
    `    location ${base}/ {`,
    `        alias "${folder}/";`,
    '    }',
    '}',
    '',
  ].join('\n')
}

/** What `listen` says, or the ports of the site's address, with TLS. */
function listening(
  { url }: HostedSite,
  { listen, certificate, key }: ServerOptions,
): readonly string[] {
  const { protocol, hostname, port } = new URL(url)
  if (listen !== '') return [`    listen ${listen};`]
  if (protocol === 'http:') return [`    listen ${port || 80};`]
  const letsEncrypt = `/etc/letsencrypt/live/${hostname}`
  return [
    `    listen ${port || 443} ssl http2;`,
    `    listen [::]:${port || 443} ssl http2;`,
    `    ssl_certificate "${certificate || `${letsEncrypt}/fullchain.pem`}";`,
    `    ssl_certificate_key "${key || `${letsEncrypt}/privkey.pem`}";`,
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    '    ssl_session_cache shared:tiaowen:1m;',
  ]
}

/** A server at port 80 that leads to the one with TLS, and renews for it. */
function redirectToHttps(
  { url }: HostedSite,
  { listen }: ServerOptions,
): readonly string[] {
  const { protocol, host, hostname } = new URL(url)
  if (listen !== '' || protocol === 'http:') return []
  return [
    'server {',
    '    listen 80;',
    '    listen [::]:80;',
    `    server_name ${hostname};`,
    '    location /.well-known/acme-challenge/ {',
    '        root /var/www/html;',
    '    }',
    '    location / {',
    `        return 301 https://${host}$request_uri;`,
    '    }',
    '}',
    '',
  ]
}
