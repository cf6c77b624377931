import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends the output of a test run, after the coverage that Vitest prints last,
 * with one plain line: `12 passed, 0 failed, 1 skipped`. A file or a hook that
 * broke counts as one failed test, and so does whatever else fails the run: a
 * run that failed never says "0 failed".
 */
export function summary(say = console.log): Reporter {
  let count = { passed: 0, failed: 0, skipped: 0 }
  let watch = false
  return {
    onInit(vitest) {
      watch = vitest.config.watch
      if (watch) return
      process.once('exit', code => {
        if (code !== 0 && count.failed === 0) count.failed = 1
        say(line(count))
      })
    },
    onTestRunEnd(modules, errors) {
      count = counted(modules)
      count.failed += errors.length
      if (watch) say(line(count))
    },
  }
}

type Count = { passed: number; failed: number; skipped: number }

function counted(modules: readonly TestModule[]): Count {
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const module of modules) {
    count.failed += module.errors().length
    for (const suite of module.children.allSuites())
      count.failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      count[state === 'pending' ? 'skipped' : state] += 1
    }
  }
  return count
}

function line({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
