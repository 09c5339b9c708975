import { expectEqual, type Measure, type Outcome, type Scenario } from '#dev/chaos/scenario.ts'
import { launchTests } from '#dev/test-run.ts'

const files = ['non-interference-sql', 'non-interference-http', 'connection-reuse'].map(
  name => `test/laws/${name}.test.ts`,
)

/** The random laws of tenancy with ten times the histories that `npm test` plays. */
export const nonInterference: Scenario = { name: 'non-interference', run }

async function run(_stage: unknown, { short }: Measure): Promise<Outcome> {
  const histories = short ? 5 : 300
  const { passed, failed } = await launchTests(files, [`--histories=${histories}`]).end
  const violations: string[] = []
  expectEqual(violations, 'laws that failed', failed, 0)
  if (passed === 0) violations.push('no law was tried')
  return { figures: [['random histories of each law', histories]], violations }
}
