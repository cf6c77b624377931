import { basePath } from '../../library/basePath.ts'
import { commonHeaders } from './commonHeaders.ts'
import { anyContentType, contentTypes } from './contentTypes.ts'
import {
  type Headers,
  type HostedSite,
  headerRules,
  headersOf,
} from './headers.ts'
import { headerName } from './hostFiles.ts'
import { languageChoice } from './languageChoice.ts'
import { hidden, type ServerOptions } from './serverOptions.ts'

/** A site for the Caddyfile of Caddy 2. */
export function caddy(site: HostedSite, options: ServerOptions): string {
  const { folder, listen, certificate, key, byLanguage } = options
  const base = basePath(site)
  const { host, origin, protocol } = new URL(site.url)
  const own = protocol === 'https:' ? host : origin
  const plain = `http://${/^\d+$/.test(listen) ? ':' : ''}${listen}`
  const rules = headerRules(site)
  const matched = rules.map((rule, index) => ({
    ...rule,
    matcher: rule.paths === '^' ? '' : `@headers${index}`,
  }))
  const types = Object.entries(contentTypes).map(([end, type], index) => ({
    matcher: `@type${index}`,
    paths: end === 'html' ? '(/|\\.html)$' : `\\.${end}$`,
    headers: { 'content-type': type },
  }))
  const files = ['file_server {', '\tprecompressed br gzip', '}']
  // What is below another path is not of this site, and would be empty.
  const below =
    base === ''
      ? []
      : [
          `redir ${base} ${base}/ 301`,
          `@outside not path ${base}/*`,
          'error @outside 404',
          `uri strip_prefix ${base}`,
        ]
  const route = [
    '# In this order: a later header replaces an earlier one.',
    ...headerLines('', {
      ...commonHeaders(site),
      'content-type': anyContentType,
    }),
    ...[...matched, ...types].flatMap(({ matcher, paths, headers }) => [
      ...(matcher === '' ? [] : [`${matcher} path_regexp \`${paths}\``]),
      ...headerLines(matcher, headers),
    ]),
    ...(byLanguage ? languageRoute(site) : []),
    `@hidden path_regexp \`${hidden}\``,
    'error @hidden 404',
    ...below,
    ...files,
  ]
  const missing = [
    ...headerLines('', headersOf('404.html', site)),
    'header -Access-Control-Allow-Origin',
    'rewrite * /404.html',
    ...files,
  ]
  return [
    `# ${site.url} for Caddy, by npm run hosts; tried with Caddy 2.6.`,
    `${listen === '' ? own : plain} {`,
    ...indent([
      ...(listen === '' && certificate !== ''
        ? [`tls "${certificate}" "${key}"`]
        : []),
      `root * "${folder}"`,
      'header -Server',
      'route {',
      ...indent(route),
      '}',
      'handle_errors {',
      ...indent(missing),
      '}',
    ]),
    '}',
    '',
  ].join('\n')
}

function headerLines(matcher: string, headers: Headers): readonly string[] {
  return Object.entries(headers).map(([name, value]) =>
    ['header', matcher, headerName(name), `"${value}"`]
      .filter(it => it !== '')
      .join(' '),
  )
}

/** `/` leads to a language, or shows the page that lists all. */
function languageRoute(site: HostedSite): readonly string[] {
  const base = basePath(site)
  const { wanted, tags } = languageChoice(site.locales)
  return [
    'map {header.Accept-Language} {wanted} {',
    ...wanted.map(it => `\t\`~(?i)${it}\` "\${1}"`),
    '\tdefault ""',
    '}',
    'map {wanted} {language} {',
    ...tags.map(([range, tag]) => `\t\`~(?i)${range}\` ${tag}`),
    '\tdefault ""',
    '}',
    `@first path ${base}/`,
    'header @first Vary Accept-Language',
    '@known {',
    `\tpath ${base}/`,
    '\texpression `{language} != ""`',
    '}',
    `redir @known ${base}/{language}/ 302`,
  ]
}

const indent = (lines: readonly string[]) => lines.map(line => `\t${line}`)
