import type { Locale } from '#domain/bilingual.ts'
import type { MailValues } from '#domain/notifications/mail-values.ts'

type Status = MailValues['order-status-shopper']['status']

/** Every word of the mails. Where a name stands in a sentence it is a function of it. */
export type MailWords = {
  orderNumber: string
  item: string
  quantity: string
  amount: string
  each: (price: string) => string
  subtotal: string
  deliveryFee: string
  discount: string
  total: string
  customer: string
  openOrder: string
  seeOrder: string
  note: string
  deliverTo: string
  pickUpAt: string
  pickUp: string
  address: Record<'zone' | 'block' | 'street' | 'building' | 'floor' | 'apartment', (value: string) => string> & {
    comma: string
  }
  placed: (moment: string) => string
  registration: (number: string) => string
  licence: (number: string) => string
  shopperReason: (tenant: string) => string
  teamReason: (tenant: string) => string
  placedShopper: {
    subject: (number: string) => string
    heading: (name: string) => string
    next: (tenant: string) => string
  }
  placedTeam: { subject: (number: string, total: string) => string; heading: string }
  status: Record<Status, { subject: (number: string) => string; heading: string; next: (tenant: string) => string }>
  cause: string
}

const en: MailWords = {
  orderNumber: 'Order number',
  item: 'Item',
  quantity: 'Qty',
  amount: 'Amount',
  each: price => `${price} each`,
  subtotal: 'Subtotal',
  deliveryFee: 'Delivery',
  discount: 'Discount',
  total: 'Total',
  customer: 'Customer',
  openOrder: 'Open the order',
  seeOrder: 'See your order',
  note: 'Note',
  deliverTo: 'Deliver to',
  pickUpAt: 'Pick up at',
  pickUp: 'Pick up',
  address: {
    zone: value => `Zone ${value}`,
    block: value => `Block ${value}`,
    street: value => (/^\d/.test(value) ? `Street ${value}` : value),
    building: value => `Building ${value}`,
    floor: value => `Floor ${value}`,
    apartment: value => `Apartment ${value}`,
    comma: ', ',
  },
  placed: moment => `Placed on ${moment}`,
  registration: number => `Commercial registration ${number}`,
  licence: number => `Licence ${number}`,
  shopperReason: tenant => `You receive this mail because you ordered from ${tenant}.`,
  teamReason: tenant => `You receive this mail because you are on the team of ${tenant}.`,
  placedShopper: {
    subject: number => `We have your order ${number}`,
    heading: name => `Thank you, ${name}`,
    next: tenant =>
      `${tenant} has your order and will look at it now. You get another mail as soon as it is confirmed.`,
  },
  placedTeam: {
    subject: (number, total) => `New order ${number}, ${total}`,
    heading: 'A new order is waiting for you',
  },
  status: {
    confirmed: {
      subject: number => `Your order ${number} is confirmed`,
      heading: 'Your order is confirmed',
      next: tenant => `${tenant} is preparing it now.`,
    },
    fulfilled: {
      subject: number => `Your order ${number} is complete`,
      heading: 'Your order is complete',
      next: tenant => `It has been handed over. Thank you for choosing ${tenant}.`,
    },
    cancelled: {
      subject: number => `Your order ${number} was cancelled`,
      heading: 'Your order was cancelled',
      next: tenant => `If this surprises you, answer this mail or call ${tenant}.`,
    },
  },
  cause: 'Reason',
}

const ar: MailWords = {
  orderNumber: 'رقم الطلب',
  item: 'الصنف',
  quantity: 'الكمية',
  amount: 'المبلغ',
  each: price => `${price} للقطعة`,
  subtotal: 'المجموع',
  deliveryFee: 'التوصيل',
  discount: 'الخصم',
  total: 'الإجمالي',
  customer: 'العميل',
  openOrder: 'عرض الطلب',
  seeOrder: 'متابعة طلبك',
  note: 'ملاحظة',
  deliverTo: 'عنوان التوصيل',
  pickUpAt: 'الاستلام من',
  pickUp: 'استلام من المتجر',
  address: {
    zone: value => `منطقة ${value}`,
    block: value => `قطعة ${value}`,
    street: value => (/^[\d٠-٩]/.test(value) ? `شارع ${value}` : value),
    building: value => `مبنى ${value}`,
    floor: value => `الدور ${value}`,
    apartment: value => `شقة ${value}`,
    comma: '، ',
  },
  placed: moment => `بتاريخ ${moment}`,
  registration: number => `السجل التجاري ${number}`,
  licence: number => `رقم الترخيص ${number}`,
  shopperReason: tenant => `تصلك هذه الرسالة لأنك طلبت من ${tenant}.`,
  teamReason: tenant => `تصلك هذه الرسالة لأنك من فريق ${tenant}.`,
  placedShopper: {
    subject: number => `وصلنا طلبك ${number}`,
    heading: name => `شكرًا لك، ${name}`,
    next: tenant => `وصل طلبك إلى ${tenant} وتجري مراجعته الآن. ستصلك رسالة أخرى فور تأكيده.`,
  },
  placedTeam: {
    subject: (number, total) => `طلب جديد بقيمة ${total}، رقمه ${number}`,
    heading: 'طلب جديد بانتظارك',
  },
  status: {
    confirmed: {
      subject: number => `تم تأكيد طلبك ${number}`,
      heading: 'تم تأكيد طلبك',
      next: tenant => `يجري تجهيزه الآن لدى ${tenant}.`,
    },
    fulfilled: {
      subject: number => `اكتمل طلبك ${number}`,
      heading: 'اكتمل طلبك',
      next: tenant => `تم تسليم الطلب. شكرًا لاختيارك ${tenant}.`,
    },
    cancelled: {
      subject: number => `أُلغي طلبك ${number}`,
      heading: 'أُلغي طلبك',
      next: tenant => `إن لم تكن تتوقع ذلك، فردّ على هذه الرسالة أو اتصل بـ${tenant}.`,
    },
  },
  cause: 'السبب',
}

export const mailWords: Record<Locale, MailWords> = { en, ar }
