import { readArguments, readDay, readPort } from '../publish/options.ts'

/** The command line of `npm start`. */
export function readStart(args: readonly string[], now: Date) {
  const { locales, date, port, pseudo } = readArguments(args, {
    options: { locales: 'locales', date: '', port: '8080' },
    flags: ['pseudo'],
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  return { locales, pseudo, dayIn, port: readPort(port) }
}
