import { cutConnections } from './cut-connections.ts'
import { doubleSubmit } from './double-submit.ts'
import { gaplessNumbers } from './gapless-numbers.ts'
import { killPostgres } from './kill-postgres.ts'
import { killWorker } from './kill-worker.ts'
import { nonInterference } from './non-interference.ts'
import { oversell } from './oversell.ts'
import { redisDown } from './redis-down.ts'
import type { Scenario } from './scenario.ts'
import { suspension } from './suspension.ts'

/** Every scenario, in the order in which they are played. */
export const scenarios: readonly Scenario[] = [
  killPostgres,
  killWorker,
  cutConnections,
  doubleSubmit,
  oversell,
  gaplessNumbers,
  redisDown,
  suspension,
  nonInterference,
]
