import { JobRefused } from '#platform/jobs/runner.ts'
import type { WorkerParts } from '../parts.ts'
import { schedules } from '../schedules.ts'

/** Carries out the duty a schedule asked for. */
export async function doUpkeep(parts: WorkerParts, payload: unknown): Promise<void> {
  const { duty } = payload as { duty: string }
  const schedule = schedules.find(each => each.duty === duty)
  if (!schedule) throw new JobRefused(`no such duty: ${duty}`)
  await schedule.run(parts)
}
