declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

  export type Options = {
    url: string
    connections?: number
    amount?: number
    duration?: number
    headers?: Record<string, string>
    requests?: (Request & { setupRequest?: (request: Request) => Request })[]
  }

  /** `response` carries (client, status, bytes, milliseconds) of every answer. */
  export type Instance = EventEmitter & PromiseLike<{ errors: number; timeouts: number }>

  export default function autocannon(options: Options): Instance
}
