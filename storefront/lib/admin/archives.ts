import type { Archive } from '../../api/archive-shapes.ts'

/** What has been waiting longer was given up by the worker; the API lets a new one be asked for then. */
const patienceMs = 6 * 60 * 60 * 1000

/** The newest, whatever became of it, and all that can still be fetched; each as it stands at the moment. */
export function shownArchives(archives: readonly Archive[], now: number): Archive[] {
  const standing = archives.map(archive => ({ ...archive, state: stateAt(archive, now) }))
  return standing.filter(({ state }, place) => place === 0 || state === 'ready')
}

/** A file is gone once its time is over, though the row says so only after the next round of the worker. */
function stateAt({ state, createdAt, expiresAt }: Archive, now: number): Archive['state'] {
  if (state === 'waiting' && Date.parse(createdAt) + patienceMs < now) return 'failed'
  if (state === 'ready' && expiresAt !== null && Date.parse(expiresAt) <= now) return 'expired'
  return state
}
