import type { Plan, Step } from './plan.ts'

/** What a plan does, a line for each file and one for all. */
export function formatPlan(made: Plan, name: string): string[] {
  const { phases, deletions } = made
  const steps = phases.flatMap(phase => phase.steps)
  const gone = (paths: readonly string[], why: string) =>
    paths.map(path => `  delete  ${path}  (${why})`)
  return [
    `To make ${shortId(made.release.release)} live at ${name}:`,
    ...steps.map(formatStep),
    ...gone(deletions.site, 'in no kept release'),
    ...gone([...deletions.blobs, ...deletions.releases], 'no longer kept'),
    ...deletions.leftAlone.map(
      path => `  keep    ${path}  (changed by someone else)`,
    ),
    formatCounts(made),
    ...made.purge.map(address => `  purge   ${address}`),
  ]
}

function formatStep({ path, file, why, from }: Step): string {
  const act = from === undefined ? 'upload' : 'copy  '
  return `  ${act}  ${path}  (${why}, ${formatSize(file.size)})`
}

/** `3 to upload (12.0 kB), 2 to copy, 0 to delete, 140 unchanged` */
function formatCounts({ phases, deletions, unchanged }: Plan): string {
  const steps = phases.flatMap(phase => phase.steps)
  const sent = steps.filter(({ from }) => from === undefined)
  const bytes = sent.reduce((sum, { file }) => sum + file.size, 0)
  const gone =
    deletions.site.length + deletions.blobs.length + deletions.releases.length
  return [
    `${sent.length} to upload (${formatSize(bytes)})`,
    `${steps.length - sent.length} to copy there`,
    `${gone} to delete`,
    `${unchanged} unchanged`,
  ].join(', ')
}

/** (12345) -> '12.3 kB' */
function formatSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`
}

/** A release as people name it: enough digits to tell it from others. */
export function shortId(release: string): string {
  return release.slice(0, 12)
}

/** What is said once a release is live. */
export function formatDeployed(
  made: Plan,
  name: string,
  purge: string,
): string[] {
  const { leftAlone } = made.deletions
  const count = made.purge.length
  return [
    ...leftAlone.map(path => `Left alone, changed by someone else: ${path}`),
    `Live: ${shortId(made.release.release)} at ${name}`,
    `  ${formatCounts(made)}`,
    count === 0
      ? 'Nothing to purge from the CDN.'
      : `${count} addresses to purge from the CDN are in ${purge}.`,
  ]
}
