import { test } from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { linkContact } from '#domain/contacts/link-contact.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'
import { aContact, anItem, placeOrderOf } from '#test/factories.ts'

const signingIn = { ...englishDesk, refusals: [401] }

test('the people in the teams’ area', async t => {
  const stage = await openStage(t)
  const { browser, rose, within, sql } = stage
  const { owner, staff } = rose.people
  let numbers = 0

  /** Two contacts of different names, and an order with the number of one and the address of the other. */
  async function twoAlike(name: string, otherName: string) {
    const phone = `+9655551${String(++numbers).padStart(4, '0')}`
    const email = `alike-${numbers}@example.test`
    const otherPhone = `+9655552${String(numbers).padStart(4, '0')}`
    return within(
      rose,
      async tx => {
        const one = await aContact(tx, { name, phone })
        const other = await aContact(tx, { name: otherName, phone: otherPhone, email })
        const item = await createItem(tx, anItem())
        const order = await placeOrderOf(tx, item, { customer: { name, phone, email } })
        await linkContact(tx, 'order', order.id)
        return { one, other }
      },
      'owner',
    )
  }
  const standing = (id: string) =>
    sql<{ name: string; merged: boolean }>(
      'select name, merged_into is not null as merged from contacts where id = $1',
      [id],
    )

  t.test(
    'two contacts that share an address are merged, and parted again',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const { one, other } = await twoAlike('Dana Al-One', 'D. Al-Other')
      await signIn(page, stage, staff, { path: `/rose/contacts/${one}` })
      const suggestion = page.getByRole('region', { name: saying('en', 'admin.contact.suggestion.title') })
      await suggestion.getByRole('link', { name: 'D. Al-Other' }).waitFor()
      await suggestion.getByRole('button', { name: saying('en', 'admin.contact.suggestion.merge') }).click()
      const merged = page.getByRole('region', { name: saying('en', 'admin.contact.merged.title') })
      await merged.getByText('D. Al-Other').waitFor()
      await suggestion.waitFor({ state: 'detached' })
      t.match(await standing(other), [{ merged: true }])
      await merged.getByRole('button', { name: saying('en', 'admin.contact.merged.undo') }).click()
      await merged.waitFor({ state: 'detached' })
      t.match(await standing(other), [{ merged: false }])
      await app.says('admin.contact.history').waitFor()
    }),
  )

  t.test(
    'a merge is undone by the notice that tells of it',
    inWindow(browser, { ...arabicPhone, refusals: [401] }, async (t, page) => {
      const { one, other } = await twoAlike('دلال', 'Dalal')
      await signIn(page, stage, staff, { path: `/rose/contacts/${one}`, locale: 'ar' })
      await page.getByRole('button', { name: saying('ar', 'admin.contact.suggestion.merge') }).click()
      const notice = page.getByRole('status').filter({ hasText: saying('ar', 'admin.contact.suggestion.merged') })
      const undo = page.getByRole('status').getByRole('button', { name: saying('ar', 'admin.contact.suggestion.undo') })
      await undo.click()
      await page
        .getByRole('region', { name: saying('ar', 'admin.contact.merged.title') })
        .waitFor({ state: 'detached' })
      t.equal(await notice.count(), 0)
      t.match(await standing(other), [{ merged: false }])
    }),
  )

  t.test(
    'two people who share an address stay two, and are suggested no more',
    inWindow(browser, signingIn, async (t, page) => {
      const { one, other } = await twoAlike('Sara Al-Mother', 'Lulu Al-Daughter')
      await signIn(page, stage, staff, { path: `/rose/contacts/${one}` })
      const suggestion = page.getByRole('region', { name: saying('en', 'admin.contact.suggestion.title') })
      await suggestion.getByRole('button', { name: saying('en', 'admin.contact.suggestion.keepApart') }).click()
      await suggestion.waitFor({ state: 'detached' })
      await page.getByRole('status').getByText(saying('en', 'admin.contact.suggestion.apart')).waitFor()
      await page.goto(`${stage.appOrigin}/rose/contacts/${other}`)
      await page.getByRole('heading', { level: 1, name: 'Lulu Al-Daughter' }).waitFor()
      t.equal(await suggestion.count(), 0, 'on neither page')
    }),
  )

  t.test(
    'somebody is erased only once the word is typed, and then everywhere',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const id = await within(rose, tx => aContact(tx, { name: 'Forgotten Al-Wish', phone: '+96555530001' }), 'owner')
      await signIn(page, stage, owner, { path: `/rose/contacts/${id}` })
      await app.button('admin.contact.erase.open').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(/1 order\b/).waitFor()
      const submit = dialog.getByRole('button', { name: saying('en', 'admin.contact.erase.submit') })
      t.equal(await submit.getAttribute('aria-disabled'), 'true')
      const word = dialog.getByLabel(saying('en', 'admin.contact.erase.type', { word: 'erase' }))
      await word.fill('eras')
      await word.press('Enter')
      t.match(await standing(id), [{ name: 'Forgotten Al-Wish' }], 'nothing is erased by a half-typed word')
      await word.fill('Erase')
      await submit.click()
      await app.says('admin.contact.erased').waitFor()
      await dialog.waitFor({ state: 'detached' })
      t.equal(await app.button('admin.contact.erase.open').count(), 0)
      t.equal(await app.main.getByText('Forgotten').count(), 0)
      t.same(await sql(`select 1 from orders where customer_name like 'Forgotten%'`, []), [])
      t.same(await sql(`select 1 from contacts where name like 'Forgotten%'`, []), [])
    }),
  )

  t.test(
    'staff cannot erase anybody',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const id = await within(rose, tx => aContact(tx, { name: 'Kept Al-Staff', phone: '+96555530002' }), 'owner')
      await signIn(page, stage, staff, { path: `/rose/contacts/${id}` })
      await page.getByRole('heading', { level: 1, name: 'Kept Al-Staff' }).waitFor()
      t.equal(await app.button('admin.contact.erase.open').count(), 0)
    }),
  )
})
