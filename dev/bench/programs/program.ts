import { readFileSync, writeFileSync } from 'node:fs'

/** The input a program of a figure was started with; its result goes to the other file. */
export function inputOf<Input>(): Input {
  return JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Input
}

/** Writes the result and ends the program. */
export function finish(result: unknown): never {
  writeFileSync(process.argv[3]!, JSON.stringify(result))
  process.exit(0)
}
