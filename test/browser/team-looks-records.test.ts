import { test } from 'tap'
import { inspect } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn } from '#test/browser/team.ts'
import { inWindow } from '#test/browser/window.ts'
import { aContact, createDonationOf, createPledgeOf } from '#test/factories.ts'

test('gifts, promises, people and settings are usable by everybody', async t => {
  const stage = await openStage(t)
  const { browser, rose, appOrigin, within } = stage

  for (const locale of ['ar', 'en'] as const) {
    const look = { locale, width: 390 as const, refusals: [401, 404] }

    t.test(
      `in gifts, promises, people and settings (${locale})`,
      inWindow(browser, look, async (t, page) => {
        const donation = await within(rose, tx => createDonationOf(tx))
        const pledge = await within(rose, tx => createPledgeOf(tx))
        const contact = await within(rose, tx => aContact(tx))
        await signIn(page, stage, rose.people.owner, { locale })
        const paths = [
          '/rose/donations',
          `/rose/donations/${donation.number}`,
          '/rose/donations/new',
          `/rose/pledges/${pledge}`,
          '/rose/pledges/board',
          '/rose/orders/new',
          '/rose/contacts',
          `/rose/contacts/${contact}`,
          '/rose/settings',
        ]
        for (const path of paths) {
          await page.goto(appOrigin + path)
          await page.locator('#main').getByRole('heading', { level: 1 }).waitFor()
          await inspect(t, page, path, locale)
        }
      }),
    )
  }
})
