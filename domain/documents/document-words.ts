import type { Bilingual } from '#domain/bilingual.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'
import type { ReceiptFacts } from './document-facts.ts'

/** Every word that is printed, in both languages. */
export const words = {
  page: { ar: 'صفحة {page} من {pages}', en: 'Page {page} of {pages}' },
  registration: { ar: 'السجل التجاري', en: 'Commercial registration' },
  licence: { ar: 'رقم الترخيص', en: 'Licence number' },
  phone: { ar: 'الهاتف', en: 'Phone' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  date: { ar: 'التاريخ', en: 'Date' },
  name: { ar: 'الاسم', en: 'Name' },
  only: { ar: 'فقط {words} لا غير', en: '{words} only' },
  reason: { ar: 'السبب', en: 'Reason' },
  voided: { ar: 'ملغى', en: 'VOID' },
  voidedOn: { ar: 'أُلغي هذا الإيصال بتاريخ {date}', en: 'This receipt was voided on {date}' },
  cancelled: { ar: 'ملغى', en: 'CANCELLED' },
  cancelledOn: { ar: 'أُلغي هذا الطلب بتاريخ {date}', en: 'This order was cancelled on {date}' },
  electronic: {
    ar: 'صدر هذا المستند إلكترونيًا، ولا يحتاج إلى ختم أو توقيع.',
    en: 'Issued electronically; valid without stamp or signature.',
  },
  invoice: { ar: 'فاتورة', en: 'Invoice' },
  invoiceNumber: { ar: 'رقم الفاتورة', en: 'Invoice number' },
  customer: { ar: 'العميل', en: 'Customer' },
  deliverTo: { ar: 'عنوان التوصيل', en: 'Deliver to' },
  pickUpAt: { ar: 'الاستلام من', en: 'Pick up at' },
  pickUp: { ar: 'استلام من المتجر', en: 'Pick up' },
  item: { ar: 'الصنف', en: 'Item' },
  quantity: { ar: 'الكمية', en: 'Qty' },
  unitPrice: { ar: 'سعر الوحدة', en: 'Unit price' },
  amount: { ar: 'المبلغ', en: 'Amount' },
  subtotal: { ar: 'المجموع', en: 'Subtotal' },
  deliveryFee: { ar: 'رسوم التوصيل', en: 'Delivery' },
  discount: { ar: 'الخصم', en: 'Discount' },
  tax: { ar: 'الضريبة {percentage}٪', en: 'Tax {percentage}%' },
  total: { ar: 'الإجمالي', en: 'Total' },
  payment: { ar: 'الدفع', en: 'Payment' },
  paid: { ar: 'مدفوعة', en: 'Paid' },
  due: { ar: 'مستحقة الدفع', en: 'Payment due' },
  packingSlip: { ar: 'قائمة التجهيز', en: 'Packing slip' },
  orderNumber: { ar: 'رقم الطلب', en: 'Order number' },
  note: { ar: 'ملاحظة العميل', en: 'Note from the customer' },
  pieces: { ar: 'عدد القطع', en: 'Pieces' },
  packedBy: { ar: 'جهّزه', en: 'Packed by' },
  checkedBy: { ar: 'راجعه', en: 'Checked by' },
  receipt: { ar: 'إيصال تبرع', en: 'Donation receipt' },
  receiptNumber: { ar: 'رقم الإيصال', en: 'Receipt number' },
  receivedFrom: { ar: 'وصلنا من', en: 'Received from' },
  receivedOn: { ar: 'تاريخ الاستلام', en: 'Received on' },
  donationNumber: { ar: 'رقم التبرع', en: 'Donation number' },
  purpose: { ar: 'الغرض', en: 'Purpose' },
  campaign: { ar: 'الحملة', en: 'Campaign' },
  destination: { ar: 'جهة الصرف', en: 'Destination' },
  administrative: { ar: 'النسبة الإدارية', en: 'Administrative share' },
  verify: { ar: 'تحقق من صحة هذا الإيصال', en: 'Check that this receipt is genuine' },
  verifyHow: {
    ar: 'امسح الرمز، أو افتح العنوان التالي وقارن الرقم والمبلغ.',
    en: 'Scan the code, or open this address and compare number and amount.',
  },
  code: { ar: 'رمز التحقق', en: 'Verification code' },
} satisfies Record<string, Bilingual>

export const purposes: Record<ReceiptFacts['purpose'], Bilingual> = {
  general: { ar: 'تبرع عام', en: 'General donation' },
  zakat: { ar: 'زكاة', en: 'Zakat' },
  sadaqah: { ar: 'صدقة', en: 'Sadaqah' },
  project: { ar: 'مشروع', en: 'Project' },
}

export const tributes: Record<NonNullable<ReceiptFacts['tribute']>['kind'], Bilingual> = {
  on_behalf: { ar: 'نيابةً عن', en: 'On behalf of' },
  in_memory: { ar: 'في ذكرى', en: 'In memory of' },
}

export const addressLabels: Record<
  'zone' | 'block' | 'street' | 'building' | 'floor' | 'apartment' | 'postalCode',
  Bilingual
> = {
  zone: { ar: 'منطقة', en: 'Zone' },
  block: { ar: 'قطعة', en: 'Block' },
  street: { ar: 'شارع', en: 'Street' },
  building: { ar: 'مبنى', en: 'Building' },
  floor: { ar: 'الدور', en: 'Floor' },
  apartment: { ar: 'شقة', en: 'Apartment' },
  postalCode: { ar: 'الرمز البريدي', en: 'Postal code' },
} satisfies Partial<Record<keyof DeliveryAddress, Bilingual>>

/** A sentence with its places filled. */
export const fill = (sentence: string, given: Record<string, string>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name) => given[name] ?? place)
