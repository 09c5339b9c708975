import { sql as statement } from 'kysely'
import { test } from 'tap'
import { addDays, dateIn } from '#domain/calendar.ts'
import { exportLock } from '#domain/exports/export-lock.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { englishDesk, inWindow } from '#test/browser/window.ts'
import { beginning, saying } from '#test/browser/words.ts'
import { createDonationOf, createPledgeOf } from '#test/factories.ts'

const signingIn = { ...englishDesk, refusals: [401] }

test('promises, gifts and lists as the team corrects them', async t => {
  const stage = await openStage(t)
  const { browser, rose, within, sql } = stage
  const { owner, staff } = rose.people
  const newPledge = (given?: Parameters<typeof createPledgeOf>[1]) => within(rose, tx => createPledgeOf(tx, given))

  t.test(
    'the next date is moved with those after it, reminders stop and go on, and a promise is cancelled',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const today = dateIn('Asia/Kuwait', new Date())
      const id = await newPledge({ schedule: { every: 'week', instalments: 2, firstDate: addDays(today, 10) } })
      const dialog = page.getByRole('dialog')
      const choose = async (key: string) => {
        await app.button('admin.pledge.more').click()
        await page.getByRole('menuitem', { name: saying('en', key) }).click()
      }
      const stored = () =>
        sql('select p.status, p.reminders_stopped_at is not null as stopped from pledges p where id = $1', [id])
      await signIn(page, stage, staff, { path: `/rose/pledges/${id}` })
      await choose('admin.pledge.date.label')
      await dialog.getByText(saying('en', 'admin.pledge.date.textMany')).waitFor()
      await dialog.getByLabel(saying('en', 'admin.pledge.date.field')).fill(addDays(today, 13))
      await dialog.getByRole('button', { name: saying('en', 'admin.pledge.date.label') }).click()
      await page.getByRole('status').getByText(saying('en', 'admin.pledge.date.done')).waitFor()
      const dates = 'select due_on::text as due from pledge_instalments where pledge_id = $1 order by position'
      t.same(await sql(dates, [id]), [{ due: addDays(today, 13) }, { due: addDays(today, 20) }])
      await app.button('admin.pledge.reminders.to.stopped').click()
      await app.says('admin.pledge.reminders.off').waitFor()
      t.match(await stored(), [{ stopped: true }])
      await app.button('admin.pledge.reminders.to.sent').click()
      await app.says('admin.pledge.reminders.on').waitFor()
      t.match(await stored(), [{ stopped: false }])
      await choose('admin.pledge.cancelled.label')
      await dialog.getByLabel(beginning('en', 'admin.ask.reason')).fill('Asked us by phone')
      await dialog.getByRole('button', { name: saying('en', 'admin.pledge.cancelled.label') }).click()
      await app.timeline.getByText('Asked us by phone').waitFor()
      t.match(await stored(), [{ status: 'cancelled' }])
      t.equal(await app.button('admin.pledge.more').count(), 0)
    }),
  )

  t.test(
    'a gift larger than what is owed is recorded once that is said, and can be taken back',
    inWindow(browser, { ...signingIn, refusals: [401, 422, 409] }, async (t, page) => {
      const app = team(page, 'en')
      const id = await newPledge()
      const dialog = page.getByRole('dialog')
      const stored = () => sql('select status, fulfilled_amount::text as kept from pledges where id = $1', [id])
      await signIn(page, stage, staff, { path: `/rose/pledges/${id}` })
      await app.button('admin.pledge.payment.label').click()
      await dialog.locator('[name=amount]').fill('20')
      await dialog.getByRole('button', { name: saying('en', 'admin.pledge.payment.submit') }).click()
      await dialog.getByRole('alert').getByText(saying('en', 'admin.refusal.pledge_overpaid')).waitFor()
      t.match(await stored(), [{ status: 'open', kept: '0.000' }])
      await dialog.getByRole('button', { name: saying('en', 'admin.pledge.payment.anyway') }).click()
      await app.main.getByText(saying('en', 'admin.pledges.status.fulfilled')).first().waitFor()
      t.match(await stored(), [{ status: 'fulfilled', kept: '12.000' }])
      const gift = app.main.getByRole('link', { name: /^DON-\d+/ })
      const number = (await gift.locator('bdi').first().textContent())!
      t.match(
        await sql('select amount::text from donations where donation_number = $1 and tenant_id = $2', [
          number,
          rose.id,
        ]),
        [{ amount: '20.000' }],
      )
      await app.main
        .getByRole('button', { name: saying('en', 'admin.pledge.takeBack.label', { donation: number }) })
        .click()
      await dialog.getByRole('button', { name: saying('en', 'admin.pledge.takeBack.submit') }).click()
      await page.getByRole('status').getByText(saying('en', 'admin.pledge.takeBack.done')).waitFor()
      await gift.waitFor({ state: 'detached' })
      await app.timeline.getByText(saying('en', 'admin.event.pledge_payment_reversed')).waitFor()
      t.match(await stored(), [{ status: 'open', kept: '0.000' }])
      t.match(
        await sql('select status from donations where donation_number = $1 and tenant_id = $2', [number, rose.id]),
        [{ status: 'received' }],
      )
    }),
  )

  t.test(
    'a gift that will not come is cancelled with a reason',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const { number } = await within(rose, tx => createDonationOf(tx))
      await signIn(page, stage, staff, { path: `/rose/donations/${number}` })
      await app.button('admin.donation.cancel.label').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(beginning('en', 'admin.ask.reason')).fill('Wrote it twice')
      await dialog.getByRole('button', { name: saying('en', 'admin.donation.cancel.label') }).click()
      await app.timeline.getByText('Wrote it twice').waitFor()
      const query = 'select status from donations where donation_number = $1 and tenant_id = $2'
      t.match(await sql(query, [number, rose.id]), [{ status: 'cancelled' }])
    }),
  )

  t.test(
    'a set of filters is shared with a colleague, who sees it but cannot delete it; the owner can',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const shared = page.getByRole('button', { name: /^Ours/ })
      const remove = page.getByRole('button', { name: saying('en', 'admin.saved.remove', { name: 'Ours' }) })
      await signIn(page, stage, owner, { path: '/rose/orders?status=pending' })
      await app.live()
      await app.button('admin.saved.open').click()
      await page.getByLabel(saying('en', 'admin.saved.name')).fill('Ours')
      await page.getByLabel(saying('en', 'admin.saved.share')).check()
      await app.button('admin.saved.save').click()
      await shared.waitFor()
      await page.keyboard.press('Escape')
      await app.signOut()
      await page.waitForURL(url => url.pathname === '/sign-in')
      await signIn(page, stage, staff, { path: '/rose/orders' })
      await app.live()
      await app.button('admin.saved.open').click()
      await shared.getByRole('img', { name: saying('en', 'admin.saved.isShared') }).waitFor()
      t.equal(await remove.count(), 0)
      await shared.click()
      await page.waitForURL(url => url.searchParams.get('status') === 'pending')
      await app.signOut()
      await page.waitForURL(url => url.pathname === '/sign-in')
      await signIn(page, stage, owner, { path: '/rose/orders' })
      await app.live()
      await app.button('admin.saved.open').click()
      await remove.click()
      await shared.waitFor({ state: 'detached' })
      t.same(await sql(`select 1 from saved_filters where name = 'Ours'`, []), [])
    }),
  )

  t.test(
    'an export beside another one is refused in words that say when to come back',
    inWindow(browser, { ...signingIn, refusals: [401, 409] }, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, owner, { path: '/rose/orders' })
      await app.row(rose.orders.pending.number).waitFor()
      const press = () => app.button('admin.export.label').click()
      await within(rose, async tx => {
        await statement`select pg_advisory_xact_lock(hashtextextended(${exportLock(rose.id)}, 0))`.execute(tx)
        await press()
        await page.getByRole('status').getByText(saying('en', 'admin.refusal.export_in_progress')).waitFor()
      })
      const [file] = await Promise.all([page.waitForEvent('download'), press()])
      t.match(file.suggestedFilename(), /\.csv$/, 'once the other is done')
    }),
  )
})
