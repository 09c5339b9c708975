import { keepResults } from '#dev/bench/results.ts'
import { openStage } from '#dev/bench/stage.ts'
import type { Outcome } from '#dev/chaos/scenario.ts'
import { scenarios } from '#dev/chaos/scenarios.ts'
import { green, red, step } from '#dev/progress.ts'

// `npm run chaos [-- name ...]`: what must hold when parts are killed, cut off or run into each other. Prints what was seen
// and ends with code 1 when something was that may not be. `--short` makes little trouble, to see that everything works.
const args = process.argv.slice(2)
const short = args.includes('--short')
const names = args.filter(arg => !arg.startsWith('--'))
const unknown = names.filter(name => !scenarios.some(scenario => scenario.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no scenario ${unknown.join(', ')}. There are: ${scenarios.map(each => each.name).join(', ')}.`,
  )
  process.exit(1)
}

const stage = await step('Postgres, Valkey and tables are ready', openStage)
const seen: Record<string, Outcome> = {}
let violated = 0
for (const { name, run } of scenarios.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const { figures, violations } = await step(name, () => run(stage, { short }))
  for (const [label, value] of figures)
    console.log(`      ${label.padEnd(60)} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
  for (const violation of violations) console.log(`      ${red('violated')} ${violation}`)
  seen[name] = { figures, violations }
  violated += violations.length
}
console.log(
  violated === 0 ? `\n  ${green('Everything held.')}` : `\n  ${red(`${violated} times something did not hold.`)}`,
)
if (!short) keepResults({ scenarios: seen })
await stage.run.closing.close()
process.exit(violated === 0 ? 0 : 1)
