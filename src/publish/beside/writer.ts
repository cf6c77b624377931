import type { MeasuredFile } from '../release/manifest.ts'
import type { ReleaseWriter, WriterOptions } from '../release/releaseWriter.ts'
import { threadsFor } from './thread.ts'

/** Files to be written, or that there are no more. */
export type Asked = SentFiles | 'end'

/** Files one after the other in one piece of memory. */
export interface SentFiles {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Each by its path from the site's root, with where it ends. */
  readonly files: readonly (readonly [path: string, end: number])[]
}

/** Bytes that are sent together; more where one file has more. */
const together = 1 << 20

/** So often they are sent before they are waited for. */
const ahead = 8

/** Writes the files of a release in a thread of its own. */
export async function writerBeside(
  options: WriterOptions,
): Promise<ReleaseWriter & { readonly stop: () => Promise<unknown> }> {
  const start = await threadsFor<Asked>(
    'src/publish/beside/writerThread.ts',
    options,
  )
  const thread = start()
  const encoder = new TextEncoder()
  const sent: Promise<unknown>[] = []
  let bytes = new Uint8Array(together)
  let files: (readonly [string, number])[] = []
  let used = 0
  return { write, end, stop: thread.end }

  async function write(
    path: string,
    content: Uint8Array | string,
  ): Promise<void> {
    const isText = typeof content === 'string'
    // No UTF-16 code unit takes more than three bytes.
    const most = isText ? content.length * 3 : content.length
    if (used + most > bytes.length) await send(most)
    // Encoded here: strings cost more to send than to encode.
    if (isText) {
      used += encoder.encodeInto(content, bytes.subarray(used)).written
    } else {
      bytes.set(content, used)
      used += content.length
    }
    files.push([path, used])
  }

  /** Makes room for so many bytes. */
  async function send(room = 0): Promise<void> {
    const sending = thread.ask({ bytes, files }, [bytes.buffer])
    sending.catch(() => {})
    sent.push(sending)
    bytes = new Uint8Array(Math.max(together, room))
    files = []
    used = 0
    if (sent.length > ahead) await sent.shift()
  }

  async function end(): Promise<readonly MeasuredFile[]> {
    await send()
    await Promise.all(sent)
    const measured = await thread.ask('end')
    await thread.end()
    return measured as readonly MeasuredFile[]
  }
}
