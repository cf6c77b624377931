import { ContentError, formatProblem, formatWarnings } from '../problem.ts'
import { OutputError } from './checkOutput.ts'
import { DeployError } from './deploy/deployError.ts'
import { HelpAsked, UsageError } from './options.ts'
import { explainSystem } from './systemError.ts'

/** What a command is given of the world. */
export interface World {
  /** What was typed after the command's name. */
  readonly args: readonly string[]
  readonly now: Date
  /** Writes a line for the person. */
  readonly print: (line: string) => void
  /** Makes the exit code 1, where all was told already. */
  readonly fail: () => void
}

/**
 * Runs a command of a person. What they did wrong is told in words, as is what
 * the system refuses, anything else with its stack; either way the exit code
 * is 1. A reader that has seen enough, such as `head`, does not end it.
 */
export async function runCommand(
  command: (world: World) => Promise<void>,
): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const fail = () => {
    process.exitCode = 1
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', error => {
      if ('code' in error && error.code === 'EPIPE') return
      fail()
      if (stream === process.stdout) tell(error)
    })
  }
  const args = process.argv.slice(2)
  try {
    await command({ args, print, fail, now: new Date() })
  } catch (error) {
    if (error instanceof HelpAsked) return print(error.message)
    tell(error)
    fail()
  }
}

function tell(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`)
}

/** An error as a person should read it. */
export function explain(error: unknown): string {
  if (error instanceof ContentError) {
    const { problems, warnings } = error
    const count =
      problems.length === 1 ? '1 problem' : `${problems.length} problems`
    // What must be mended stands last, where a person looks first.
    const warned = warnings.length === 0 ? [] : [formatWarnings(warnings)]
    return [...warned, ...problems.map(formatProblem), '', count].join('\n')
  }
  const plain = [UsageError, OutputError, DeployError]
  if (error instanceof Error && plain.some(kind => error instanceof kind)) {
    return error.message
  }
  const system = explainSystem(error)
  if (system !== undefined) return system
  return error instanceof Error ? (error.stack ?? error.message) : `${error}`
}
