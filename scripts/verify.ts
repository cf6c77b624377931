import { readSettings } from '../src/library/readSettings.ts'
import { readArguments, readCount } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { formatVerified } from '../src/publish/verify/formatVerified.ts'
import { readAddress } from '../src/publish/verify/readAddress.ts'
import { readBuilt } from '../src/publish/verify/readBuilt.ts'
import { verify } from '../src/publish/verify/verify.ts'

await runCommand(async ({ args, print, fail, now }) => {
  const { address, locales, from, days } = readArguments(args, {
    positionals: ['address'],
    options: { locales: 'locales', from: '', days: '14' },
  })
  const url = readAddress(address)
  const { icp } = await readSettings(locales)
  const built = await readBuilt(from)
  const options = { url, icp, built, now, days: readCount('days', days) }
  const verified = await verify(options)
  print(formatVerified(verified, url.href))
  if (verified.differences.length > 0) fail()
})
