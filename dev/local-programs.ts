import { setTimeout as wait } from 'node:timers/promises'
import { type Program, programIn, projectFolder } from '#dev/children.ts'
import type { Given } from '#dev/local-environment.ts'
import type { LocalRun } from '#dev/local-run.ts'
import { isAnswering, isPortFree } from '#dev/ports.ts'
import { dim } from '#dev/progress.ts'
import { supervise } from '#dev/supervisor.ts'
import type { ProcessName } from '#platform/variable.ts'
import { variables } from '#platform/variables.ts'

/** A TypeScript program of ours with its own variables only: no process sees a secret it does not read. */
export function ourProgram(name: ProcessName, file: string, environment: Given, nodeFlags: string[] = []): Program {
  const program = programIn(`${projectFolder}${file}`)
  return { ...program, args: [...nodeFlags, ...program.args], env: environmentFor(name, environment) }
}

export function environmentFor(name: ProcessName, environment: Given): NodeJS.ProcessEnv {
  const hidden = Object.values(variables).filter(entry => !(entry.readBy as readonly ProcessName[]).includes(name))
  const names = new Set<string>(hidden.map(entry => entry.name))
  return Object.fromEntries(Object.entries({ ...process.env, ...environment }).filter(([key]) => !names.has(key)))
}

/** Starts a program, keeps it running, and returns once it is ready; a program that cannot start fails the run. */
export async function keep(run: LocalRun, name: string, program: Program, ready: () => Promise<boolean>) {
  let failed = false
  const kept = supervise({
    start: () => run.launch(name, program),
    onEnd: message => console.log(`  ${dim(message)}`),
    onGiveUp: message => {
      failed = true
      run.fail(message)
    },
  })
  run.closing.add(name, kept.stop)
  const end = Date.now() + 60_000
  while (!(await ready())) {
    if (failed || run.closing.isClosing) return
    if (Date.now() > end) throw new Error(`The ${name} does not answer after 60 s.`)
    await wait(40)
  }
}

export const answers = (port: number) => () => isAnswering(port, 'localhost')

export const answersWell = (url: string) => async () => {
  const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
  return reply?.ok ?? false
}

/** One clear line per port somebody else uses. */
export async function refuseBusyPorts(ports: { variable: string; port: number; host?: string }[]) {
  const busy: string[] = []
  for (const { variable, port, host } of ports) {
    if ((await isPortFree(port, host)) && !(await isAnswering(port))) continue
    busy.push(`Port ${port} is in use by another program. Set ${variable} to a free port.`)
  }
  if (busy.length > 0) throw new Error(busy.join('\n    '))
}
