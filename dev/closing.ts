/** What has to be stopped at the end, in the order of `order`, whatever the order in which it was started. */
export type Closing = {
  add(name: string, stop: () => Promise<unknown>): void
  readonly isClosing: boolean
  close(): Promise<void>
}

/** `onProblem` hears what could not be stopped; the rest is stopped all the same. */
export function closingInOrder(
  order: readonly string[],
  onProblem: (name: string, error: unknown) => void,
  onBegin: () => void = () => {},
): Closing {
  const stops = new Map<string, () => Promise<unknown>>()
  let closed: Promise<void> | undefined
  const stop = (name: string, work: () => Promise<unknown>) => work().catch(error => onProblem(name, error))
  const closeAll = async () => {
    while (stops.size > 0) {
      const [name] = [...stops.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b))
      const work = stops.get(name!)!
      stops.delete(name!)
      await stop(name!, work)
    }
  }
  return {
    add(name, work) {
      stops.set(name, work)
      // Started while the others were being stopped already.
      if (closed) closed = closed.then(closeAll)
    },
    get isClosing() {
      return closed !== undefined
    },
    close() {
      if (!closed) onBegin()
      closed ??= closeAll()
      return closed
    },
  }
}
