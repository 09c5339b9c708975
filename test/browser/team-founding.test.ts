import { test } from 'tap'
import { founding, loseNextFounding, signUpToFound } from '#test/browser/founding.ts'
import { glance } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { team } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'
import { giveLicence } from '#test/licence.ts'

// Nobody is signed in at first, and an address may be taken.
const refusals = [401, 422]

test('somebody without a store', async t => {
  const stage = await openStage(t)
  const { browser, databases } = stage

  t.test(
    'opens one at an address that is free, once, and reads what it lacks',
    inWindow(browser, { ...englishDesk, refusals }, async (t, page) => {
      const { main, button, says } = team(page, 'en')
      await signUpToFound(page, stage, 'en', 'mint@example.test')
      const { name, slug, slugIs, submit, sent } = founding(page, 'en')
      await name.fill('Rose')
      await slugIs('taken')
      t.equal(await slug.inputValue(), 'rose', 'the address follows the name')
      t.equal(await slug.getAttribute('aria-invalid'), 'true')
      await glance(t, page, 'a new store', 'en')
      await slug.fill('No Good ')
      await slugIs('malformed')
      await slug.fill('www')
      await slugIs('reserved')
      await slug.fill('mint-garden')
      await slugIs('free')
      await main.getByText('Kuwaiti Dinar').waitFor()
      await page.getByLabel(saying('en', 'admin.newStore.country')).selectOption('SA')
      await main.getByText('Saudi Riyal').waitFor()
      await submit.dblclick()
      await page.waitForURL('**/mint-garden/setup')
      t.equal(sent(), 1, 'pressed twice, sent once')
      await says('admin.publication.requirement.identity').waitFor()
      const publish = button('admin.publication.publish.open')
      t.equal(await publish.getAttribute('aria-disabled'), 'true')
      await publish.click({ force: true })
      t.equal(await page.getByRole('dialog').count(), 0, 'what is missing comes first')
      await glance(t, page, 'a store to be set up', 'en')
    }),
  )

  t.test(
    'opens a charity, which takes gifts once a licence is recorded',
    inWindow(browser, { ...arabicPhone, refusals }, async (t, page) => {
      const { main } = team(page, 'ar')
      await signUpToFound(page, stage, 'ar', 'basil@example.test')
      const { name, slug, slugIs, submit } = founding(page, 'ar')
      await name.fill('بيت الريحان')
      await main.getByText(saying('ar', 'admin.newStore.kinds.charity')).click()
      await slug.fill('basil-house')
      await slugIs('free')
      await glance(t, page, 'a new charity', 'ar')
      await submit.click()
      await page.waitForURL('**/basil-house/setup')
      const words = saying('ar', 'admin.publication.requirement.licence')
      const licence = main.getByRole('listitem').filter({ has: page.getByText(words) })
      await licence.waitFor()
      await glance(t, page, 'a charity to be set up', 'ar')
      await giveLicence(databases, 'basil-house', 'MOSA-77')
      await page.reload()
      await licence.getByText('MOSA-77').waitFor()
    }),
  )

  t.test(
    'hears of the store of a first try whose answer got lost, and opens no second one',
    inWindow(browser, { ...englishDesk, refusals, cut: true }, async (t, page) => {
      const { main, says } = team(page, 'en')
      await signUpToFound(page, stage, 'en', 'sage@example.test')
      const { name, slug, slugIs, submit } = founding(page, 'en')
      await name.fill('Sage')
      await slugIs('free')
      await loseNextFounding(page, stage.apiUrl)
      await submit.click()
      await says('admin.failed.offline').waitFor()
      t.equal(await name.inputValue(), 'Sage', 'what was typed stays')
      await name.fill('Sage and thyme')
      await slug.fill('sage-thyme')
      await slugIs('free')
      await submit.click()
      await says('admin.newStore.arrived.title').waitFor()
      await main.getByRole('link', { name: saying('en', 'admin.newStore.arrived.go') }).click()
      await page.waitForURL('**/sage/setup')
      await says('admin.setup.title').waitFor()
    }),
  )
})
