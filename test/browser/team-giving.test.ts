import { test } from 'tap'
import { newCause } from '#test/browser/giving.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'
import { createDonationOf, createPledgeOf } from '#test/factories.ts'

const signingIn = { ...englishDesk, refusals: [401] }

test('gifts and promises in the teams’ area', async t => {
  const stage = await openStage(t)
  const { browser, rose, within } = stage
  const { owner, staff } = rose.people

  t.test(
    'a gift from the storefront is received, receipted, and its receipt voided with a reason',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const { number } = await within(rose, tx => createDonationOf(tx, { donor: { name: 'Badr Al-Saleh' } }))
      await signIn(page, stage, owner, { path: `/rose/donations/${number}` })
      await app.button('admin.donation.receive.label').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(saying('en', 'admin.payment.method')).selectOption('knet')
      await dialog.getByRole('button', { name: saying('en', 'admin.donation.receive.label') }).click()
      await app.button('admin.donation.receipt.issue').click()
      const receipts = app.main.getByRole('region', { name: saying('en', 'admin.donation.receipt.title') })
      await receipts.getByText(/^RCP-\d+$/).waitFor()
      await receipts.getByRole('button', { name: saying('en', 'admin.donation.receipt.void.label') }).click()
      await dialog.getByLabel(saying('en', 'admin.ask.reason')).fill('A wrong name')
      await dialog.getByRole('button', { name: saying('en', 'admin.donation.receipt.void.label') }).click()
      await receipts.getByText(saying('en', 'admin.donation.receipt.voided')).waitFor()
      await receipts.getByText('A wrong name').waitFor()
      const [row] = await stage.sql<{ status: string }>('select status from donations where donation_number = $1', [
        number,
      ])
      t.equal(row!.status, 'received', 'a new receipt can be issued')
    }),
  )

  t.test(
    'a gift that may have been entered already is entered only when that is said',
    inWindow(browser, { ...signingIn, refusals: [401, 409] }, async (t, page) => {
      const app = team(page, 'en')
      const enter = async () => {
        await page.goto(`${stage.appOrigin}/rose/donations/new`)
        await page.locator('[name=amount]').fill('٧٫٢٥')
        await page.locator('[name="donor.name"]').fill('Mariam Al-Twice')
        await app.button('admin.donations.entry.submit').click()
      }
      await signIn(page, stage, staff)
      await enter()
      await page.waitForURL(/\/rose\/donations\/DON-\d+$/)
      const first = new URL(page.url()).pathname.split('/').at(-1)!
      await enter()
      await app.says('admin.donations.duplicate.title').waitFor()
      await app.main.getByRole('link', { name: first }).waitFor()
      await app.button('admin.donations.duplicate.enterAnyway').click()
      await page.waitForURL(url => /DON-\d+$/.test(url.pathname) && !url.pathname.endsWith(first))
      const sql = `select amount::text, status from donations where tenant_id = $1 and donor_name = 'Mariam Al-Twice'`
      t.match(await stage.sql(sql, [rose.id]), [
        { amount: '7.250', status: 'received' },
        { amount: '7.250', status: 'received' },
      ])
    }),
  )

  t.test(
    'a gift for a promise settles its oldest part, and the promise can be written off with a reason',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const cause = await newCause(stage)
      const id = await within(rose, tx => createPledgeOf(tx, { campaignId: cause.id }))
      await signIn(page, stage, owner, { path: `/rose/pledges/${id}` })
      await app.button('admin.pledge.payment.label').click()
      await page.locator('[name=amount]').fill('5')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: saying('en', 'admin.pledge.payment.submit') })
        .click()
      await app.main.getByText(saying('en', 'admin.pledges.status.partly_fulfilled')).waitFor()
      await app.button('admin.pledge.more').click()
      await page.getByRole('menuitem', { name: saying('en', 'admin.pledge.written_off.label') }).click()
      await page.getByLabel(saying('en', 'admin.ask.reason')).fill('Moved abroad')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: saying('en', 'admin.pledge.written_off.label') })
        .click()
      await app.timeline.getByText('Moved abroad').waitFor()
      const sql = 'select status, fulfilled_amount::text as kept from pledges where id = $1'
      t.match(await stage.sql(sql, [id]), [{ status: 'written_off', kept: '5.000' }])
    }),
  )
})
