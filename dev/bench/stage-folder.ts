import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { erasePostgres } from '#dev/embedded/postgres.ts'
import { isRunning } from '#dev/processes.ts'

const prefix = 'sadu-stage-'

/** A new folder for one run; what runs that were killed have left is removed first. */
export async function newStageFolder(): Promise<string> {
  for (const name of readdirSync(tmpdir()).filter(name => name.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    if (isInUse(folder)) continue
    await erasePostgres(join(folder, 'postgres'))
    removeStageFolder(folder)
  }
  return mkdtempSync(join(tmpdir(), prefix))
}

export const removeStageFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

function isInUse(folder: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')).starter)
  } catch {
    return false
  }
}
