import type { Queue } from 'pg-boss'

/** The schema of the job library, owned by app_queue; nothing else lives in it. */
export const jobSchema = 'jobs'

/** Where a job ends that was tried as often as its queue allows, or that its handler refused. Nobody works on it by itself. */
export const deadQueue = 'dead'

type QueueSettings = Omit<Queue, 'name' | 'policy' | 'partition'> & {
  /**
   * Independent fetchers in each process, which share its places: few and wide for quick jobs (two with ten places each
   * do 2,300-3,400 no-op jobs a second on two cores, four with three 1,400), more where one slow job holds up its batch.
   */
  lanes: number
  /** Jobs at the same time in each process, where each takes a lot of memory; all places of the process otherwise. */
  places?: number
}

const minute = 60
const day = 24 * 60 * minute

/**
 * A worker that is killed stops sending heartbeats: its job is free again after 10 s (the library's least) plus one
 * round of supervision (5 s), and waits for the first step of the back-off.
 */
const worked = { heartbeatSeconds: 10, retryBackoff: true, deadLetter: deadQueue, deleteAfterSeconds: 7 * day }

/** Every queue and how it behaves. `notify` wakes a worker at commit; the others are found by polling. */
export const queues = {
  /** All of a tenant in one file: long, rare, and one at a time in each process, so that nothing else waits for it. */
  archives: {
    ...worked,
    notify: true,
    lanes: 1,
    places: 1,
    retryLimit: 3,
    retryDelay: 10,
    retryDelayMax: 10 * minute,
    expireInSeconds: 60 * minute,
    retentionSeconds: 7 * day,
  },
  /** One job per event: turns it into one job per consumer. Interactive, because mail and live views wait behind it. */
  dispatch: {
    ...worked,
    notify: true,
    lanes: 2,
    retryLimit: 20,
    retryDelay: 1,
    retryDelayMax: 5 * minute,
    expireInSeconds: 2 * minute,
    retentionSeconds: 14 * day,
  },
  /** 2 s, 4 s, 8 s ... then hourly: a mail server that is away for half a day loses nothing. */
  mail: {
    ...worked,
    notify: true,
    lanes: 4,
    retryLimit: 24,
    retryDelay: 2,
    retryDelayMax: 60 * minute,
    expireInSeconds: 2 * minute,
    retentionSeconds: 7 * day,
  },
  /** Renders pictures: two decoded ones are in memory at most, and half of the places are never one tenant's. */
  media: {
    ...worked,
    notify: true,
    lanes: 2,
    places: 2,
    retryLimit: 5,
    retryDelay: 2,
    retryDelayMax: 10 * minute,
    expireInSeconds: 10 * minute,
    retentionSeconds: 7 * day,
  },
  /** What an event changes in the tenant's own tables, within a second of it. */
  reactions: {
    ...worked,
    notify: true,
    lanes: 2,
    retryLimit: 20,
    retryDelay: 1,
    retryDelayMax: 5 * minute,
    expireInSeconds: 2 * minute,
    retentionSeconds: 14 * day,
  },
  /** What the platform does by the clock: one job per duty and slot of time, whoever of the workers' clocks rings first. */
  upkeep: {
    ...worked,
    notify: false,
    lanes: 1,
    retryLimit: 3,
    retryDelay: 30,
    retryDelayMax: 5 * minute,
    expireInSeconds: 10 * minute,
    retentionSeconds: day,
  },
} satisfies Record<string, QueueSettings>

export type QueueName = keyof typeof queues

/** Jobs of a queue at the same time in a process that has room for `concurrency` of each. */
export function placesOf(name: QueueName, concurrency: number): number {
  const { places = concurrency }: QueueSettings = queues[name]
  return Math.min(places, concurrency)
}

/** Kept for three months and listed, so that a person can look at what went wrong. */
export const deadQueueSettings = { retentionSeconds: 90 * day, deleteAfterSeconds: 90 * day, retryLimit: 0 }

/** The library's own options of a queue, without ours. */
export function libraryOptions(name: QueueName): Omit<Queue, 'name'> {
  const { lanes: _lanes, places: _places, ...options }: QueueSettings = queues[name]
  return options
}
