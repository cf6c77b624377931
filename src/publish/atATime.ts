/** Open files that any system lets a process have, and to spare. */
export const filesAtATime = 64

/**
 * Does something with each item, so many at a time. After a failure no more
 * are begun; those under way end before it is thrown.
 */
export async function atATime<Item>(
  count: number,
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values()
  let failed = false
  const worker = async () => {
    for (const item of waiting) {
      if (failed) return
      try {
        await act(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const workers = Array.from({ length: count }, worker)
  await Promise.allSettled(workers)
  await Promise.all(workers)
}
