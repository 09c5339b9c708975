import type { Drawing } from '../draw-picture.ts'
import { noorHero } from './hero.ts'
import { giftCard, lantern, prayerSet, quranStand } from './light-of-prayer.ts'
import { datesBox, foodBasket, iftarMeal, sapling, waterWell } from './provisions.ts'
import { eidGift, schoolBag, winterBlanket } from './warmth.ts'

export const noorPictures: Record<string, Drawing> = {
  'noor/gift-card': giftCard,
  'noor/ramadan-food-basket': foodBasket,
  'noor/well-brick': waterWell,
  'noor/orphan-school-bag': schoolBag,
  'noor/prayer-set': prayerSet,
  'noor/winter-blanket': winterBlanket,
  'noor/ramadan-lantern': lantern,
  'noor/quran-and-stand': quranStand,
  'noor/box-of-dates': datesBox,
  'noor/iftar-meal': iftarMeal,
  'noor/olive-sapling': sapling,
  'noor/eid-gift': eidGift,
  'noor/hero': noorHero,
}
