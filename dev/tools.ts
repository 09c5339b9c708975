import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#dev/children.ts'

const running = new Set<ChildProcess>()

export const stopTools = () => running.forEach(child => void child.kill())

/** Runs a program that came with the packages, with our screen, and gives its exit code. */
export function runTool(name: string, args: string[], cwd = projectFolder): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(join(projectFolder, 'node_modules/.bin', name), args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    running.add(child)
    child.once('close', () => running.delete(child))
    child.on('error', error => {
      console.error(`${name} cannot be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', code => resolve(code ?? 1))
  })
}

// Two versions are installed: the native compiler checks, the one with an interface for programs is there for Next.
const tsc = '../typescript-native/bin/tsc'

/** The compiler over the server code, then over the storefront, whose routes Next writes types for. */
export async function checkTypes(): Promise<number> {
  const server = await runTool(tsc, ['--noEmit', '-p', 'tsconfig.json'])
  const storefront = join(projectFolder, 'storefront')
  if (!existsSync(join(storefront, 'tsconfig.json'))) return server
  const routes = await runTool('next', ['typegen'], storefront)
  return server || routes || (await runTool(tsc, ['--noEmit', '-p', 'tsconfig.json'], storefront))
}
