import { defineConfig } from 'vitest/config'
import { summary } from './src/testing/summary.ts'

const longTests = 'src/**/*.long.test.ts'
const browser = './src/testing/setup.ts'

export default defineConfig({
  // As the pages are made without tests: src/html has no other runtime.
  oxc: {
    jsx: { runtime: 'automatic', importSource: '#html', development: false },
  },
  test: {
    // All cores: the default leaves one idle, half of a small machine.
    maxWorkers: '100%',
    reporters: ['default', summary()],
    // A busy machine takes longer than the second that is meant.
    expect: { poll: { timeout: 10_000 } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts'],
      reporter: ['html', 'text-summary'],
      reportOnFailure: true,
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'short',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [longTests],
          globalSetup: browser,
          // Tests change nothing outside themselves, so files share modules.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: [longTests],
          globalSetup: browser,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
