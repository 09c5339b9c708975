import { createTenant } from '#domain/tenants/create-tenant.ts'
import { slugSkeleton } from '#domain/tenants/slug-skeleton.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { aStorefront } from '#test/factories.ts'
import { difference, type Interleaved, renamer, type Step } from '#test/laws/history.ts'
import { giveLicence } from '#test/licence.ts'
import type { TestPerson } from '#test/people.ts'
import { openToPublic } from '#test/tenants.ts'
import type { TestWorld } from '#test/world.ts'

export type Stage = { id: string; slug: string; owner: TestPerson }

/** One tenant's end of a history: does a step and says what it answered. */
export type Player = { does(step: Step): Promise<unknown>; atTheEnd(): Promise<unknown[]> }

let stages = 0

/** Slugs that nobody takes for one another: a digit and its neighbour may pass for letters. */
const nextSlug = () => `stage-${[...String(++stages)].map(digit => 'abcdfghjkm'[Number(digit)]).join('x')}`

/** A tenant with nothing in it. */
export async function emptyStage({ databases }: TestWorld, owner: TestPerson): Promise<Stage> {
  const slug = nextSlug()
  const id = await inIdentity(databases.identity, tx =>
    createTenant(tx, {
      slug,
      name: { en: 'Stage', ar: 'مسرح' },
      kind: 'shop',
      country: 'KW',
      currency: 'KWD',
      locales: ['ar', 'en'],
      defaultLocale: 'ar',
      timeZone: 'Asia/Kuwait',
      content: aStorefront(),
      owner: { ...owner, locale: 'ar' },
    }),
  )
  await giveLicence(databases, slug, 'MOSA-1')
  await inTenant(databases.user, { tenantId: id, actor: { kind: 'system' } }, openToPublic)
  return { id, slug, owner }
}

/**
 * Plays the same history of one tenant twice, alone and while another tenant does its own, and compares what the first one
 * was answered. The other one's steps run at the same time as the first one's.
 */
export async function interference(
  world: TestWorld,
  history: Interleaved,
  playerOn: (stage: Stage) => Player,
): Promise<string | undefined> {
  const alone = await emptyStage(world, world.rose.people.owner)
  const together = await emptyStage(world, world.rose.people.owner)
  const other = playerOn(await emptyStage(world, world.palm.people.owner))
  const first = await play(playerOn(alone), alone, history)
  const second = await play(playerOn(together), together, history, other)
  return difference(first, second)
}

async function play(player: Player, stage: Stage, history: Interleaved, other?: Player): Promise<string[]> {
  const renamed = renamer()
  const skeleton = JSON.stringify(slugSkeleton(stage.slug))
  const told = (answer: unknown) =>
    renamed(answer).replaceAll(stage.slug, '<slug>').replaceAll(skeleton, '"<skeleton>"')
  const answers: string[] = []
  for (const { step, meanwhile } of history) {
    const others = other && playAll(other, meanwhile)
    answers.push(told(await player.does(step)))
    await others
  }
  for (const answer of await player.atTheEnd()) answers.push(told(answer))
  return answers
}

async function playAll(player: Player, steps: Step[]) {
  for (const step of steps) await player.does(step)
}
