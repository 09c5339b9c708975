import { randomInt } from 'node:crypto'

/**
 * A POST to the routes of identity from a network of its own, as one of many people; the body of the answer is read and left.
 */
export async function postTo(url: string, path: string, body: object): Promise<{ status: number }> {
  const network = ['10', ...Array.from({ length: 3 }, () => randomInt(256))].join('.')
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': network }
  const answer = await fetch(`${url}/v1/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  await answer.arrayBuffer()
  return { status: answer.status }
}

/** How often in a second `work` is done by so many who begin anew as soon as they are done. */
export async function rateOf(
  work: (turn: number) => Promise<unknown>,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number> {
  const began = performance.now()
  const end = began + seconds * 1000
  let begun = 0
  let done = 0
  const client = async () => {
    while (performance.now() < end) {
      await work(begun++)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return done / ((performance.now() - began) / 1000)
}
