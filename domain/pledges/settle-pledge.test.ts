import fc from 'fast-check'
import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { aCampaign, createPledgeOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changePledgeStatus } from './change-pledge-status.ts'
import { movePledge } from './move-pledge.ts'
import { findPledge, listPayments } from './pledge-queries.ts'
import { recordPayment } from './record-payment.ts'
import { takePaymentBack } from './take-payment-back.ts'
import { unsettlePledge } from './unsettle-pledge.ts'

const now = new Date('2026-11-20T09:00:00Z')
const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const weekly = { every: 'week', instalments: 4, firstDate: '2026-12-01' } as const

test('gifts for a pledge', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const pledge = () => within(rose, tx => createPledgeOf(tx, { schedule: weekly }, now))
  const pay = (id: string, amount: string, given: { allowSurplus?: boolean } = {}) =>
    within(rose, tx => recordPayment(tx, id, { amount: kwd(amount), ...given }, now), 'staff')
  const find = (id: string) => within(rose, tx => findPledge(tx, id))
  const paymentsOf = (id: string) => within(rose, tx => listPayments(tx, id))

  /** fulfilled_amount = what instalments say = what payments in force say. */
  const sumsOf = async (id: string) => {
    const [row] = await sql(
      `select fulfilled_amount = (select sum(settled_amount) from pledge_instalments where pledge_id = p.id)
         and fulfilled_amount = coalesce((select sum(y.amount) from pledge_payments y
           where y.pledge_id = p.id and y.reversed_at is null), 0)
         and not exists (select from pledge_instalments i where i.pledge_id = p.id and settled_amount <> coalesce(
           (select sum(y.amount) from pledge_payments y
            where y.pledge_id = p.id and y.position = i.position and y.reversed_at is null), 0)) as hold
       from pledges p where id = $1`,
      [id],
    )
    return row!.hold as boolean
  }

  t.test('settle the oldest instalments first and carry on to the next', async t => {
    const id = await pledge()
    const { number } = await pay(id, '4.500')
    t.match(await find(id), {
      status: 'partly_fulfilled',
      fulfilled_amount: '4.500',
      next_due_on: '2026-12-08',
      next_amount: '1.500',
    })
    t.match(await paymentsOf(id), [
      { donation_number: number, position: 1, amount: '3.000' },
      { donation_number: number, position: 2, amount: '1.500' },
    ])
    const [gift] = await sql('select * from donations where donation_number = $1', [number])
    t.match(gift, { status: 'received', channel: 'office', amount: '4.500', donor_name: 'Noura Al-Salem' })
    await pay(id, '7.500')
    t.match(await find(id), { status: 'fulfilled', fulfilled_amount: '12.000', next_due_on: null })
    const types = await sql('select type from events where subject_id = $1 order by id', [id])
    t.same(
      types.map(row => row.type),
      ['pledge.created', 'pledge.partly_fulfilled', 'pledge.fulfilled'],
    )
    await t.rejects(pay(id, '1'), { code: 'pledge_not_open' })
    t.ok(await sumsOf(id))
  })

  t.test('of more than is outstanding are refused unless the surplus is allowed, and then stay whole', async t => {
    const id = await pledge()
    const gifts = async () => (await sql('select count(*)::int as n from donations'))[0]!.n
    const before = await gifts()
    await t.rejects(pay(id, '12.001'), { code: 'pledge_overpaid', params: { outstanding: kwd('12.000') } })
    t.equal(await gifts(), before, 'nothing is recorded')
    const gift = await pay(id, '20', { allowSurplus: true })
    t.equal(gift.amount.amount, '20.000')
    t.match(await find(id), { status: 'fulfilled', fulfilled_amount: '12.000' })
    t.ok(await sumsOf(id))
  })

  t.test('that were not received after all settle nothing, and may settle it again', async t => {
    const id = await pledge()
    await pay(id, '3')
    const second = await pay(id, '9')
    t.equal((await find(id)).status, 'fulfilled')
    const back = () => within(rose, tx => unsettlePledge(tx, second.id, now), 'staff')
    await back()
    await back()
    t.match(await find(id), { status: 'partly_fulfilled', fulfilled_amount: '3.000', next_due_on: '2026-12-08' })
    t.equal((await paymentsOf(id)).length, 1)
    t.ok(await sumsOf(id))
    const first = (await paymentsOf(id))[0]!.donation_number
    await within(rose, tx => takePaymentBack(tx, { pledge: id, donation: first, now }), 'staff')
    t.match(await find(id), { status: 'open', fulfilled_amount: '0.000', next_due_on: '2026-12-01' })
    const types = await sql('select type from events where subject_id = $1 order by id', [id])
    t.equal(types.filter(row => row.type === 'pledge.payment_reversed').length, 2)
    t.match(await sql('select status from donations where donation_number = $1', [first]), [{ status: 'received' }])
  })

  t.test('are taken for a campaign that is closed or archived by now', async t => {
    const campaignId = await within(rose, tx => createCampaign(tx, aCampaign(), now), 'owner')
    const id = await within(rose, tx => createPledgeOf(tx, { schedule: weekly, campaignId }, now))
    await sql(`update campaigns set status = 'closed', closed_at = now(), archived_at = now() where id = $1`, [
      campaignId,
    ])
    const { number } = await pay(id, '3')
    const [gift] = await sql('select campaign_id from donations where donation_number = $1', [number])
    t.equal(gift!.campaign_id, campaignId)
  })

  t.test('recorded at the same time are all counted', async t => {
    for (let round = 0; round < 5; round++) {
      const id = await pledge()
      const amounts = ['1', '2', '3', '0.250', '0.500', '2', '1.250', '2']
      await Promise.all(amounts.map(amount => pay(id, amount)))
      t.match(await find(id), { status: 'fulfilled', fulfilled_amount: '12.000' })
      t.ok(await sumsOf(id))
    }
    const id = await pledge()
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => pay(id, '2')))
    t.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 6)
    t.match(await find(id), { status: 'fulfilled', fulfilled_amount: '12.000' })
    t.ok(await sumsOf(id))
  })

  t.test('keep every sum through any history of gifts, taking back, moving and giving up', async t => {
    type Step =
      | { do: 'pay'; amount: bigint }
      | { do: 'back'; which: number }
      | { do: 'move'; days: number }
      | { do: 'cancel' }
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 6, arbitrary: fc.bigInt({ min: 1n, max: 9_000n }).map(amount => ({ do: 'pay', amount }) as const) },
      { weight: 4, arbitrary: fc.nat(5).map(which => ({ do: 'back', which }) as const) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 90 }).map(days => ({ do: 'move', days }) as const) },
      { weight: 1, arbitrary: fc.constant({ do: 'cancel' } as const) },
    )
    const refusals = new Set(['pledge_not_open', 'status_change_not_allowed'])
    const history = async (steps: Step[]) => {
      const id = await pledge()
      const gifts: string[] = []
      for (const each of steps) {
        await perform(id, gifts, each).catch((error: { code?: string }) => {
          if (!refusals.has(error.code ?? '')) throw error
        })
        if (!(await sumsOf(id))) return false
      }
      return true
    }
    const perform = async (id: string, gifts: string[], each: Step) => {
      if (each.do === 'pay') {
        const amount = `${each.amount / 1000n}.${String(each.amount % 1000n).padStart(3, '0')}`
        gifts.push((await pay(id, amount, { allowSurplus: true })).id)
      }
      const gift = each.do === 'back' && gifts[each.which]
      if (gift) await within(rose, tx => unsettlePledge(tx, gift, now), 'staff')
      const targetDate =
        each.do === 'move' && new Date(now.getTime() + each.days * 86_400_000).toISOString().slice(0, 10)
      if (targetDate) await within(rose, tx => movePledge(tx, id, { targetDate, now }), 'staff')
      if (each.do === 'cancel') await within(rose, tx => changePledgeStatus(tx, id, { status: 'cancelled' }), 'staff')
    }
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), history), { numRuns: 40 })
    t.pass('40 histories')
  })

  t.test('of another tenant are not found', async t => {
    const id = await pledge()
    const foreign = within(palm, tx => recordPayment(tx, id, { amount: kwd('1') }, now), 'staff')
    await t.rejects(foreign, { code: 'pledge_not_found' })
  })
})
