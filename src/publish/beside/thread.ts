import { parentPort, Worker } from 'node:worker_threads'
import { compile } from '../../program/compile.js'

/** A thread that answers what it is asked. */
export interface Thread<Asked> {
  /**
   * Rejects when the thread fails or ends before it has answered. What is
   * handed over is not copied, and of no use here any more.
   */
  readonly ask: (
    asked: Asked,
    handedOver?: readonly ArrayBuffer[],
  ) => Promise<unknown>
  /** Ends it at once. */
  readonly end: () => Promise<unknown>
}

/** What goes to a thread and comes back; the number says what is answered. */
type Message = readonly [number: number, content: unknown]

/**
 * Begins threads of a module, by its path from the project's root, which calls
 * `answer` and gets `workerData`.
 */
export async function threadsFor<Asked>(
  module: string,
  workerData?: unknown,
): Promise<() => Thread<Asked>> {
  const script = new URL(await compile(module))
  return () => threadOf(new Worker(script, { workerData, execArgv: [] }))
}

function threadOf<Asked>(worker: Worker): Thread<Asked> {
  const waiting = new Map<
    number,
    {
      readonly resolve: (answer: unknown) => void
      readonly reject: (error: unknown) => void
    }
  >()
  let asked = 0
  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ([number, content]: Message) => {
    waiting.get(number)?.resolve(content)
    waiting.delete(number)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread ended too early.')))
  return {
    ask: (content, handedOver = []) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure)
        const number = asked++
        waiting.set(number, { resolve, reject })
        worker.postMessage([number, content] satisfies Message, [...handedOver])
      }),
    end: () => worker.terminate(),
  }
}

/**
 * In a thread: what it answers. It may be asked the next thing before it has
 * answered the last; what fails ends the thread.
 */
export function answer<Asked>(answer: (asked: Asked) => unknown): void {
  parentPort?.on('message', async ([number, content]: Message) => {
    const its = await answer(content as Asked)
    parentPort?.postMessage([number, its] satisfies Message)
  })
}

/** The same, one thing after the other. */
export function answerInTurn<Asked>(
  answerOne: (asked: Asked) => unknown,
): void {
  let before: Promise<unknown> = Promise.resolve()
  answer((asked: Asked) => {
    before = before.then(() => answerOne(asked))
    return before
  })
}
