import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getPrograms } from './getPrograms.ts'

const programs = { '/usr/bin/msgfmt': 'gettext', '/usr/bin/true': 'coreutils' }

/** A machine with some programs, on which apt-get can install or not. */
function machine(there: string[], installs: boolean, root = true) {
  const ran: string[] = []
  const run = async (program: string, args: readonly string[]) => {
    ran.push([program, ...args].join(' '))
    if (installs && args.includes('install')) there.push('/usr/bin/msgfmt')
    return installs
  }
  const exists = (file: string) => there.includes(file)
  return { ran, root, exists, run, say: () => {} }
}

test('installs the packages of what is missing, and no others', async () => {
  const debian = machine(['/usr/bin/true'], true)
  await getPrograms(programs, debian)
  const lock = join(tmpdir(), 'tiaowen-apt-get.lock')
  const aptGet = `flock --timeout 1800 ${lock} env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600`
  expect(debian.ran).toEqual([
    `${aptGet} update`,
    `${aptGet} install -y --no-install-recommends gettext`,
  ])
  await getPrograms(programs, debian)
  expect(debian.ran).toHaveLength(2)
})

test('says what to install where it cannot', async () => {
  const other = machine(['/usr/bin/true'], false, false)
  await expect(getPrograms(programs, other)).rejects.toThrow(
    'These tests need gettext: /usr/bin/msgfmt is not there. Install it: apt-get install gettext',
  )
  expect(other.ran[0]).toMatch(/^flock \S+ \d+ \S+ sudo -n env /)
})
